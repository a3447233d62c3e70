using System.Collections.Immutable;

namespace TreatyEdition.Model.Text;

/// <summary>The emendations and remarks of a text, in the order of reading. Most paragraphs have none and know it.</summary>
internal static class EditorialMarks
{
    public static IEnumerable<Inline> Of(Block block) => block switch
    {
        Paragraph { HasMarks: true } p => Of(p.Inlines),
        Heading h => Of(h.Inlines),
        Quotation q => q.Blocks.SelectMany(Of),
        ListBlock l => l.Items.SelectMany(item => item.SelectMany(Of)),
        Table t => t.Header.Concat(t.Rows.SelectMany(row => row)).SelectMany(Of),
        _ => [],
    };

    public static IEnumerable<Inline> Of(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Emendation or Remark) yield return inline;
            if (ChildrenOf(inline) is { IsEmpty: false } children)
                foreach (var inner in Of(children)) yield return inner;
        }
    }

    private static ImmutableArray<Inline> ChildrenOf(Inline inline) => inline switch
    {
        Emphasis e => e.Children,
        Span s => s.Children,
        ExternalLink l => l.Children,
        EntryLink l => l.Children,
        NoteLink l => l.Children,
        DateMark d => d.Children,
        _ => [],
    };
}
