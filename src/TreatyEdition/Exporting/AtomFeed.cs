using System.Globalization;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting;

/// <summary>An Atom 1.0 feed (RFC 4287) of the release and its documents. Every date is that of the release; there is no clock.</summary>
internal static class AtomFeed
{
    /// <summary>Feeds are read whole and often; a longer one would be of use to nobody.</summary>
    private const int MostDocuments = 100;

    private const int SummaryLength = 300;

    /// <returns>Null where the edition does not know its base URL or its release date, without which no feed is valid.</returns>
    public static SiteFile? Write(Edition edition)
    {
        var metadata = edition.Metadata;
        if (metadata.BaseUrl is not { } url || metadata.Released?.Earliest is not { } day) return null;
        var updated = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var xml = new XmlText();
        xml.StartFile("feed"u8);
        xml.Attribute("xml:lang"u8, metadata.Language);
        xml.Attribute("xmlns"u8, "http://www.w3.org/2005/Atom"u8);
        WriteHead(xml, metadata, url, updated);
        WriteEntry(xml, url, $"{url}#version-{Uri.EscapeDataString(metadata.Version)}", $"{metadata.ShortTitle}, version {metadata.Version}", updated, metadata.Description);
        foreach (var document in edition.Documents.Take(MostDocuments))
        {
            var address = url + Addresses.Of(document.Id);
            WriteEntry(xml, address, address, document.Metadata.Title, updated, Summary(document));
        }
        xml.EndFile();
        return new SiteFile(DataAddresses.Feed, xml.Written);
    }

    private static void WriteHead(XmlText xml, EditionMetadata metadata, string url, string updated)
    {
        WriteText(xml, "id"u8, url);
        WriteText(xml, "title"u8, metadata.Title);
        WriteText(xml, "subtitle"u8, metadata.Subtitle);
        WriteLink(xml, "self", "application/atom+xml", url + DataAddresses.Feed);
        WriteLink(xml, "alternate", "text/html", url);
        WriteText(xml, "updated"u8, updated);
        foreach (var name in metadata.Editors.Select(e => e.Name).DefaultIfEmpty(metadata.Publisher ?? metadata.Title))
        {
            xml.StartLine("author"u8);
            xml.Start("name"u8);
            xml.Text(name);
            xml.End();
            xml.End();
        }
        WriteText(xml, "rights"u8, metadata.Licence?.Name);
    }

    private static void WriteEntry(XmlText xml, string address, string id, string title, string updated, string? summary)
    {
        xml.StartLine("entry"u8);
        WriteText(xml, "id"u8, id);
        WriteText(xml, "title"u8, title);
        WriteLink(xml, "alternate", "text/html", address);
        WriteText(xml, "updated"u8, updated);
        WriteText(xml, "summary"u8, summary);
        xml.EndLine();
    }

    private static void WriteLink(XmlText xml, string relation, string type, string address)
    {
        xml.StartLine("link"u8);
        xml.Attribute("rel"u8, relation);
        xml.Attribute("type"u8, type);
        xml.Attribute("href"u8, address);
        xml.End();
    }

    /// <summary>Empty where the text is: only what is not said at all is left out.</summary>
    private static void WriteText(XmlText xml, ReadOnlySpan<byte> name, string? text)
    {
        if (text is null) return;
        xml.StartLine(name);
        xml.Text(text);
        xml.End();
    }

    /// <summary>The beginning of the headnote; Atom does not ask for one.</summary>
    private static string? Summary(Document document)
    {
        var text = PlainText.Of(document.Headnote);
        if (text.Length == 0) return null;
        var (_, words, after) = Snippet.Around(text, 0, 0, SummaryLength * 2);
        return words + after;
    }
}
