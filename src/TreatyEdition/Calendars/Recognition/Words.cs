namespace TreatyEdition.Calendars.Recognition;

/// <summary>Where a word ends, the same for the tables and for the text.</summary>
internal static class Words
{
    /// <summary>The first word of a form, an apostrophe that closes it included (<c>jusqu'</c>); the sign itself where a form is a sign.</summary>
    public static string First(string form) => form[..Length(form)];

    /// <summary>Length of the word at the start of <paramref name="text"/>: letters and marks, then an apostrophe if a letter follows or nothing does.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsLetter(text[length])) length++;
        if (length == 0) return 1;
        return length <= 5 && length < text.Length && text[length] is '\'' or '’' && (length + 1 == text.Length || IsLetter(text[length + 1]))
            ? length + 1
            : length;
    }

    /// <summary>Letters of alphabets, with combining marks. Chinese and Japanese signs are read elsewhere.</summary>
    public static bool IsLetter(char sign) =>
        sign < 0x80 ? char.IsAsciiLetter(sign) : sign is < '\u2000' and not '\u00A0' && (char.IsLetter(sign) || sign is >= '\u0300' and <= '\u036F');

    /// <summary>True where <paramref name="text"/> begins with <paramref name="form"/>, letter case and kinds of space, apostrophe and hyphen apart.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, string form)
    {
        if (text.Length < form.Length || !Same(text[form.Length - 1], form[^1])) return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (!Same(text[i], form[i])) return false;
        }

        return form.Length == text.Length || !IsLetter(text[form.Length]) || !IsLetter(form[^1]);
    }

    private static bool Same(char text, char form)
    {
        if (text == form) return true;
        if (form == ' ') return char.IsWhiteSpace(text);
        if (form == '\'') return text == '’';
        if (form == '-') return text is '‐' or '‑';
        const int caseBit = 0x20;
        return char.IsAscii(form)
            ? char.IsAsciiLetter(form) && (text ^ form) == caseBit
            : !char.IsAscii(text) && char.ToUpperInvariant(text) == char.ToUpperInvariant(form);
    }
}
