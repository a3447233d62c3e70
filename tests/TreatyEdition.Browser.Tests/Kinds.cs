namespace TreatyEdition.Browser.Tests;

/// <summary>One page of every kind.</summary>
internal static class Kinds
{
    public static readonly string[] Pages =
    [
        "index.html", "documents.html", "documents/1916-secret.html", "documents/1907-secret.html", "documents/1924-07-21-draft.html",
        "introduction.html", "people.html", "people/motono-ichiro.html", "places/peking.html", "glossary/convention.html", "timeline.html",
        "timeline/1904.html", "dates.html", "dates/1916.html", "bibliography.html", "bibliography/dean-1932.html", "mentions/doc-1916-secret.html",
        "discrepancies/d-1916-term.html", "discrepancies.html", "concordance.html", "stages/1925-convention.html",
        "search.html", "data/index.html",
    ];

    public static TheoryData<string> All => [.. Pages];
}
