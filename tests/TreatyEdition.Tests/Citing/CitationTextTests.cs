using TreatyEdition.Citing;

namespace TreatyEdition.Tests.Citing;

public class CitationTextTests
{
    [Theory]
    [InlineData("Secret treaties", "Secret treaties")]
    [InlineData("Договор 大正五年 №\u00A03", "Договор 大正五年 №\u00A03")]
    [InlineData(" Secret  treaties\n", "Secret treaties")]
    [InlineData("Secret\u2003treaties", "Secret treaties")]
    [InlineData("Sec\u0007ret", "Secret")]
    [InlineData("\u00A0Secret\u00A0", "Secret")]
    [InlineData("𠮷 well formed", "𠮷 well formed")]
    [InlineData("\u00A0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Clean_text_is_one_line_and_well_formed(string? text, string? expected) => Assert.Equal(expected, CitationText.Clean(text));

    // An attribute cannot hold half a pair.
    [Fact]
    public void Half_a_pair_of_surrogates_is_replaced() => Assert.Equal("lone \uFFFD half", CitationText.Clean("lone \uD800 half"));

    [Theory]
    [InlineData("Русско-японские договоры", false)]
    [InlineData("日露協約", true)]
    [InlineData("Nichi-Ro 協約", true)]
    [InlineData("𠮷", true)]
    [InlineData("“Quoted” – …", false)]
    public void East_Asian_writing_is_known(string text, bool expected) => Assert.Equal(expected, CitationText.HasEastAsian(text));
}
