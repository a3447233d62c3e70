using Markdig.Helpers;
using Markdig.Parsers;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Reads CriticMarkup: <c>{~~a~&gt;b~~}</c>, <c>{++a++}</c>, <c>{--a--}</c>, <c>{&gt;&gt;a&lt;&lt;}</c>. What is inside is plain text.</summary>
internal sealed class EmendationParser : InlineParser
{
    public EmendationParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 3 || text[1] != text[2] || text[1] is not ('~' or '+' or '-' or '>')) return false;
        var kind = text[1];
        var end = text[3..].IndexOf(Closing(kind));
        var node = end < 0 ? Unclosed(text, kind) : Read(text.Slice(3, end), kind);
        var length = end < 0 ? 3 : end + 6;
        MarkupPositions.Set(node, processor, slice.Start, slice.Start + length - 1);
        processor.Inline = node;
        slice.Start += length;
        return true;
    }

    private static string Closing(char kind) => kind switch { '~' => "~~}", '+' => "++}", '-' => "--}", _ => "<<}" };

    private static MarkupProblemNode Unclosed(ReadOnlySpan<char> text, char kind) =>
        new(Codes.UnclosedEmendation, $"this emendation is not closed. Close it with '{Closing(kind)}' in the same paragraph.", text[..3].ToString());

    private static Markdig.Syntax.Inlines.LeafInline Read(ReadOnlySpan<char> inside, char kind)
    {
        if (inside.IndexOf("{~~") >= 0 || inside.IndexOf("{++") >= 0 || inside.IndexOf("{--") >= 0 || inside.IndexOf("{>>") >= 0)
            return new MarkupProblemNode(Codes.NestedEmendation, "an emendation cannot stand inside another. Close the first, then open the second.", inside.ToString());
        if (kind != '~') return new EmendationNode(kind, inside.ToString(), null);
        var arrow = inside.IndexOf("~>");
        return arrow < 0
            ? new MarkupProblemNode(Codes.UnclosedEmendation, "this correction has no '~>' between the two readings. Write {~~as printed~>corrected~~}.", inside.ToString())
            : new EmendationNode(kind, inside[..arrow].ToString(), inside[(arrow + 2)..].ToString());
    }
}
