using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Every document as TEI P5, valid against TEI All 4.8; one file a document, written in parallel.</summary>
internal static class TeiFiles
{
    public static void Write(LinkedEdition edition, ISiteOutput output)
    {
        var documents = edition.Edition.Documents;
        var works = new TeiWorks(edition.Edition.Sources);
        Parallel.For(0, documents.Length, () => new Writer(edition, works), (i, _, writer) =>
        {
            output.Add(new SiteFile(DataAddresses.Tei(documents[i].Id), writer.Write(documents[i])));
            return writer;
        }, _ => { });
    }

    /// <summary>Writes one file after the other, all of them into the same memory.</summary>
    private sealed class Writer
    {
        private readonly TeiXml _xml = new();
        private readonly TeiInlines _inlines;
        private readonly TeiHeader _header;
        private readonly TeiText _text;
        private readonly string _language;

        public Writer(LinkedEdition edition, TeiWorks works)
        {
            _inlines = new TeiInlines(_xml, new TeiBibliography(_xml, works));
            _header = new TeiHeader(_xml, _inlines, edition);
            _text = new TeiText(_xml, _inlines, edition);
            _language = edition.Edition.Metadata.Language;
        }

        /// <returns>Good until the next is written.</returns>
        public ReadOnlyMemory<byte> Write(Document document)
        {
            _inlines.Begin(document.Id);
            _xml.StartFile("TEI"u8);
            _xml.Language(_language);
            _xml.Attribute("xmlns"u8, "http://www.tei-c.org/ns/1.0"u8);
            _header.Write(document);
            _text.Write(document);
            _xml.EndFile();
            return _xml.Written;
        }
    }
}
