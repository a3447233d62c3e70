using TreatyEdition.Searching.Indexing;

namespace TreatyEdition.Tests.Searching;

public class SpellingsTests
{
    [Fact]
    public void Every_word_has_the_number_it_was_given_however_many_there_are()
    {
        var (chance, spellings, expected) = (new Random(7), new Spellings(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 1; i <= 100_000; i++)
        {
            // Few letters, so that many words are alike, and every length from one to more than two blocks of four.
            var word = string.Create(chance.Next(1, 12), chance, static (letters, chance) => { foreach (ref var letter in letters) letter = "aæж約"[chance.Next(4)]; });
            ref var number = ref spellings.Find(word, out var known);
            Assert.Equal(expected.TryGetValue(word, out var before), known);
            Assert.Equal(before, number);
            if (!known) expected.Add(word, number = i);
        }
        Assert.All(expected, pair => Assert.Equal(pair.Value, spellings.Find(pair.Key, out _)));
    }

    [Fact]
    public void A_word_is_not_another_that_it_begins_or_repeats()
    {
        var spellings = new Spellings();
        string[] words = ["a", "aa", "aaaa", "aaaaa", "aaaaaaaa", "aaaaaaaaaaaa", "\0", "\0\0", "aaaa\0"];
        for (var i = 0; i < words.Length; i++) spellings.Find(words[i], out _) = i + 1;
        Assert.Equal(Enumerable.Range(1, words.Length), words.Select(word => spellings.Find(word, out _)));
    }
}
