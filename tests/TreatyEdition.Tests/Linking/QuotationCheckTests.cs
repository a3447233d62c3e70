using TreatyEdition.Linking;

namespace TreatyEdition.Tests.Linking;

/// <summary>A quotation must be what the source says, as far as the source is at hand.</summary>
public sealed class QuotationCheckTests : IDisposable
{
    private const string Bibliography = "registers/bibliography.yml";
    private const string SaidToBeHeld = "    custom: {seed: true}\n";

    private readonly EditionFixture _edition = new();

    public QuotationCheckTests()
    {
        Directory.CreateDirectory(Path.Combine(_edition.Root, "seeds"));
        File.WriteAllText(Path.Combine(_edition.Root, "seeds", "price-1933.txt"), "The line follows the Sungari to the mouth of the Nunkiang.\n");
        _edition.Append(Bibliography, SaidToBeHeld);
    }

    public void Dispose() => _edition.Dispose();

    private EditionFixture WithPage(string text) => _edition.Write("pages/essay.md", "---\ntitle: Essay\n---\n" + text + "\n");

    [Theory]
    [InlineData("It “follows the Sungari” [@price-1933, p. 36].")]
    [InlineData("As *he* has it, it “follows *the* **Sun**gari” [@price-1933, p. 36].")]
    [InlineData("> The line follows … the mouth of the Nunkiang.\n> [@price-1933, p. 36]")]
    public void A_quotation_in_the_words_of_its_source_is_verified(string text)
    {
        var result = WithPage(text).Build();

        Assert.Empty(result.Problems);
        Assert.Equal(QuotationStatus.Verified, Assert.Single(result.Edition!.Quotations).Status);
    }

    [Theory]
    [InlineData("„{0}“")]
    [InlineData("„{0}”")]
    [InlineData("« {0} »")]
    [InlineData("«\u202F{0}\u202F»")]
    [InlineData("»{0}«")]
    [InlineData("「{0}」")]
    [InlineData("『{0}』")]
    public void Quotation_marks_of_other_languages_are_quotation_marks(string marks)
    {
        var verified = WithPage($"« Oui. » {marks.Replace("{0}", "follows the Sungari", StringComparison.Ordinal)} [@price-1933, p. 36].").Build();
        var wrong = WithPage($"{marks.Replace("{0}", "follows the Amur", StringComparison.Ordinal)} [@price-1933, p. 36].").Build();

        Assert.Equal(QuotationStatus.Verified, Assert.Single(verified.Edition!.Quotations).Status);
        Assert.Equal("TE0604", Assert.Single(wrong.Problems).Code.Id);
    }

    [Theory]
    [InlineData("“the “Sungari” line”")]
    [InlineData("« the « *Sungari* » line »")]
    public void Quotation_marks_within_ones_of_the_same_kind_belong_to_the_quotation(string quotation)
    {
        File.WriteAllText(Seed("price-1933.txt"), "Price calls it “the “Sungari” line”, others « the « Sungari » line ».\n");

        var result = WithPage($"{quotation} [@price-1933].").Build();

        Assert.Equal(QuotationStatus.Verified, Assert.Single(result.Edition!.Quotations).Status);
    }

    [Fact]
    public void A_quotation_whose_marks_do_not_pair_is_compared_all_the_same() =>
        BadInput.Expect(WithPage("It “follows the” Amur” [@price-1933, p. 36]."), "TE0604", "input/pages/essay.md:4:24", "Amur");

    [Theory]
    [InlineData("It “follows the Amur” [@price-1933, p. 36].", "4:23")]
    [InlineData("It “*follows* *the* Amur” [@price-1933, p. 36].", "4:27")]
    [InlineData("> The line follows the Amur to the mouth of the Nunkiang.\n> [@price-1933, p. 36]", "4:1")]
    public void A_quotation_that_differs_by_one_word_is_an_error_that_shows_the_difference(string text, string place) =>
        BadInput.Expect(WithPage(text), "TE0604", "input/pages/essay.md:" + place, "{++Amur");

