namespace TreatyEdition.Model;

/// <summary>The addresses of the edition as data, relative to the site's root. They are frozen like those of the pages.</summary>
public static class DataAddresses
{
    /// <summary>The whole edition as JSON.</summary>
    public const string Edition = "data/edition.json";
    public const string EditionSchema = "data/edition.schema.json";

    /// <summary>The places that have coordinates, as GeoJSON.</summary>
    public const string Places = "data/places.geojson";

    /// <summary>The whole bibliography as CSL-JSON, BibTeX and RIS.</summary>
    public const string BibliographyJson = "data/bibliography.json";
    public const string BibliographyBibTex = "data/bibliography.bib";
    public const string BibliographyRis = "data/bibliography.ris";

    /// <summary>Exists only where the edition knows its base URL and its release date.</summary>
    public const string Feed = "feed.xml";

    /// <summary>Exists only where the edition knows its base URL.</summary>
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";

    /// <summary>A document as TEI P5.</summary>
    public static string Tei(EntryId document) => $"data/tei/{document.Value}.xml";

    /// <summary>One record of the bibliography as CSL-JSON.</summary>
    public static string SourceJson(EntryId source) => $"data/sources/{source.Value}.json";

    public static string SourceBibTex(EntryId source) => $"data/sources/{source.Value}.bib";

    public static string SourceRis(EntryId source) => $"data/sources/{source.Value}.ris";
}
