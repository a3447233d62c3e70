namespace TreatyEdition.Citing;

/// <summary>One work cited between brackets.</summary>
/// <param name="Prefix">What stands before <c>@</c>, printed as it stands: <c>see</c>. Null when nothing does.</param>
/// <param name="Key">A well-formed id; whether the bibliography has it is not known here.</param>
/// <param name="Locator">What follows the first comma, free text. Null when nothing does.</param>
/// <param name="KeyOffset">0-based index of the key's first character (after <c>@</c>) in the text parsed.</param>
public sealed record CitationItem(string? Prefix, string Key, string? Locator, int KeyOffset);

/// <param name="Offset">0-based index in the text parsed; at most its length.</param>
/// <param name="Message">What is wrong and the remedy, one line.</param>
public sealed record CitationError(int Offset, string Message);

/// <summary>The items that could be read, in order, and what was wrong with the others.</summary>
public sealed record ParsedCitation(IReadOnlyList<CitationItem> Items, IReadOnlyList<CitationError> Errors);

/// <summary>Reads <c>see @key, locator; @key2, n. 4</c>, what stands between the brackets of a citation.</summary>
public static class CitationSyntax
{
    private const int Shown = 40;

    /// <summary>In time linear in the length. Every item is read or reported, so one list at least is not empty.</summary>
    public static ParsedCitation Parse(string text)
    {
        List<CitationItem> items = [];
        List<CitationError> errors = [];
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(';', start);
            if (end < 0) end = text.Length;
            ParseItem(text, start, end, items, errors);
            start = end + 1;
        }
        return new ParsedCitation(items, errors);
    }

    private static void ParseItem(string text, int start, int end, List<CitationItem> items, List<CitationError> errors)
    {
        var span = text.AsSpan(start, end - start);
        var at = span.IndexOf('@');
        if (span.IsWhiteSpace()) errors.Add(new(start, "an empty citation; write '@key' or take the ';' out."));
        else if (at < 0) errors.Add(new(FirstWord(text, start), $"no '@' in '{Excerpt(span)}'; write '@key, locator'."));
        else if (KeyError(text, start + at + 1, end) is { } error) errors.Add(error);
        else items.Add(Item(text, start, start + at + 1, end));
    }

    private static CitationItem Item(string text, int start, int key, int end)
    {
        var keyEnd = EndOfKey(text, key, end);
        var comma = text.AsSpan(keyEnd, end - keyEnd).IndexOf(',');
        var locator = comma < 0 ? null : Trimmed(text.AsSpan(keyEnd + comma + 1, end - keyEnd - comma - 1));
        return new CitationItem(Trimmed(text.AsSpan(start, key - 1 - start)), text[key..keyEnd], locator, key);
    }

    private static CitationError? KeyError(string text, int key, int end)
    {
        var keyEnd = EndOfKey(text, key, end);
        if (keyEnd == key) return new(key, "no key after '@'; write the id of an entry of the bibliography.");
        for (var i = key; i < keyEnd; i++)
            if (!IsIdCharacter(text, key, keyEnd, i))
                return new(i, $"'{Excerpt(text.AsSpan(key, keyEnd - key))}' is no id; use small letters, digits and single hyphens, and a comma before the locator.");
        var rest = text.AsSpan(keyEnd, end - keyEnd);
        var next = FirstWord(text, keyEnd);
        if (rest.IsWhiteSpace()) return null;
        if (text[next] != ',') return new(next, $"'{Excerpt(text.AsSpan(next, end - next))}' follows the key without a comma; write '@{text[key..keyEnd]}, …'.");
        if (text.AsSpan(next + 1, end - next - 1).IsWhiteSpace()) return new(next, "nothing after the comma; write a locator or take the comma out.");
        var second = text.AsSpan(next, end - next).IndexOf('@');
        return second < 0 ? null : new(next + second, "a second '@' in one citation; part citations with ';'.");
    }

    /// <summary>Ids are <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
    private static bool IsIdCharacter(string text, int key, int end, int i) =>
        char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])
        || (text[i] == '-' && i > key && i < end - 1 && text[i - 1] != '-');

    private static int EndOfKey(string text, int key, int end)
    {
        var i = key;
        while (i < end && text[i] != ',' && !char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static int FirstWord(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static string? Trimmed(ReadOnlySpan<char> span) => span.IsWhiteSpace() ? null : span.Trim().ToString();

    private static string Excerpt(ReadOnlySpan<char> span)
    {
        var trimmed = span.Trim();
        return CitationText.Clean(trimmed.Length <= Shown ? trimmed.ToString() : string.Concat(trimmed[..Shown], "…")) ?? "";
    }
}
