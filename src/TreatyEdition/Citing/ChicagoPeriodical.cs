namespace TreatyEdition.Citing;

/// <summary>Issues, series, occasions and web dates, alike in notes and bibliography.</summary>
internal static class ChicagoPeriodical
{
    /// <summary><c>111, no. 2 (April 2016)</c> after a journal's name; without volume and issue <c>(April 2016)</c>.</summary>
    public static void WriteIssue(RunBuilder runs, CslItem item)
    {
        var numbers = ChicagoParts.VolumeAndIssue(item);
        if (numbers?.StartsWith("no.", StringComparison.Ordinal) == true) runs.Comma();
        else runs.Space();
        runs.Text(numbers);
        runs.Open().Text(ChicagoDates.Full(item.Issued) ?? "n.d.").Close().Comma();
    }

    /// <summary><c>Lingua Franca (blog)</c></summary>
    public static void WriteBlog(RunBuilder runs, CslItem item)
    {
        runs.Italic(item.ContainerTitle);
        if (item.ContainerTitle?.Contains("blog", StringComparison.OrdinalIgnoreCase) == false) runs.Open().Text("blog").Close();
    }

    /// <summary>Where a treaty is printed: <c>14 U.S.T. 1313</c> with an abbreviation, else <c>League of Nations Treaty Series 34: 32</c>.</summary>
    public static void WriteSeries(RunBuilder runs, CslItem item)
    {
        var (container, volume, page) = (CitationText.Clean(item.ContainerTitle), CitationText.Pages(item.Volume), CitationText.Pages(item.Page));
        if (container is null) runs.Text(item.Number);
        else if (container.All(c => char.IsUpper(c) || c is '.' or ' ')) runs.Text($"{volume} {container} {page ?? item.Number}");
        else
        {
            runs.Italic(container).Space().Text(volume ?? item.Number);
            if (volume is null && item.Number is null) runs.Comma();
            else runs.Colon();
            runs.Text(page);
        }
    }

    /// <summary><c>paper presented at the annual meeting …</c>, <c>speech, Twelfth Congress</c></summary>
    public static string Occasion(CslItem item)
    {
        var genre = CitationText.Clean(item.Genre) ?? (item.Type == CslType.PaperConference ? "paper" : "speech");
        if ((CitationText.Clean(item.EventTitle) ?? CitationText.Clean(item.ContainerTitle)) is not { } occasion) return genre;
        return genre.EndsWith("paper", StringComparison.OrdinalIgnoreCase) ? $"{genre} presented at {occasion}" : $"{genre}, {occasion}";
    }

    /// <summary><c>interview by Robert MacNeil</c></summary>
    public static string Interviewed(CslItem item) =>
        ChicagoNames.Credited(item.Interviewer, item) is { } interviewer ? "interview by " + interviewer : CitationText.Clean(item.Genre) ?? "interview";

    /// <summary>The date of issue; <c>n.d.</c> when there is neither that nor a date of access to print with the address.</summary>
    public static string? WebDate(CslItem item)
    {
        if (ChicagoDates.Full(item.Issued) is { } issued) return issued;
        return ChicagoDates.Full(item.Accessed) is not null && (item.Url ?? item.Doi) is not null ? null : "n.d.";
    }
}
