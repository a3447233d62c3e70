namespace TreatyEdition.Searching.Stemming;

/// <summary>A word being stemmed: Snowball's backward mode over a string.</summary>
/// <remarks>Suffix lists must be ordered longest first (see <see cref="Suffixes"/>), since Snowball takes the longest match and no other.</remarks>
internal sealed class StemBuffer(string word)
{
    public string Word { get; set; } = word;

    public int Length => Word.Length;

    /// <summary>The longest suffix of the list that lies wholly at or after <paramref name="limit"/>, or null.</summary>
    public string? Longest(string[] suffixes, int limit = 0)
    {
        foreach (var suffix in suffixes)
        {
            if (Word.Length - suffix.Length >= limit && Ends(suffix)) return suffix;
        }
        return null;
    }

    public bool Ends(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>Cuts <paramref name="count"/> characters from the end and appends <paramref name="replacement"/>.</summary>
    public void Replace(int count, string replacement = "") =>
        Word = string.Concat(Word.AsSpan(0, Word.Length - count), replacement);

    /// <summary>The character <paramref name="fromEnd"/> places before the end (1 is the last), or NUL outside the word.</summary>
    public char Back(int fromEnd) => fromEnd <= Word.Length ? Word[^fromEnd] : '\0';

    /// <summary>A suffix list from words separated by spaces, longest first, for <see cref="Longest"/>.</summary>
    public static string[] Suffixes(string list) =>
        [.. list.Split(' ').OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];

    /// <summary>The place after the first character at or after <paramref name="start"/> that is (or is not) a vowel; -1 if there is none.</summary>
    public static int Past(string word, int start, string vowels, bool wanted)
    {
        if (start < 0) return -1;
        for (var i = start; i < word.Length; i++)
        {
            if (vowels.Contains(word[i]) == wanted) return i + 1;
        }
        return -1;
    }
}
