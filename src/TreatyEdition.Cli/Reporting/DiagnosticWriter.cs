using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Cli.Reporting;

/// <summary>Writes diagnostics as an editor, a program or GitHub reads them.</summary>
/// <param name="Prefix">Stands before every path.</param>
internal sealed record DiagnosticWriter(Terminal Terminal, string Prefix, DiagnosticFormat Format)
{
    private const string Red = "\e[1;31m", Yellow = "\e[1;33m", Plain = "\e[0m";

    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public void Write(IReadOnlyList<Diagnostic> problems)
    {
        switch (Format)
        {
            case DiagnosticFormat.Json: Terminal.Out.WriteLine(Json(problems, Prefix)); break;
            case DiagnosticFormat.GitHub:
                foreach (var problem in problems) Terminal.Out.WriteLine(GitHub(problem));
                break;
            default:
                foreach (var problem in problems) Terminal.Error.WriteLine(Text(problem));
                break;
        }
    }

    private string Text(Diagnostic problem)
    {
        if (!Terminal.ErrorIsTerminal || !Terminal.Colour) return (problem with { Span = From(Prefix, problem.Span) }).ToString();
        var (colour, word) = problem.Severity == Severity.Error ? (Red, "error") : (Yellow, "warning");
        return $"{From(Prefix, problem.Span)}: {colour}{word}{Plain} {problem.Code.Id}: {problem.Message}";
    }

    /// <summary>An array of objects with <c>code</c>, <c>severity</c>, <c>file</c>, <c>line</c>, <c>column</c>, <c>message</c>; 0 where there is no line or column.</summary>
    public static string Json(IReadOnlyList<Diagnostic> problems, string prefix)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonOptions))
        {
            writer.WriteStartArray();
            foreach (var problem in problems)
            {
                writer.WriteStartObject();
                writer.WriteString("code", problem.Code.Id);
                writer.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
                writer.WriteString("file", From(prefix, problem.Span).File);
                writer.WriteNumber("line", problem.Span.Line);
                writer.WriteNumber("column", problem.Span.Column);
                writer.WriteString("message", problem.Message);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A place as it is called from the current folder. A theme may lie elsewhere than the input, from where its path comes: <c>../b/</c> and <c>../a/theme</c> are <c>../a/theme</c>.</summary>
    private static SourceSpan From(string prefix, SourceSpan span)
    {
        if (Path.IsPathRooted(span.File)) return span;
        var parts = new List<string>();
        foreach (var part in (prefix + span.File).Split('/'))
        {
            if (part == ".." && parts is [.., not ".."]) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        return span with { File = string.Join('/', parts) };
    }

    private string GitHub(Diagnostic problem)
    {
        var place = $"file={Property(From(Prefix, problem.Span).File)}";
        if (problem.Span.Line > 0) place += $",line={problem.Span.Line}";
        if (problem.Span.Column > 0) place += $",col={problem.Span.Column}";
        var command = problem.Severity == Severity.Error ? "error" : "warning";
        return $"::{command} {place},title={Property($"{problem.Code.Id}: {problem.Code.Title}")}::{Data(problem.Message)}";
    }

    // As the runner reads them: actions/toolkit, packages/core/src/command.ts.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
