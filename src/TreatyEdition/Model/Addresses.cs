using TreatyEdition.Calendars;

namespace TreatyEdition.Model;

/// <summary>The public addresses of the edition, relative to the site's root. They are frozen: others link to them.</summary>
public static class Addresses
{
    /// <summary>Where an entry is found: a page, or an anchor in one.</summary>
    public static string Of(EntryId id)
    {
        var (before, after) = Around(id.Kind);
        return before + id.Value + after;
    }

    /// <summary>An anchor on an entry's page. Where the entry is itself an anchor, that is the address.</summary>
    public static string Of(EntryId id, string? fragment)
    {
        if (id.Kind == EntryKind.Concordance && fragment is not null) return $"concordance.html#{fragment}";
        var (before, after) = Around(id.Kind);
        return fragment is null || after.Length == 0 ? before + id.Value + after : string.Concat([before, id.Value, after, "#", fragment]);
    }

    /// <summary>What stands before and after the id in the address of an entry; nothing after the id of one that is an anchor.</summary>
    private static (string Before, string After) Around(EntryKind kind) => kind switch
    {
        EntryKind.Document => ("documents/", ".html"),
        EntryKind.Person => ("people/", ".html"),
        EntryKind.Place => ("places/", ".html"),
        EntryKind.Organisation => ("organisations/", ".html"),
        EntryKind.Term => ("glossary/", ".html"),
        EntryKind.Event => ("timeline.html#", ""),
        EntryKind.Source => ("bibliography.html#", ""),
        EntryKind.Page => ("", ".html"),
        EntryKind.Discrepancy => ("discrepancies.html#", ""),
        EntryKind.Concordance => ("concordance.html#", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string OfYear(int year) => $"dates/{Year(year)}.html";

    public static string OfDay(DateOnly day) => $"{OfYear(day.Year)}#{DayAnchor(day)}";

    public static string DayAnchor(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{day:yyyy-MM-dd}");

    /// <summary>Where a date is found in the calendar of the edition: its first day, month or year. Null for a date without any.</summary>
    public static string? OfDate(EdtfDate date) =>
        (date.Earliest ?? date.Latest) is { } day ? OfYear(day.Year) + (AnchorOfDate(date) is { } anchor ? "#" + anchor : "") : null;

    /// <summary>The anchor of a date on its year's page: of its first day or month; null where only the year is known.</summary>
    public static string? AnchorOfDate(EdtfDate date) => (date.Start ?? date.End) switch
    {
        { Precision: EdtfPrecision.Day, Earliest: { } day } => DayAnchor(day),
        { Precision: EdtfPrecision.Month, Earliest: { } day } => MonthAnchor(day),
        _ => null,
    };

    public static string MonthAnchor(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{day:yyyy-MM}");

    private static string Year(int year) => year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The way from one page to an address, as a relative link.</summary>
    /// <param name="depth">How many folders below the root the page stands that holds the link.</param>
    public static string Relative(int depth, string address) => depth switch
    {
        0 => address,
        1 => "../" + address,
        _ => string.Concat(Enumerable.Repeat("../", depth)) + address,
    };
}
