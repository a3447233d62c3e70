namespace TreatyEdition.Linking;

/// <summary>Cuts the words around a place out of a text, at the ends of words.</summary>
public static class Snippet
{
    /// <summary>What stands before, at, and after a place; cut ends carry an ellipsis.</summary>
    public static (string Before, string Words, string After) Around(string text, int start, int length, int width)
    {
        length = Math.Min(length, text.Length - start);
        var side = Math.Max(20, (width - length) / 2);
        var from = Math.Max(0, start - side);
        var to = Math.Min(text.Length, start + length + side);
        if (from > 0)
        {
            var space = text.IndexOf(' ', from, start - from);
            from = space < 0 ? Whole(text, from) : space + 1;
        }
        if (to < text.Length)
        {
            var space = text.LastIndexOf(' ', to - 1, to - start - length);
            to = space < 0 ? Whole(text, to) : space;
        }
        return ((from > 0 ? "… " : "") + text[from..start], text.Substring(start, length), text[(start + length)..to] + (to < text.Length ? " …" : ""));
    }

    /// <summary>Never cut between the halves of a surrogate pair.</summary>
    private static int Whole(string text, int index) => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
