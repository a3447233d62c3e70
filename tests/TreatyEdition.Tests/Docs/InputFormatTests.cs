using System.Text.RegularExpressions;

namespace TreatyEdition.Tests.Docs;

/// <summary><c>docs/input-format.md</c> leaves nothing out that the parsers read.</summary>
public sealed partial class InputFormatTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "input-format.md"));

    public static TheoryData<string> Keys => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "TreatyEdition", "Parsing"), "*Parser.cs")
        .SelectMany(file => ReadKeys().Matches(File.ReadAllText(file))).Select(m => m.Groups["key"].Value).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_that_is_read_is_described(string key) =>
        Assert.Matches($@"`[^`]*(?<![\w-]){Regex.Escape(key)}(?![\w-])[^`]*`", Page);

    [GeneratedRegex("""(\b(map|pair|custom)\??\.(Required)?(Text|Texts|Maps|Map|Date|Markdown|Sources|Reference|References|Flag|Number|Choice|Raw)\(|\b(Names|Date)\(map, )"(?<key>[A-Za-z_-]+)"[,)]""")]
    private static partial Regex ReadKeys();
}
