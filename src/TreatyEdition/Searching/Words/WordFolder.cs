using System.Text;

namespace TreatyEdition.Searching.Words;

/// <summary>Folds a word to its term: case, accents, ligatures, old letters and variant characters no longer matter.</summary>
/// <remarks>The browser's twin is <c>fold</c> in <c>search-text.js</c>; both are tested on every code point.</remarks>
internal static class WordFolder
{
    private static readonly Dictionary<char, string> Letters = Replacements();

    /// <summary>The term of a word as written; empty when nothing of it can be searched for.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (IsPlain(word)) return Lowered(word);
        var folded = new StringBuilder(word.Length);
        var previous = '\0';
        foreach (var c in new string(word).Normalize(NormalizationForm.FormKD))
        {
            var stripped = CharClasses.Contains(WordRules.StrippedMarks, c)
                && !(c == WordRules.KeptMark && char.ToLowerInvariant(previous) == WordRules.KeptBase);
            previous = c;
            if (stripped) continue;
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var replacement)) folded.Append(replacement);
            else folded.Append(lower);
        }
        return Cut(TermParts(ReplaceVariants(LowerPairs(folded.ToString()).Normalize(NormalizationForm.FormC))));
    }

    /// <summary>The word as written but for case and compatibility forms: what is compared to prefer an exact form.</summary>
    public static string Surface(ReadOnlySpan<char> word) => IsPlain(word)
        ? Lowered(word)
        : CutEnd(TermParts(LowerPairs(new string(word).Normalize(NormalizationForm.FormKC).Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant())));

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word.Length > WordRules.LongestTerm) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }

    private static string Lowered(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (span, w) => w.ToLowerInvariant(span));

    /// <summary>Lowers letters outside the basic plane, which come as surrogate pairs.</summary>
    private static string LowerPairs(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(r => Rune.ToLowerInvariant(r).ToString()));

    private static string ReplaceVariants(string text)
    {
        var needed = false;
        foreach (var c in text) needed |= c >= '\u2E80' && Letters.ContainsKey(c);
        return needed ? string.Concat(text.Select(c => Letters.TryGetValue(c, out var r) ? r : c.ToString())) : text;
    }

    private static string TermParts(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharClasses.IsTermPart(rune)) kept.Append(rune.ToString());
        }
        return kept.ToString();
    }

    private static string Cut(string term)
    {
        var cut = CutEnd(term);
        return cut.Length > 1 && cut[^1] == WordRules.FinalHardSign ? cut[..^1] : cut;
    }

    private static string CutEnd(string term)
    {
        if (term.Length <= WordRules.LongestTerm) return term;
        return term[..(char.IsHighSurrogate(term[WordRules.LongestTerm - 1]) ? WordRules.LongestTerm - 1 : WordRules.LongestTerm)];
    }

    private static Dictionary<char, string> Replacements()
    {
        var map = WordRules.Letters.ToDictionary(l => l[0], l => l[1..]);
        foreach (var group in HanVariants.Groups.Split(' '))
        {
            foreach (var variant in group.Skip(1)) map.Add(variant, group[..1]);
        }
        return map;
    }
}
