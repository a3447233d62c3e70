using System.Collections.Concurrent;
using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>
/// Keeps moved addresses alive. A page that is gone gets a page in its place that leads on, with the fragment; an anchor that was renamed
/// on a page that still stands gets its old id back beside the new one, so that it works without any script. Takes the pages as they are
/// made and passes them on; those that <c>redirects.yml</c> names wait for the others.
/// </summary>
/// <param name="pages">The addresses of all pages.</param>
public sealed class Redirects(Edition edition, IReadOnlySet<string> pages, ISiteOutput output, DiagnosticBag problems) : ISiteOutput
{
    private readonly HashSet<string> _named =
        edition.Redirects.SelectMany(r => new[] { r.From, r.To }).Select(a => PermalinkChecker.Split(a).Page).ToHashSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, SiteFile> _held = new(StringComparer.Ordinal);

    public void Add(SiteFile file)
    {
        if (_named.Contains(file.Path)) _held[file.Path] = file.Kept();
        else output.Add(file);
    }

    /// <summary>To be called when all pages have been added.</summary>
    public void Finish(RedirectWords? words = null)
    {
        if (edition.Redirects.IsEmpty) return;
        var table = RedirectTable.Of(edition.Redirects, _held, pages, problems);
        foreach (var file in _held.Values) output.Add(WithOldAnchors(file, table));
        var gone = table.Moves.Where(m => !_held.ContainsKey(m.Page)).GroupBy(m => m.Page, StringComparer.Ordinal).ToArray();
        if (gone.Length > 0) output.Add(RedirectPage.Script);
        foreach (var moves in gone) output.Add(RedirectPage.Make(moves.Key, [.. moves], words ?? RedirectWords.English, edition.Metadata));
    }

    private SiteFile WithOldAnchors(SiteFile file, RedirectTable table)
    {
        var moves = table.Moves.Where(m => m.Page == file.Path).ToArray();
        if (moves.Length == 0) return file;
        var html = Encoding.UTF8.GetString(file.Content.Span);
        foreach (var move in moves) html = WithOldAnchor(html, move);
        return new SiteFile(file.Path, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>Puts <c>&lt;span id="old"&gt;&lt;/span&gt;</c> first into the element that has the new id.</summary>
    private string WithOldAnchor(string html, Move move)
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
