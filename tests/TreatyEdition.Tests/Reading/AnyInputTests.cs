using System.Text;

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
