using System.Runtime.InteropServices;
using System.Text.Json;
using TreatyEdition.Calendars;
using TreatyEdition.Searching.Dates;
using TreatyEdition.Searching.Stemming;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Neighbouring units that share kind, language, group and years; years are 0 if there are none.</summary>
internal readonly record struct UnitRun(SearchKind Kind, int Language, int Group, int FromYear, int ToYear, int Count);

/// <summary>What the browser needs before the first query: the rules for words and dates, the runs of units, the bounds of the shards.</summary>
internal static class Manifest
{
    private const int EndingsOfALanguage = 60, LongestEnding = 7, LongestRun = 7;

    /// <summary>Endings every edition has, so that small ones need not have shown them; by language from English on.</summary>
    private static readonly string[] CommonEndings =
        ["s es ed ing e y ly", "s e es x er é ée ent", "а ы и у е о я ю ь ой ом ам ами ах ов ей ия ие ии ию ий ый ая ое ые ого ому ым ых"];

    /// <summary><c>start</c>.</summary>
    public static ShardScript Start(OrderedUnits units, ReadUnits read, TermShards terms, TextShards texts, TermEntry[] table, DateLanguage dates, string stamp) => ShardScript.Of("start", json =>
    {
        json.WriteStartObject();
        json.WriteString("stamp", stamp);
        WriteRules(json);
        json.WritePropertyName("dates");
        DateTables.Write(json, dates);
        json.WriteNumber("units", units.Count);
        json.WriteNumber("groups", units.Groups.Count);
        WriteStrings(json, "kinds", Enum.GetNames<SearchKind>().Select(k => k.ToLowerInvariant()));
        WriteStrings(json, "languages", units.Languages);
        json.WriteStartArray("stemLanguages");
        foreach (var language in units.Languages) json.WriteNumberValue((int)Stemmer.For(language));
        json.WriteEndArray();
        json.WriteString("runs", Runs(RunsOf(units, read)));
        WriteStrings(json, "terms", terms.Firsts);
        json.WriteString("texts", Distances(texts.Firsts));
        WriteStrings(json, "endings", Endings(table));
        json.WriteEndObject();
    });

    /// <summary><c>tables</c>: the rules alone, for marking words on a page.</summary>
    public static ShardScript Tables() => ShardScript.Of("tables", json =>
    {
        json.WriteStartObject();
        WriteRules(json);
        json.WriteEndObject();
    });

    private static void WriteRules(Utf8JsonWriter json)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("longest", WordRules.LongestTerm);
        json.WriteString("apostrophes", WordRules.Apostrophes);
        json.WriteString("hyphens", WordRules.Hyphens);
        WriteStrings(json, "elisions", WordRules.Elisions);
        WriteRanges(json, "paired", WordRules.PairedScripts);
        WriteRanges(json, "marks", WordRules.StrippedMarks);
        json.WriteString("keptBase", [WordRules.KeptBase]);
        json.WriteString("keptMark", [WordRules.KeptMark]);
        WriteStrings(json, "letters", WordRules.Letters);
        json.WriteString("finalHardSign", [WordRules.FinalHardSign]);
        json.WriteString("han", HanVariants.Groups);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteRanges(Utf8JsonWriter json, string name, (int First, int Last)[] ranges)
    {
        json.WriteStartArray(name);
        foreach (var (first, last) in ranges)
        {
            json.WriteStartArray();
            json.WriteNumberValue(first);
            json.WriteNumberValue(last);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<UnitRun> RunsOf(OrderedUnits units, ReadUnits read)
    {
        for (var (start, end) = (0, 0); start < units.Count; start = end)
        {
            var run = Alone(start);
            while (++end < units.Count && Alone(end) == run) { }
            yield return run with { Count = end - start };
        }

        UnitRun Alone(int unit) => new(units.KindOf[unit], units.LanguageOf[unit], units.GroupOf[unit], read.Years[unit].From, read.Years[unit].To, 1);
    }

    /// <summary>
    /// For each run, in one sign if it can be: its count (up to 7; the rest follows) and whether kind and language, years, or a group other
    /// than the next follow. First years are told by their change, and whether the span changes with them.
    /// </summary>
    private static string Runs(IEnumerable<UnitRun> runs)
    {
        var packer = new Packer();
        var before = default(UnitRun);
        foreach (var run in runs)
        {
            var otherKind = run.Kind != before.Kind || run.Language != before.Language;
            var otherYears = run.FromYear != before.FromYear || run.ToYear != before.ToYear;
            var otherGroup = run.Group != before.Group + 1;
            packer.Number(8 * (Math.Min(run.Count, LongestRun) - 1) + (otherKind ? 1 : 0) + (otherYears ? 2 : 0) + (otherGroup ? 4 : 0));
            if (run.Count >= LongestRun) packer.Number(run.Count - LongestRun);
            if (otherKind)
            {
                packer.Number((int)run.Kind);
                packer.Number(run.Language);
            }
            if (otherGroup) packer.Signed(run.Group - before.Group);
            if (otherYears) WriteYears(run, before, packer);
            before = run;
        }
        return packer.ToString();
    }

    private static void WriteYears(UnitRun run, UnitRun before, Packer packer)
    {
        var (span, spanBefore) = (run.ToYear - run.FromYear, before.ToYear - before.FromYear);
        var change = run.FromYear - before.FromYear;
        packer.Number(2 * (change < 0 ? -2 * change - 1 : 2 * change) + (span == spanBefore ? 0 : 1));
        if (span != spanBefore) packer.Number(span);
    }

    private static string Distances(IReadOnlyList<int> numbers)
    {
        var packer = new Packer();
        for (var i = 0; i < numbers.Count; i++) packer.Number(numbers[i] - (i == 0 ? 0 : numbers[i - 1]));
        return packer.ToString();
    }

    /// <summary>The endings that part words of this edition from their stems, by language, the most frequent first: how a word the edition lacks finds its stem.</summary>
    private static IEnumerable<string> Endings(TermEntry[] terms)
    {
        var counts = new Dictionary<string, int>[Stemmer.Languages];
        for (var language = 0; language < counts.Length; language++) counts[language] = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in terms)
        {
            foreach (var (language, stem) in entry.Stems)
            {
                if (entry.Term.Length - stem.Length is > 0 and <= LongestEnding && entry.Term.StartsWith(stem, StringComparison.Ordinal))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts[(int)language], entry.Term[stem.Length..], out _)++;
            }
        }
        return counts.Skip(1).Zip(CommonEndings, (found, common) => string.Join(' ', common.Split(' ')
            .Concat(found.Keys.Where(e => found[e] > 1).OrderByDescending(e => found[e]).ThenBy(e => e, StringComparer.Ordinal).Take(EndingsOfALanguage))
            .Select(e => WordFolder.Fold(e)).Distinct(StringComparer.Ordinal)));
    }
}
