using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Writes linked passages as plain text, to learn where their links, dates and citations stand. One of each thread serves them all.</summary>
internal sealed class UnitCollector : PlainTextWriter
{
    private const int ManyMarks = 32;

    [ThreadStatic] private static UnitCollector? _collector;

    private readonly List<TextMark> _marks = [];

    private UnitCollector() { }

    /// <summary>One block, where it stands among others.</summary>
    public static TextUnit Unit(ImmutableArray<Block> blocks, int index, EntryId owner, UnitPart part, string? section, string? heading, string language) =>
        Unit(blocks.AsMemory().Slice(index, 1), owner, part, blocks[index].Anchor, section, heading, blocks[index].Language ?? language);

    /// <summary>A heading that mentions something; null for the others, which are found with what stands below them.</summary>
    public static TextUnit? Unit(Heading heading, EntryId owner, string anchor, string section, string title, string language) =>
        IfItPoints(Unit(new Block[] { heading }, owner, UnitPart.Heading, anchor, section, title, language));

    /// <summary>What is said of a document beside its texts, where it mentions something; the search finds it with the document.</summary>
    public static TextUnit? Unit(RichText text, EntryId owner, UnitPart part, string anchor) => IfItPoints(Unit(text, owner, part, anchor, null, null));

    private static TextUnit? IfItPoints(TextUnit unit)
    {
        foreach (ref readonly var mark in unit.Marks.AsSpan())
            if (mark.Kind != MarkKind.Note) return unit;
        return null;
    }

    public static TextUnit Unit(RichText text, EntryId owner, UnitPart part, string? anchor, string? section, string? heading) =>
        Unit(text.Blocks.AsMemory(), owner, part, anchor, section, heading, text.Language);

    /// <summary>A passage of some blocks.</summary>
    public static TextUnit Unit(ReadOnlyMemory<Block> blocks, EntryId owner, UnitPart part, string? anchor, string? section, string? heading, string language)
    {
        var collector = _collector ??= new UnitCollector();
        var marks = collector.Marks(blocks.Span);
        return new TextUnit(owner, part, anchor, section, heading, language, blocks) { Marks = marks, Kept = marks.Length > ManyMarks ? collector.ToString() : null };
    }

    /// <summary>Puts what the passages of a document point to in one array: one for each would be a tenth of all objects that live.</summary>
    public static void ShareMarks(ReadOnlySpan<TextUnit> units)
    {
        var count = 0;
        foreach (var unit in units) count += unit.Marks.Count;
        var (all, start) = (new TextMark[count], 0);
        foreach (var unit in units)
        {
            unit.Marks.AsSpan().CopyTo(all.AsSpan(start));
            unit.Marks = new ArraySegment<TextMark>(all, start, unit.Marks.Count);
            start += unit.Marks.Count;
        }
    }

    private TextMark[] Marks(ReadOnlySpan<Block> blocks)
    {
        Clear();
        _marks.Clear();
        foreach (var block in blocks) Write(block);
        return [.. _marks];
    }

    internal override bool SeesPointers => true;

    internal override void Entry(int start, EntryId target, string? fragment, bool automatic) =>
        _marks.Add(new TextMark(MarkKind.Entry, start, Length - start, target, fragment, null, automatic));

    internal override void Date(int start, EdtfDate date) => _marks.Add(new TextMark(MarkKind.Date, start, Length - start, null, null, date, Automatic: true));

    internal override void Source(int start, CslItem work, string? locator) =>
        _marks.Add(new TextMark(MarkKind.Source, start, 0, new EntryId(EntryKind.Source, work.Id), locator, null, Automatic: false));

    internal override void Note(int start, string id) => _marks.Add(new TextMark(MarkKind.Note, start, 0, null, id, null, Automatic: false));

    /// <summary>Of headings and tables, which are not packed.</summary>
    public override void Write(Inline inline)
    {
        var start = Length;
        base.Write(inline);
        switch (inline)
        {
            case EntryLink link: Entry(start, link.Target, link.Fragment, link.Automatic); break;
            case DateMark date: Date(start, date.Date); break;
            case SourceCitation citation:
                foreach (var work in citation.Works) Source(start, work.Item, work.Locator);
                break;
            case NoteMark note: Note(start, note.Id); break;
        }
    }
}
