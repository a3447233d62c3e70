namespace TreatyEdition.Citing;

/// <summary>A full note: parts set off by commas, facts of publication in parentheses, names in natural order.</summary>
internal static class ChicagoNote
{
    public static void Write(RunBuilder runs, CslItem item, Locator? locator)
    {
        var shape = ChicagoShapes.Of(item);
        if (shape == ChicagoShape.Entry && ChicagoEntry.IsUnsigned(item)) ChicagoEntry.WriteHeadword(runs, item);
        else
        {
            WriteLead(runs, item);
            ChicagoTitle.Write(runs, item);
        }
        runs.Comma();
        WriteRest(runs, item, locator, shape);
        ChicagoParts.WriteAddress(runs, item, inNote: true);
    }

    private static void WriteLead(RunBuilder runs, CslItem item)
    {
        var lead = ChicagoLead.Of(item);
        runs.Text(ChicagoNames.ForNote(lead.Names, item)).Comma().Text(lead.Names.Count > 0 ? lead.Label : null).Comma();
    }

    private static void WriteRest(RunBuilder runs, CslItem item, Locator? locator, ChicagoShape shape)
    {
        switch (shape)
        {
            case ChicagoShape.Monograph: Monograph(runs, item, locator); break;
            case ChicagoShape.Chapter: Chapter(runs, item, locator); break;
            case ChicagoShape.Journal: Journal(runs, item, locator); break;
            case ChicagoShape.DatedPeriodical: Dated(runs, item, locator); break;
            case ChicagoShape.Thesis: Thesis(runs, item, locator); break;
            case ChicagoShape.Blog: Blog(runs, item, locator); break;
            case ChicagoShape.Entry: Entry(runs, item, locator); break;
            case ChicagoShape.Archival: Archival(runs, item, locator); break;
            case ChicagoShape.Treaty: Treaty(runs, item, locator); break;
            case ChicagoShape.Speech: Speech(runs, item, locator); break;
            case ChicagoShape.Interview: Interview(runs, item, locator); break;
            default: WebPage(runs, item, locator); break;
        }
    }

    private static void Monograph(RunBuilder runs, CslItem item, Locator? locator)
    {
        Credits(runs, item, ChicagoLead.Of(item));
        Imprint(runs, item);
        End(runs, locator);
    }

    private static void Chapter(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Text("in").Space().Italic(item.ContainerTitle).Comma();
        Credits(runs, item, ChicagoLead.Of(item));
        Imprint(runs, item);
        End(runs, locator ?? WholeRange(item));
    }

    private static void Imprint(RunBuilder runs, CslItem item)
    {
        runs.Text(ChicagoParts.Edition(item)).Comma().Text(ChicagoParts.Volume(item)).Comma();
        runs.Text(ChicagoParts.Series(item)).Comma().Text(ChicagoParts.Report(item)).Open();
        ChicagoParts.WriteImprint(runs, item, inNote: true);
        runs.Close().Comma();
    }

    private static void Credits(RunBuilder runs, CslItem item, ChicagoLead lead)
    {
        if (lead.Leaves(item.Editor)) runs.Text("ed. " + ChicagoNames.ForNote(item.Editor, item)).Comma();
        if (lead.Leaves(item.Compiler)) runs.Text("comp. " + ChicagoNames.ForNote(item.Compiler, item)).Comma();
        if (lead.Leaves(item.Translator)) runs.Text("trans. " + ChicagoNames.ForNote(item.Translator, item)).Comma();
    }

    private static void Journal(RunBuilder runs, CslItem item, Locator? locator)
    {
        Credits(runs, item, ChicagoLead.Of(item));
        runs.Italic(ChicagoTitle.Periodical(item.ContainerTitle, item.Language));
        ChicagoPeriodical.WriteIssue(runs, item);
        if ((locator ?? WholeRange(item)) is { IsPage: true } pages) runs.Colon().Text(pages.Text).Comma();
        else End(runs, locator);
    }

    private static void Dated(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Italic(ChicagoTitle.Periodical(item.ContainerTitle, item.Language)).Comma();
        runs.Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Comma();
        End(runs, locator ?? WholeRange(item));
    }

    private static void Thesis(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Open().Text(item.Genre ?? "thesis").Comma().Text(item.Publisher).Comma().Text(ChicagoDates.Year(item.Issued) ?? "n.d.").Close();
        End(runs.Comma(), locator);
    }

    private static void Blog(RunBuilder runs, CslItem item, Locator? locator)
    {
        ChicagoPeriodical.WriteBlog(runs, item);
        runs.Comma().Text(item.Publisher).Comma().Text(ChicagoPeriodical.WebDate(item)).Comma();
        End(runs, locator);
    }

    private static void Entry(RunBuilder runs, CslItem item, Locator? locator)
    {
        if (!ChicagoEntry.IsUnsigned(item)) ChicagoEntry.WriteContainer(runs.Text("in").Space(), item);
        runs.Comma();
        Credits(runs, item, ChicagoLead.Of(item));
        runs.Text(ChicagoParts.Edition(item)).Comma().Text(ChicagoParts.Volume(item)).Comma();
        if (item.Publisher is not null && item.Url is null)
        {
            runs.Open();
            ChicagoParts.WriteImprint(runs, item, inNote: true);
            runs.Close();
        }
        else runs.Text(ChicagoPeriodical.WebDate(item));
        End(runs.Comma(), locator);
    }

    private static void Archival(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Text(item.Title is null ? null : item.Genre).Comma().Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Comma();
        End(runs, locator);
        ChicagoParts.WriteArchive(runs, item);
        runs.Comma();
    }

    private static void Treaty(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Comma();
        ChicagoPeriodical.WriteSeries(runs, item);
        runs.Comma();
        End(runs, locator);
        ChicagoParts.WriteArchive(runs, item);
        runs.Comma();
    }

    private static void Speech(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Open().Text(ChicagoPeriodical.Occasion(item)).Comma().Text(item.EventPlace ?? item.PublisherPlace).Comma();
        runs.Text(ChicagoDates.Full(item.EventDate ?? item.Issued) ?? "n.d.").Close().Comma();
        End(runs, locator);
    }

    private static void Interview(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Text(ChicagoPeriodical.Interviewed(item)).Comma();
        runs.Italic(item.ContainerTitle).Comma().Text(item.Publisher).Comma().Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Comma();
        End(runs, locator ?? WholeRange(item));
    }

    private static void WebPage(RunBuilder runs, CslItem item, Locator? locator)
    {
        runs.Text(item.Title is null ? null : item.Genre).Comma().Text(item.ContainerTitle).Comma().Text(item.Publisher).Comma();
        runs.Text(item.Number).Comma().Text(ChicagoPeriodical.WebDate(item)).Comma();
        End(runs, locator ?? WholeRange(item));
    }

    private static void End(RunBuilder runs, Locator? locator) => runs.Text(locator?.Text).Comma();

    /// <summary>Without a locator a note names all the pages of an article or chapter.</summary>
    private static Locator? WholeRange(CslItem item) => CitationText.Pages(item.Page) is { } pages ? new Locator(true, pages) : null;
}
