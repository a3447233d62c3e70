using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Writes <c>permalinks.txt</c>.</summary>
public static class PermalinkFile
{
    private const string Heading =
        "# Every public address ever released. Others link to them: none may disappear without an entry in redirects.yml.\n"
        + "# Written by 'permalinks --accept'.\n";

    /// <summary>The released addresses with those of the site added, sorted, one a line; before them the remarks.</summary>
    /// <param name="now">The file as it stands; null where there is none.</param>
    public static string Write(Edition edition, PermalinkChanges changes, string? now)
    {
        var remarks = (now ?? "").Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimEnd() + "\n").Where(line => !Heading.Contains(line, StringComparison.Ordinal));
        var addresses = edition.Permalinks.Select(p => p.Value).Concat(changes.Added).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Heading + string.Concat(remarks) + string.Concat(addresses.Select(a => a + "\n"));
    }
}
