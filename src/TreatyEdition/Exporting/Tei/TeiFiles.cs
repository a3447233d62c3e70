using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Every document as TEI P5, valid against TEI All 4.8; one file a document, written in parallel.</summary>
internal static class TeiFiles
{
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    public static void Write(LinkedEdition edition, ISiteOutput output)
    {
        var documents = edition.Edition.Documents;
        var works = new TeiWorks(edition.Edition.Sources);
        Parallel.For(0, documents.Length, () => new MemoryStream(), (i, _, buffer) =>
        {
            output.Add(new SiteFile(DataAddresses.Tei(documents[i].Id), Write(documents[i], edition, works, buffer)));
            return buffer;
        }, buffer => buffer.Dispose());
    }

    private static ReadOnlyMemory<byte> Write(Document document, LinkedEdition edition, TeiWorks works, MemoryStream buffer) => XmlFile.Write(buffer, writer =>
    {
        var xml = new TeiXml(writer);
        var inlines = new TeiInlines(xml, document.Id, new TeiBibliography(xml, works));
        writer.WriteStartElement("TEI", Namespace);
        xml.Language(edition.Edition.Metadata.Language);
        new TeiHeader(xml, inlines, edition).Write(document);
        new TeiText(xml, inlines, edition).Write(document);
        xml.EndLine();
    });
}
