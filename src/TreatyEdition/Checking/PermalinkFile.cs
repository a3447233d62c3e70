using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Writes <c>permalinks.txt</c>.</summary>
public static class PermalinkFile
{
    private const string Heading =
        "# Every public address ever released. Others link to them: none may disappear without an entry in redirects.yml.\n"
        + "# Written by 'permalinks --accept'.\n";

    /// <summary>The released addresses with those of the site added, sorted, one a line. Lost ones that no redirect covers are left out.</summary>
    public static string Write(Edition edition, PermalinkChanges changes)
    {
        var lost = changes.Lost.Select(l => l.Value).ToHashSet(StringComparer.Ordinal);
        var kept = edition.Permalinks.Select(p => p.Value).Where(a => !lost.Contains(a));
        return Heading + string.Concat(kept.Concat(changes.Added).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(a => a + "\n"));
    }
}
