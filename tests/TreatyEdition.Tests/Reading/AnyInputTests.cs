using System.Text;
using TreatyEdition.Tests.Editions;

namespace TreatyEdition.Tests.Reading;

public sealed class AnyInputTests : IDisposable
{
    /// <summary>What parsers trip over.</summary>
    private static readonly string[] Bits =
    [
        "[", "]", "[^", "]:", "](", "{", "}", "{~~", "~>", "~~}", "{>>", "<<}", "{++", "{--", "[@", "@", "; ", "<", ">", "<!--", "-->", "`", "```\n", "*", "**", "_", "#", "## ", "{#", "{lang=",
        "|", "|-|\n", "- ", "\n", "\n\n", "    ", "\t", "---\n", ": ", "&a ", "*a", "!!x ", "? ", "'", "\"", "\\", "\0", "\uFEFF", "\uD83D\uDE00", "大正五年七月三日", "20 juin/3 juillet 1916", "June 31, 1916",
        "date:", "doc:", "person:", "https://", "javascript:", "&amp;", "&#0;", "%", "“", "” [@price-1933]", "…", "> ", ">", "1. ", "99999999999. ", "\r",
    ];

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_input_ends_in_an_exception(int seed)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(_edition.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(_edition.Input, f).Replace('\\', '/')).ToArray();
        for (var i = 0; i < 60; i++)
        {
            var file = files[random.Next(files.Length)];
            var good = _edition.Read(file);
            var bad = Break(good, random);
            _edition.Write(file, bad);
            var thrown = Record.Exception(() => _edition.Build());
            Assert.True(thrown is null, $"{file}: {thrown}\n{bad}");

            _edition.Write(file, good);
        }
    }

    /// <summary>On an edition that uses every key: whole lines doubled, dropped, and put where others stood.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void No_order_of_lines_ends_in_an_exception(int seed)
    {
        var random = new Random(seed);
        using var edition = new TemporaryEdition("every-key");
        var files = edition.Files().ToDictionary(f => f, f => edition.Read(f).Split('\n'));
        var lines = files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value).ToArray();
        for (var i = 0; i < 40; i++)
        {
            var file = files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count));
            var bad = files[file].ToList();
            var at = random.Next(bad.Count);
            switch (random.Next(4))
            {
                case 0: bad.RemoveAt(at); break;
                case 1: bad.Insert(at, bad[at]); break;
                case 2: bad[at] = lines[random.Next(lines.Length)]; break;
                default: bad.InsertRange(random.Next(bad.Count), bad.GetRange(at, Math.Min(4, bad.Count - at))); break;
            }
            edition.Write(file, string.Join('\n', bad));
            var thrown = Record.Exception(edition.Build);
            Assert.True(thrown is null, $"{file}: {thrown}\n{string.Join('\n', bad)}");

            edition.Write(file, string.Join('\n', files[file]));
        }
    }

    private static string Break(string text, Random random)
    {
        var broken = new StringBuilder(text);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(broken.Length + 1);
            if (random.Next(4) == 0) broken.Remove(at, Math.Min(random.Next(12), broken.Length - at));
            else broken.Insert(at, string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Bits[random.Next(Bits.Length)])));
        }
        return broken.ToString();
    }
}
