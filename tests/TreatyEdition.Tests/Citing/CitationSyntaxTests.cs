using TreatyEdition.Citing;

namespace TreatyEdition.Tests.Citing;

public class CitationSyntaxTests
{
    [Theory]
    [InlineData("@price-1933", "|price-1933||1")]
    [InlineData("@price-1933, p. 36", "|price-1933|p. 36|1")]
    [InlineData("@elleman, §Historical Background, n. 14", "|elleman|§Historical Background, n. 14|1")]
    [InlineData("see @amur, introduction", "see|amur|introduction|5")]
    [InlineData("@elleman, n. 14; see also @price-1933, p. 36", "|elleman|n. 14|1 & see also|price-1933|p. 36|27")]
    [InlineData("  @a ;\n@b  , p. 1 ", "|a||3 & |b|p. 1|8")]
    public void Citations_are_read_with_where_their_keys_stand(string text, string expected)
    {
        var parsed = CitationSyntax.Parse(text);
        Assert.Empty(parsed.Errors);
        Assert.Equal(expected, string.Join(" & ", parsed.Items.Select(item => $"{item.Prefix}|{item.Key}|{item.Locator}|{item.KeyOffset}")));
    }

    [Theory]
    [InlineData("", 0, "an empty citation; write '@key' or take the ';' out.")]
    [InlineData("@a;", 3, "an empty citation; write '@key' or take the ';' out.")]
    [InlineData("@a;; @b", 3, "an empty citation; write '@key' or take the ';' out.")]
    [InlineData("@a; price, p. 36", 4, "no '@' in 'price, p. 36'; write '@key, locator'.")]
    [InlineData("see @", 5, "no key after '@'; write the id of an entry of the bibliography.")]
    [InlineData("@, p. 3", 1, "no key after '@'; write the id of an entry of the bibliography.")]
    [InlineData("@Price", 1, "'Price' is no id; use small letters, digits and single hyphens, and a comma before the locator.")]
    [InlineData("@price.", 6, "'price.' is no id; use small letters, digits and single hyphens, and a comma before the locator.")]
    [InlineData("@price--1933", 7, "'price--1933' is no id; use small letters, digits and single hyphens, and a comma before the locator.")]
    [InlineData("@price p. 36", 7, "'p. 36' follows the key without a comma; write '@price, …'.")]
    [InlineData("@price,", 6, "nothing after the comma; write a locator or take the comma out.")]
    [InlineData("@price, p. 3 @amur", 13, "a second '@' in one citation; part citations with ';'.")]
    public void Mistakes_are_told_with_their_place(string text, int offset, string message)
    {
        var error = Assert.Single(CitationSyntax.Parse(text).Errors);
        Assert.Equal((offset, message), (error.Offset, error.Message));
    }

    [Fact]
    public void Good_citations_beside_bad_ones_are_kept() =>
        Assert.Equal(["a", "c"], CitationSyntax.Parse("@a; b; @c").Items.Select(item => item.Key));

    [Theory]
    [InlineData("@")]
    [InlineData(";")]
    [InlineData("@a;")]
    [InlineData("\uD800@\uDC00,")]
    [InlineData(" ")]
    public void Any_text_is_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var parsed = CitationSyntax.Parse(text);
        Assert.NotEmpty(parsed.Errors);
        Assert.All(parsed.Errors, error => Assert.InRange(error.Offset, 0, text.Length));
    }
}
