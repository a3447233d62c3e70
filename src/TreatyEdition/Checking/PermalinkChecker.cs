using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>What became of the released addresses.</summary>
/// <param name="Lost">Released, and neither in the site nor redirected.</param>
/// <param name="Added">In the site and not released yet; ordinal order.</param>
public sealed record PermalinkChanges(IReadOnlyList<Located<string>> Lost, IReadOnlyList<string> Added);

/// <summary>Makes sure that no released address or anchor disappears.</summary>
public static class PermalinkChecker
{
    public static void Check(Edition edition, SiteAddresses addresses, DiagnosticBag problems)
    {
        foreach (var lost in Lost(edition, addresses))
            problems.Add(Codes.LostAddress, lost.Span, Describe(lost.Value, addresses));
    }

    public static PermalinkChanges Compare(Edition edition, SiteAddresses addresses)
    {
        var released = edition.Permalinks.Select(p => p.Value).ToHashSet(StringComparer.Ordinal);
        var redirected = edition.Redirects.Select(r => r.From).ToHashSet(StringComparer.Ordinal);
        return new PermalinkChanges(
            [.. Lost(edition, addresses)],
            [.. addresses.Public.Where(a => !released.Contains(a) && !redirected.Contains(a))]);
    }

    private static IEnumerable<Located<string>> Lost(Edition edition, SiteAddresses addresses)
    {
        if (edition.Permalinks.IsEmpty) yield break;
        var redirected = edition.Redirects.Select(r => r.From).ToHashSet(StringComparer.Ordinal);
        foreach (var released in edition.Permalinks)
        {
            var (page, id) = Split(released.Value);
            if (redirected.Contains(released.Value) || redirected.Contains(page)) continue;
            if (id is null ? !addresses.HasPage(page) : !addresses.HasAnchor(page, id)) yield return released;
        }
    }

    internal static (string Page, string? Id) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (address, null) : (address[..hash], address[(hash + 1)..]);
    }

    private static string Describe(string address, SiteAddresses addresses)
    {
        var (page, id) = Split(address);
        var what = id is null || !addresses.HasPage(page) ? $"the page '{page}'" : $"the anchor '#{id}' of '{page}'";
        return $"{what} was released and is gone, so links to it would break. Bring it back, or add '- {{from: {Quoted(address)}, to: …}}' to redirects.yml.";
    }

    private static string Quoted(string address) => address.Contains('#', StringComparison.Ordinal) ? $"'{address}'" : address;
}
