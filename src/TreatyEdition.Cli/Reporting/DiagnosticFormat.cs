using System.CommandLine;

namespace TreatyEdition.Cli.Reporting;

/// <summary>How diagnostics are written.</summary>
internal enum DiagnosticFormat { Text, Json, GitHub }

internal static class DiagnosticFormats
{
    public static Option<string> Option { get; } = MakeOption();

    public static Option<bool> Strict { get; } = new("--strict") { Description = "Let warnings fail the run too." };

    public static DiagnosticFormat Of(ParseResult parsed) => parsed.GetValue(Option) switch
    {
        "json" => DiagnosticFormat.Json,
        "github" => DiagnosticFormat.GitHub,
        _ => DiagnosticFormat.Text,
    };

    private static Option<string> MakeOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "How diagnostics are written: text (a line each, on standard error), json (an array, on standard output), github (workflow annotations).",
            DefaultValueFactory = _ => "text",
        };
        option.AcceptOnlyFromAmong("text", "json", "github");
        return option;
    }
}
