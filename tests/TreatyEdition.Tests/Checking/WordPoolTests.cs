using TreatyEdition.Checking;

namespace TreatyEdition.Tests.Checking;

public class WordPoolTests
{
    [Fact]
    public void The_same_word_is_the_same_object_whatever_came_between()
    {
        var pool = new WordPool();
        string[] words = ["", "a", .. Enumerable.Range(0, 2_000).Select(i => $"d{i:0000}")];

        string[] first = [.. words.Select(w => pool.Get(w))];
        string[] again = [.. words.Select(w => pool.Get(w))];

        Assert.Equal(words, first);
        Assert.All(first.Zip(again), pair => Assert.Same(pair.First, pair.Second));
    }
}
