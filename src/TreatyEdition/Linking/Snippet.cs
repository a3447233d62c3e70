namespace TreatyEdition.Linking;

/// <summary>Cuts the words around a place out of a text, at the ends of words.</summary>
public static class Snippet
{
    /// <summary>What stands before, at, and after a place; cut ends carry an ellipsis.</summary>
    public static (string Before, string Words, string After) Around(ReadOnlySpan<char> text, int start, int length, int width)
    {
        length = Math.Min(length, text.Length - start);
        var side = Math.Max(20, (width - length) / 2);
        var from = Math.Max(0, start - side);
        var to = Math.Min(text.Length, start + length + side);
        if (from > 0)
        {
            var space = text[from..start].IndexOf(' ');
            from = space < 0 ? Whole(text, from) : from + space + 1;
        }
        if (to < text.Length)
        {
            var space = text[(start + length)..to].LastIndexOf(' ');
            to = space < 0 ? Whole(text, to) : start + length + space;
        }
        return (string.Concat(from > 0 ? "… " : "", text[from..start]), text.Slice(start, length).ToString(), string.Concat(text[(start + length)..to], to < text.Length ? " …" : ""));
    }

    /// <summary>Never cut between the halves of a surrogate pair.</summary>
    private static int Whole(ReadOnlySpan<char> text, int index) => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
