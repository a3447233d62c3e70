using System.Globalization;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting;

/// <summary>The site map (sitemaps.org 0.9), by which search engines find every page.</summary>
public static class Sitemap
{
    /// <summary>The most addresses that one file may hold; beyond that, an index lists several files.</summary>
    private const int LargestFile = 50_000;

    /// <summary>Nothing where the edition does not know its base URL.</summary>
    /// <param name="pages">Addresses of the HTML pages, relative to the root; 404.html is left out. Give no redirect pages.</param>
    public static void Write(EditionMetadata metadata, IEnumerable<string> pages, ISiteOutput output)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(output);
        if (metadata.BaseUrl is not { } url) return;
        var day = metadata.Released?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var addresses = pages.Where(p => p != "404.html").Order(StringComparer.Ordinal).Select(p => url + (p == "index.html" ? "" : p));
        var files = addresses.Chunk(LargestFile).ToArray();
        if (files.Length <= 1)
        {
            output.Add(WriteFile(DataAddresses.Sitemap, "urlset"u8, "url"u8, files.FirstOrDefault() ?? [], day));
            return;
        }
        var names = files.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml")).ToArray();
        output.Add(WriteFile(DataAddresses.Sitemap, "sitemapindex"u8, "sitemap"u8, [.. names.Select(n => url + n)], day));
        foreach (var (file, name) in files.Zip(names)) output.Add(WriteFile(name, "urlset"u8, "url"u8, file, day));
    }

    private static SiteFile WriteFile(string path, ReadOnlySpan<byte> root, ReadOnlySpan<byte> item, IReadOnlyList<string> addresses, string? day)
    {
        var xml = new XmlText();
        xml.StartFile(root);
        xml.Attribute("xmlns"u8, "http://www.sitemaps.org/schemas/sitemap/0.9"u8);
        foreach (var address in addresses) WriteAddress(xml, item, address, day);
        xml.EndFile();
        return new SiteFile(path, xml.Written);
    }

    private static void WriteAddress(XmlText xml, ReadOnlySpan<byte> item, string address, string? day)
    {
        xml.StartLine(item);
        xml.Element("loc"u8, address);
        xml.Element("lastmod"u8, day);
        xml.End();
    }
}
