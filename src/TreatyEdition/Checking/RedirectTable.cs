using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>A redirect that can be made.</summary>
/// <param name="Page">The page that moved, or that the anchor was on.</param>
/// <param name="Id">The old anchor; null where the whole page moved.</param>
/// <param name="ToPage">The page where it is now: never itself redirected.</param>
internal sealed record Move(string Page, string? Id, string ToPage, string? ToId, SourceSpan Span);

/// <summary>The redirects that can be made, chains followed to their end; the others are reported.</summary>
internal sealed class RedirectTable
{
    private readonly Dictionary<string, Redirect> _byFrom = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, SiteFile> _named;
    private readonly IReadOnlySet<string> _pages;
    private readonly DiagnosticBag _problems;

    private RedirectTable(IReadOnlyDictionary<string, SiteFile> named, IReadOnlySet<string> pages, DiagnosticBag problems) =>
        (_named, _pages, _problems) = (named, pages, problems);

    /// <summary>In the order of <c>redirects.yml</c>.</summary>
    public IReadOnlyList<Move> Moves { get; private set; } = [];

    /// <param name="named">Of the site's pages, those that the redirects name.</param>
    /// <param name="pages">The addresses of all pages.</param>
    public static RedirectTable Of(IEnumerable<Redirect> redirects, IReadOnlyDictionary<string, SiteFile> named, IReadOnlySet<string> pages, DiagnosticBag problems)
    {
        var table = new RedirectTable(named, pages, problems);
        var good = redirects.Where(table.Accept).ToArray();
        table.Moves = [.. good.Select(table.Follow).OfType<Move>()];
        return table;
    }

    private bool Accept(Redirect redirect)
    {
        // An empty end has been reported where the file was read.
        if (redirect.From.Length == 0 || redirect.To.Length == 0) return false;
        var (page, id) = PermalinkChecker.Split(redirect.From);
        if (!IsPagePath(page) || id is "" || id?.AsSpan().ContainsAny(" \"<>&") == true)
            return Report(Codes.BadRedirect, redirect, $"'{redirect.From}' is not an address of a page. Write it like documents/old-id.html, relative to the site's root.");
        if (!_byFrom.TryAdd(redirect.From, redirect))
            return Report(Codes.BadRedirect, redirect, $"'{redirect.From}' is redirected twice, first at line {_byFrom[redirect.From].Span.Line}. Keep one.");
        if (id is null && _named.ContainsKey(page))
            return Report(Codes.RedirectOverPage, redirect, $"'{page}' is a page of the site, so nothing can be redirected from there. Remove the redirect.");
        if (id is not null && HasId(page, id))
            return Report(Codes.RedirectOverPage, redirect, $"'{redirect.From}' is an anchor of the site, so nothing can be redirected from there. Remove the redirect.");
        return true;
    }

    private Move? Follow(Redirect redirect)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { redirect.From };
        var to = redirect.To;
        while (Next(to) is { } next)
        {
            if (!seen.Add(to))
            {
                Report(Codes.RedirectLoop, redirect, $"'{redirect.From}' leads back to itself: {string.Join(" → ", seen)} → {to}. Let one of them end at a page.");
                return null;
            }
            to = next;
        }
        var (page, id) = PermalinkChecker.Split(redirect.From);
        var (toPage, toId) = PermalinkChecker.Split(to);
        if (!Exists(toPage, toId, to, redirect)) return null;
        if (_named.ContainsKey(page) && (toPage != page || toId is null))
        {
            Report(Codes.RedirectOverPage, redirect, $"'{page}' is a page of the site, so '#{id}' can only be redirected to another anchor of the same page. Choose one.");
            return null;
        }
        return new Move(page, id, toPage, toId, redirect.Span);
    }

    /// <summary>Where an address is redirected to; one on a moved page keeps its fragment.</summary>
    private string? Next(string address)
    {
        if (_byFrom.TryGetValue(address, out var redirect)) return redirect.To;
        var (page, id) = PermalinkChecker.Split(address);
        return id is not null && _byFrom.TryGetValue(page, out redirect)
            ? redirect.To.Contains('#', StringComparison.Ordinal) ? redirect.To : $"{redirect.To}#{id}"
            : null;
    }

    private bool Exists(string page, string? id, string address, Redirect redirect)
    {
        if (!_named.ContainsKey(page))
        {
            var near = DidYouMean.Suggest(page, _pages.Order(StringComparer.Ordinal));
            return Report(Codes.RedirectToNowhere, redirect, $"the site has no page '{page}'{(near is null ? "." : $"; did you mean '{near}'?")} Correct 'to'.");
        }
        return id is null || HasId(page, id)
            || Report(Codes.RedirectToNowhere, redirect, $"'{page}' has no anchor '#{id}', so '{address}' leads nowhere. Correct 'to'.");
    }

    private bool HasId(string page, string id) =>
        _named.GetValueOrDefault(page) is { } file && file.Content.Span.IndexOf(Encoding.UTF8.GetBytes($" id=\"{id}\"")) >= 0;

    private static bool IsPagePath(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && path.Length > 5 && path[0] != '/'
        && !path.Contains("//", StringComparison.Ordinal) && path.Split('/').All(p => p.Length > 0 && p[0] != '.')
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/');

    private bool Report(Code code, Redirect redirect, string message)
    {
        _problems.Add(code, redirect.Span, message);
        return false;
    }
}
