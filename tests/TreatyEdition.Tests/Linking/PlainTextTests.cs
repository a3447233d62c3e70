using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Linking;

public class PlainTextTests
{
    private static string Of(params Inline[] inlines) => PlainText.Of([.. inlines]);

    private static TextRun Run(string text) => new(text, 0);

    [Theory]
    [InlineData("one two", "one two")]
    [InlineData("one  two", "one two")]
    [InlineData("one\ntwo\tthree", "one two three")]
    [InlineData("one \n two", "one two")]
    [InlineData(" one ", "one")]
    [InlineData(" one  two \n\n three\t\tfour, \u5929  five ", "one two three four, \u5929 five")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    [InlineData("p.\u00A012", "p.\u00A012")]
    [InlineData("one\u00A0", "one")]
    public void White_space_is_single_spaces_and_none_at_the_ends(string text, string expected)
    {
        Assert.Equal(expected, Of(Run(text)));
        Assert.Equal(expected, PlainText.Of([new Paragraph([Run(text)], 0)]));
        Assert.Equal($"before {expected}".TrimEnd(), PlainText.Of([new Paragraph([Run("before "), Run(text)], 0)]));
    }

    [Fact]
    public void The_text_of_a_single_run_is_not_copied()
    {
        var text = "The treaty of " + 1916;
        Assert.Same(text, Of(Run(text)));
    }

    [Theory]
    [InlineData("one ", "two", "one two")]
    [InlineData("one ", " two", "one two")]
    [InlineData("one", "", "one")]
    [InlineData("", "one", "one")]
    [InlineData("one ", " ", "one")]
    public void Runs_follow_each_other(string first, string second, string expected) => Assert.Equal(expected, Of(Run(first), Run(second)));

    [Theory]
    [InlineData("So it says ", ".", "So it says.")]
    [InlineData("So it says ", " and more", "So it says and more")]
    [InlineData("abc ", ".", "abc.")]
    public void Where_a_citation_is_left_out_its_space_goes_before_a_full_stop(string before, string after, string expected) =>
        Assert.Equal(expected, Of(Run(before), new CitationGroup(ImmutableArray<CitedWork>.Empty, 0), Run(after)));
}
