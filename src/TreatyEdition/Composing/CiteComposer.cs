using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>How a page is cited, and what it tells reference managers of itself.</summary>
internal static class CiteComposer
{
    // Where this thread writes the data of one document after the other.
    [ThreadStatic] private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic] private static Utf8JsonWriter? _json;

    public static CiteView Cite(string title, string address, Composer composer)
    {
        var item = Item(title, address, composer);
        var style = composer.Style(address);
        return new CiteView(Unlinked(ChicagoStyle.Bibliography(item), style), Unlinked(MlaStyle.WorksCited(item), style), BibTex.WriteAlone(item), item.Url);
    }

    /// <summary>The page's own address is printed, but is no link: links within the site are relative.</summary>
    private static CitationProse Unlinked(IReadOnlyList<CitationRun> runs, ProseStyle style)
    {
        var unlinked = new CitationRun[runs.Count];
        for (var i = 0; i < unlinked.Length; i++) unlinked[i] = runs[i].Url is null ? runs[i] : runs[i] with { Url = null };
        return new CitationProse(unlinked, style);
    }

    private static CslItem Item(string title, string address, Composer composer) => composer.AsCited with
    {
        Id = Path.GetFileNameWithoutExtension(address),
        Title = title,
        Url = composer.Edition.Metadata.BaseUrl is { } root ? root + address : null,
    };

    /// <summary>What is the same in the citations of all pages.</summary>
    public static CslItem Any(EditionMetadata metadata, Words words) => new("", CslType.Chapter)
    {
        ContainerTitle = metadata.Title,
        Edition = words.Format("version-n", metadata.Version),
        Issued = metadata.Released is { } date && CslDate.TryParse(DateTimes.Of(date), out var issued) ? issued : null,
        Editor = [.. metadata.Editors.Select(e => new CslName(Literal: e.Name))],
        Publisher = metadata.Publisher,
    };

    /// <summary>Dublin Core and Highwire metadata, which Zotero reads.</summary>
    /// <param name="language">BCP 47 of the text on the page.</param>
    public static IReadOnlyList<MetaView> Meta(string title, string address, Composer composer, string? language)
    {
        var metadata = composer.Edition.Metadata;
        List<MetaView> meta =
        [
            new("citation_title", title), new("citation_inbook_title", metadata.Title), new("citation_language", language ?? composer.Language),
            new("DC.title", title), new("DC.isPartOf", metadata.Title), new("DC.language", language ?? composer.Language),
            .. composer.MetaOfAny,
        ];
        if (metadata.BaseUrl is { } root)
        {
            var url = root + address;
            meta.Add(new("citation_public_url", url));
            meta.Add(new("DC.identifier", url));
        }
        return meta;
    }

    /// <summary>What of the metadata is the same on all pages, but for the edition's title.</summary>
    public static IReadOnlyList<MetaView> MetaOfAny(EditionMetadata metadata)
    {
        List<MetaView> meta = [];
        foreach (var editor in metadata.Editors) meta.AddRange([new("citation_editor", editor.Name), new("DC.contributor", editor.Name)]);
        if (metadata.Released is { } released) meta.AddRange([new("citation_publication_date", DateTimes.Of(released).Replace('-', '/')), new("DC.date", DateTimes.Of(released))]);
        if (metadata.Publisher is { } publisher) meta.AddRange([new("citation_publisher", publisher), new("DC.publisher", publisher)]);
        if (metadata.Licence?.Url is { } licence) meta.Add(new("DC.rights", licence));
        return meta;
    }

    /// <summary>schema.org data on a document.</summary>
    public static JsonText JsonLd(Document document, string address, Composer composer)
    {
        var metadata = composer.Edition.Metadata;
        var buffer = _buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        // The default encoder escapes <, > and &, so nothing can end the script element.
        var json = _json ??= new Utf8JsonWriter(buffer);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", document.Metadata.Kind == DocumentKind.Treaty ? "Legislation" : "CreativeWork");
        json.WriteString("name", document.Metadata.Title);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Collection");
        json.WriteString("name", metadata.Title);
        json.WriteString("version", metadata.Version);
        json.WriteEndObject();
        if (document.Metadata.Date is { } date) json.WriteString("temporalCoverage", date.ToString());
        if (metadata.BaseUrl is { } root) json.WriteString("url", root + address);
        if (metadata.Licence?.Url is { } licence) json.WriteString("license", licence);
        json.WriteStartArray("inLanguage");
        foreach (var version in document.Versions) json.WriteStringValue(version.Language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new JsonText(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
