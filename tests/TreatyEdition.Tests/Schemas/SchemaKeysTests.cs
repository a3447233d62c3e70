using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Schemas;

/// <summary>Keeps the schemas in step with the parser: what the one has as a key, the other reads, and nothing else.</summary>
public partial class SchemaKeysTests
{
    public static TheoryData<string> Schemas => [.. InputSchemas.Files.Keys];

    /// <summary>Everything in the parser's source that could be a key: whatever it reads is among it.</summary>
    private static readonly string[] Candidates = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "TreatyEdition", "Parsing"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
        .Append("surely-no-key").Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_parser_reads_the_keys_of_the_schema_and_no_others(string schema)
    {
        HashSet<(string Map, string Key)> inSchema = [], readOfSchema = [], readOfOthers = [];
        foreach (var choice in Enumerable.Range(0, 2))
        {
            foreach (var (thinned, parity) in new (int?, int)[] { (null, 0), (0, 0), (0, 1), (1, 0), (1, 1) })
            {
                var sample = new SampleYaml(InputSchemas.Validator, Candidates, choice, thinned, parity);
                var unknown = LinesOfUnknownKeys(schema, sample.Write(InputSchemas.FileOf(schema)));
                foreach (var (line, (map, key, isKnown)) in sample.Keys)
                {
                    if (isKnown) inSchema.Add((map, key));
                    if (!unknown.Contains(line)) (isKnown ? readOfSchema : readOfOthers).Add((map, key));
                }
            }
        }
        // The list around the records of a bibliography is found by its name; nothing else is looked at there.
        readOfOthers.RemoveWhere(k => k.Map == "bibliography.schema.json");
        Assert.True(inSchema.Count > 1);
        Assert.Equal(inSchema.Order(), readOfSchema.Order());
        Assert.Empty(readOfOthers);
    }

    private static HashSet<int> LinesOfUnknownKeys(string schema, string yaml)
    {
        var (path, offset) = (InputSchemas.Files[schema], 0);
        if (path.EndsWith(".md", StringComparison.Ordinal)) (yaml, offset) = ($"---\n{yaml}---\ntext\n", 1);
        var files = new Dictionary<string, string> { ["edition.yml"] = "title: T\nversion: 1\nlanguage: en\n", ["documents/a/index.md"] = "---\ntitle: T\nkind: note\n---\n" };
        files[path] = yaml;
        var problems = new DiagnosticBag();
        EditionParser.Parse(
            new SourceTree("input", [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new SourceFile("input/" + f.Key, f.Key, f.Value))], [], ImmutableDictionary<string, string>.Empty),
            problems);
        Assert.DoesNotContain(problems.Sorted(), p => p.Code == Codes.YamlSyntax);
        return [.. problems.Sorted().Where(p => p.Code == Codes.UnknownKey && p.Span.File == "input/" + path).Select(p => p.Span.Line - offset)];
    }

    [GeneratedRegex("\"([A-Za-z][A-Za-z_-]*)\"")]
    private static partial Regex Literal();
}
