namespace TreatyEdition.Checking;

/// <summary>Keeps one string of each word: most pages have the same elements, ids and anchors. For one thread.</summary>
internal sealed class WordPool
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var known)) return known;
        var made = word.ToString();
        _words.Add(made);
        return made;
    }
}
