using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

internal sealed record LinkedDocument(Document Document, ImmutableArray<LinkedNote> Notes, ImmutableArray<TextUnit> Units);

/// <summary>Links one document: what is said of its disclosure, headnote, then the texts section by section, then the notes in the order of their numbers.</summary>
internal static class DocumentLinker
{
    public static LinkedDocument Link(Document document, LinkContext context)
    {
        using var store = TextStore.Begin();
        var numbers = new NoteNumbers(document.Notes, context.Problems);
        var linker = new TextLinker(context, document.Id, numbers, document.Metadata.Date);
        CheckAlignment(document, context.Problems);

        // In the order in which they are read: a note may be referred to from anywhere.
        var disclosed = document.Metadata.Disclosed.Select(d => d with { Where = linker.Link(d.Where) }).ToImmutableArray();
        var headnote = linker.Link(document.Headnote, "headnote");
        var versions = LinkVersions(document, linker);
        var notes = LinkNotes(numbers, linker);
        numbers.ReportUnused();

        var linked = document with
        {
            Headnote = headnote,
            Versions = versions,
            Notes = [],
            Metadata = document.Metadata with { Disclosed = disclosed },
        };
        ImmutableArray<TextUnit> units = [.. Units(linked, notes)];
        UnitCollector.ShareMarks(units.AsSpan());
        return new LinkedDocument(linked, notes, units);
    }

    /// <summary>Links what stands above the texts, then section by section across the versions, so that notes are numbered as they are read side by side.</summary>
    private static ImmutableArray<TextVersion> LinkVersions(Document document, TextLinker linker)
    {
        var witnesses = document.Versions.Select(v => v.Witness is { } witness ? linker.Link(witness) : (RichText?)null).ToArray();
        var sections = document.Versions.Select(v => v.Sections.ToArray()).ToArray();
        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in document.Versions)
            foreach (var section in version.Sections)
                if (linked.Add(section.Id)) LinkSection(section.Id, document.Versions, sections, linker);
        return [.. document.Versions.Select((version, v) => version with
        {
            Sections = ImmutableCollectionsMarshal.AsImmutableArray(sections[v]),
            Positions = PositionMap.Done,
            Witness = witnesses[v],
        })];
    }

    private static void LinkSection(string id, ImmutableArray<TextVersion> versions, Section[][] sections, TextLinker linker)
    {
        for (var v = 0; v < versions.Length; v++)
        {
            var s = 0;
            while (s < sections[v].Length && sections[v][s].Id != id) s++;
            if (s == sections[v].Length) continue;
            var (version, section) = (versions[v], sections[v][s]);
            var heading = section.HasHeading ? linker.LinkHeading(section.Heading, version.Positions, version.Language) : [];
            var blocks = linker.Link(section.Blocks, version.Positions, version.Language, StringPool.Get($"{id}-{version.Language}"));
            sections[v][s] = section.HasHeading ? section with { Heading = heading, Blocks = blocks } : section with { Blocks = blocks };
        }
    }

    /// <summary>Links the notes in the order of their numbers; a note may refer to another, and so bring it into the order.</summary>
    internal static ImmutableArray<LinkedNote> LinkNotes(NoteNumbers numbers, TextLinker linker)
    {
        var notes = ImmutableArray.CreateBuilder<Note>(numbers.Count);
        linker.InNotes = true;
        for (var number = 1; numbers[number] is { } note; number++)
            notes.Add(note with { Text = linker.Link(note.Text) });
        linker.InNotes = false;
        return numbers.Linked(notes.DrainToImmutable());
    }

    private static IEnumerable<TextUnit> Units(Document document, ImmutableArray<LinkedNote> notes)
    {
        for (var i = 0; i < document.Metadata.Disclosed.Length; i++)
            if (UnitCollector.Unit(document.Metadata.Disclosed[i].Where, document.Id, UnitPart.Disclosure, Disclosure.Anchor(i)) is { } told) yield return told;
        var headnote = document.Headnote;
        for (var i = 0; i < headnote.Blocks.Length; i++)
            yield return UnitCollector.Unit(headnote.Blocks, i, document.Id, UnitPart.Headnote, null, null, headnote.Language);
        foreach (var version in document.Versions)
        {
            if (version.Witness is { } witness && UnitCollector.Unit(witness, document.Id, UnitPart.Witness, "page-text") is { } seen) yield return seen;
            foreach (var section in version.Sections)
            {
                var title = section.Title;
                if (section.HeadingMayPoint
                    && UnitCollector.Unit(new Heading(2, section.Heading, section.Offset), document.Id, $"{section.Id}-{version.Language}", section.Id, title, version.Language) is { } heading)
                    yield return heading;
                for (var i = 0; i < section.Blocks.Length; i++)
                    yield return UnitCollector.Unit(section.Blocks, i, document.Id, UnitPart.Text, section.Id, title, version.Language);
            }
        }
        foreach (var note in notes)
            yield return UnitCollector.Unit(note.Note.Text, document.Id, UnitPart.Note, note.Anchor, note.Note.Id, null);
    }

    private static void CheckAlignment(Document document, DiagnosticBag problems)
    {
        if (document.Versions.Length < 2) return;
        // What a section without an id is aligned with is not known.
        var full = document.Versions.Where(v => v.Completeness == Completeness.Full && v.Role != TextRole.Regest && v.Sections.All(s => s.HasOwnId)).ToArray();
        foreach (var version in full)
            foreach (var other in full)
                if (version.Language != other.Language) CheckAlignment(version, other, problems);
    }

    private static void CheckAlignment(TextVersion version, TextVersion other, DiagnosticBag problems)
    {
        foreach (var section in version.Sections)
        {
            var span = version.Positions.At(section.Offset);
            var twin = other.Sections.FirstOrDefault(s => s.Id == section.Id);
            if (twin is null)
                problems.Add(Codes.UnalignedSection, span, $"the section '{section.Id}' is not in {other.Span.File}. Add it there, or say 'completeness: extracts' in its front matter.");
            else if (section.Blocks.Length > twin.Blocks.Length)
                problems.Add(Codes.UnalignedParagraphs, span, $"the section '{section.Id}' has {section.Blocks.Length} paragraphs here and {twin.Blocks.Length} in {other.Span.File}, so they cannot stand side by side. Divide them alike.");
        }
    }
}
