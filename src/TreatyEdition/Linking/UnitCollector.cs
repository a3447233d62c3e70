using System.Collections.Immutable;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Writes a linked passage as plain text and keeps where its links, dates and citations stand.</summary>
internal sealed class UnitCollector : PlainTextWriter
{
    private readonly ImmutableArray<TextMark>.Builder _marks = ImmutableArray.CreateBuilder<TextMark>();

    public static TextUnit Of(Block block, EntryId owner, UnitPart part, string? anchor, string? section, string? heading, string language)
    {
        var collector = new UnitCollector();
        collector.Write(block);
        return collector.ToUnit(owner, part, anchor, section, heading, block.Language ?? language);
    }

    public static TextUnit Of(RichText text, EntryId owner, UnitPart part, string? anchor, string? section, string? heading)
    {
        var collector = new UnitCollector();
        foreach (var block in text.Blocks) collector.Write(block);
        return collector.ToUnit(owner, part, anchor, section, heading, text.Language);
    }

    public TextUnit ToUnit(EntryId owner, UnitPart part, string? anchor, string? section, string? heading, string language) =>
        new(owner, part, anchor, section, heading, language, ToString(), _marks.ToImmutable());

    public override void Write(Inline inline)
    {
        var start = Length;
        base.Write(inline);
        switch (inline)
        {
            case EntryLink link:
                _marks.Add(new TextMark(MarkKind.Entry, start, Length - start, link.Target, link.Fragment, null, link.Automatic));
                break;
            case DateMark date:
                _marks.Add(new TextMark(MarkKind.Date, start, Length - start, null, null, date.Date, Automatic: true));
                break;
            case SourceCitation citation:
                foreach (var work in citation.Works)
                    _marks.Add(new TextMark(MarkKind.Source, start, 0, new EntryId(EntryKind.Source, work.Item.Id), work.Locator, null, Automatic: false));
                break;
            case NoteMark note:
                _marks.Add(new TextMark(MarkKind.Note, start, 0, null, note.Id, null, Automatic: false));
                break;
        }
    }
}
