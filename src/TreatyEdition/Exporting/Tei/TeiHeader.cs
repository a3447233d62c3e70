using TreatyEdition.Exporting.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>What the file is, who made it, under what licence, and where its texts come from.</summary>
internal sealed class TeiHeader
{
    private readonly TeiXml _xml;
    private readonly TeiInlines _inlines;
    private readonly EditionMetadata _metadata;
    private readonly TeiRelations _relations;
    private readonly TeiProfile _profile;
    private readonly TeiBlocks _blocks;

    // What is the same in every file.
    private readonly byte[] _edition, _publisher, _availability, _series, _encoding;

    /// <param name="xml">Nothing is in it yet.</param>
    public TeiHeader(TeiXml xml, TeiInlines inlines, LinkedEdition edition)
    {
        (_xml, _inlines, _metadata) = (xml, inlines, edition.Edition.Metadata);
        _relations = new TeiRelations(xml, inlines, _metadata.Language);
        _profile = new TeiProfile(xml, edition);
        _blocks = new TeiBlocks(xml, inlines);
        (_edition, _publisher, _availability) = (Part(WriteEdition), Part(WritePublisher), Part(WriteAvailability));
        (_series, _encoding) = (Part(WriteSeries), Part(WriteEncoding));
    }

    private byte[] Part(Action write)
    {
        _xml.Clear();
        write();
        return _xml.Written.ToArray();
    }

    public void Write(Document document)
    {
        _xml.StartLine("teiHeader"u8);
        _xml.StartLine("fileDesc"u8);
        WriteTitles(document.Metadata);
        _xml.Elements(_edition);
        WritePublication(document.Id);
        _xml.Elements(_series);
        _relations.Write(document.Metadata);
        WriteSources(document);
        _xml.EndLine();
        _xml.Elements(_encoding);
        _profile.Write(document);
        _xml.EndLine();
    }

    private void WriteTitles(DocumentMetadata document)
    {
        _xml.StartLine("titleStmt"u8);
        _xml.Line("title"u8, document.Title, "main"u8);
        if (document.ShortTitle != document.Title) _xml.Line("title"u8, document.ShortTitle, "short"u8);
        // TEI asks for a title; one that is missing has its diagnostic.
        if (document.Title.Length == 0) WriteEmpty("title"u8);
        foreach (var editor in _metadata.Editors) _xml.Line("editor"u8, editor.Name);
        _xml.EndLine();
    }

    private void WriteEmpty(ReadOnlySpan<byte> name)
    {
        _xml.StartLine(name);
        _xml.End();
    }

    private void WriteEdition()
    {
        _xml.StartLine("editionStmt"u8);
        _xml.StartLine("edition"u8);
        _xml.Attribute("n"u8, _metadata.Version.Length == 0 || _metadata.Version.Any(char.IsWhiteSpace) ? null : _metadata.Version);
        _xml.Text($"Version {_metadata.Version}");
        _xml.End();
        _xml.EndLine();
    }

    private void WritePublication(EntryId document)
    {
        _xml.StartLine("publicationStmt"u8);
        _xml.Elements(_publisher);
        if (_metadata.BaseUrl is { } url) _xml.Line("idno"u8, url + Addresses.Of(document), "URI"u8);
        _xml.Elements(_availability);
        _xml.EndLine();
    }

    private void WritePublisher()
    {
        _xml.StartLine("publisher"u8);
        _xml.Text(_metadata.Publisher ?? _metadata.Title);
        _xml.End();
        if (_metadata.Released is not { } released) return;
        _xml.StartLine("date"u8);
        TeiDates.Write(_xml, released);
        _xml.Text(TeiDates.InWords(released, _metadata.Language));
        _xml.End();
    }

    private void WriteSeries()
    {
        _xml.StartLine("seriesStmt"u8);
        _xml.Line("title"u8, _metadata.Title);
        _xml.EndLine();
    }

    private void WriteAvailability()
    {
        _xml.StartLine("availability"u8);
        if (_metadata.Licence is { } licence)
        {
            _xml.StartLine("licence"u8);
            _xml.Attribute("target"u8, licence.Url);
            _xml.Line("p"u8, licence.Name);
            _xml.Line("p"u8, licence.Note);
            _xml.EndLine();
        }
        else _xml.Line("p"u8, "No licence is stated.");
        _xml.EndLine();
    }

    /// <summary>The sources of the document, then those of each version with its witness.</summary>
    private void WriteSources(Document document)
    {
        _xml.StartLine("sourceDesc"u8);
        if (document.Metadata.Sources.IsEmpty && document.Versions.IsEmpty) _xml.Line("p"u8, "No source is stated.");
        foreach (var source in document.Metadata.Sources)
        {
            _xml.StartLine("bibl"u8);
            _inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            _xml.End();
        }
        foreach (var version in document.Versions) WriteVersion(version);
        _xml.EndLine();
    }

    private void WriteVersion(TextVersion version)
    {
        _xml.StartLine("bibl"u8);
        _xml.Attribute("type"u8, "version"u8);
        _xml.Attribute("subtype"u8, DataWords.Of(version.Role));
        _xml.Start("textLang"u8);
        _xml.Attribute("mainLang"u8, version.Language);
        _xml.Text($"{DataWords.Of(version.Role)}, {DataWords.Of(version.Completeness)}, {version.Language}");
        _xml.End();
        if (version.By is { } by)
        {
            _xml.StartLine("respStmt"u8);
            _xml.Line("resp"u8, "text by");
            _xml.Line("name"u8, by);
            _xml.EndLine();
        }
        foreach (var source in version.Sources)
        {
            _xml.StartLine("bibl"u8);
            _inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            _xml.End();
        }
        if (version.Witness is { IsEmpty: false } witness) WriteWitness(witness);
        _xml.EndLine();
    }

    private void WriteWitness(RichText witness)
    {
        _xml.StartLine("note"u8);
        _xml.Attribute("type"u8, "witness"u8);
        _blocks.Write(witness.Blocks);
        _xml.EndLine();
    }

    private void WriteEncoding()
    {
        _xml.StartLine("encodingDesc"u8);
        _xml.StartLine("projectDesc"u8);
        _xml.Line("p"u8, "Made by TreatyEdition from the Markdown and YAML of the edition; the HTML pages are made from the same.");
        _xml.EndLine();
        _xml.StartLine("editorialDecl"u8);
        _xml.Line("p"u8, "In choice, sic is the reading of the witness and corr that of the edition; supplied is added by the editors, surplus is in the "
            + "witness and to be left out. A note of the type apparatus gives the reason. Names and terms of the type automatic were found by program. "
            + "The attributes of dates are Gregorian. An xml:id is the anchor of the same passage in the HTML page, with an underscore before a digit.");
        _xml.EndLine();
        _xml.EndLine();
    }
}
