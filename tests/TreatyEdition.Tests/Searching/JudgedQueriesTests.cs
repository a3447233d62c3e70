using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;
using TreatyEdition.Searching;
using Xunit.Abstractions;

namespace TreatyEdition.Tests.Searching;

/// <summary>The judged set over the edition that the repository holds.</summary>
public class JudgedQueriesTests(ITestOutputHelper output)
{
    [EditionFact]
    public void Readers_find_what_they_look_for_in_the_real_edition()
    {
        var problems = new DiagnosticBag();
        var edition = EditionParser.Parse(SourceTreeReader.Read(Path.Combine(Repository.Root, "input"), problems), problems);
        var words = WordsParser.Parse(ThemeTree.Read(Repository.Theme, problems), edition.Metadata.Language, problems);
        var units = SearchUnits.Of(Linker.Link(edition, problems), words);

        var queries = JudgedQueries.Read(Path.Combine(Repository.Root, "tests/TreatyEdition.Tests/Searching/judged-queries.tsv"));
        var results = JudgedQueries.Judge(units, queries);

        var rank = JudgedQueries.MeanReciprocalRank(results);
        output.WriteLine($"{units.Count} units, {queries.Count} queries, mean reciprocal rank {rank:0.000}");
        Assert.False(problems.HasErrors);
        Assert.True(queries.Count >= 60);
        Assert.True(rank >= 0.9, $"mean reciprocal rank {rank:0.000}\n" + string.Join('\n', results.Where(r => !r.IsGood)));
        Assert.True(results.All(r => r.IsGood), string.Join('\n', results.Where(r => !r.IsGood)));
    }
}
