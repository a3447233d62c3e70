namespace TreatyEdition.Checking;

/// <summary>Keeps one string of each word: most pages have the same elements, ids and anchors. For one thread.</summary>
internal sealed class WordPool
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The last word of each place, so that those that come again and again, of elements and attributes, are found at a glance; the factors keep those of HTML apart.</summary>
    private readonly string[] _last = new string[256];

    /// <summary>The same object for the same word.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return "";
        ref var last = ref _last[(9 * word[0] + 49 * word[^1] + 5 * word.Length) & 255];
        if (last is not null && word.SequenceEqual(last)) return last;
        if (_words.TryGetValue(word, out var known)) return last = known;
        last = word.ToString();
        _words.Set.Add(last);
        return last;
    }
}
