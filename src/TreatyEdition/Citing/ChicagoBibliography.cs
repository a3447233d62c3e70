namespace TreatyEdition.Citing;

/// <summary>An entry of the bibliography: parts set off by full stops, the first name inverted.</summary>
internal static class ChicagoBibliography
{
    public static void Write(RunBuilder runs, CslItem item)
    {
        var shape = ChicagoShapes.Of(item);
        WriteLead(runs, item, shape);
        ChicagoTitle.Write(runs, item);
        runs.Period();
        WriteRest(runs, item, shape);
        ChicagoParts.WriteAddress(runs, item, inNote: false);
    }

    /// <summary>Unsigned newspaper pieces open with the newspaper, unsigned entries with the encyclopaedia, web pages with the site's owner.</summary>
    private static void WriteLead(RunBuilder runs, CslItem item, ChicagoShape shape)
    {
        var lead = ChicagoLead.Of(item);
        if (shape == ChicagoShape.Entry && ChicagoEntry.IsUnsigned(item)) ChicagoEntry.WriteContainer(runs, item);
        else if (lead.Names.Count > 0) runs.Text(ChicagoNames.ForBibliography(lead.Names, item)).Comma().Text(lead.Label);
        else if (shape == ChicagoShape.DatedPeriodical) runs.Italic(ChicagoTitle.Periodical(item.ContainerTitle, item.Language));
        else if (shape == ChicagoShape.WebPage) runs.Text(item.Publisher);
        runs.Period();
    }

    private static void WriteRest(RunBuilder runs, CslItem item, ChicagoShape shape)
    {
        switch (shape)
        {
            case ChicagoShape.Monograph: Monograph(runs, item); break;
            case ChicagoShape.Chapter: Chapter(runs, item); break;
            case ChicagoShape.Journal: Journal(runs, item); break;
            case ChicagoShape.DatedPeriodical: Dated(runs, item); break;
            case ChicagoShape.Thesis: Thesis(runs, item); break;
            case ChicagoShape.Blog: Blog(runs, item); break;
            case ChicagoShape.Entry: Entry(runs, item); break;
            case ChicagoShape.Archival: Archival(runs, item); break;
            case ChicagoShape.Treaty: Treaty(runs, item); break;
            case ChicagoShape.Speech: Speech(runs, item); break;
            case ChicagoShape.Interview: Interview(runs, item); break;
            default: WebPage(runs, item); break;
        }
    }

    private static void Monograph(RunBuilder runs, CslItem item)
    {
        Credits(runs, item);
        Imprint(runs, item);
    }

    private static void Chapter(RunBuilder runs, CslItem item)
    {
        runs.Text("In").Space().Italic(item.ContainerTitle).Comma();
        foreach (var credit in CreditList(item)) runs.Text(credit).Comma();
        runs.Text(CitationText.Pages(item.Page)).Period();
        Imprint(runs, item);
    }

    private static void Imprint(RunBuilder runs, CslItem item)
    {
        if (ChicagoParts.Edition(item) is { } edition) runs.Text(CitationText.Capitalise(edition)).Period();
        if (ChicagoParts.Volume(item) is { } volume) runs.Text(CitationText.Capitalise(volume)).Period();
        runs.Text(ChicagoParts.Series(item)).Period();
        if (ChicagoParts.Report(item) is { } report) runs.Text(CitationText.Capitalise(report)).Period();
        ChicagoParts.WriteImprint(runs, item, inNote: false);
    }

    private static void Credits(RunBuilder runs, CslItem item)
    {
        foreach (var credit in CreditList(item)) runs.Text(CitationText.Capitalise(credit)).Period();
    }

    private static IEnumerable<string> CreditList(CslItem item)
    {
        var lead = ChicagoLead.Of(item);
        if (lead.Leaves(item.Editor)) yield return "edited by " + ChicagoNames.Credited(item.Editor, item);
        if (lead.Leaves(item.Compiler)) yield return "compiled by " + ChicagoNames.Credited(item.Compiler, item);
        if (lead.Leaves(item.Translator)) yield return "translated by " + ChicagoNames.Credited(item.Translator, item);
    }

