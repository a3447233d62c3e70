using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Schemas;

public class InputSchemaTests
{
    public static TheoryData<string, string> RealFiles()
    {
        var data = new TheoryData<string, string>();
        var input = Path.Combine(Repository.Root, "input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(input, file).Replace('\\', '/');
            if (SchemaOf(path) is { } schema) data.Add(schema, path);
        }
        return data;
    }

    internal static string? SchemaOf(string path) => path.Split('/') switch
    {
        ["documents", _, "index.md"] => "document",
        ["documents", _, var name] when name.StartsWith("text.", StringComparison.Ordinal) => "text-version",
        ["pages", _] => "page",
        ["registers", var name] => name[..^".yml".Length],
        [var name] when name.EndsWith(".yml", StringComparison.Ordinal) => name[..^".yml".Length],
        _ => null,
    };

    [Theory]
    [MemberData(nameof(RealFiles))]
    public void Every_YAML_of_the_edition_is_valid(string schema, string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "input", path)).ReplaceLineEndings("\n");
        Assert.Empty(InputSchemas.Validate(schema, InputSchemas.YamlOf(path, text)));
    }

    [Theory]
    [InlineData("edition", "title: T\nlanguage: en\n", "$: 'version' is missing")]
    [InlineData("edition", "title: T\nversion: 1\nlanguage: en\nbase-url: ftp://example.org\n", "$.base-url")]
    [InlineData("document", "title: T\nkind: traety\n", "$.kind")]
    [InlineData("document", "title: T\nkind: treaty\ndate: 3 July 1916\n", "$.date")]
    [InlineData("document", "title: T\nkind: letter\nwriter: [sazonov]\n", "'writer' is not known")]
    [InlineData("text-version", "language: french\nrole: original\n", "$.language")]
    [InlineData("page", "title: T\norder: first\n", "$.order")]
    [InlineData("people", "- {id: Sazonov, name: Sazonov}\n", "$[0].id")]
    [InlineData("places", "- {id: a, name: A, coordinates: {lat: 91, lon: 0}}\n", "$[0].coordinates.lat")]
    [InlineData("organisations", "- {id: a}\n", "$[0]: 'name' is missing")]
    [InlineData("glossary", "- {id: a, name: A}\n", "$[0]: 'term' is missing")]
    [InlineData("events", "- {id: a, date: 1916-07-03, title: A, people: {sazonov: true}}\n", "$[0].people")]
    [InlineData("discrepancies", "- {id: a, title: A, kind: quarrel}\n", "$[0].kind")]
    [InlineData("concordance", "- {id: a, title: A, rows: [{id: b, title: B, cells: {c: {change: better}}}]}\n", "$[0].rows[0].cells.c.change")]
    [InlineData("bibliography", "references: [{id: a, type: boook, title: A}]\n", "$")]
    [InlineData("redirects", "- {from: a.html}\n", "$[0]: 'to' is missing")]
    public void A_mistake_is_found_where_it_stands(string schema, string yaml, string expected) =>
        Assert.Contains(InputSchemas.Validate(schema, yaml), problem => problem.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("1916")]
    [InlineData("1916-07-03")]
    [InlineData("1916-07~")]
    [InlineData("191X")]
    [InlineData("1916-07-XX")]
    [InlineData("1916-22")]
    [InlineData("../1917-12-19")]
    [InlineData("1896-12/")]
    [InlineData("1916-07-03/1921-07-14")]
    [InlineData("Y17000")]
    [InlineData("1916-07-03T23:20:30Z")]
    [InlineData("1916/07/03")]
    [InlineData("3 July 1916")]
    [InlineData("1916-7-3")]
    [InlineData("c. 1916")]
    [InlineData("")]
    public void The_schema_and_the_program_agree_on_what_is_a_date(string text)
    {
        var problems = InputSchemas.Validate("events", $"- {{id: a, title: A, date: '{text}'}}\n");
        Assert.Equal(EdtfDate.TryParse(text, out _, out _), problems.Length == 0);
    }

    [Fact]
    public void Every_schema_is_mapped_for_the_editor_to_a_file_that_the_program_reads()
    {
        var settings = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "settings.json")))!;
        Assert.Equal(
            InputSchemas.Files.Where(f => f.Value.EndsWith(".yml", StringComparison.Ordinal)).Select(f => ($"./schemas/{f.Key}.schema.json", $"input/{f.Value}")).Order(),
            settings["yaml.schemas"]!.AsObject().Select(p => (p.Key, (string)p.Value!)).Order());
    }
}
