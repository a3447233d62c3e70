using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>How a page is cited, and what it tells reference managers of itself.</summary>
internal static class CiteComposer
{
    public static CiteView Cite(string title, string address, Composer composer)
    {
        var item = Item(title, address, composer);
        var style = composer.Style(address);
        return new CiteView(Unlinked(ChicagoStyle.Bibliography(item), style), Unlinked(MlaStyle.WorksCited(item), style), BibTex.Write(item).Trim(), item.Url);
    }

    /// <summary>The page's own address is printed, but is no link: links within the site are relative.</summary>
    private static CitationProse Unlinked(IReadOnlyList<CitationRun> runs, ProseStyle style) => new([.. runs.Select(r => r with { Url = null })], style);

    private static CslItem Item(string title, string address, Composer composer)
    {
        var metadata = composer.Edition.Metadata;
        var released = metadata.Released is { } date && CslDate.TryParse(DateTimes.Of(date), out var issued) ? issued : null;
        return new CslItem(Path.GetFileNameWithoutExtension(address), CslType.Chapter)
        {
            Title = title,
            ContainerTitle = metadata.Title,
            Edition = composer.Words.Format("version-n", metadata.Version),
            Issued = released,
            Editor = [.. metadata.Editors.Select(e => new CslName(Literal: e.Name))],
            Publisher = metadata.Publisher,
            Url = metadata.BaseUrl is { } root ? root + address : null,
        };
    }

    /// <summary>Dublin Core and Highwire metadata, which Zotero reads.</summary>
    /// <param name="language">BCP 47 of the text on the page.</param>
    public static IReadOnlyList<MetaView> Meta(string title, string address, Composer composer, string? language)
    {
        var metadata = composer.Edition.Metadata;
        List<MetaView> meta =
        [
            new("citation_title", title), new("citation_inbook_title", metadata.Title), new("citation_language", language ?? composer.Language),
            new("DC.title", title), new("DC.isPartOf", metadata.Title), new("DC.language", language ?? composer.Language),
        ];
        foreach (var editor in metadata.Editors) meta.AddRange([new("citation_editor", editor.Name), new("DC.contributor", editor.Name)]);
        if (metadata.Released is { } released) meta.AddRange([new("citation_publication_date", DateTimes.Of(released).Replace('-', '/')), new("DC.date", DateTimes.Of(released))]);
        if (metadata.Publisher is { } publisher) meta.AddRange([new("citation_publisher", publisher), new("DC.publisher", publisher)]);
        if (metadata.Licence?.Url is { } licence) meta.Add(new("DC.rights", licence));
        if (metadata.BaseUrl is { } root) meta.AddRange([new("citation_public_url", root + address), new("DC.identifier", root + address)]);
        return meta;
    }

    /// <summary>schema.org data on a document.</summary>
    public static JsonText JsonLd(Document document, string address, Composer composer)
    {
        var metadata = composer.Edition.Metadata;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = document.Metadata.Kind == DocumentKind.Treaty ? "Legislation" : "CreativeWork",
            ["name"] = document.Metadata.Title,
            ["isPartOf"] = new JsonObject { ["@type"] = "Collection", ["name"] = metadata.Title, ["version"] = metadata.Version },
        };
        if (document.Metadata.Date is { } date) data["temporalCoverage"] = date.ToString();
        if (metadata.BaseUrl is { } root) data["url"] = root + address;
        if (metadata.Licence?.Url is { } licence) data["license"] = licence;
        data["inLanguage"] = new JsonArray([.. document.Versions.Select(v => JsonValue.Create(v.Language))]);
        return new JsonText(data.ToJsonString(Safe));
    }

    /// <summary>The default encoder escapes &lt;, &gt; and &amp;, so nothing can end the script element.</summary>
    private static readonly JsonSerializerOptions Safe = new() { WriteIndented = false };
}
