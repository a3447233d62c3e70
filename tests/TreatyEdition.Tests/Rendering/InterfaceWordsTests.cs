using System.Text;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Rendering;

public sealed class InterfaceWordsTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    private string Page(string address)
    {
        var result = _edition.Build();
        Assert.Empty(result.Problems);
        return Encoding.UTF8.GetString(result.Site!.Find(address)!.Content.Span);
    }

    private void InFrench() => _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: fr\nlanguages: [fr, en]");

    [Fact]
    public void A_position_is_written_as_in_English()
    {
        _edition.Append("registers/places.yml", "  coordinates: {lat: -36.8, lon: -10}\n");
        Assert.Contains("<dd>36.8° S, 10.0° W</dd>", Page("places/petrograd.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_is_written_as_in_French()
    {
        _edition.Append("registers/places.yml", "  coordinates: {lat: 36.8, lon: -10.185}\n");
        InFrench();
        Assert.Contains("<dd>36,8° N\u202f; 10,185° O</dd>", Page("places/petrograd.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "2 n")]
    [InlineData("fr-CA", 0, "one")]
    [InlineData("en", 0, "0 n")]
    [InlineData("en", 1, "one")]
    [InlineData("de", 0, "0 n")]
    public void None_is_counted_as_the_language_counts_it(string language, int count, string expected) =>
        Assert.Equal(expected, new Words(new Dictionary<string, string> { ["x-one"] = "one", ["x-n"] = "{0} n" }, language).Count("x", count));

    [Fact]
    public void Examples_of_queries_are_in_the_language_of_the_edition()
    {
        InFrench();
        var page = Page("search.html");
        Assert.Contains("<kbd>3 juillet 1916</kbd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("letter -draft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("exact words", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_stand_alone_where_the_edition_is_drawn_from_none_of_them()
    {
        Assert.Contains("<h2 id=\"works\">Works cited</h2>", Page("bibliography.html"), StringComparison.Ordinal);
        _edition.Append("registers/bibliography.yml", "  - id: seed-1\n    type: book\n    title: Seed\n    custom: {seed: true}\n    issued: '1933'\n");
        Directory.CreateDirectory(Path.Combine(_edition.Root, "seeds"));
        File.WriteAllText(Path.Combine(_edition.Root, "seeds", "seed-1.txt"), "Words of the source.");
        Assert.Contains("<h2 id=\"works\">Works that they or the edition cite</h2>", Page("bibliography.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_witness_the_hand_and_the_source_of_a_text_do_not_run_into_one_another()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "role: original\n", "role: original\nwitness: From a copy\nby: Anon.\n");
        var page = Page("documents/1916-secret.html");
        Assert.Contains("<p class=\"witness\">From a copy</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"witness\">By Anon. · ", page, StringComparison.Ordinal);
    }
}
