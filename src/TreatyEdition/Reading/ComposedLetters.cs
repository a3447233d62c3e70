using System.Text;

namespace TreatyEdition.Reading;

/// <summary>
/// Letters with their marks as one character where there is one (NFC), as in text typed, not as copied from a PDF or a name of a file on macOS.
/// Only letters that marks follow are looked at: NFC of all would also replace characters such as 神 (U+FA19), which an editor chose.
/// </summary>
internal static class ComposedLetters
{
    /// <summary>Whether UTF-8 has marks that could be composed; a few Greek letters are said to have them, too.</summary>
    public static bool AreWanted(ReadOnlySpan<byte> utf8) =>
        utf8.ContainsAny((byte)0xCC, (byte)0xCD) || utf8.IndexOf("\u3099"u8) >= 0 || utf8.IndexOf("\u309A"u8) >= 0 || utf8.IndexOf((ReadOnlySpan<byte>)[0xE1, 0x85]) >= 0;

    public static string Of(string text)
    {
        StringBuilder? composed = null;
        var done = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsMark(text[i])) continue;
            var start = i - 1 > done && char.IsLowSurrogate(text[i - 1]) ? i - 2 : i - 1;
            while (i < text.Length && IsMark(text[i])) i++;
            var letter = text[start..i];
            if (letter.Normalize(NormalizationForm.FormC) is var one && one != letter)
            {
                (composed ??= new StringBuilder(text.Length)).Append(text, done, start - done).Append(one);
                done = i;
            }
        }
        return composed is null ? text : composed.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Combining diacritics, the marks of kana, vowels and finals of hangul.</summary>
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\u3099' or '\u309A' or >= '\u1160' and <= '\u11FF';
}
