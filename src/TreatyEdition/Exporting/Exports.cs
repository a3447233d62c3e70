using System.Text;
using TreatyEdition.Exporting.Json;
using TreatyEdition.Exporting.Tei;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting;

/// <summary>Writes the edition as data, and the files that tell other programs where its pages are.</summary>
public static class Exports
{
    /// <summary>All files but the site map, which <see cref="Sitemap"/> makes once the pages are known. Each path once.</summary>
    public static void Write(LinkedEdition edition, ISiteOutput output)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(output);
        output.Add(EditionJson.Write(edition));
        output.Add(EditionJson.Schema());
        output.Add(PlacesGeoJson.Write(edition));
        foreach (var file in BibliographyFiles.Write(edition.Edition.Sources)) output.Add(file);
        TeiFiles.Write(edition, output);
        if (AtomFeed.Write(edition.Edition) is { } feed) output.Add(feed);
        output.Add(Robots(edition.Edition.Metadata));
        // GitHub Pages would otherwise leave out what Jekyll does not know.
        output.Add(Text(".nojekyll", ""));
    }

    private static SiteFile Robots(EditionMetadata metadata) => Text(
        DataAddresses.Robots,
        "User-agent: *\nAllow: /\n" + (metadata.BaseUrl is { } url ? $"Sitemap: {url}{DataAddresses.Sitemap}\n" : ""));

    /// <summary>UTF-8, no byte order mark; lone surrogates become U+FFFD.</summary>
    internal static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
