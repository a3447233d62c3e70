using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Searching;

public class QueryTests
{
    private const string Doc = "documents/1916-secret.html";

    /// <summary>What is typed, what must come first, how many hits (-1: nothing to look for).</summary>
    public static TheoryData<string, string, int> Cases => new()
    {
        { "échéance", Doc + "#art-5-fr-p2", 1 },
        { "ECHEANCE", Doc + "#art-5-fr-p2", 1 },
        { "l'échéance", Doc + "#art-5-fr-p2", 1 },
        { "d’échéance", Doc + "#art-5-fr-p2", 1 },
        { "éché", Doc + "#art-5-fr-p2", 1 },
        { "éché ", "", 0 },
        { "peurs", Doc + "#art-5-fr-p2", 1 },
        { "tierce puissance", Doc + "#art-1-fr-p1", 1 },
        { "\"tierce puissance\"", Doc + "#art-1-fr-p1", 1 },
        { "\"puissance tierce\"", "", 0 },
        { "«Hautes Parties Contractantes»", Doc + "#art-5-fr-p2", 2 },
        { "cooperation", Doc + "#art-1-en-p1", 1 },
        { "co-operation", Doc + "#art-1-en-p1", 1 },
        { "Sazonov", "people/sazonov.html", 4 },
        { "sazonoff", "people/sazonov.html", 3 },
        { "Сазонов", "people/sazonov.html", 3 },
        { "Сазоновъ", "people/sazonov.html", 3 },
        { "沙查诺夫", "people/sazonov.html", 3 },
        { "本野", "people/motono.html", 2 },
        { "munitions sazonoff", Doc + "#note-munitions", 1 },
        { "Sazonov -munitions", "people/sazonov.html", 3 },
        { "kind:note sazonov", Doc + "#note-munitions", 1 },
        { "sazonov -kind:note", "people/sazonov.html", 3 },
        { "lang:fr parties", Doc + "#art-5-fr-p2", 2 },
        { "doc:introduction sazonov", "introduction.html#p1", 1 },
        { "person:sazonov kind:text", "", 0 },
        { "person:sazonov rifles", Doc + "#note-munitions", 1 },
        { "years:1917", "timeline.html#ev-2", 1 },
        { "treaty years:1917..", "timeline.html#ev-2", 1 },
        { "条約", Doc + "#art-1-ja-p1", 1 },
        { "條約", Doc + "#art-1-ja-p1", 1 },
        { "秘密条約", Doc + "#art-1-ja-p1", 1 },
        { "密条", Doc + "#art-1-ja-p1", 1 },
        { "条密", "", 0 },
        { "協", Doc + "#art-1-ja-p1", 1 },
        { "ス", Doc + "#art-1-ja-p1", 1 },
        { "договор", Doc + "#art-1-ru-p1", 1 },
        { "соглашение", Doc + "#art-1-ru-p1", 1 },
        { "обе стороны", Doc + "#art-1-ru-p1", 1 },
        { "3 July 1916", "dates/1916.html#d1916-07-03", 3 },
        { "20 juin 1916", "dates/1916.html#d1916-07-03", 3 },
        { "1916-07-03 Petrograd", Doc, 1 },
        { "大正五年七月三日", "dates/1916.html#d1916-07-03", 3 },
        { "July 1916", "dates/1916.html#d1916-07-03", 3 },
        { "secret convention 1916", Doc, 1 },
        { "convention munitions", Doc + "#note-munitions", 1 },
        { "treaty", "timeline.html#ev-1", 4 },
        { "", "", -1 },
        { "\"", "", -1 },
        { "- -- \" «", "", -1 },
        { "((( *** ", "", -1 },
        { "-sazonov", "", -1 },
        { "<img src=x onerror=alert(1)>", "", 0 },
        { "\"Hautes Parties", Doc + "#art-5-fr-p2", 2 },
        { "שלום", "", 0 },
        { "e\u0301che\u0301ance", Doc + "#art-5-fr-p2", 1 },
        { "\u202Esazonov\u202C", "people/sazonov.html", 4 },
        { "constructor __proto__", "", 0 },
        { "doc:nothing treaty", "", 0 },
        { "kind:", "", 0 },
    };

    private static readonly Lazy<IReadOnlyDictionary<string, SearchAnswer>> Answers = new(() =>
        ScriptHost.With(SmallEdition.Units).Search([.. Cases.Select(c => (string)((object[])c)[0])]).DistinctBy(a => a.Query).ToDictionary(a => a.Query));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_finds_first_what_it_should(string query, string first, int count)
    {
        var answer = Answers.Value[query];
        Assert.Null(answer.Error);
        Assert.Equal((first, count), (answer.Hits.FirstOrDefault() ?? "", answer.Count));
    }

    [Fact]
    public void Exact_hits_come_before_other_forms_and_longer_words()
    {
        var answer = ScriptHost.With(SmallEdition.Units).Search("treat")[0];
        Assert.Equal([3, 3, 3, 3], answer.Tiers!.Take(4));
        var treaty = ScriptHost.With(SmallEdition.Units).Search("treaty")[0];
        Assert.Equal([1, 1, 1, 2], treaty.Tiers!);
    }

    [Fact]
    public void A_form_the_edition_lacks_finds_its_family()
    {
        SearchUnit[] units =
        [
            .. new[] { "one treaty", "many treaties", "two parties", "a party", "some countries", "a country" }
                .Select((text, i) => new SearchUnit { Address = $"a.html#{i}", Kind = SearchKind.Text, Language = "en", Text = text }),
            new() { Address = "a.html#x", Kind = SearchKind.Text, Language = "en", Text = "the boundary" },
        ];
        var answer = ScriptHost.With(units).Search("boundaries ")[0];
        Assert.Equal("a.html#x", Assert.Single(answer.Hits));
        Assert.Equal([2], answer.Tiers!);
    }

