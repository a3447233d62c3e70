using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing.Yaml;

namespace TreatyEdition.Tests.Parsing;

/// <summary>What <see cref="PlainYaml"/> reads, <see cref="YamlLoader"/> reads alike, with the same places.</summary>
public sealed class PlainYamlTests
{
    [Theory]
    [InlineData("title: Agreement 7 on the consul of Barakegrad\nkind: agreement\ndate: 1910-01-21\n")]
    [InlineData("signatories:\n  - person: a-b\n    for: Japan\n  - person: c\nsecrecy: secret\n")]
    [InlineData("sources: ['corpus, p. 12', corpus, \"x, n. 2\"]\ntitle: “Ōkuma’s” note\n")]
    [InlineData("keywords:\n- one\n- 'two: 2'\ntitle:   Далее\n")]
    [InlineData("stage-of:\n  document: d\n  section: art-1\nby: A:B, C#no\n")]
    [InlineData("disclosed:\n  - date: 1917\n    where: \"In *print*\"\n    source:\n      - corpus, p. 1\n      - dean\n")]
    public void Plain_front_matter_is_read_as_the_library_reads_it(string yaml)
    {
        Assert.NotNull(PlainYaml.TryRead(yaml, "f.md", 1));
        Assert.Equal(Slowly(yaml), Dump(PlainYaml.TryRead(yaml, "f.md", 1)));
    }

    [Theory]
    [InlineData("title: a: b\n")]
    [InlineData("title: a # remark\n")]
    [InlineData("# remark\ntitle: a\n")]
    [InlineData("title: a\n  goes on\n")]
    [InlineData("title: a\ntitle: b\n")]
    [InlineData("title: >-\n  folded\n")]
    [InlineData("title: 'it''s'\n")]
    [InlineData("title: \"a\\tb\"\n")]
    [InlineData("title: &a b\n")]
    [InlineData("title:\nkind: note\n")]
    [InlineData("title: a\tb\n")]
    [InlineData("title: a\u2028b\n")]
    [InlineData("title: a")]
    [InlineData("")]
    public void What_is_not_plain_is_left_to_the_library(string yaml) => Assert.Null(PlainYaml.TryRead(yaml, "f.md", 1));

    /// <summary>Lines of front matter and near misses, put together by chance.</summary>
    [Fact]
    public void Whatever_it_reads_the_library_reads_alike()
    {
        string[] indents = ["", "", "", "", "", "", "", "  ", "  ", "    ", "      ", "- ", "- ", "  - ", "  - ", "    - ", "-  ", " "];
        string[] keys = ["g: ", "h: ", "i: ", "j: ", "k: ", "l:", "a: ", "b: ", "c-d: ", "e:", "f:", "a:  ", "X: ", "a :", "a:", "1: ", "", "", "", "'a': ", "? "];
        string[] values =
        [
            "x", "x", "x", "x", "x", "x", "x y", "x y", "x y", "", "", "", "", "1910-01-21", "x, y", "x: y", "x:", "x #y", "x#y", "'q'", "'q: r'", "\"q\"", "'q", "q'", "''", "'a''b'", "'a' b", "\"a\\n\"",
            "[x]", "[x, y]", "['x, y', z]", "[x y, 'z']", "[]", "[x,y]", "[x, ]", "[a: b]", "[-x]", "[x-]", "{x: y}", "- x", "-x", "-", "é", "日本", "*x", "&x y", "!x", "|", ">-", "x ", "@x", "%x",
            "null", "~", "true", "", "", "", "?x", "...", "---", "x\u0085y", "x\u00A0y", "\u00A0x",
        ];
        var chance = new Random(7);
        var read = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var yaml = new StringBuilder();
            for (var lines = chance.Next(1, 6); lines > 0; lines--)
                yaml.Append(indents[chance.Next(indents.Length)]).Append(keys[chance.Next(keys.Length)]).Append(values[chance.Next(values.Length)]).Append('\n');
            if (PlainYaml.TryRead(yaml.ToString(), "f.md", 1) is not { } map) continue;
            read++;
            Assert.Equal((yaml.ToString(), Slowly(yaml.ToString())), (yaml.ToString(), Dump(map)));
        }
        Assert.InRange(read, 500, 59_000);
    }

    /// <summary>Most files of the project's own edition have front matter that is plain.</summary>
    [Fact]
    public void Files_of_editions_are_read_alike()
    {
        var files = new[] { "input", "tests/editions" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.md", SearchOption.AllDirectories));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            if (end < 4 || !text.StartsWith("---\n", StringComparison.Ordinal)) continue;
            if (PlainYaml.TryRead(text.AsSpan()[4..(end + 1)], "f.md", 1) is { } map) Assert.Equal(Slowly(text[4..(end + 1)]), Dump(map));
        }
    }

    private static string Slowly(string yaml)
    {
        var problems = new DiagnosticBag();
        return YamlLoader.TryLoad(yaml, "f.md", 1, problems, out var value) && problems.Count == 0 ? Dump(value) : $"refused: {string.Join('\n', problems.Sorted().Select(p => p.Message))}";
    }

    private static string Dump(YamlValue? value) => value switch
    {
        null => "nothing",
        YamlScalar s => $"{s.Span} {(s.IsPlain ? "plain" : "quoted")} {s.Positions is null} <{s.Text}>",
        YamlList l => $"{l.Span} [{string.Join(", ", l.Items.Select(Dump))}]",
        YamlMap m => $"{m.Span} {{{string.Join(", ", m.Entries.Select(e => $"{Dump(e.Key)} = {Dump(e.Value)}"))}}}",
        _ => throw new ArgumentException(value.GetType().Name),
    };
}
