using System.Globalization;
using System.Xml;
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

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <returns>Null where the edition does not know its base URL or its release date, without which no feed is valid.</returns>
    public static SiteFile? Write(Edition edition)
    {
        var metadata = edition.Metadata;
        if (metadata.BaseUrl is not { } url || metadata.Released?.Earliest is not { } day) return null;
        var updated = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        using var buffer = new MemoryStream();
        return new SiteFile(DataAddresses.Feed, XmlFile.Write(buffer, xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, metadata.Language);
            WriteHead(xml, metadata, url, updated);
            WriteEntry(xml, url, $"{url}#version-{Uri.EscapeDataString(metadata.Version)}", $"{metadata.ShortTitle}, version {metadata.Version}", updated, metadata.Description);
            foreach (var document in edition.Documents.Take(MostDocuments))
            {
                var address = url + Addresses.Of(document.Id);
                WriteEntry(xml, address, address, document.Metadata.Title, updated, Summary(document));
            }
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
        }));
    }

    private static void WriteHead(XmlWriter xml, EditionMetadata metadata, string url, string updated)
    {
        xml.Line("id", url);
        xml.Line("title", metadata.Title);
        xml.Line("subtitle", metadata.Subtitle);
        WriteLink(xml, "self", "application/atom+xml", url + DataAddresses.Feed);
        WriteLink(xml, "alternate", "text/html", url);
        xml.Line("updated", updated);
        foreach (var name in metadata.Editors.Select(e => e.Name).DefaultIfEmpty(metadata.Publisher ?? metadata.Title))
        {
            xml.StartLine("author");
            xml.WriteElementString("name", XmlFile.Clean(name));
            xml.WriteEndElement();
        }
        xml.Line("rights", metadata.Licence?.Name);
    }

    private static void WriteEntry(XmlWriter xml, string address, string id, string title, string updated, string? summary)
    {
        xml.StartLine("entry");
        xml.Line("id", id);
        xml.Line("title", title);
        WriteLink(xml, "alternate", "text/html", address);
        xml.Line("updated", updated);
        xml.Line("summary", summary);
        xml.WriteWhitespace("\n");
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.StartLine("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlFile.Clean(address));
        xml.WriteEndElement();
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