    [Fact]
    public void A_quotation_of_a_source_that_is_not_at_hand_is_listed_as_unverified()
    {
        File.Delete(Seed("price-1933.txt"));
        _edition.Replace(Bibliography, SaidToBeHeld, "");

        var result = WithPage("It “follows the Amur” [@price-1933, p. 36].").Build();

        Assert.Empty(result.Problems);
        Assert.Equal(QuotationStatus.Unverified, Assert.Single(result.Edition!.Quotations).Status);
    }

    private string Seed(string name) => Path.Combine(_edition.Root, "seeds", name);

    /// <summary>Compared with letters that are not the source's, every quotation would be wrong.</summary>
    [Fact]
    public void A_source_that_is_not_utf8_is_one_error_and_nothing_is_compared_with_it()
    {
        File.WriteAllBytes(Seed("price-1933.txt"), [.. "The line follows the Caf"u8, 0xE9]);

        BadInput.Expect(WithPage("It “follows the Amur” [@price-1933, p. 36]."), "TE0101", "seeds/price-1933.txt:1:25", "Save it as UTF-8");
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_an_error_with_its_name()
    {
        File.Delete(Seed("price-1933.txt"));
        File.CreateSymbolicLink(Seed("price-1933.txt"), Seed("nowhere.txt"));

        BadInput.Expect(WithPage("It “follows the Amur” [@price-1933, p. 36]."), "TE0108", "seeds/price-1933.txt", "could not be read");
    }

    [Fact]
    public void A_source_that_is_held_and_not_said_to_be_is_pointed_out()
    {
        _edition.Replace(Bibliography, SaidToBeHeld, "");
        Assert.Equal("input/registers/bibliography.yml:2:5: warning TE0606: there is a seeds/price-1933.txt, and 'price-1933' is not said to be a seed. Write 'custom: {seed: true}'.", Assert.Single(_edition.Problems()).ToString());
    }

    [Fact]
    public void A_source_that_is_said_to_be_held_and_is_not_is_pointed_out()
    {
        File.Delete(Seed("price-1933.txt"));
        Assert.Equal("input/registers/bibliography.yml:2:5: warning TE0606: 'price-1933' is a seed, and no seeds/price-1933.txt could be read, so no quotation is compared with it. Add the text, or remove 'seed'.", Assert.Single(_edition.Problems()).ToString());
    }

    [Theory]
    [InlineData("price-1993.txt", "Did you mean 'price-1933'?")]
    [InlineData("something-else.txt", "Name the file after its source")]
    public void A_text_of_no_known_source_is_pointed_out(string name, string message)
    {
        File.Move(Seed("price-1933.txt"), Seed(name));
        _edition.Replace(Bibliography, SaidToBeHeld, "");

        var warning = Assert.Single(_edition.Problems());

        Assert.Equal(("TE0107", $"seeds/{name}"), (warning.Code.Id, warning.Span.ToString()));
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: The Russo-Japanese Treaties", true)]
    [InlineData("title: Treaties\n    title-short: Russo-Japanese Treaties", true)]
    [InlineData("title: The Russo-Japanese Treaties\n    title-short: The Russo-Japanese Treaties II", false)]
    [InlineData("title: The Russo-Japanese Treaties\n    citation-label: RJT", false)]
    public void Works_that_are_cited_in_the_same_words_are_told(string title, bool isAlike)
    {
        _edition.Append("registers/bibliography.yml", $"  - id: price-ii\n    type: book\n    {title}\n    author: [{{family: Price, given: E. B.}}]\n    issued: '1934'\n");
        Assert.Equal(
            isAlike ? ["input/registers/bibliography.yml:9:5: warning TE0608: 'price-ii' is cited as “Price, Russo-Japanese Treaties”, and so is 'price-1933', at line 2. Give one of them a 'title-short' or a 'citation-label' that tells them apart."] : [],
            _edition.Problems().Select(p => p.ToString()));
    }
}
