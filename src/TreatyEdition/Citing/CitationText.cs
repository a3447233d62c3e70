using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>Small repairs of texts taken from records, and what can be told from their script.</summary>
public static partial class CitationText
{
    /// <summary>One line of well-formed text: white space collapsed, control characters gone, lone surrogates replaced by U+FFFD.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != 0xA0) AppendSpace(clean);
            else if (!Rune.IsControl(rune)) clean.Append(rune.ToString());
        }
        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>What most records are made of: no control characters, no surrogates, no white space but the space.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range(0xC0, 0x140)).Append('–').Append('’').Append('“').Append('”').Select(c => (char)c)]);

    /// <summary>Whether nothing is to be repaired, so far as can be told at a glance.</summary>
    private static bool IsClean(string text)
    {
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        if (!text.AsSpan().ContainsAnyExcept(Common)) return !text.Contains("  ", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || char.IsSurrogate(c) || (c == ' ' ? text[i - 1] == ' ' : c != '\u00A0' && char.IsWhiteSpace(c))) return false;
        }
        return true;
    }

    /// <summary>Hyphens between numbers become en dashes: <c>165-76</c>, <c>xi-xii</c>.</summary>
    public static string? Pages(string? pages) => Clean(pages) is { } text ? NumberRange().Replace(text, "–") : null;

    /// <summary>True when the text holds Chinese characters, kana or hangul.</summary>
    public static bool HasEastAsian(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(BeforeEastAsian) < 0) return false;
        foreach (var rune in text.EnumerateRunes())
            if (IsEastAsian(rune)) return true;
        return false;
    }

    /// <summary>Latin, Greek, Cyrillic and what else comes before the first of the East Asian letters.</summary>
    private static readonly SearchValues<char> BeforeEastAsian = SearchValues.Create([.. Enumerable.Range(0, 0x1100).Select(c => (char)c)]);

    /// <summary>True for languages that put the family name first and have no capitals: Japanese, Chinese, Korean.</summary>
    public static bool IsEastAsianLanguage(string? language) =>
        language is not null && language.Split('-', '_')[0].ToLowerInvariant() is "ja" or "zh" or "ko";

    public static bool IsEastAsian(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x303F) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The first letter as a capital, the rest as it is; independent of culture.</summary>
    public static string Capitalise(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    [GeneratedRegex(@"(?<=[0-9]) ?-+ ?(?=[0-9])|(?<=\b[ivxlc]+)-+(?=[ivxlc]+\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberRange();
}
