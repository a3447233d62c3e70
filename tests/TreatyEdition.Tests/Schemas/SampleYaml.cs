using System.Globalization;
using System.Text.Json.Nodes;

namespace TreatyEdition.Tests.Schemas;

/// <summary>
/// Writes a file that has the keys of a schema, a key a line, and in every map also keys that the schema does not have.
/// </summary>
/// <param name="choice">Which of several alternatives is taken.</param>
/// <param name="thinned">Of the optional keys of the maps at this level (0: the outermost, 1: those inside) only every second one is written,
/// since of two names for one thing the parser reads one; all where it is null.</param>
/// <param name="parity">With which of the keys that begins: 0 or 1.</param>
internal sealed class SampleYaml(JsonSchemaValidator schemas, IReadOnlyCollection<string> candidates, int choice, int? thinned = null, int parity = 0)
{
    private readonly List<string> _lines = [];

    /// <summary>The line (from 1) of each key, with the map it is a key of, and whether the schema has it.</summary>
    public Dictionary<int, (string Map, string Key, bool IsKnown)> Keys { get; } = [];

    public string Write(string file)
    {
        var (schema, _) = schemas.Resolve("#", file);
        Node(schema, file, 0, file);
        return string.Join('\n', _lines) + "\n";
    }

    private void Node(JsonObject schema, string file, int indent, string map, int level = 0)
    {
        (schema, file) = Settle(schema, file);
        if (schema["properties"] is JsonObject properties) Map(schema, properties, file, indent, map, level);
        else if (schema["additionalProperties"] is JsonObject cell)
        {
            Line(indent, "1916-secret:");
            Node(cell, file, indent + 1, map + ".*", level);
        }
        else if (schema["items"] is JsonObject item)
        {
            Line(indent, "-");
            Node(item, file, indent + 1, map + "[]", level);
        }
        else Line(indent, ValueOf(schema));
    }

    private void Map(JsonObject schema, JsonObject properties, string file, int indent, string map, int level)
    {
        var required = schema["required"]?.AsArray().Select(r => (string)r!).ToHashSet() ?? [];
        var place = 0;
        foreach (var (key, value) in properties)
        {
            if (!required.Contains(key) && thinned == Math.Min(level, 1) && place++ % 2 != parity) continue;
            Key(key, indent, map, isKnown: true);
            Node((JsonObject)value!, file, indent + 1, $"{map}.{key}", level + 1);
        }
        foreach (var key in candidates.Where(c => !properties.ContainsKey(c)))
        {
            Key(key, indent, map, isKnown: false);
            Line(indent + 1, "''");
        }
    }

    private void Key(string key, int indent, string map, bool isKnown)
    {
        Line(indent, $"{key}:");
        Keys[_lines.Count] = (map, key, isKnown);
    }

    private void Line(int indent, string text) => _lines.Add(new string(' ', indent * 2) + text);

    /// <summary>Follows references, and takes one of several alternatives.</summary>
    private (JsonObject Schema, string File) Settle(JsonObject schema, string file)
    {
        while (true)
        {
            if (schema["$ref"] is { } reference) (schema, file) = schemas.Resolve((string)reference!, file);
            else if (schema["anyOf"] is JsonArray choices) schema = (JsonObject)choices[choice % choices.Count]!;
            else return (schema, file);
        }
    }

    private static string ValueOf(JsonObject schema)
    {
        var value = schema["const"] ?? schema["enum"]?[0] ?? schema["examples"]?[0];
        if (value is JsonValue) return value.GetValueKind() == System.Text.Json.JsonValueKind.String ? $"'{value}'" : value.ToJsonString();
        var type = schema["type"] is JsonArray types ? (string)types[0]! : (string?)schema["type"];
        return type switch
        {
            "boolean" => "true",
            "integer" or "number" => schema["minimum"]?.GetValue<double>().ToString(CultureInfo.InvariantCulture) ?? "1",
            _ => "'text'",
        };
    }
}
