using System.Buffers;
using TreatyEdition.Linking;
using TreatyEdition.Searching.Stemming;

namespace TreatyEdition.Searching.Indexing;

/// <summary>The units in the order of the index: by kind, language, group, then as given. A unit's number is its place here.</summary>
/// <remarks>So ordered, what a facet needs of every unit fits into a few runs.</remarks>
internal sealed class OrderedUnits
{
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly IUnitSource _source;

    /// <summary>Which of those given each unit is.</summary>
    private readonly int[] _given;

    private OrderedUnits(IUnitSource source, int[] given) => (_source, _given) = (source, given);

    public int Count => _given.Length;

    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<SearchGroup> Groups { get; init; }
    public required SearchKind[] KindOf { get; init; }

    /// <summary>Place among the <see cref="Languages"/>.</summary>
    public required int[] LanguageOf { get; init; }

    /// <summary>Number of the group of each unit, from 1; 0 for none.</summary>
    public required int[] GroupOf { get; init; }

    public required StemLanguage[] StemLanguageOf { get; init; }

    /// <summary>The units that are persons, places, organisations or terms.</summary>
    public required IReadOnlyList<int> Entities { get; init; }

    public static OrderedUnits From(IReadOnlyList<SearchUnit> given) => From(new MadeUnits(given));

    public static OrderedUnits From(IUnitSource source)
    {
        var keys = new UnitKey[source.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = source.KeyOf(i);
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var key in keys.AsSpan()) met.Add(key.Language);
        var languages = met.Order(StringComparer.Ordinal).ToList();
        var numbers = languages.Select((l, i) => (l, i)).ToDictionary(l => l.l, l => l.i, StringComparer.Ordinal);
        var (groups, groupOf) = Grouped(keys);
        var languageOf = Array.ConvertAll(keys, k => numbers[k.Language]);
        var given = Sorted(keys, languageOf, groupOf);
        languageOf = Array.ConvertAll(given, i => languageOf[i]);
        var stems = languages.ConvertAll(Stemmer.For);
        return new OrderedUnits(source, given)
        {
            Languages = languages,
            Groups = groups,
            KindOf = Array.ConvertAll(given, i => keys[i].Kind),
            LanguageOf = languageOf,
            GroupOf = Array.ConvertAll(given, i => groupOf[i]),
            StemLanguageOf = Array.ConvertAll(languageOf, l => stems[l]),
            Entities = [.. Enumerable.Range(0, given.Length).Where(i => keys[given[i]].Entity is not null)],
        };
    }

    /// <summary>Makes a unit, for who needs it once.</summary>
    /// <param name="letters">Its text, valid until the same thread reads another.</param>
    public SearchUnit Make(int unit, out ReadOnlySpan<char> letters)
    {
        var made = _source.Make(_given[unit], out letters);
        // Lone surrogates cannot be written as UTF-8; they become U+FFFD.
        if (IsWellFormed(letters) && IsWellFormed(made.Title) && IsWellFormed(made.Heading)) return made;
        made = made with { Text = WellFormed(made.Text), Title = WellFormed(made.Title), Heading = WellFormed(made.Heading) };
        letters = made.Text;
        return made;
    }

    /// <summary>The passage that holds the words of a unit; null where there is none.</summary>
    public TextUnit? PassageOf(int unit) => _source.PassageOf(_given[unit]);

    /// <summary>The groups in the order in which they are met, and the number of that of each unit.</summary>
    private static (List<SearchGroup>, int[]) Grouped(UnitKey[] keys)
    {
        var (groups, groupOf) = (new List<SearchGroup>(), new int[keys.Length]);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (last, number) = (default(SearchGroup), 0);
        for (var i = 0; i < keys.Length; i++)
        {
            // The passages of a document follow one another.
            if (keys[i].Group is { } group && !ReferenceEquals(group, last) && !numbers.TryGetValue((last = group).Id, out number))
            {
                groups.Add(group);
                numbers.Add(group.Id, number = groups.Count);
            }
            groupOf[i] = keys[i].Group is null ? 0 : number;
        }
        return (groups, groupOf);
    }

    private static int[] Sorted(UnitKey[] keys, int[] languageOf, int[] groupOf)
    {
        var places = new long[keys.Length];
        var given = new int[keys.Length];
        for (var i = 0; i < given.Length; i++) (places[i], given[i]) = (((long)keys[i].Kind << 48) | ((long)languageOf[i] << 32) | (long)groupOf[i], i);
        Array.Sort(places, given);
        // Those of one place were not kept in order.
        for (var (start, i) = (0, 1); i <= given.Length; i++)
        {
            if (i < given.Length && places[i] == places[start]) continue;
            given.AsSpan(start, i - start).Sort();
            start = i;
        }
        return given;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text) => !text.ContainsAny(Surrogates) || text.SequenceEqual(WellFormed(text.ToString()));

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
