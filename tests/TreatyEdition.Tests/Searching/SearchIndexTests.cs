using System.Text;
using TreatyEdition.SearchBench;
using TreatyEdition.Searching;
using TreatyEdition.Searching.Indexing;

namespace TreatyEdition.Tests.Searching;

public class SearchIndexTests
{
    private static readonly Lazy<IReadOnlyList<SearchUnit>> Generated = new(() => GeneratedCorpus.Units(200));

    [Fact]
    public void The_same_units_give_the_same_bytes()
    {
        var (first, second) = (SearchIndex.Build(Generated.Value).ToList(), SearchIndex.Build(GeneratedCorpus.Units(200)).ToList());
        Assert.Equal(first.Select(f => f.Path), second.Select(f => f.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void Every_file_has_the_stamp_of_its_index_and_any_change_gives_another()
    {
        static string[] Stamps(IEnumerable<SearchUnit> units) =>
            [.. SearchIndex.Build([.. units]).Select(f => Encoding.UTF8.GetString(f.Content.Span).Split('"')[3]).Distinct()];

        var units = Generated.Value;
        var first = Assert.Single(Stamps(units));
        Assert.Equal(8, first.Length);
        Assert.Equal([first], Stamps(units));
        SearchUnit[] changes = [units[7] with { Text = units[7].Text + "!" }, units[7] with { Address = units[7].Address + "x" }, units[7] with { Names = ["Motono"] }];
        var others = changes.Select(changed => Assert.Single(Stamps(units.Select((u, i) => i == 7 ? changed : u)))).ToArray();
        Assert.DoesNotContain(first, others);
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void An_edition_without_units_has_an_index_that_finds_nothing()
    {
        var answer = ScriptHost.With([]).Search("treaty")[0];
        Assert.Equal((0, null), (answer.Count, answer.Error));
    }

    [Fact]
    public void Every_text_is_stored_once()
    {
        var shards = SearchIndex.Build(Generated.Value).Where(f => f.Path.StartsWith("search/u", StringComparison.Ordinal));
        var stored = string.Concat(shards.Select(f => Encoding.UTF8.GetString(f.Content.Span)));
        Assert.All(Generated.Value.Where(u => u.Text.Length > 50).Take(100), u => Assert.Equal(2, stored.Split(u.Text).Length));
    }

    [Fact]
    public void Every_unit_has_its_row_in_order_however_many_there_are()
    {
        SearchUnit[] units = [.. Enumerable.Range(0, 5_000).Select(n => new SearchUnit { Kind = SearchKind.Note, Address = $"n{n}", Text = n % 3 == 0 ? "" : $"\"{n}\" é" })];
        var files = SearchIndex.Build(units).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
        var rows = new List<(string?, string?)>();
        for (var shard = 0; files.TryGetValue($"search/u{shard}.js", out var script); shard++)
        {
            using var json = System.Text.Json.JsonDocument.Parse($"[{script[(script.IndexOf('(', StringComparison.Ordinal) + 1)..script.LastIndexOf(')')]}]");
            rows.AddRange(json.RootElement[2][1].EnumerateArray().Select(row => (row[0].GetString(), row.GetArrayLength() > 1 ? row[1].GetString() : "")));
        }
        Assert.Equal(units.Select(u => ((string?)u.Address, (string?)u.Text)), rows);
    }

    [Theory]
    [InlineData("条約")]
    [InlineData("秘密")]
    [InlineData("約日")]
    [InlineData("鉄道政")]
    [InlineData("露西亜")]
    [InlineData("条")]
    public void Every_run_of_Chinese_or_Japanese_is_found_wherever_it_stands(string run)
    {
        var folded = Generated.Value.Count(u => Has(u.Text, run) || Has(u.Title, run) || Has(u.Heading, run));
        Assert.Equal(folded, ScriptHost.With(Generated.Value).Search(run)[0].Count);
    }

    private static bool Has(string text, string run) => text.Contains(run, StringComparison.Ordinal);

    [Fact]
    public void A_word_is_found_in_every_unit_that_has_it()
    {
        var answers = ScriptHost.With(Generated.Value).Search("kind:text \"government\"", "kind:text \"échéance\"", "kind:text \"договор\"");
        int Units(string word) => Generated.Value.Count(u => u.Kind == SearchKind.Text && u.Text.Split(' ', ',', '.').Contains(word));
        Assert.Equal([Units("government"), Units("échéance"), Units("договор")], answers.Select(a => a.Count));
    }

    [Fact]
    public void A_first_query_costs_a_few_small_files()
    {
        var files = SearchIndex.Build(Generated.Value).ToList();
        var bytes = files.ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => f.Content.Length);
        foreach (var query in new[] { "treaty", "条約", "échéance", "договор", GeneratedCorpus.OwnWord(77) })
        {
            var (answer, requests) = new ScriptHost(files).Requests(query, 3);
            Assert.True(answer.Count > 0, query);
            Assert.InRange(requests.Length, 2, 7);
            Assert.InRange(requests.Append("start").Distinct().Sum(r => bytes[r]), 1, 60_000);
        }
    }

    [Fact]
    public void Every_document_is_found_first_by_its_own_word()
    {
        var queries = Enumerable.Range(0, 60).Select(i => new JudgedQuery(GeneratedCorpus.OwnWord(i * 3), 1,
            Generated.Value.First(u => u.Text.Contains(GeneratedCorpus.OwnWord(i * 3) + ".", StringComparison.Ordinal)).Address));
        var titles = Generated.Value.Where(u => u.Kind == SearchKind.Document).Take(60).Select(u => new JudgedQuery(u.Title, 3, u.Address));
        var results = JudgedQueries.Judge(Generated.Value, [.. queries, .. titles]);
        Assert.Empty(results.Where(r => !r.IsGood).Select(r => r.ToString()));
        Assert.InRange(JudgedQueries.MeanReciprocalRank(results), 0.9, 1);
    }

    [Fact]
    public void What_names_an_entity_more_often_weighs_more_up_to_three_times()
    {
        static SearchUnit Note(params string[] named) => new() { Kind = SearchKind.Note, Mentions = [.. named.Select(n => new SearchMention(n))] };
        SearchUnit[] units =
        [
            Note("person:a"), Note("person:b", "person:a", "person:a"), Note("person:a", "person:x", "person:a", "person:b", "person:a", "person:a"),
            new() { Kind = SearchKind.Person, Title = "A", Entity = "person:a", Mentions = [new("person:a"), new("person:b")] },
            new() { Kind = SearchKind.Person, Title = "B", Entity = "person:b" },
        ];
        var ordered = OrderedUnits.From(units);
        var read = ReadUnits.Of(ordered, Entities.Of(ordered));
        Assert.Equal([(0, 12), (1, 15), (2, 18), (3, Impacts.Highest)], read.Mentions[0].Select(m => (m.Unit, m.Impact)));
        Assert.Equal([(1, 12), (2, 12), (3, 12), (4, Impacts.Highest)], read.Mentions[1].Select(m => (m.Unit, m.Impact)));
    }

    [Fact]
    public void Numbers_are_read_as_they_were_written()
    {
        int[] numbers = [0, 1, 61, 62, 63, 154, 155, 2851, 2852, 2853, 10_000, 1_000_000, 74_000_000];
        var packer = new Packer();
        foreach (var number in numbers) packer.Number(number);
        Assert.DoesNotContain('"', packer.ToString());
        Assert.DoesNotContain('\\', packer.ToString());
        Assert.Equal(numbers, ScriptHost.WithRules().Call<int[]>("unpack", packer.ToString()));
    }

    [Fact]
    public void A_lone_surrogate_and_a_script_tag_in_a_text_do_no_harm()
    {
        SearchUnit[] units = [new() { Address = "a.html", Kind = SearchKind.Note, Text = "a\uD800 </script><b>\u2028 \"q\" \\ end" }];
        var answer = ScriptHost.With(units).Search("end")[0];
        Assert.Equal((1, null), (answer.Count, answer.Error));
    }

    [Fact]
    public void The_OpenSearch_description_names_the_search_page()
    {
        var xml = Encoding.UTF8.GetString(OpenSearchDescription.Write("Russo-Japanese Secret Treaties", "Four & more", new Uri("https://example.org/edition/"), "en"));
        Assert.Contains("template=\"https://example.org/edition/search.html#q={searchTerms}\"", xml, StringComparison.Ordinal);
        Assert.Contains("<ShortName>Russo-Japanese S</ShortName>", xml, StringComparison.Ordinal);
        Assert.Contains("Four &amp; more", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_cover_words_runs_and_phrases()
    {
        var host = ScriptHost.WithRules();
        Assert.Equal(["Échéance", "条約"], host.Call<string[]>("ranges", "L’Échéance, 秘密条約; échéances", new[] { new[] { "echeance" }, ["条", "约"] }));
        Assert.Equal(["High Contracting"], host.Call<string[]>("ranges", "High Contracting; Contracting High", new object[] { new[] { "high", "contracting" } }));
    }
}
