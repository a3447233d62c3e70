using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>
/// Keeps moved addresses alive. A page that is gone gets a page in its place that leads on, with the fragment; an anchor that was renamed
/// on a page that still stands gets its old id back beside the new one, so that it works without any script.
/// </summary>
public static class Redirects
{
    /// <summary>The site with the redirects of <c>redirects.yml</c>.</summary>
    /// <returns>The site as it was where there are none.</returns>
    public static Site Apply(Edition edition, Site site, DiagnosticBag problems, RedirectWords? words = null)
    {
        if (edition.Redirects.IsEmpty) return site;
        var table = RedirectTable.Of(edition.Redirects, site, problems);
        var files = site.Files.Select(f => WithOldAnchors(f, table, problems)).ToList();
        var pages = table.Moves.Where(m => site.Find(m.Page) is null).GroupBy(m => m.Page, StringComparer.Ordinal).ToArray();
        if (pages.Length > 0) files.Add(RedirectPage.Script);
        files.AddRange(pages.Select(p => RedirectPage.Make(p.Key, [.. p], words ?? RedirectWords.English, edition.Metadata)));
        return Site.Combine(files);
    }

    private static SiteFile WithOldAnchors(SiteFile file, RedirectTable table, DiagnosticBag problems)
    {
        var moves = table.Moves.Where(m => m.Page == file.Path).ToArray();
        if (moves.Length == 0) return file;
        var html = Encoding.UTF8.GetString(file.Content.Span);
        foreach (var move in moves) html = WithOldAnchor(html, move, problems);
        return new SiteFile(file.Path, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>Puts <c>&lt;span id="old"&gt;&lt;/span&gt;</c> first into the element that has the new id.</summary>
    private static string WithOldAnchor(string html, Move move, DiagnosticBag problems)
    {
        var id = html.IndexOf($" id=\"{move.ToId}\"", StringComparison.Ordinal);
        var start = id < 0 ? -1 : html.LastIndexOf('<', id);
        var end = id < 0 ? -1 : html.IndexOf('>', id);
        var name = start < 0 ? "" : new string([.. html.Skip(start + 1).TakeWhile(char.IsAsciiLetterOrDigit)]);
        if (end >= 0 && name is "p" or "li" or "section" or "article" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "td" or "th" or "dt" or "dd" or "span" or "aside" or "figure" or "blockquote" or "main" or "header" or "details" or "time")
            return $"{html[..(end + 1)]}<span id=\"{move.Id}\"></span>{html[(end + 1)..]}";
        problems.Add(Codes.BadRedirect, move.Span, $"the old anchor '#{move.Id}' cannot be kept in the element '#{move.ToId}'{(name.Length == 0 ? "" : $", a <{name}>")}. Redirect it to the section or page around it.");
        return html;
    }
}
