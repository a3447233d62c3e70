using System.Text;
using TreatyEdition.Checking;

namespace TreatyEdition.Tests.Checking;

public class WordTableTests
{
    [Fact]
    public void Each_word_is_found_again_and_no_other()
    {
        var table = new WordTable<string>();
        string[] words = ["", "a", "é", .. Enumerable.Range(0, 2_000).Select(i => $"d{i:0000}"), .. Enumerable.Range(0, 200).Select(i => $"dates/{1700 + i}.html")];
        foreach (var word in words)
        {
            Assert.Null(table.Find(Encoding.UTF8.GetBytes(word)));
            table.Add(Encoding.UTF8.GetBytes(word), word);
        }

        Assert.All(words, word => Assert.Same(word, table.Find(Encoding.UTF8.GetBytes(word))));
        Assert.Null(table.Find("d2000"u8));
        Assert.Null(table.Find("dates/1700.htm"u8));
    }
}
