using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TreatyEdition.Tests.Schemas;

/// <summary>
/// The part of JSON Schema 2020-12 that the project's schemas use; any other keyword throws, so that none is passed over in silence.
/// Written because no library with a fitting licence restores on every machine the project is built on.
/// </summary>
internal sealed class JsonSchemaValidator(IEnumerable<JsonObject> schemas)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description", "examples"];

    private readonly Dictionary<string, JsonObject> _schemas = schemas.ToDictionary(s => (string)s["$id"]!, StringComparer.Ordinal);

    /// <summary>What is wrong, each with its path; empty where nothing is.</summary>
    public IEnumerable<string> Validate(string schema, JsonNode? value) => Check(_schemas[schema], value, "$", schema);

    /// <summary>The schema that a reference leads to, and the file it stands in.</summary>
    public (JsonObject Schema, string File) Resolve(string reference, string file)
    {
        var parts = reference.Split('#');
        var target = parts[0].Length == 0 ? file : parts[0];
        JsonNode node = _schemas[target];
        foreach (var step in parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node[step] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        return ((JsonObject)node, target);
    }

    private IEnumerable<string> Check(JsonObject schema, JsonNode? value, string path, string file) =>
        schema.Where(k => !Annotations.Contains(k.Key)).SelectMany(k => Check(k.Key, k.Value!, schema, value, path, file));

    private IEnumerable<string> Check(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path, string file)
    {
        switch (keyword)
        {
            case "$ref":
                var (target, targetFile) = Resolve((string)rule!, file);
                return Check(target, value, path, targetFile);
            case "anyOf":
                return rule.AsArray().Any(s => !Check((JsonObject)s!, value, path, file).Any()) ? [] : [$"{path}: fits none of the choices"];
            case "type":
                return Names(rule).Any(name => IsType(name, value)) ? [] : [$"{path}: not of type {rule.ToJsonString()}"];
            case "enum":
                return rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)) ? [] : [$"{path}: not one of {rule.ToJsonString()}"];
            case "const":
                return JsonNode.DeepEquals(rule, value) ? [] : [$"{path}: not {rule.ToJsonString()}"];
            default:
                return value switch
                {
                    JsonObject map => CheckMap(keyword, rule, schema, map, path, file),
                    JsonArray list => CheckList(keyword, rule, list, path, file),
                    _ => CheckValue(keyword, rule, value, path),
                };
        }
    }

    private IEnumerable<string> CheckMap(string keyword, JsonNode rule, JsonObject schema, JsonObject map, string path, string file) => keyword switch
    {
        "properties" => rule.AsObject().Where(p => map.ContainsKey(p.Key)).SelectMany(p => Check((JsonObject)p.Value!, map[p.Key], $"{path}.{p.Key}", file)),
        "required" => Names(rule).Where(name => !map.ContainsKey(name)).Select(name => $"{path}: '{name}' is missing"),
        "propertyNames" => map.SelectMany(p => Check((JsonObject)rule, p.Key, $"{path}.{p.Key}", file)),
        "additionalProperties" => map.Where(p => schema["properties"]?[p.Key] is null)
            .SelectMany(p => rule is JsonObject other ? Check(other, p.Value, $"{path}.{p.Key}", file) : [$"{path}: '{p.Key}' is not known"]),
        _ => Ignore(keyword),
    };

    private IEnumerable<string> CheckList(string keyword, JsonNode rule, JsonArray list, string path, string file) => keyword switch
    {
        "items" => list.SelectMany((item, i) => Check((JsonObject)rule, item, $"{path}[{i}]", file)),
        "minItems" => list.Count < (int)rule ? [$"{path}: too short"] : [],
        "maxItems" => list.Count > (int)rule ? [$"{path}: too long"] : [],
        _ => Ignore(keyword),
    };

    private static IEnumerable<string> CheckValue(string keyword, JsonNode rule, JsonNode? value, string path)
    {
        var text = value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;
        var number = value?.GetValueKind() == JsonValueKind.Number ? ToDouble(value) : (double?)null;
        var wrong = keyword switch
        {
            "pattern" => text is not null && !Regex.IsMatch(text, (string)rule!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript),
            "minLength" => text is not null && text.EnumerateRunes().Count() < (int)rule,
            "maxLength" => text is not null && text.EnumerateRunes().Count() > (int)rule,
            "minimum" => number < ToDouble(rule),
            "maximum" => number > ToDouble(rule),
            _ => Ignore(keyword).Any(),
        };
        return wrong ? [$"{path}: '{value}' breaks {keyword} {rule.ToJsonString()}"] : [];
    }

    /// <summary>A keyword for another type says nothing here; one that is not known would be passed over.</summary>
    private static IEnumerable<string> Ignore(string keyword) =>
        keyword is "properties" or "required" or "propertyNames" or "additionalProperties" or "items" or "minItems" or "maxItems"
            or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum"
            ? []
            : throw new NotSupportedException($"The validator does not know '{keyword}'.");

    private static IEnumerable<string> Names(JsonNode rule) => rule is JsonArray list ? list.Select(n => (string)n!) : [(string)rule!];

    /// <summary>However the number is kept: a node made from YAML may hold a long.</summary>
    private static double ToDouble(JsonNode number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool IsType(string name, JsonNode? value) => (name, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(ToDouble(value!)),
        _ => false,
    };
}
