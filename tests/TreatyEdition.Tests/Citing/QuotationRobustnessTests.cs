using System.Diagnostics;
using TreatyEdition.Citing;

namespace TreatyEdition.Tests.Citing;

public class QuotationRobustnessTests
{
    public static TheoryData<string> Hostile =>
    [
        "", "\uD800", "a\uDC00 b", "[", "]", "[[[", "[]", "[a", "a]", "…", "-\n", "¬\n", "-\n\n", "\u0301", "a\u0301\u0301", "*", "[1]", "¹⁾", "'", "\0",
        string.Concat(Enumerable.Repeat("a … ", 25_000)),
        string.Concat(Enumerable.Repeat("[a] ", 25_000)),
        string.Concat(Enumerable.Repeat("a[b]", 25_000)),
        string.Concat(Enumerable.Repeat("a [b] … ", 12_000)),
        new string('[', 100_000), new string('.', 100_000), new string('a', 100_000), new string(' ', 100_000), new string('外', 100_000),
        string.Concat(Enumerable.Repeat("the old treaties ", 6_000)),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_quotation_and_any_source_are_answered_soon(string text)
    {
        var watch = Stopwatch.StartNew();
        foreach (var profile in (NormalisationProfile[])[NormalisationProfile.Plain, NormalisationProfile.BrokenPages])
        {
            _ = new QuotationMatcher(text, profile).Match("the old treaties … a b");
            _ = new QuotationMatcher(text, profile).Match(text);
            _ = new QuotationMatcher(string.Concat(Enumerable.Repeat("a b the new treaties ", 5_000)), profile).Match(text);
        }
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Random_pieces_of_a_text_are_found_and_changed_ones_are_not()
    {
        var random = new Random(1916);
        var words = Enumerable.Range(0, 10_000).Select(i => "w" + random.Next(2_000)).ToArray();
        var matcher = new QuotationMatcher(string.Join(' ', words), NormalisationProfile.Plain);
        for (var round = 0; round < 300; round++)
        {
            var piece = words.Skip(random.Next(9_900)).Take(3 + random.Next(90)).ToArray();
            Assert.True(matcher.Match(string.Join(' ', piece)).Found);
            piece[random.Next(piece.Length)] = "changed";
            var match = matcher.Match(string.Join(' ', piece));
            Assert.False(match.Found);
            Assert.Contains(match.Diff, run => run.Kind == DiffKind.Added && run.Text.Contains("changed", StringComparison.Ordinal));
        }
    }
}
