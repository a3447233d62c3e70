using TreatyEdition.Searching.Dates;
using TreatyEdition.Searching.Stemming;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>What the browser needs before the first query: the rules for words and dates, the runs of units, the bounds of the shards.</summary>
internal static class Manifest
{
    private const int EndingsOfALanguage = 60, LongestEnding = 7;

    /// <summary><c>start</c>.</summary>
    public static ShardScript Start(OrderedUnits units, TermShards terms, TextShards texts, TermEntry[] table, string stamp) =>
        ShardScript.Of("start", new
        {
            stamp,
            rules = Rules(),
            dates = DateTables.ForQueries(),
            units = units.Units.Length,
            groups = units.Groups.Count,
            kinds = Enum.GetNames<SearchKind>().Select(k => k.ToLowerInvariant()),
            languages = units.Languages,
            stemLanguages = units.Languages.Select(l => (int)Stemmer.For(l)),
            runs = Runs(units.Runs),
            terms = terms.Firsts,
            texts = Distances(texts.Firsts),
            endings = Endings(table),
        });

    /// <summary><c>tables</c>: the rules alone, for marking words on a page.</summary>
    public static ShardScript Tables() => ShardScript.Of("tables", new { rules = Rules() });

    private static object Rules() => new
    {
        longest = WordRules.LongestTerm,
        apostrophes = WordRules.Apostrophes,
        hyphens = WordRules.Hyphens,
        elisions = WordRules.Elisions,
        paired = Ranges(WordRules.PairedScripts),
        marks = Ranges(WordRules.StrippedMarks),
        keptBase = WordRules.KeptBase,
        keptMark = WordRules.KeptMark,
        letters = WordRules.Letters,
        finalHardSign = WordRules.FinalHardSign,
        han = HanVariants.Groups,
    };

    private static IEnumerable<int[]> Ranges((int First, int Last)[] ranges) => ranges.Select(r => new[] { r.First, r.Last });

    /// <summary>For each run: count; the change of kind and language, if any; the changes of group and first year; how many years more the last is.</summary>
    private static string Runs(IReadOnlyList<UnitRun> runs)
    {
        var packer = new Packer();
        var before = default(UnitRun);
        foreach (var run in runs)
        {
            var (sameKind, sameYears) = (run.Kind == before.Kind && run.Language == before.Language, run.FromYear == before.FromYear && run.ToYear == before.ToYear);
            packer.Number(4 * Math.Min(run.Count, 15) + (sameKind ? 0 : 1) + (sameYears ? 0 : 2) - 4);
            if (run.Count >= 15) packer.Number(run.Count - 15);
            if (!sameKind)
            {
                packer.Number((int)run.Kind);
                packer.Number(run.Language);
            }
            packer.Signed(run.Group - before.Group);
            if (!sameYears)
            {
                packer.Signed(run.FromYear - before.FromYear);
                packer.Number(run.ToYear - run.FromYear);
            }
            before = run;
        }
        return packer.ToString();
    }

    private static string Distances(IReadOnlyList<int> numbers)
    {
        var packer = new Packer();
        for (var i = 0; i < numbers.Count; i++) packer.Number(numbers[i] - (i == 0 ? 0 : numbers[i - 1]));
        return packer.ToString();
    }

    /// <summary>The endings that part words of this edition from their stems, by language, the most frequent first: how a word the edition lacks finds its stem.</summary>
    private static IEnumerable<string> Endings(TermEntry[] terms) =>
        Enumerable.Range(1, Stemmer.Languages - 1).Select(language => string.Join(' ', terms
            .SelectMany(t => t.Stems.Where(s => (int)s.Language == language && t.Term.StartsWith(s.Stem, StringComparison.Ordinal))
                .Select(s => t.Term[s.Stem.Length..]))
            .Where(e => e.Length is > 0 and <= LongestEnding)
            .GroupBy(e => e, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(EndingsOfALanguage).Select(g => g.Key)));
}
