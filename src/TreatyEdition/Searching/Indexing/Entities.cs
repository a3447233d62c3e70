using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A unit that names an entity.</summary>
/// <param name="Impact">How much the unit is about it, 1 to <see cref="Impacts.Highest"/>.</param>
internal readonly record struct MentioningUnit(int Unit, int Impact);

/// <summary>A way to name an entity in a query: it is meant when all <see cref="Words"/> are among the query's.</summary>
internal sealed record EntityAlias(int Entity, IReadOnlyList<string> Words);

/// <summary>The persons, places and organisations of an edition, and by which names each is asked for.</summary>
internal sealed class Entities
{
    private const int LongestAlias = 4;

    /// <summary>Words before or in a name that do not name anybody by themselves.</summary>
    private static readonly HashSet<string> Honorifics = new(StringComparer.Ordinal)
    {
        "baron", "count", "viscount", "prince", "marquis", "general", "admiral", "ambassador", "minister", "consul", "mr", "mrs", "sir", "lord",
        "dr", "de", "du", "von", "van", "the", "of", "le", "la", "барон", "граф", "князь", "генерал", "посол",
    };

    public required IReadOnlyList<SearchUnit> Named { get; init; }

    /// <summary>The place of each among those named, by its reference.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public required IReadOnlyList<EntityAlias> Aliases { get; init; }

    public static Entities Of(OrderedUnits units)
    {
        var named = units.Entities.Select(unit => units.Make(unit, out _)).DistinctBy(u => u.Entity).ToArray();
        var numbers = named.Select((u, i) => (u.Entity, i)).ToDictionary(e => e.Entity!, e => e.i, StringComparer.Ordinal);
        return new Entities
        {
            Named = named,
            Numbers = numbers,
            Aliases = [.. named.SelectMany((u, i) => AliasesOf(u).Select(words => new EntityAlias(i, words)))],
        };
    }

    private static IEnumerable<IReadOnlyList<string>> AliasesOf(SearchUnit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Other names of a term are often titles of what it is a term for.
        foreach (var name in (unit.Kind == SearchKind.Term ? [] : unit.Names).Prepend(unit.Title).SelectMany(n => WithFamilyName(n, unit.Kind)))
        {
            var words = AliasWords(name);
            if (words.Count is > 0 and <= LongestAlias && seen.Add(string.Join(' ', words))) yield return words;
        }
    }

    /// <summary>“Sazonov, Sergei” is asked for as Sazonov, 本野一郎 as 本野.</summary>
    private static IEnumerable<string> WithFamilyName(string name, SearchKind kind)
    {
        yield return name;
        if (kind != SearchKind.Person) yield break;
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) yield return name[..comma];
        if (name.Length == 4 && name.All(c => CharClasses.Classify(c) == CharClass.Paired)) yield return name[..2];
    }

    private static List<string> AliasWords(string name)
    {
        var tokens = new List<WordToken>();
        new WordReader().Read(name, 0, tokens);
        var words = Cover(tokens)
            .Select(t => WordFolder.Fold(name.AsSpan(t.Start, t.End - t.Start)))
            .Where(w => w.Length > 0 && !Honorifics.Contains(w));
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Words, and of Chinese or Japanese every second pair: the same choice the query makes.</summary>
    private static IEnumerable<WordToken> Cover(List<WordToken> tokens)
    {
        var run = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case WordKind.Word: yield return tokens[i]; break;
                case WordKind.Pair:
                    var lastPair = tokens[i + 1].Kind == WordKind.Single;
                    if (run % 2 == 0 || lastPair) yield return tokens[i];
                    run++;
                    break;
                case WordKind.Single:
                    if (run == 0) yield return tokens[i];
                    run = 0;
                    break;
            }
        }
    }
}