    [Fact]
    public void A_misspelt_word_gets_suggestions_and_no_hits()
    {
        var answers = ScriptHost.With(SmallEdition.Units).Search("munitoins ", "sazanov rifles", "rifles xyzzyq");
        Assert.All(answers, a => Assert.Equal(0, a.Count));
        Assert.Equal("munitions", answers[0].Suggestions![0].Trim());
        Assert.Equal("sazonov rifles", answers[1].Suggestions![0]);
        Assert.Contains("rifles", answers[2].Suggestions!);
    }

    [Theory]
    [InlineData("sazonov “zzyx”")]
    [InlineData("sazonov «zzyx»")]
    [InlineData("sazonov \"zzyx\"")]
    public void A_phrase_that_is_left_out_takes_its_quotation_marks_with_it(string query) =>
        Assert.Equal(["sazonov"], Assert.Single(ScriptHost.With(SmallEdition.Units).Search(query)).Suggestions!);

    [Fact]
    public void All_misspelt_words_are_mended_at_once_and_what_is_offered_finds_something()
    {
        var host = ScriptHost.With(SmallEdition.Units);
        var answers = host.Search("sazanov munitoins ", "sazonov rifels xyzzyq ", "\"tierce puisance\"", "pravda 31 February 1916 ", "munitions kind:person", "sazonov pravda ", "sazonov azonov munitions ");
        Assert.All(answers, a => Assert.Equal(0, a.Count));
        Assert.Equal("sazonov munitions", answers[0].Suggestions![0].Trim());
        Assert.Equal("sazonov rifles", answers[1].Suggestions![0].Trim());
        Assert.Equal("\"tierce puissance\"", answers[2].Suggestions![0]);
        Assert.Contains("pravda", answers[3].Suggestions!);
        Assert.Empty(answers[4].Suggestions!);
        Assert.Equal(["pravda", "sazonov"], answers[5].Suggestions!.Order());
        Assert.Equal("sazonov sazonov munitions", answers[6].Suggestions![0].Trim());
        foreach (var answer in answers)
            Assert.All(host.Search([.. answer.Suggestions!]), a => Assert.True(a.Count > 0, $"{answer.Query} → {a.Query}"));
    }

    [Fact]
    public void A_day_that_is_none_and_a_filter_that_nothing_passes_are_told()
    {
        Assert.Equal(
            ["31 February 1916", "1916-02-30", "32 July 1916", "", "", "", "", "", ""],
            ScriptHost.WithRules().Call<string[]>("impossible", new object[] { new[] { "31 February 1916", "on 1916-02-30", "32 July 1916 treaty", "3 July 1916", "7/13/1916", "29 February 1900", "July 1916", "treaty", "光緒33年六月" } }));
        Assert.Equal(
            ["", "kind:foo", "lang:de", "", "person:nobody place:peking", "doc:none"],
            ScriptHost.With(SmallEdition.Units).Call<string[]>("unknown", new object[] { new[] { "treaty kind:note", "kind:foo", "treaty lang:de lang:fr", "person:sazonov doc:1916-secret", "person:nobody place:peking", "doc:none" } }));
    }

    [Fact]
    public void Years_may_be_typed_the_wrong_way_round()
    {
        var answers = ScriptHost.With(SmallEdition.Units).Search("years:1916..1917", "years:1917..1916");
        Assert.Equal(answers[0].Hits, answers[1].Hits);
        Assert.True(answers[0].Count > 0);
    }

    /// <summary>As prose abbreviates them.</summary>
    [Fact]
    public void The_end_of_years_may_be_short()
    {
        var answers = ScriptHost.With(SmallEdition.Units).Search("years:1916-1917", "years:1916-17", "years:1916–7");
        Assert.All(answers, answer => Assert.Equal(answers[0].Hits, answer.Hits));
        Assert.Contains("timeline.html#ev-2", answers[0].Hits);
    }

    [Fact]
    public void Very_long_queries_are_cut_and_answered()
    {
        var answers = ScriptHost.With(SmallEdition.Units).Search(new string('x', 10_000), string.Concat(Enumerable.Repeat("treaty ", 2_000)), "\uD800 treaty \uDC00");
        Assert.All(answers, a => Assert.Null(a.Error));
        Assert.Equal(4, answers[2].Count);
    }

    [Fact]
    public void A_missing_shard_fails_the_query_that_needs_it_and_no_other()
    {
        var files = SearchIndex.Build(GeneratedUnits(), new SearchOptions { TermShardBytes = 500 }).ToList();
        var needed = files.First(f => System.Text.Encoding.UTF8.GetString(f.Content.Span).Contains("zebra", StringComparison.Ordinal) && f.Path.StartsWith("search/t", StringComparison.Ordinal));
        var answers = new ScriptHost([.. files.Where(f => f != needed)]).Search("zebra ", "alpha ", "zebra ");
        Assert.Equal("missing", answers[0].Error);
        Assert.Equal(1, answers[1].Count);
        Assert.Equal("missing", answers[2].Error);
    }

    private static SearchUnit[] GeneratedUnits() =>
    [
        .. Enumerable.Range(0, 400).Select(i => new SearchUnit { Address = $"a.html#{i}", Kind = SearchKind.Text, Language = "en", Text = $"m{i}x n{i}y o{i}z" }),
        new() { Address = "a.html#zebra", Kind = SearchKind.Text, Language = "en", Text = "zebra" },
        new() { Address = "a.html#alpha", Kind = SearchKind.Text, Language = "en", Text = "alpha" },
    ];
}
