using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TreatyEdition.Model;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Reads note references, <c>[^id]</c>. Markdig's own footnotes drop what is unused, undefined or defined twice, in silence.</summary>
internal sealed class NoteReferenceParser : InlineParser
{
    public NoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var text = slice.AsSpan();
        var end = text.IndexOf(']');
        if (end <= 2 || text[2..end].IndexOfAny(" \t\n[^") >= 0) return false;
        var node = new NoteReferenceNode(StringPool.Get(text[2..end]));
        MarkupPositions.Set(node, processor, slice.Start, slice.Start + end);
        processor.Inline = node;
        slice.Start += end + 1;
        return true;
    }
}

/// <summary>Reads note definitions, <c>[^id]: …</c>; further paragraphs are indented by four spaces.</summary>
internal sealed class NoteDefinitionParser : BlockParser
{
    private const int Indent = 4;

    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) != '^') return BlockState.None;
        var line = processor.Line.AsSpan();
        var end = line.IndexOf("]:");
        if (end <= 2 || line[2..end].IndexOfAny(" \t[^") >= 0) return BlockState.None;
        var start = processor.Start;
        processor.NewBlocks.Push(new NoteDefinitionNode(this, StringPool.Get(line[2..end]))
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + end + 2);
        processor.ParseIndent();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (processor.Indent >= Indent)
        {
            processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
            return BlockState.Continue;
        }
        return BlockState.None;
    }
}
