namespace TreatyEdition.Citing;

/// <summary>Tells the full stop of an abbreviation from that of a sentence.</summary>
internal static class Abbreviations
{
    private static readonly string[] Known = ["Jr.", "Sr.", "ed.", "eds.", "Inc.", "Co.", "Ltd.", "Bros.", "vol.", "no.", "etc.", "al.", "St.", "Corp."];

    /// <summary>True when the last word is a known abbreviation, a single letter or holds another full stop: <c>Jr.</c>, <c>B.</c>, <c>U.S.S.R.</c></summary>
    public static bool EndsWithOne(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(' ', '(', '“') + 1)..];
        if (word.Length <= 2 || word[..^1].Contains('.')) return true;
        foreach (var known in Known)
            if (word.SequenceEqual(known)) return true;
        return false;
    }
}
