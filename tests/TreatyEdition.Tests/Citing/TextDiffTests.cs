using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class TextDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "new words", "{+new words+}")]
    [InlineData("old words", "", "[-old words-]")]
    [InlineData("the same", "the same", "the same")]
    [InlineData("the  same", "the same", "the same")]
    [InlineData("are liable to revision and amendment.", "are liable to revision and annulment.", "are liable to revision and [-amendment-]{+annulment+}.")]
    [InlineData("peace", "peace and quiet", "peace {+and quiet+}")]
    [InlineData("peace and quiet", "peace", "peace[- and quiet-]")]
    [InlineData("Treaties, Conventions and Agreements", "Treaties and Agreements", "Treaties [-, Conventions -]and Agreements")]
    [InlineData("re-examined at once", "re-drafted at once", "[-re-examined -]{+re-drafted +}at once")]
    [InlineData("one, two", "three, four", "[-one, two-]{+three, four+}")]
    [InlineData("秘密条約", "秘密協約", "秘密[-条-]{+協+}約")]
    public void Words_are_compared_one_by_one(string from, string to, string expected) => Assert.Equal(expected, Marked(TextDiff.Words(from, to)));

    [Theory]
    [InlineData("altered circumstances, on the basis that all is affected.", "altered circumstances may require.", "altered circumstances[-, on the basis that all is affected-] {+may require+}.")]
    [InlineData("between Japan and Russia", "between the Imperial Japanese Government and Russia", "between [-Japan-] {+the Imperial Japanese Government+} and Russia")]
    [InlineData("shall be respected", "shall be fully respected", "shall be {+fully+} respected")]
    [InlineData("shall be respected.", "shall be respected, and no more.", "shall be respected{+, and no more+}.")]
    [InlineData("Treaties, Conventions and Agreements", "Treaties and Agreements", "Treaties[-, Conventions-] and Agreements")]
    [InlineData("respected now, and then", "respected, and then", "respected [-now-], and then")]
    [InlineData("peace and quiet", "peace", "peace [-and quiet-]")]
    [InlineData("peace", "peace (and quiet)", "peace {+(and quiet)+}")]
    [InlineData("秘密条約", "秘密協約", "秘密[-条-]{+協+}約")]
    public void Changes_are_shown_with_spaces_between_and_not_in_them(string from, string to, string expected) =>
        Assert.Equal(expected, Marked(TextDiff.ForReading(TextDiff.Words(from, to))));

    [Fact]
    public void No_change_begins_or_ends_with_a_space_and_no_word_runs_into_another()
    {
        var random = new Random(1924);
        string[] pieces = ["the ", "treaty ", "treaty, ", "and ", "(secret) ", "1907. ", "peace; ", "it’s "];
        for (var round = 0; round < 500; round++)
        {
            var (from, to) = (Text(), Text());
            var shown = TextDiff.ForReading(TextDiff.Words(from, to));
            Assert.All(shown.Where(r => r.Kind != DiffKind.Same), r => Assert.Equal(r.Text.Trim(), r.Text));
            Assert.Equal(to.Replace(" ", "", StringComparison.Ordinal), string.Concat(shown.Where(r => r.Kind != DiffKind.Missing).Select(r => r.Text)).Replace(" ", "", StringComparison.Ordinal));
            for (var i = 1; i < shown.Count; i++) Assert.False(char.IsLetterOrDigit(shown[i - 1].Text[^1]) && char.IsLetterOrDigit(shown[i].Text[0]), Marked(shown));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)])).Trim();
    }

    [Fact]
    public void What_stays_and_what_is_added_make_the_second_text()
    {
        var random = new Random(1925);
        string[] pieces = ["the ", "treaty", ", ", ".", " ", "\n", "外", "\uD800", "a\u0301", "it’s ", "re-", "1925"];
        for (var round = 0; round < 500; round++)
        {
            var (from, to) = (Text(), Text());
            if (string.IsNullOrWhiteSpace(to)) continue;
            Assert.Equal(to, string.Concat(TextDiff.Words(from, to).Where(run => run.Kind != DiffKind.Missing).Select(run => run.Text)));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Fact]
    public void Long_texts_are_compared_around_their_difference()
    {
        var same = string.Concat(Enumerable.Repeat("all that has been agreed ", 10_000));
        Assert.Equal(2, TextDiff.Words(same + "before " + same, same + same).Count(run => run.Kind == DiffKind.Same));
        var other = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i} "));
        Assert.Equal([DiffKind.Missing, DiffKind.Added], TextDiff.Words(same, other).Select(run => run.Kind));
    }
}
