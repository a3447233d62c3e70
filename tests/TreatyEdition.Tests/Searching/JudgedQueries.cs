using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Searching;

/// <summary>A query and the unit a reader who types it is looking for.</summary>
/// <param name="Within">The unit must be among so many first hits: 1 or 3.</param>
/// <param name="Address">An address; several with <c>|</c> between if each is as good.</param>
internal sealed record JudgedQuery(string Query, int Within, string Address);

/// <param name="Rank">Place of the address among the first ten hits, from 1; 0 if it is not there.</param>
internal sealed record JudgedResult(JudgedQuery Judged, SearchAnswer Answer, int Rank)
{
    public bool IsGood => Rank > 0 && Rank <= Judged.Within;

    public override string ToString() => $"{Judged.Query} → {Rank} of {Answer.Count}, wanted {Judged.Address}; first: {string.Join(' ', Answer.Hits.Take(3))} {Answer.Error}";
}

/// <summary>Runs a judged set, a file of lines <c>query TAB within TAB address</c>, over units. Lines that begin with # are comments.</summary>
internal static class JudgedQueries
{
    public static IReadOnlyList<JudgedQuery> Read(string path) =>
    [
        .. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .Select(f => new JudgedQuery(f[0], int.Parse(f[1], System.Globalization.CultureInfo.InvariantCulture), f[2])),
    ];

    public static IReadOnlyList<JudgedResult> Judge(IReadOnlyList<SearchUnit> units, IReadOnlyList<JudgedQuery> queries)
    {
        var answers = ScriptHost.With(units).Search([.. queries.Select(q => q.Query)]);
        return [.. queries.Zip(answers, (query, answer) =>
            new JudgedResult(query, answer, 1 + Array.FindIndex(answer.Hits, h => query.Address.Split('|').Contains(h))))];
    }

    /// <summary>The mean of 1 / rank; a unit not found counts 0.</summary>
    public static double MeanReciprocalRank(IReadOnlyList<JudgedResult> results) =>
        results.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank);
}
