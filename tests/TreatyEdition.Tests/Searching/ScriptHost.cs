using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyEdition.Model;
using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Searching;

/// <summary>Runs the theme's search scripts in Node (the environment variable <c>NODE</c>, else <c>node</c>), over an index built in memory.</summary>
internal sealed class ScriptHost(IReadOnlyList<SiteFile> files)
{
    private static readonly string[] Scripts =
    [
        "search-load", "search-text", "search-highlight", "search-dates", "search-query", "search-index", "search-words", "search-phrases",
        "search-engine", "search-facets", "search-suggest",
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>An index of nothing: enough for the rules of words and dates.</summary>
    public static ScriptHost WithRules() => new([.. SearchIndex.Build([])]);

    public static ScriptHost With(IReadOnlyList<SearchUnit> units, SearchOptions? options = null) => new([.. SearchIndex.Build(units, options)]);

    /// <summary>The result of one function of <c>browser.js</c>.</summary>
    public T Call<T>(string name, params object[] arguments) => Run(name, arguments).GetProperty("results")[0].Deserialize<T>(Web)!;

    public IReadOnlyList<SearchAnswer> Search(params string[] queries) => Call<SearchAnswer[]>("search", queries, 10);

    /// <summary>The answer to one query and the names of the files it asked for.</summary>
    public (SearchAnswer Answer, string[] Requests) Requests(string query, int shown)
    {
        var run = Run("search", [new[] { query }, shown]);
        return (run.GetProperty("results")[0][0].Deserialize<SearchAnswer>(Web)!, run.GetProperty("requests").Deserialize<string[]>()!);
    }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private JsonElement Run(string name, object[] arguments)
    {
        var input = JsonSerializer.Serialize(new
        {
            scripts = Scripts.Select(s => Path.Combine(Root(), "theme", "assets", "js", s + ".js")),
            files = files.ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => Encoding.UTF8.GetString(f.Content.Span)),
            calls = new[] { new { name, arguments } },
        }, Json);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("NODE") ?? "node", [Path.Combine(Here(), "browser.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        node.WaitForExit();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<JsonElement>(output.Result)
            : throw new InvalidOperationException(errors.Result);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Root() => Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
}

/// <param name="Count">Number of hits; -1 if there was nothing to look for, or an error.</param>
/// <param name="Hits">Addresses of the first hits.</param>
/// <param name="Tiers">Their tiers: 1 as typed, 2 another form or name, 3 a longer word.</param>
internal sealed record SearchAnswer(
    string Query, int Count, string[] Hits, int[]? Tiers, Dictionary<string, int>? Kinds, string[]? Days, string[]? Suggestions, string? Error, bool Empty);
