using TreatyEdition.Exporting.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>The text of a document: headnote in front, the versions, aligned with each other, then notes and bibliography.</summary>
internal sealed class TeiText(TeiXml xml, TeiInlines inlines, LinkedEdition edition)
{
    private readonly TeiBlocks _blocks = new(xml, inlines);

    public void Write(Document document)
    {
        xml.StartLine("text"u8);
        if (document.Versions is [var only]) OpenVersion(only);
        WriteHeadnote(document);
        if (document.Versions.Length > 1) WriteGroup(document);
        else WriteBody(document.Versions.FirstOrDefault(), document);
        WriteBack(document);
        xml.EndLine();
    }

    private void WriteHeadnote(Document document)
    {
        if (document.Headnote.IsEmpty) return;
        xml.StartLine("front"u8);
        xml.StartLine("div"u8);
        xml.Id("headnote");
        xml.Attribute("type"u8, "headnote"u8);
        xml.Language(document.Headnote.Language);
        _blocks.WriteDivided(document.Headnote.Blocks);
        xml.EndLine();
        xml.EndLine();
    }

    private void WriteGroup(Document document)
    {
        xml.StartLine("group"u8);
        foreach (var version in document.Versions)
        {
            xml.StartLine("text"u8);
            OpenVersion(version);
            WriteBody(version, document);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void OpenVersion(TextVersion version)
    {
        xml.Attribute("type"u8, DataWords.Of(version.Role));
        xml.Attribute("subtype"u8, DataWords.Of(version.Completeness));
        xml.Language(version.Language);
    }

    private void WriteBody(TextVersion? version, Document document)
    {
        xml.StartLine("body"u8);
        if (version is null or { Sections.IsEmpty: true })
        {
            // TEI wants something in a body.
            xml.StartLine("p"u8);
            xml.End();
        }
        else
            foreach (var section in version.Sections) WriteSection(section, version, document);
        xml.EndLine();
    }

    private void WriteSection(Section section, TextVersion version, Document document)
    {
        var others = document.Versions.Length == 1 ? [] : document.Versions.Where(v => v.Language != version.Language)
            .Select(v => (v.Language, Section: v.Sections.FirstOrDefault(s => s.Id == section.Id)))
            .Where(v => v.Section is not null).ToArray();
        xml.StartLine("div"u8);
        xml.Id(section.Id + "-" + version.Language);
        xml.Attribute("type"u8, "section"u8);
        xml.Attribute("n"u8, section.Id);
        if (others.Length > 0) xml.Attribute("corresp"u8, Join(others.Select(o => $"{section.Id}-{o.Language}")));
        WriteCommonAnchor(section.Id, version, document);
        if (section.HasHeading)
        {
            xml.StartLine("head"u8);
            inlines.Write(section.Heading);
            xml.End();
        }
        for (var i = 0; i < section.Blocks.Length; i++)
        {
            _blocks.Write(section.Blocks[i], others.Length == 0 ? null : Join(Twins(i)));
        }
        xml.EndLine();

        IEnumerable<string> Twins(int paragraph) => others.Where(o => paragraph < o.Section!.Blocks.Length).Select(o => o.Section!.Blocks[paragraph].Anchor!);
    }

    /// <summary>The anchor that a section has in all versions together stands in the first that has the section.</summary>
    private void WriteCommonAnchor(string section, TextVersion version, Document document)
    {
        if (document.Versions.Length > 1 && document.Versions.First(v => v.Sections.Any(s => s.Id == section)) != version) return;
        xml.StartLine("anchor"u8);
        xml.Id(section);
        xml.End();
    }

    private static string? Join(IEnumerable<string> ids)
    {
        var joined = string.Join(' ', ids.Select(id => "#" + TeiXml.NameOf(id)));
        return joined.Length == 0 ? null : joined;
    }

    private void WriteBack(Document document)
    {
        // Notes cite works, so the bibliography is known only after them; where nothing is in it, back may be empty.
        xml.StartLine("back"u8);
        xml.Language(edition.Edition.Metadata.Language);
        if (edition.Notes.TryGetValue(document.Id, out var notes))
        {
            xml.StartLine("div"u8);
            xml.Attribute("type"u8, "notes"u8);
            foreach (var note in notes) WriteNote(note);
            xml.EndLine();
        }
        inlines.Bibliography.WriteList();
        xml.EndLine();
    }

    private void WriteNote(LinkedNote note)
    {
        xml.StartLine("note"u8);
        xml.Id("note-" + note.Note.Id);
        xml.Attribute("type"u8, "editorial"u8);
        xml.Attribute("n"u8, note.Number);
        _blocks.Write(note.Note.Text.Blocks);
        xml.EndLine();
    }
}
