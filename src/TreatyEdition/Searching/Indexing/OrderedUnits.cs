using System.Buffers;
using TreatyEdition.Searching.Stemming;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Neighbouring units that share kind, language, group and years; years are 0 if there are none.</summary>
internal readonly record struct UnitRun(SearchKind Kind, int Language, int Group, int FromYear, int ToYear, int Count);

/// <summary>The units in the order of the index: by kind, language, group, then as given. A unit's number is its place here.</summary>
/// <remarks>So ordered, what a facet needs of every unit fits into a few runs.</remarks>
internal sealed class OrderedUnits
{
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public required SearchUnit[] Units { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<SearchGroup> Groups { get; init; }
    public required IReadOnlyList<UnitRun> Runs { get; init; }

    /// <summary>Number of the group of each unit, from 1; 0 for none.</summary>
    public required int[] GroupOf { get; init; }

    public required StemLanguage[] StemLanguageOf { get; init; }

    public static OrderedUnits From(IReadOnlyList<SearchUnit> given)
    {
        var groups = given.Select(u => u.Group).OfType<SearchGroup>().DistinctBy(g => g.Id).ToArray();
        var numbers = groups.Select((g, i) => (g.Id, Number: i + 1)).ToDictionary(g => g.Id, g => g.Number, StringComparer.Ordinal);
        var languages = given.Select(u => u.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        int GroupNumber(SearchUnit unit) => unit.Group is { } group ? numbers[group.Id] : 0;
        long Place(SearchUnit unit) => ((long)unit.Kind << 48) | ((long)languages.BinarySearch(unit.Language, StringComparer.Ordinal) << 32) | (long)GroupNumber(unit);
        var units = given.Select(WellFormed).OrderBy(Place).ToArray();
        var groupOf = Array.ConvertAll(units, GroupNumber);
        return new OrderedUnits
        {
            Units = units,
            Languages = languages,
            Groups = groups,
            GroupOf = groupOf,
            StemLanguageOf = Array.ConvertAll(units, u => Stemmer.For(u.Language)),
            Runs = RunsOf(units, groupOf, languages),
        };
    }

    private static List<UnitRun> RunsOf(SearchUnit[] units, int[] groupOf, List<string> languages)
    {
        var runs = new List<UnitRun>();
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            var from = unit.FromYear ?? unit.ToYear ?? 0;
            var to = Math.Max(from, unit.ToYear ?? from);
            var language = languages.BinarySearch(unit.Language, StringComparer.Ordinal);
            var run = new UnitRun(unit.Kind, language, groupOf[i], from, to, 1);
            if (runs.Count > 0 && runs[^1] with { Count = 1 } == run) runs[^1] = run with { Count = runs[^1].Count + 1 };
            else runs.Add(run);
        }
        return runs;
    }

    /// <summary>Lone surrogates cannot be written as UTF-8; they become U+FFFD.</summary>
    private static SearchUnit WellFormed(SearchUnit unit) =>
        (unit.IsPacked || IsWellFormed(unit.Text)) && IsWellFormed(unit.Title) && IsWellFormed(unit.Heading)
            ? unit
            : unit with { Text = WellFormed(unit.Text), Title = WellFormed(unit.Title), Heading = WellFormed(unit.Heading) };

    private static bool IsWellFormed(string text) =>
        !text.ContainsAny(Surrogates) || string.Equals(WellFormed(text), text, StringComparison.Ordinal);

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
