using TreatyEdition.Drawing;

namespace TreatyEdition.Tests.Drawing;

/// <summary>Letters all of one width: a measure of 24 holds 24 letters.</summary>
public sealed class LineBreakerTests
{
    private static string? Break(string text, double measure, int lines) =>
        new LineBreaker(text, words => words.Length).Break(measure, lines) is { } broken ? string.Join(" / ", broken) : null;

    [Theory]
    [InlineData("Three Letters", 24, "Three Letters")]
    [InlineData("Three Letters about a Barometer", 24, "Three Letters / about a Barometer")]
    [InlineData("The Papers of the North and the South, 1871–1899", 24, "The Papers of the North / and the South, 1871–1899")]
    [InlineData("Letters from the Coast of the Sea of Okhotsk", 26, "Letters from the Coast / of the Sea of Okhotsk")]
    public void Lines_break_where_the_sense_does(string text, int measure, string expected) => Assert.Equal(expected, Break(text, measure, 3));

    [Theory]
    [InlineData("one two three four five six", 8, 2)]
    [InlineData("indivisible", 10, 3)]
    public void Words_that_do_not_fit_are_not_broken(string text, int measure, int lines) => Assert.Null(Break(text, measure, lines));
}
