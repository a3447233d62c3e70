using System.Globalization;
using System.Text.Json.Nodes;
using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing.Yaml;

namespace TreatyEdition.Tests.Schemas;

/// <summary>The schemas of the input's YAML, and YAML as a JSON Schema sees it.</summary>
internal static class InputSchemas
{
    /// <summary>The file that each schema is for, as a path below the input folder.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["edition"] = "edition.yml",
        ["redirects"] = "redirects.yml",
        ["document"] = "documents/a/index.md",
        ["text-version"] = "documents/a/text.fr.md",
        ["page"] = "pages/a.md",
        ["people"] = "registers/people.yml",
        ["places"] = "registers/places.yml",
        ["organisations"] = "registers/organisations.yml",
        ["glossary"] = "registers/glossary.yml",
        ["events"] = "registers/events.yml",
        ["discrepancies"] = "registers/discrepancies.yml",
        ["concordance"] = "registers/concordance.yml",
        ["bibliography"] = "registers/bibliography.yml",
    };

    public static JsonSchemaValidator Validator { get; } = new(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "schemas"), "*.schema.json").Select(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject()));

    public static string FileOf(string schema) => schema + ".schema.json";

    public static string[] Validate(string schema, string yaml) => [.. Validator.Validate(FileOf(schema), ToJson(yaml))];

    /// <summary>The YAML of a file: all of it, or what stands between the hyphens of a Markdown file.</summary>
    public static string YamlOf(string path, string text) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? text[4..text.IndexOf("\n---", 3, StringComparison.Ordinal)] : text;

    public static JsonNode? ToJson(string yaml)
    {
        var problems = new DiagnosticBag();
        var value = YamlLoader.Load(yaml, "test.yml", 0, problems);
        Assert.Empty(problems.Sorted());
        return ToJson(value);
    }

    private static JsonNode? ToJson(YamlValue? value) => value switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, ToJson(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsPlain: true } plain => Core(plain.Text),
        YamlScalar scalar => scalar.Text,
        _ => null,
    };

    /// <summary>The core schema of YAML 1.2, by which editors read plain scalars: no dates, no yes and no.</summary>
    private static JsonNode? Core(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };
}
