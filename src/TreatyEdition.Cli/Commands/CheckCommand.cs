using System.CommandLine;
using TreatyEdition.Cli.Reporting;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Commands;

/// <summary><c>check</c>: builds in memory and tests everything.</summary>
internal static class CheckCommand
{
    private const int QuotationWidth = 60;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("check", "Builds in memory and tests everything; writes nothing.")
        {
            Folders.InputOption, Folders.ThemeOption, DiagnosticFormats.Strict, DiagnosticFormats.Option,
        };
        command.SetAction(parsed => Run(Folders.Of(parsed, terminal), parsed.GetValue(DiagnosticFormats.Strict), DiagnosticFormats.Of(parsed), terminal));
        return command;
    }

    private static int Run(Folders folders, bool strict, DiagnosticFormat format, Terminal terminal)
    {
        var result = StageProgress.Run(terminal, folders.BuildOptions, NoOutput.Instance);
        new DiagnosticWriter(terminal, folders.Prefix, format).Write(result.Problems);
        var summary = format == DiagnosticFormat.Json ? terminal.Error : terminal.Out;
        if (result.Edition is { } linked) WriteUnverified(linked, folders.Prefix, summary);
        summary.WriteLine(Summary.Of(result));
        if (result.Problems.Count > 0) terminal.Error.WriteLine(Summary.OfProblems(result.Problems));
        return Outcome.Fails(result, strict) ? ExitStatus.InputHasErrors : ExitStatus.Done;
    }

    /// <summary>Quotations from sources that the edition does not hold: for a reader to compare.</summary>
    private static void WriteUnverified(LinkedEdition linked, string prefix, TextWriter writer)
    {
        var unverified = linked.Quotations.Where(q => q.Status == QuotationStatus.Unverified).ToList();
        if (unverified.Count == 0) return;
        writer.WriteLine("Quotations that could not be compared, because their sources are not in 'seeds':");
        foreach (var quotation in unverified)
            writer.WriteLine($"  {prefix}{quotation.Span}: {quotation.SourceKey}: “{Shorten(quotation.Text)}”");
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= QuotationWidth ? line : line[..QuotationWidth].TrimEnd() + "…";
    }
}
