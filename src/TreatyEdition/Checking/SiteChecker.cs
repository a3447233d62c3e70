using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>
/// Reads the finished site again, as a browser would: every link and anchor, ids, notes, headings, language, title, policy, inline code,
/// requests to other hosts, and whether elements are closed. In parallel; the cost grows with the size of the site and no faster.
/// </summary>
public static class SiteChecker
{
    /// <summary>How many pages one thread takes at a time, so that it can reuse what it learned of a folder's links.</summary>
    private const int Batch = 32;

    /// <param name="folder">What the site's folder is called in diagnostics.</param>
    /// <param name="baseUrl">Where the site will stand, with a slash at its end; null where that is not known.</param>
    /// <returns>Every page with its ids, for the check of released addresses.</returns>
    public static SiteAddresses Check(Site site, DiagnosticBag problems, string folder = "output", string? baseUrl = null)
    {
        var host = baseUrl is null ? null : new Uri(baseUrl);
        var pages = site.Files.Where(f => f.IsHtml).ToArray();
        var facts = new PageFacts[pages.Length];
        Parallel.For(0, (pages.Length + Batch - 1) / Batch,
            () => new PageReader(site, folder + "/", host, problems),
            (batch, _, reader) =>
            {
                for (var i = batch * Batch; i < Math.Min((batch + 1) * Batch, pages.Length); i++) facts[i] = reader.Read(pages[i]);
                return reader;
            },
            reader => reader.Dispose());

        var addresses = new SiteAddresses(facts.Select(f => f.Addresses));
        foreach (var page in facts) CheckAnchors(page, addresses, site, folder, problems);
        foreach (var sheet in site.Files.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)))
            StylesheetChecker.Check(sheet, new LinkResolver(site, host), folder + "/", problems);
        return addresses;
    }

    private static void CheckAnchors(PageFacts page, SiteAddresses addresses, Site site, string folder, DiagnosticBag problems)
    {
        foreach (var (target, line, column) in page.Pending)
        {
            var (path, id) = (target.Page!, target.Fragment!);
            if (addresses.HasPage(path) ? addresses.HasAnchor(path, id) : HasAnchorInFile(site.Find(path)!, id)) continue;
            problems.Add(Codes.DeadAnchor, new SourceSpan($"{folder}/{page.Addresses.Path}", line, column),
                ElementChecker.DeadAnchor(path, id, addresses.AnchorsOf(path)));
        }
    }

    /// <summary>Anchors in drawings; what they mean in other kinds of files, those files decide.</summary>
    private static bool HasAnchorInFile(SiteFile file, string id) =>
        !file.Path.EndsWith(".svg", StringComparison.Ordinal)
        || file.Content.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes($"id=\"{id}\"")) >= 0;
}
