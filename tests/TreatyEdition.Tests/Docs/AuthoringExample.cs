using System.Text.RegularExpressions;

namespace TreatyEdition.Tests.Docs;

/// <summary>A fenced block of <c>docs/authoring.md</c>.</summary>
/// <param name="Kind">A page, a text version, a whole file, or entries of a register.</param>
/// <param name="Path">Of a file or register: below the input folder. Empty for the others.</param>
/// <param name="Code">The diagnostic that it must give; null where it must give none.</param>
/// <param name="Expected">The block after it: the HTML that it becomes, or the diagnostic; null where none follows.</param>
public sealed partial record AuthoringExample(int Line, ExampleKind Kind, string Path, string? Code, string Markdown, string? Expected)
{
    public string Id => $"example-{Line}";

    public override string ToString() => $"line {Line}: {Markdown.Split('\n')[0]}";

    public static IReadOnlyList<AuthoringExample> All(string text) => [.. Blocks().Matches(text).Select(match => Read(match, text))];

    private static AuthoringExample Read(Match match, string text)
    {
        var line = text.AsSpan(0, match.Index).Count('\n') + 1;
        var words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = words.SkipWhile(w => w is not ("error" or "warning")).Skip(1).FirstOrDefault();
        var path = words.FirstOrDefault(w => w.Contains('.', StringComparison.Ordinal)) ?? "";
        var kind = match.Groups["language"].Value == "yaml" ? ExampleKind.Register : path.Length > 0 ? ExampleKind.File : words.Contains("text") ? ExampleKind.Text : ExampleKind.Page;
        return new AuthoringExample(line, kind, path, code, match.Groups["body"].Value, match.Groups["expected"] is { Success: true } e ? e.Value : null);
    }

    [GeneratedRegex(@"^```(?<language>markdown|yaml)(?<words>[^\n]*)\n(?<body>.*?)^```\n(\n```(html|text)\n(?<expected>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}

public enum ExampleKind { Page, Text, File, Register }
