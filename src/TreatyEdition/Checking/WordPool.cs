namespace TreatyEdition.Checking;

/// <summary>Keeps one string of each word: most pages have the same elements, ids and anchors. For one thread.</summary>
internal sealed class WordPool
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>The same object for the same word.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known)) return known;
        var made = word.ToString();
        _words.Add(made);
        return made;
    }
}