    private static void Journal(RunBuilder runs, CslItem item)
    {
        Credits(runs, item);
        runs.Italic(ChicagoTitle.Periodical(item.ContainerTitle, item.Language));
        ChicagoPeriodical.WriteIssue(runs, item);
        runs.Colon().Text(CitationText.Pages(item.Page));
    }

    private static void Dated(RunBuilder runs, CslItem item)
    {
        if (ChicagoLead.Of(item).Names.Count > 0) runs.Italic(ChicagoTitle.Periodical(item.ContainerTitle, item.Language)).Comma();
        runs.Text(ChicagoDates.Full(item.Issued) ?? "n.d.");
    }

    private static void Thesis(RunBuilder runs, CslItem item)
    {
        runs.Text(CitationText.Capitalise(CitationText.Clean(item.Genre) ?? "thesis")).Comma().Text(item.Publisher).Comma();
        runs.Text(ChicagoDates.Year(item.Issued) ?? "n.d.");
    }

    private static void Blog(RunBuilder runs, CslItem item)
    {
        ChicagoPeriodical.WriteBlog(runs, item);
        runs.Comma().Text(item.Publisher).Comma().Text(ChicagoPeriodical.WebDate(item));
    }

    private static void Entry(RunBuilder runs, CslItem item)
    {
        if (!ChicagoEntry.IsUnsigned(item)) ChicagoEntry.WriteContainer(runs.Text("In").Space(), item);
        runs.Comma();
        foreach (var credit in CreditList(item)) runs.Text(credit).Comma();
        runs.Text(CitationText.Pages(item.Page)).Period();
        if (ChicagoParts.Edition(item) is { } edition) runs.Text(CitationText.Capitalise(edition)).Period();
        if (ChicagoParts.Volume(item) is { } volume) runs.Text(CitationText.Capitalise(volume)).Period();
        if (item.Publisher is not null && item.Url is null) ChicagoParts.WriteImprint(runs, item, inNote: false);
        else runs.Text(ChicagoPeriodical.WebDate(item));
    }

    private static void Archival(RunBuilder runs, CslItem item)
    {
        if (item.Title is not null && CitationText.Clean(item.Genre) is { } genre) runs.Text(CitationText.Capitalise(genre)).Comma();
        runs.Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Period();
        ChicagoParts.WriteArchive(runs, item);
    }

    private static void Treaty(RunBuilder runs, CslItem item)
    {
        runs.Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Period();
        ChicagoPeriodical.WriteSeries(runs, item);
        runs.Period();
        ChicagoParts.WriteArchive(runs, item);
    }

    private static void Speech(RunBuilder runs, CslItem item)
    {
        runs.Text(CitationText.Capitalise(ChicagoPeriodical.Occasion(item))).Comma().Text(item.EventPlace ?? item.PublisherPlace).Comma();
        runs.Text(ChicagoDates.Full(item.EventDate ?? item.Issued) ?? "n.d.");
    }

    private static void Interview(RunBuilder runs, CslItem item)
    {
        runs.Text(CitationText.Capitalise(ChicagoPeriodical.Interviewed(item))).Period();
        runs.Italic(item.ContainerTitle).Comma().Text(item.Publisher).Comma().Text(ChicagoDates.Full(item.Issued) ?? "n.d.");
    }

    private static void WebPage(RunBuilder runs, CslItem item)
    {
        var ownerLeads = ChicagoShapes.Of(item) == ChicagoShape.WebPage && ChicagoLead.Of(item).Names.Count == 0;
        if (item.Title is not null && CitationText.Clean(item.Genre) is { } genre) runs.Text(CitationText.Capitalise(genre)).Period();
        runs.Text(item.ContainerTitle).Period().Text(ownerLeads ? null : item.Publisher).Period();
        runs.Text(item.Number).Period().Text(ChicagoPeriodical.WebDate(item));
    }
}
