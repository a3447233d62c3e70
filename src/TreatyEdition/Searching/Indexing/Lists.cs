namespace TreatyEdition.Searching.Indexing;

/// <summary>Lists the browser loads only when a reader asks for them.</summary>
internal static class Lists
{
    /// <summary><c>groups</c>: id and title of every document and page, in the order of their numbers, from 1.</summary>
    public static ShardScript Groups(OrderedUnits units) => Rows("groups", units.Groups, g => [g.Id, g.Title]);

    /// <summary><c>mentions</c>: every entity's reference, name and packed units, in the order of their numbers, from 0.</summary>
    public static ShardScript Mentions(Entities entities, ReadUnits read) =>
        Rows("mentions", entities.Named.Zip(read.Mentions), e => [e.First.Entity!, e.First.Title, Units(e.Second)]);

    private static ShardScript Rows<T>(string name, IEnumerable<T> rows, Func<T, string[]> cells) => ShardScript.Of(name, json =>
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var cell in cells(row)) json.WriteStringValue(cell);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    private static string Units(IReadOnlyList<MentioningUnit> mentions)
    {
        var packer = new Packer();
        var previous = 0;
        foreach (var (unit, _) in mentions)
        {
            packer.Number(unit - previous);
            previous = unit;
        }
        return packer.ToString();
    }
}

/// <summary><c>words</c>: the words a misspelt one may have meant, front-coded, each with a figure for how frequent it is.</summary>
internal static class WordList
{
    private const int Shortest = 3, Longest = 24;

    public static ShardScript Script(TermEntry[] terms, SearchOptions options)
    {
        var candidates = terms.Where(IsWord).OrderByDescending(t => t.Count).ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(options.SuggestedWords).OrderBy(t => t.Term, StringComparer.Ordinal);
        var packer = new Packer();
        var previous = "";
        foreach (var entry in candidates)
        {
            var shared = previous.AsSpan().CommonPrefixLength(entry.Term);
            packer.Number(shared);
            packer.Text(entry.Term.AsSpan(shared));
            packer.Number((int)Math.Log2(entry.Count));
            previous = entry.Term;
        }
        return ShardScript.Packed("words", into => into.Append(packer.Bytes));
    }

    private static bool IsWord(TermEntry entry)
    {
        if (entry.Term.Length is < Shortest or > Longest || entry.Count == 0) return false;
        foreach (var c in entry.Term)
            if (!char.IsLetter(c) || c >= '\u2E80') return false;
        return true;
    }
}
