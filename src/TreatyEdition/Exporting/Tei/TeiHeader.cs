using System.Globalization;
using TreatyEdition.Exporting.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>What the file is, who made it, under what licence, and where its texts come from.</summary>
internal sealed class TeiHeader(TeiXml xml, TeiInlines inlines, LinkedEdition edition)
{
    private readonly EditionMetadata _metadata = edition.Edition.Metadata;

    public void Write(Document document)
    {
        xml.StartLine("teiHeader");
        xml.StartLine("fileDesc");
        WriteTitles(document.Metadata);
        WriteEdition();
        WritePublication(document.Id);
        xml.StartLine("seriesStmt");
        xml.Line("title", _metadata.Title);
        xml.EndLine();
        new TeiRelations(xml, inlines, _metadata.Language).Write(document.Metadata);
        WriteSources(document);
        xml.EndLine();
        WriteEncoding();
        new TeiProfile(xml, edition).Write(document);
        xml.EndLine();
    }

    private void WriteTitles(DocumentMetadata document)
    {
        xml.StartLine("titleStmt");
        xml.Line("title", document.Title, "type", "main");
        if (document.ShortTitle != document.Title) xml.Line("title", document.ShortTitle, "type", "short");
        // TEI asks for a title; one that is missing has its diagnostic.
        if (document.Title.Length == 0) WriteEmpty("title");
        foreach (var editor in _metadata.Editors) xml.Line("editor", editor.Name);
        xml.EndLine();
    }

    private void WriteEmpty(string name)
    {
        xml.StartLine(name);
        xml.End();
    }

    private void WriteEdition()
    {
        xml.StartLine("editionStmt");
        xml.StartLine("edition");
        xml.Attribute("n", _metadata.Version.Length == 0 || _metadata.Version.Any(char.IsWhiteSpace) ? null : _metadata.Version);
        xml.Text($"Version {_metadata.Version}");
        xml.End();
        xml.EndLine();
    }

    private void WritePublication(EntryId document)
    {
        xml.StartLine("publicationStmt");
        xml.StartLine("publisher");
        xml.Text(_metadata.Publisher ?? _metadata.Title);
        xml.End();
        if (_metadata.Released is { } released)
        {
            xml.StartLine("date");
            TeiDates.Write(xml, released);
            xml.Text(TeiDates.InWords(released, _metadata.Language));
            xml.End();
        }
        if (_metadata.BaseUrl is { } url) xml.Line("idno", url + Addresses.Of(document), "type", "URI");
        WriteLicence();
        xml.EndLine();
    }

    private void WriteLicence()
    {
        xml.StartLine("availability");
        if (_metadata.Licence is { } licence)
        {
            xml.StartLine("licence");
            xml.Attribute("target", licence.Url);
            xml.Line("p", licence.Name);
            xml.Line("p", licence.Note);
            xml.EndLine();
        }
        else xml.Line("p", "No licence is stated.");
        xml.EndLine();
    }

    /// <summary>The sources of the document, then those of each version with its witness.</summary>
    private void WriteSources(Document document)
    {
        xml.StartLine("sourceDesc");
        if (document.Metadata.Sources.IsEmpty && document.Versions.IsEmpty) xml.Line("p", "No source is stated.");
        foreach (var source in document.Metadata.Sources)
        {
            xml.StartLine("bibl");
            inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            xml.End();
        }
        foreach (var version in document.Versions) WriteVersion(version);
        xml.EndLine();
    }

    private void WriteVersion(TextVersion version)
    {
        xml.StartLine("bibl");
        xml.Attribute("type", "version");
        xml.Attribute("subtype", DataWords.Of(version.Role));
        xml.Start("textLang");
        xml.Attribute("mainLang", version.Language);
        xml.Text(string.Create(CultureInfo.InvariantCulture, $"{DataWords.Of(version.Role)}, {DataWords.Of(version.Completeness)}, {version.Language}"));
        xml.End();
        if (version.By is { } by)
        {
            xml.StartLine("respStmt");
            xml.Line("resp", "text by");
            xml.Line("name", by);
            xml.EndLine();
        }
        foreach (var source in version.Sources)
        {
            xml.StartLine("bibl");
            inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            xml.End();
        }
        if (version.Witness is { IsEmpty: false } witness) WriteWitness(witness);
        xml.EndLine();
    }

    private void WriteWitness(RichText witness)
    {
        xml.StartLine("note");
        xml.Attribute("type", "witness");
        new TeiBlocks(xml, inlines).Write(witness.Blocks);
        xml.EndLine();
    }

    private void WriteEncoding()
    {
        xml.StartLine("encodingDesc");
        xml.StartLine("projectDesc");
        xml.Line("p", "Made by TreatyEdition from the Markdown and YAML of the edition; the HTML pages are made from the same.");
        xml.EndLine();
        xml.StartLine("editorialDecl");
        xml.Line("p", "In choice, sic is the reading of the witness and corr that of the edition; supplied is added by the editors, surplus is in the "
            + "witness and to be left out. A note of the type apparatus gives the reason. Names and terms of the type automatic were found by program. "
            + "The attributes of dates are Gregorian. An xml:id is the anchor of the same passage in the HTML page, with an underscore before a digit.");
        xml.EndLine();
        xml.EndLine();
    }
}
