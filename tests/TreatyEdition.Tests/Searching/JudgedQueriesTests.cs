using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;
using TreatyEdition.Searching;
using Xunit.Abstractions;

namespace TreatyEdition.Tests.Searching;

/// <summary>The judged set over the edition that the repository holds.</summary>
public class JudgedQueriesTests(ITestOutputHelper output)
{
    private static (Edition Edition, IReadOnlyList<SearchUnit> Units) Read()
    {
        var problems = new DiagnosticBag();
        var edition = EditionParser.Parse(SourceTreeReader.Read(Path.Combine(Repository.Root, "input"), problems), problems);
        var words = WordsParser.Parse(ThemeTree.Read(Repository.Theme, problems), edition.Metadata.Language, problems);
        var units = SearchUnits.Of(Linker.Link(edition, problems), words);
        Assert.False(problems.HasErrors);
        return (edition, units);
    }

    [EditionFact]
    public void What_is_called_something_is_found_by_that()
    {
        var (edition, units) = Read();
        JudgedQuery[] queries =
        [
            .. edition.NamedEntries.SelectMany(e => e.Variants.Select(v => v.Form).Append(e.Name), (e, name) => new JudgedQuery(name, 10, Addresses.Of(e.Id))),
            .. edition.Documents.SelectMany(d => new[] { d.Metadata.Title, d.Metadata.ShortTitle }, (d, title) => new JudgedQuery(title, 10, Addresses.Of(d.Id))),
            .. edition.Events.Select(e => new JudgedQuery(e.Title, 10, Addresses.Of(e.Id))),
            .. edition.Sources.Select(s => new JudgedQuery(s.Item.Title!, 10, Addresses.Of(s.Id))),
            .. edition.Discrepancies.Select(d => new JudgedQuery(d.Title, 10, Addresses.Of(d.Id))),
            .. edition.Pages.Where(p => p.Id.Value != "index").Select(p => new JudgedQuery(p.Title, 10, Addresses.Of(p.Id))),
        ];

        var results = JudgedQueries.Judge(units, queries);

        Assert.True(queries.Length > 1000);
        Assert.Equal("", string.Join('\n', results.Where(r => !r.IsGood)));
        var first = results.Count(r => r.Rank <= 3) / (double)results.Count;
        Assert.True(first >= 0.99, $"{first:0.000} are among the first three.");
    }

    /// <summary>Six words of each passage, as a reader remembers or pastes them. The few that are not among the first ten begin a dozen passages alike.</summary>
    [EditionTheory]
    [InlineData(0, "{0}")]
    [InlineData(25, "{0}")]
    [InlineData(0, "\"{0}\"")]
    [InlineData(25, "\"{0}\"")]
    public void What_is_said_is_found_by_its_words(int from, string form)
    {
        var (_, units) = Read();
        var queries = units.Select(u => (u.Address, Words: string.Join(' ', u.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(from).Take(6))))
            .Where(x => x.Words.Count(c => c == ' ') == 5 && x.Words.IndexOfAny(['"', '“', '”', '«', '»']) < 0)
            .Select(x => new JudgedQuery(string.Format(null, form, x.Words), 10, x.Address)).ToArray();

        var results = JudgedQueries.Judge(units, queries);

        Assert.True(queries.Length > 500);
        var missed = results.Where(r => !r.IsGood).ToArray();
        Assert.True(missed.Length <= queries.Length * 0.005, string.Join('\n', missed.AsEnumerable()));
    }

    [EditionFact]
    public void Readers_find_what_they_look_for_in_the_real_edition()
    {
        var (_, units) = Read();

        var queries = JudgedQueries.Read(Path.Combine(Repository.Root, "tests/TreatyEdition.Tests/Searching/judged-queries.tsv"));
        var results = JudgedQueries.Judge(units, queries);

        var rank = JudgedQueries.MeanReciprocalRank(results);
        output.WriteLine($"{units.Count} units, {queries.Count} queries, mean reciprocal rank {rank:0.000}");
        Assert.True(queries.Count >= 60);
        Assert.True(rank >= 0.9, $"mean reciprocal rank {rank:0.000}\n" + string.Join('\n', results.Where(r => !r.IsGood)));
        Assert.True(results.All(r => r.IsGood), string.Join('\n', results.Where(r => !r.IsGood)));
    }
}
