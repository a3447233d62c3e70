using System.Globalization;
using System.Text;

namespace TreatyEdition.Searching.Words;

/// <remarks>No code point is a <see cref="Surrogate"/>: it is half of one, whose class only both halves tell.</remarks>
internal enum CharClass : byte { Other, Word, Paired, Ignorable, Apostrophe, Hyphen, Surrogate }

/// <summary>The class of every code point, by Unicode's general category and <see cref="WordRules"/>.</summary>
internal static class CharClasses
{
    /// <summary>The classes of all code units. Half of a pair is <see cref="CharClass.Surrogate"/>.</summary>
    public static readonly CharClass[] Basic = Table();

    /// <summary>The class of the character at <paramref name="index"/> and its length in code units (1 or 2). A lone surrogate is <see cref="CharClass.Other"/>.</summary>
    public static CharClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (Basic[c] is not CharClass.Surrogate and var known) return known;
        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])) return CharClass.Other;
        length = 2;
        return Classify(char.ConvertToUtf32(c, text[index + 1]));
    }

    public static CharClass Classify(int codePoint)
    {
        if (codePoint <= char.MaxValue)
        {
            if (WordRules.Apostrophes.Contains((char)codePoint)) return CharClass.Apostrophe;
            if (WordRules.Hyphens.Contains((char)codePoint)) return CharClass.Hyphen;
        }
        if (Contains(WordRules.PairedScripts, codePoint)) return CharClass.Paired;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharClass.Ignorable,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Word,
            _ => CharClass.Other,
        };
    }

    /// <summary>Whether a code point is part of a term: a letter, a number or a mark, but no apostrophe.</summary>
    public static bool IsTermPart(Rune rune) =>
        (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        && !(rune.IsBmp && WordRules.Apostrophes.Contains((char)rune.Value));

    public static bool Contains((int First, int Last)[] ranges, int codePoint)
    {
        foreach (var (first, last) in ranges)
        {
            if (codePoint >= first && codePoint <= last) return true;
        }
        return false;
    }

    private static CharClass[] Table()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++) table[c] = char.IsSurrogate((char)c) ? CharClass.Surrogate : Classify(c);
        return table;
    }
}
