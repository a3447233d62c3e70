namespace TreatyEdition.Searching.Words;

/// <summary>What counts as a word and which of its features do not matter: the one table, used here and handed to the browser in <c>search/start.js</c>.</summary>
internal static class WordRules
{
    /// <summary>Longest term in UTF-16 code units; what is longer is cut, in the index and in queries alike.</summary>
    public const int LongestTerm = 48;

    /// <summary>Positions left free between the fields of a unit, so that no phrase spans two.</summary>
    public const int FieldGap = 8;

    /// <summary>Signs that stand inside a word: <c>l’échéance</c>, <c>Ch'ing</c>, <c>Solʹskii</c>.</summary>
    public const string Apostrophes = "'\u2019\u2018\u201B\u02BC\u02B9\u02BB\u02BE\u02BF\u2032`\u00B4\uFF07";

    /// <summary>Signs that join two words into one compound: <c>Russo-Japanese</c>, <c>co‑operation</c>.</summary>
    public const string Hyphens = "-\u2010\u2011\uFE63\uFF0D";

    /// <summary>French articles and particles that lose their vowel; before an apostrophe they are no word of their own.</summary>
    public static readonly string[] Elisions =
        ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"];

    /// <summary>First and last code points of what is indexed by overlapping pairs of characters.</summary>
    public static readonly (int First, int Last)[] PairedScripts =
    [
        (0x2E80, 0x2FD5), // radicals
        (0x3005, 0x3007), // 々 〆 〇
        (0x3031, 0x3035), // kana repeat marks
        (0x303B, 0x303C),
        (0x3041, 0x3096), // hiragana
        (0x309D, 0x309F),
        (0x30A1, 0x30FA), // katakana
        (0x30FC, 0x30FF), // ー and repeat marks
        (0x31F0, 0x31FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xF900, 0xFAD9),
        (0xFF66, 0xFF9F), // half-width katakana
        (0x20000, 0x323AF),
    ];

    /// <summary>First and last of the combining marks that folding takes off. Kana voicing marks and Indic vowels stay.</summary>
    public static readonly (int First, int Last)[] StrippedMarks =
    [
        (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5),
        (0x05C7, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x1AB0, 0x1ACE), (0x1DC0, 0x1DFF),
        (0x20D0, 0x20F0), (0xFE20, 0xFE2F),
    ];

    /// <summary>The one accented letter that folding keeps, й, because its accent is no accent.</summary>
    public const char KeptBase = 'и', KeptMark = '\u0306';

    /// <summary>Letters written as others, after accents are off and case is lowered: a letter, then its replacement.</summary>
    public static readonly string[] Letters =
    [
        "œoe", "æae", "ßss", "øo", "łl", "đd", "ðd", "þth", "ħh", "ıi", "ŋng", "ςσ",
        "ѣе", "іи", "ѳф", "ѵи", "ѡо", "ѕз", "єе", "ґг",
    ];

    /// <summary>The hard sign that ended Russian words until 1918; dropped at the end of a word.</summary>
    public const char FinalHardSign = 'ъ';
}
