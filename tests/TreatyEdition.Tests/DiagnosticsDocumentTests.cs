using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests;

public partial class DiagnosticsDocumentTests
{
    private static readonly Dictionary<string, (string Title, string Text)> Sections = Read();

    private static Dictionary<string, (string, string)> Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md")).ReplaceLineEndings("\n");
        return Section().Matches(text).ToDictionary(m => m.Groups["id"].Value, m => (m.Groups["title"].Value, m.Groups["text"].Value));
    }

    [Fact]
    public void Every_code_has_a_section_with_its_title_and_nothing_else_has() =>
        Assert.Equal(Codes.All.Select(c => $"{c.Id}: {c.Title}"), Sections.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}: {s.Value.Title}"));

    [Fact]
    public void Every_section_says_how_bad_it_is_what_it_means_what_it_looks_like_and_what_to_do() => Assert.All(Codes.All, code =>
    {
        var text = Sections[code.Id].Text;
        Assert.StartsWith(code.Severity == Severity.Error ? "\nError. " : "\nWarning. ", text, StringComparison.Ordinal);
        Assert.Matches($@"\n```\n[^\n]+: {(code.Severity == Severity.Error ? "error" : "warning")} {code.Id}: [^\n]+\n```\n", text);
        Assert.Contains("\n**What to do.** ", text, StringComparison.Ordinal);
    });

    [Fact]
    public void No_two_kinds_of_mistakes_share_an_id() => Assert.Equal(Codes.All.Count, Codes.All.DistinctBy(c => c.Id).Count());

    [GeneratedRegex(@"^### (?<id>TE\d{4}): (?<title>.+)\n(?<text>(?:(?!^#).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
