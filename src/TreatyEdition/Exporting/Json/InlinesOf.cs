using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>Every piece of running text in a passage, outer before inner, in the order of reading.</summary>
internal static class InlinesOf
{
    public static IEnumerable<Inline> Block(Block block) => block switch
    {
        Paragraph p => All(p.Inlines),
        Heading h => All(h.Inlines),
        Quotation q => q.Blocks.SelectMany(Block),
        ListBlock l => l.Items.SelectMany(item => item.SelectMany(Block)),
        Table t => t.Header.Concat(t.Rows.SelectMany(row => row)).SelectMany(All),
        _ => [],
    };

    public static IEnumerable<Inline> All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            if (ChildrenOf(inline) is { IsEmpty: false } children)
                foreach (var inner in All(children)) yield return inner;
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
