using Markdig.Helpers;
using Markdig.Parsers;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Reads citations, <c>[@key, locator]</c>, as pandoc writes them.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[1..].IndexOfAny('[', ']');
        if (end < 0 || text[end + 1] != ']') return false;
        var inside = text.Slice(1, end);
        if (!HasKey(inside)) return false;
        var after = end + 2 < text.Length ? text[end + 2] : ' ';
        if (after is '(' or '{') return false;
        var node = new CitationNode(inside.ToString());
        MarkupPositions.Set(node, processor, slice.Start, slice.Start + end + 1);
        processor.Inline = node;
        slice.Start += end + 2;
        return true;
    }

    /// <summary>Whether an @ stands at the beginning of a word, so that an address of electronic mail is none.</summary>
    private static bool HasKey(ReadOnlySpan<char> inside)
    {
        for (var i = inside.IndexOf('@'); i >= 0 && i < inside.Length;)
        {
            if (i == 0 || inside[i - 1] is ' ' or '\n' or ';' or '-') return true;
            var next = inside[(i + 1)..].IndexOf('@');
            i = next < 0 ? -1 : i + 1 + next;
        }
        return false;
    }
}
