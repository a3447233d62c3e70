using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>Parts that notes and bibliography have in common.</summary>
internal static partial class ChicagoParts
{
    /// <summary><c>Baltimore: Johns Hopkins Press, 1933</c>; what is missing is left out, but for the date: <c>n.d.</c>
    /// A reprint names the first date too: <c>1926; repr., New York: Scribner, 2004</c>.</summary>
    public static void WriteImprint(RunBuilder runs, CslItem item, bool inNote)
    {
        if (ChicagoDates.Year(item.OriginalDate) is { } original && original != ChicagoDates.Year(item.Issued))
            runs.Text(original).Text(inNote ? "; repr." : ". Reprint").Comma();
        runs.Text(item.PublisherPlace);
        if (CitationText.Clean(item.PublisherPlace) is not null && CitationText.Clean(item.Publisher) is not null) runs.Colon();
        else runs.Comma();
        runs.Text(item.Publisher).Comma().Text(ChicagoDates.Year(item.Issued) ?? "n.d.");
    }

    /// <summary><c>2nd ed.</c> for a number, else the words of the record.</summary>
    public static string? Edition(CslItem item)
    {
        if (CitationText.Clean(item.Edition) is not { } edition) return null;
        return int.TryParse(edition, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"{number}{Ordinal(number)} ed." : edition;
    }

    /// <summary><c>vol. 2</c>; the words of the record when they are no number.</summary>
    public static string? Volume(CslItem item) =>
        CitationText.Clean(item.Volume) is not { } volume ? NumberOfVolumes(item) : Numeral().IsMatch(volume) ? "vol. " + CitationText.Pages(volume) : volume;

    /// <summary>Series and number: <c>Foreign Relations 4</c>.</summary>
    public static string? Series(CslItem item) => Joined(item.CollectionTitle, item.CollectionNumber);

    /// <summary>Genre and number of a report: <c>Working Paper 12</c>.</summary>
    public static string? Report(CslItem item) =>
        item.Type is CslType.Report or CslType.Standard ? Joined(item.Genre, item.Number) : CitationText.Clean(item.Number);

    /// <summary>The DOI as an address, else the URL; <c>accessed</c> only when the record has no date of issue.</summary>
    public static void WriteAddress(RunBuilder runs, CslItem item, bool inNote)
    {
        var address = Doi(item.Doi) ?? CitationText.Clean(item.Url);
        if (address is null) return;
        if (ChicagoDates.Full(item.Issued) is null && ChicagoDates.Full(item.Accessed) is { } accessed)
            Next(runs, inNote).Text((inNote ? "accessed " : "Accessed ") + accessed);
        Next(runs, inNote).Link(address, address);
    }

    /// <summary>Archive from the particular to the general: place in the archive, collection, archive, town.</summary>
    public static void WriteArchive(RunBuilder runs, CslItem item)
    {
        runs.Text(item.ArchiveLocation ?? item.CallNumber).Comma().Text(item.ArchiveCollection).Comma();
        runs.Text(item.Archive).Comma().Text(item.ArchivePlace);
    }

    /// <summary>Volume and issue: <c>111, no. 2</c>; <c>no. 100</c> when there is no volume.</summary>
    public static string? VolumeAndIssue(CslItem item)
    {
        var volume = CitationText.Pages(item.Volume);
        var issue = CitationText.Pages(item.Issue ?? (item.Type == CslType.Report ? item.Number : null));
        if (issue is null) return volume;
        return (volume is null ? "" : volume + ", ") + (char.IsAsciiDigit(issue[0]) ? "no. " : "") + issue;
    }

    public static string? Doi(string? doi)
    {
        if (CitationText.Clean(doi) is not { } clean) return null;
        var at = clean.IndexOf("10.", StringComparison.Ordinal);
        return at < 0 ? null : "https://doi.org/" + clean[at..];
    }

    public static RunBuilder Next(RunBuilder runs, bool inNote) => inNote ? runs.Comma() : runs.Period();

    private static string? NumberOfVolumes(CslItem item) => CitationText.Clean(item.NumberOfVolumes) is { } count ? count + " vols." : null;

    private static string? Joined(string? name, string? number) =>
        CitationText.Clean(name) is { } text ? CitationText.Clean(text + " " + number) : CitationText.Clean(number);

    private static string Ordinal(int number) => (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    [GeneratedRegex(@"^(?:[0-9]+(?:[-–][0-9]+)?|[IVXLC]+|[ivxlc]+)[A-Za-z]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
