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
