using TreatyEdition.Searching;
using TreatyEdition.Searching.Indexing;
using TreatyEdition.Searching.Stemming;

namespace TreatyEdition.Tests.Searching;

public class WordIndexTests
{
    private static SearchUnit Unit(int number, string text, string language = "en") =>
        new() { Address = $"documents/d.html#p{number}", Kind = SearchKind.Text, Language = language, Text = text };

    private static WordIndex Index(IEnumerable<SearchUnit> units)
    {
        var ordered = OrderedUnits.From([.. units]);
        return WordIndex.Of(ordered, ReadUnits.Of(ordered, Entities.Of(ordered)));
    }

    private static Occurrence[] Of(WordIndex index, string term)
    {
        var buffer = new Occurrence[1];
        return index.Of(Array.FindIndex(index.Forms, f => f.Term == term), .., ref buffer).ToArray();
    }

    [Fact]
    public void A_word_stands_where_the_units_have_it_however_many_there_are()
    {
        const int Count = 5_000;
        var index = Index(Enumerable.Range(0, Count).Select(n => Unit(n, n % 7 == 0 ? "a secret treaty, secret" : "a treaty")));

        var expected = Enumerable.Range(0, Count).Where(n => n % 7 == 0).SelectMany(n => new[] { (n, 1), (n, 3) });
        Assert.Equal(expected, Of(index, "secret").Select(o => (o.Unit, o.Position)));
        Assert.Equal(Count, Of(index, "treaty").Length);
    }

    [Fact]
    public void Spellings_that_differ_in_case_are_one_form_in_the_order_of_the_text()
    {
        var index = Index([Unit(0, "Treaty of treaty"), Unit(1, "TREATY"), Unit(2, "treaty Treaty")]);

        Assert.Single(index.Forms, f => f.Term == "treaty");
        Assert.Equal([(0, 0), (0, 2), (1, 0), (2, 0), (2, 1)], Of(index, "treaty").Select(o => (o.Unit, o.Position)));
    }

    [Fact]
    public void Each_form_has_its_own_places_and_forms_are_sorted()
    {
        var index = Index([Unit(0, "échéance echeance"), Unit(1, "echeance")]);

        Assert.Equal([new("echeance", "echeance"), new("echeance", "échéance")], index.Forms);
        var buffer = Array.Empty<Occurrence>();
        Assert.Equal([(0, 1), (1, 0)], index.Of(0, .., ref buffer).ToArray().Select(o => (o.Unit, o.Position)));
        Assert.Equal([(0, 0)], index.Of(1, .., ref buffer).ToArray().Select(o => (o.Unit, o.Position)));
    }

    [Fact]
    public void A_passage_may_have_more_words_than_half_a_number_can_count()
    {
        const int Words = 40_000;
        var index = Index([Unit(0, "first treaty"), Unit(1, string.Join(' ', Enumerable.Range(0, Words).Select(n => n == Words - 1 ? "last" : n % 2 == 0 ? "secret" : "treaty"))), Unit(2, "last")]);

        Assert.Equal([(1, Words - 1), (2, 0)], Of(index, "last").Select(o => (o.Unit, o.Position)));
        Assert.Equal(Enumerable.Range(0, Words / 2).Select(n => (1, 2 * n)), Of(index, "secret").Select(o => (o.Unit, o.Position)));
        Assert.All(Of(index, "last"), o => Assert.Equal(UnitField.Text, o.Field));
    }

    [Fact]
    public void A_collector_begins_each_chunk_anew()
    {
        var collector = new WordCollector();
        WordChunk Chunk(int first, params (string Text, StemLanguage Language)[] units)
        {
            collector.Begin();
            foreach (var (text, language) in units) collector.Read(new SearchUnit { Kind = SearchKind.Text }, text, language);
            return collector.End(first);
        }
        var first = Chunk(0, ("secret treaty", StemLanguage.English), ("treaty", StemLanguage.English));
        var second = Chunk(2, ("convention treaty", StemLanguage.English), ("convention", StemLanguage.French));

        Assert.Equal(["secret", "treaty"], first.Forms.Select(f => f.Term));
        Assert.Equal(["convention", "treaty"], second.Forms.Select(f => f.Term));
        var found = new Occurrence[2];
        Assert.Equal(2, second.Copy(0, found));
        Assert.Equal([(2, 0), (3, 0)], found.Select(o => (o.Unit, o.Position)));
        Assert.Equal((1 << (int)StemLanguage.English) | (1 << (int)StemLanguage.French), second.LanguagesOf(0));
        Assert.Equal(1 << (int)StemLanguage.English, second.LanguagesOf(1));
        Assert.Equal(1, second.Copy(1, found));
        Assert.Equal(2, first.Copy(1, found));
    }

    [Fact]
    public void The_languages_of_a_form_are_those_of_its_units()
    {
        var index = Index([Unit(0, "convention", "en"), Unit(1, "convention", "fr"), Unit(2, "договор", "ru")]);

        static int Bits(params StemLanguage[] languages) => languages.Sum(l => 1 << (int)l);
        Assert.Equal(Bits(StemLanguage.English, StemLanguage.French), index.LanguagesOf(Array.FindIndex(index.Forms, f => f.Term == "convention")));
        Assert.Equal(Bits(StemLanguage.Russian), index.LanguagesOf(Array.FindIndex(index.Forms, f => f.Term == "договор")));
    }
}
