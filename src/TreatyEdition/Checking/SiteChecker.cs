using System.Collections.Concurrent;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>
/// Reads the finished files again, as a browser would: every link and anchor, ids, notes, headings, language, title, policy, inline code,
/// requests to other hosts, and whether elements are closed. Takes each file as it is made, on the thread that made it, and keeps of it
/// no more than its ids and the links that only the whole site can answer; so the files themselves need not be kept.
/// </summary>
public sealed class SiteChecker
{
    private const int MostSuggestions = 50;

    private readonly KnownFiles _pages;
    private readonly DiagnosticBag _problems;
    private readonly string _folder;
    private readonly Uri? _host;
    /// <summary>The files that are no pages.</summary>
    private readonly ConcurrentDictionary<string, SiteFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PageFacts> _facts = [];
    private readonly ConcurrentBag<PageReader> _readers = [];

    /// <summary>What is said of a dead link, by the file that it names.</summary>
    private readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal);

    /// <param name="pages">The addresses of the pages, as far as they are known; links to them need no second look.</param>
    /// <param name="folder">What the site's folder is called in diagnostics.</param>
    /// <param name="baseUrl">Where the site will stand, with a slash at its end; null where that is not known.</param>
    public SiteChecker(IReadOnlySet<string> pages, DiagnosticBag problems, string folder = "output", string? baseUrl = null) =>
        (_pages, _problems, _folder, _host) = (new KnownFiles(pages), problems, folder + "/", baseUrl is null ? null : new Uri(baseUrl));

    /// <summary>Takes a file, each path once. Safe for several threads.</summary>
    public void Add(SiteFile file)
    {
        if (!file.IsHtml)
        {
            // Style sheets and drawings are few, and are looked at when all is known.
            var isKept = file.Path.EndsWith(".css", StringComparison.Ordinal) || file.Path.EndsWith(".svg", StringComparison.Ordinal);
            _files[file.Path] = isKept ? file.Kept() : null;
            return;
        }
        if (!_readers.TryTake(out var reader)) reader = new PageReader(new LinkResolver(_pages, _host), _folder, _problems);
        _facts.Enqueue(reader.Read(file));
        _readers.Add(reader);
    }

    /// <summary>Checks what needs the whole site.</summary>
    /// <returns>Every page with its ids, for the check of released addresses.</returns>
    public SiteAddresses Finish()
    {
        foreach (var reader in _readers) reader.Dispose();
        var addresses = new SiteAddresses(_facts.Select(f => f.Addresses));
        // In order, as only the first dead links get a suggestion.
        foreach (var page in _facts.OrderBy(f => f.Addresses.Path, StringComparer.Ordinal))
            foreach (var link in page.Pending) Check(page, link, addresses);
        var links = new LinkResolver(new KnownFiles([]), _host);
        foreach (var file in _files.Values.OfType<SiteFile>().OrderBy(f => f.Path, StringComparer.Ordinal))
            if (file.Path.EndsWith(".css", StringComparison.Ordinal)) StylesheetChecker.Check(file, links, target => Has(target.File.Page!, addresses) ? null : Missing(target, addresses), _folder, _problems);
        return addresses;
    }

    private void Check(PageFacts page, PendingLink link, SiteAddresses addresses)
    {
        var ((file, fragment), line, column) = link;
        var path = file.Page!;
        var found = addresses.Find(path);
        if (found is null && !_files.ContainsKey(path)) _problems.Add(Codes.DeadLink, At(page, line, column), Missing(link.Target, addresses));
        else if (fragment is { Name: { Length: > 0 } id } && !(found?.Has(id) ?? HasAnchorInFile(_files[path], id)))
            _problems.Add(Codes.DeadAnchor, At(page, line, column), ElementChecker.DeadAnchor(path, id, addresses.AnchorsOf(path)));
    }

    private SourceSpan At(PageFacts page, int line, int column) => new(_folder + page.Addresses.Path, line, column);

    private bool Has(string path, SiteAddresses addresses) => addresses.HasPage(path) || _files.ContainsKey(path);

    private string Missing(LinkTarget target, SiteAddresses addresses)
    {
        var path = target.File.Page!;
        if (path.Length == 0 || path.EndsWith('/') || Has(path + "/index.html", addresses))
            return $"'{target.File.Address}{(target.Fragment is null ? "" : "#" + target.Fragment.Name)}' names a folder. Name the file, so that the link works from disk too.";
        if (_missing.TryGetValue(path, out var known)) return known;
        // A suggestion looks at every file; a theme that gets every link wrong must not make that the square of the site.
        var near = _missing.Count < MostSuggestions ? DidYouMean.Suggest(path, _files.Keys.Concat(addresses.Pages).Order(StringComparer.Ordinal)) : null;
        return _missing[path] = $"the site has no file '{path}'{(near is null ? "." : $"; did you mean '{near}'?")} Correct the link, or what makes it.";
    }

    /// <summary>Anchors in drawings; what they mean in other kinds of files, those files decide.</summary>
    private static bool HasAnchorInFile(SiteFile? file, string id) =>
        file?.Path.EndsWith(".svg", StringComparison.Ordinal) != true
        || file.Content.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes($"id=\"{id}\"")) >= 0;
}
