using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Diagnostics;

public class DidYouMeanTests
{
    private static readonly string[] Known = ["sazonov", "motono", "peking", "sungari", "price-1933", "art-1", "art-2"];

    [Theory]
    [InlineData("sazanov", "sazonov")]
    [InlineData("sazonoff", "sazonov")]
    [InlineData("Sazonov", "sazonov")]
    [InlineData("motnoo", "motono")]
    [InlineData("price-1993", "price-1933")]
    [InlineData("art-3", "art-1")]
    [InlineData("atr-2", "art-2")]
    [InlineData("sungar", "sungari")]
    public void A_misspelt_word_leads_to_the_nearest(string wrong, string expected) => Assert.Equal(expected, DidYouMean.Suggest(wrong, Known));

    [Theory]
    [InlineData("")]
    [InlineData("karakhan")]
    [InlineData("x")]
    [InlineData("\uD800")]
    public void Nothing_near_is_null(string wrong) => Assert.Null(DidYouMean.Suggest(wrong, Known));

    [Fact]
    public void The_order_of_the_known_words_does_not_matter() =>
        Assert.Equal("aaaa", DidYouMean.Suggest("aaab", ["aaac", "aaaa"]));

    [Fact]
    public void Very_long_words_get_no_suggestion() => Assert.Null(DidYouMean.Suggest(new string('a', 100_000), [new string('a', 100_001)]));
}
