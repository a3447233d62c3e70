using System.Globalization;
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
        xml.StartLine("text");
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
        xml.StartLine("front");
        xml.StartLine("div");
        xml.Id("headnote");
        xml.Attribute("type", "headnote");
        xml.Language(document.Headnote.Language);
        _blocks.WriteDivided(document.Headnote.Blocks);
        xml.EndLine();
        xml.EndLine();
    }

    private void WriteGroup(Document document)
    {
        xml.StartLine("group");
        foreach (var version in document.Versions)
        {
            xml.StartLine("text");
            OpenVersion(version);
            WriteBody(version, document);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void OpenVersion(TextVersion version)
    {
        xml.Attribute("type", DataWords.Of(version.Role));
        xml.Attribute("subtype", DataWords.Of(version.Completeness));
        xml.Language(version.Language);
    }

    private void WriteBody(TextVersion? version, Document document)
    {
        xml.StartLine("body");
        if (version is null or { Sections.IsEmpty: true })
        {
            // TEI wants something in a body.
            xml.StartLine("p");
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
        xml.StartLine("div");
        xml.Id($"{section.Id}-{version.Language}");
        xml.Attribute("type", "section");
        xml.Attribute("n", section.Id);
        xml.Attribute("corresp", Join(others.Select(o => $"{section.Id}-{o.Language}")));
        WriteCommonAnchor(section.Id, version, document);
        if (section.HasHeading)
        {
            xml.StartLine("head");
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
        xml.StartLine("anchor");
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
        xml.StartLine("back");
        xml.Language(edition.Edition.Metadata.Language);
        if (edition.Notes.TryGetValue(document.Id, out var notes))
        {
            xml.StartLine("div");
            xml.Attribute("type", "notes");
            foreach (var note in notes) WriteNote(note);
            xml.EndLine();
        }
        inlines.Bibliography.WriteList();
        xml.EndLine();
    }

    private void WriteNote(LinkedNote note)
    {
        xml.StartLine("note");
        xml.Id(TeiInlines.NoteId(note.Note.Id));
        xml.Attribute("type", "editorial");
        xml.Attribute("n", note.Number.ToString(CultureInfo.InvariantCulture));
        _blocks.Write(note.Note.Text.Blocks);
        xml.EndLine();
    }
}
