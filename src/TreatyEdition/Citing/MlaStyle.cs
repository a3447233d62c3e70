using System.Globalization;

namespace TreatyEdition.Citing;

/// <summary>An entry in a list of works cited after the MLA Handbook, 9th edition: the template of core elements.</summary>
public static class MlaStyle
{
    private static readonly string[] Months = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>Never empty; ends with a full stop, <c>?</c>, <c>!</c> or <c>…</c>.</summary>
    public static IReadOnlyList<CitationRun> WorksCited(CslItem item)
    {
        var runs = new RunBuilder();
        WriteAuthor(runs, item);
        WriteTitle(runs, item);
        WriteContainer(runs, item);
        var accessed = item.Issued is null ? Day(item.Accessed) : null;
        if (accessed is not null) runs.Period().Text("Accessed " + accessed);
        return runs.Finish();
    }

    private static void WriteAuthor(RunBuilder runs, CslItem item)
    {
        var lead = ChicagoLead.Of(item);
        runs.Text(Names(lead.Names, item)).Comma();
        if (lead.Label is not null) runs.Text(lead.Label switch { "ed." => "editor", "eds." => "editors", "trans." => "translator", var other => other });
        runs.Period();
    }

    /// <summary>One name inverted; two, the second in natural order; of more the first and <c>et al.</c></summary>
    private static string? Names(IReadOnlyList<CslName> names, CslItem item)
    {
        var printable = ChicagoNames.Printable(names);
        if (printable.Count == 0) return null;
        var first = ChicagoNames.Inverted(printable[0], item);
        return printable.Count > 2 ? first + ", et al." : ChicagoNames.ForBibliography(printable, item);
    }

    private static void WriteTitle(RunBuilder runs, CslItem item)
    {
        if (CitationText.Clean(item.Title) is { } title)
            ChicagoTitle.Set(runs, title, FormOf(item));
        else ChicagoTitle.Write(runs, item);
        runs.Period();
    }

    private static void WriteContainer(RunBuilder runs, CslItem item)
    {
        runs.Italic(item.ContainerTitle).Comma();
        WriteCredits(runs, item);
        runs.Text(Edition(item)).Comma();
        if (CitationText.Pages(item.Volume) is { } volume) runs.Text("vol. " + volume).Comma();
        if (CitationText.Pages(item.Issue) is { } issue) runs.Text("no. " + issue).Comma();
        runs.Text(Kind(item)).Comma().Text(item.EventPlace).Comma().Text(item.Publisher).Comma().Text(Day(item.Issued)).Comma();
        if (CitationText.Pages(item.Page) is { } pages) runs.Text((pages.AsSpan().IndexOfAny('–', ',') >= 0 ? "pp. " : "p. ") + pages).Comma();
        ChicagoParts.WriteArchive(runs, item);
        var address = ChicagoParts.Doi(item.Doi) ?? item.Url;
        runs.Comma().Link(address, address);
    }

    private static void WriteCredits(RunBuilder runs, CslItem item)
    {
        var lead = ChicagoLead.Of(item);
        Credit("edited by ", item.Editor);
        Credit("translated by ", item.Translator);

        void Credit(string by, IReadOnlyList<CslName> names)
        {
            if (!lead.Leaves(names) || ChicagoNames.Credited(names, item) is not { } credited) return;
            runs.Text((item.ContainerTitle is null ? CitationText.Capitalise(by) : by) + credited).Comma();
        }
    }

    private static TitleForm FormOf(CslItem item)
    {
        var isWhole = ChicagoShapes.Of(item) is ChicagoShape.Monograph or ChicagoShape.Thesis or ChicagoShape.Treaty or ChicagoShape.Archival;
        if (item.ContainerTitle is not null || !isWhole) return TitleForm.Quoted;
        return item.Type == CslType.PersonalCommunication ? TitleForm.Roman : TitleForm.Italic;
    }

    /// <summary>What the thing is, with a capital when it follows the full stop after the title.</summary>
    private static string? Kind(CslItem item)
    {
        var kind = ChicagoShapes.Of(item) switch
        {
            ChicagoShape.Speech => ChicagoPeriodical.Occasion(item with { ContainerTitle = null }),
            ChicagoShape.Interview => ChicagoPeriodical.Interviewed(item),
            _ => CitationText.Clean(item.Genre),
        };
        return kind is not null && item.ContainerTitle is null ? CitationText.Capitalise(kind) : kind;
    }

    private static string? Edition(CslItem item)
    {
        if (CitationText.Clean(item.Version) is { } version) return char.IsAsciiDigit(version[0]) ? "version " + version : version;
        return ChicagoParts.Edition(item);
    }

    /// <summary><c>17 Aug. 1932</c></summary>
    private static string? Day(CslDate? date)
    {
        if (date?.Year is null) return CitationText.Clean(date?.Literal);
        if (date.End is not null && date.Month is null) return ChicagoDates.Year(date);
        var year = date.Year.Value.ToString(CultureInfo.InvariantCulture);
        if (date.Season is >= 1 and <= 4 and var season) return $"{Seasons[season - 1]} {year}";
        var day = date.Day?.ToString(CultureInfo.InvariantCulture);
        return (date.Circa ? "circa " : "") + CitationText.Clean($"{day} {(date.Month is >= 1 and <= 12 and var month ? Months[month - 1] : "")} {year}");
    }
}
