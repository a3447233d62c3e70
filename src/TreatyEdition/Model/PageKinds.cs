namespace TreatyEdition.Model;

/// <summary>The kinds of pages, by which a theme gives scripts to some.</summary>
public static class PageKinds
{
    /// <summary>Stands for every page.</summary>
    public const string Any = "all";

    public static IReadOnlyList<string> All { get; } =
    [
        "home", "contents", "document", "stages", "essay", "register", "entry", "mentions", "timeline", "calendar", "year", "discrepancies", "discrepancy", "concordance",
        "bibliography", "work", "search", "data", "not-found",
    ];
}
