using System.CommandLine;
using TreatyEdition.Cli.Reporting;
using TreatyEdition.Writing;

namespace TreatyEdition.Cli.Commands;

/// <summary><c>build</c>: writes the site, whole or not at all.</summary>
internal static class BuildCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("build", "Writes the site, whole or not at all.")
        {
            Folders.InputOption, Folders.ThemeOption, Folders.OutputOption, DiagnosticFormats.Strict, DiagnosticFormats.Option,
        };
        command.SetAction(parsed => Run(Folders.Of(parsed, terminal), parsed.GetValue(DiagnosticFormats.Strict), DiagnosticFormats.Of(parsed), terminal));
        return command;
    }

    private static int Run(Folders folders, bool strict, DiagnosticFormat format, Terminal terminal)
    {
        // Before anything is built, so that a wrong folder is known at once.
        var output = OutputFolder.At(folders.Output, [folders.Input, folders.Theme], terminal.CurrentFolder);
        using var writer = new SiteWriter(output);
        var result = StageProgress.Run(terminal, folders.BuildOptions, writer);
        new DiagnosticWriter(terminal, folders.Prefix, format).Write(result.Problems);
        // An array on standard output stays alone there.
        var summary = format == DiagnosticFormat.Json ? terminal.Error : terminal.Out;
        if (Outcome.Fails(result, strict))
        {
            terminal.Error.WriteLine($"{Summary.OfProblems(result.Problems)}: nothing was written.");
            return ExitStatus.InputHasErrors;
        }
        var written = writer.Commit();
        if (result.Problems.Count > 0) terminal.Error.WriteLine(Summary.OfProblems(result.Problems));
        summary.WriteLine($"{Summary.Of(result)}; {written.Changed} of {written.Files} files changed in {Path.GetRelativePath(terminal.CurrentFolder, output.Path)}");
        return ExitStatus.Done;
    }
}
