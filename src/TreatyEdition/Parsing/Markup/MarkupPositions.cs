using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TreatyEdition.Parsing.Markup;

internal static class MarkupPositions
{
    /// <summary>Gives a node the place of the slice's characters from <paramref name="start"/> to <paramref name="end"/>, both included.</summary>
    public static void Set(Inline node, InlineProcessor processor, int start, int end)
    {
        node.Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        node.Line = line;
        node.Column = column;
    }
}
