using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Reads <c>[text]{lang=ja}</c>: at a closing bracket with attributes after it, what stands in the brackets becomes a span.</summary>
internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        var text = slice.AsSpan();
        var end = text.IndexOf('}');
        if (end < 0 || text[2..end].Contains('\n')) return false;
        var open = processor.Inline?.FirstParentOfType<LinkDelimiterInline>();
        if (open is null) return false;

        var span = new SpanNode(text[2..end].ToString()) { Line = open.Line, Column = open.Column };
        span.Span = new Markdig.Syntax.SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start + end));
        open.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        span.IsClosed = true;
        slice.Start += end + 1;
        return true;
    }
}
