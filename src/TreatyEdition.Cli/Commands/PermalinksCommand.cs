using System.CommandLine;
using System.Text;
using TreatyEdition.Checking;
using TreatyEdition.Cli.Reporting;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Commands;

/// <summary><c>permalinks</c>: lists the addresses that would break or be added, and on request accepts them.</summary>
internal static class PermalinksCommand
{
    public static Command Make(Terminal terminal)
    {
        var accept = new Option<bool>("--accept") { Description = "Write the site's addresses to permalinks.txt in the input folder." };
        var command = new Command("permalinks", "Lists the released addresses that would break (-) and those that would be added (+).")
        {
            Folders.InputOption, Folders.ThemeOption, accept,
        };
        command.SetAction(parsed => Run(Folders.Of(parsed, terminal), parsed.GetValue(accept), terminal));
        return command;
    }

    private static int Run(Folders folders, bool accept, Terminal terminal)
    {
        var result = StageProgress.Run(terminal, folders.BuildOptions, NoOutput.Instance);
        // Lost addresses are what this command lists.
        var others = result.Problems.Where(p => p.Code != Codes.LostAddress && p.Severity == Severity.Error).ToList();
        if (others.Count > 0)
        {
            new DiagnosticWriter(terminal, folders.Prefix, DiagnosticFormat.Text).Write(others);
            terminal.Error.WriteLine($"{Summary.OfProblems(others)}: correct them first.");
            return ExitStatus.InputHasErrors;
        }
        var edition = result.Edition!.Edition;
        var changes = PermalinkChecker.Compare(edition, result.Addresses!);
        foreach (var lost in changes.Lost) terminal.Out.WriteLine($"- {lost.Value}");
        foreach (var added in changes.Added) terminal.Out.WriteLine($"+ {added}");
        terminal.Error.WriteLine($"{changes.Lost.Count} would break, {changes.Added.Count} would be added.");
        if (accept && changes.Lost.Count > 0)
            terminal.Error.WriteLine("Nothing was written. Say in redirects.yml where they went, or, if they were never public, take them out of permalinks.txt.");
        if (changes.Lost.Count > 0) return ExitStatus.InputHasErrors;
        if (!accept) return ExitStatus.Done;

        var file = Path.Combine(folders.Input, "permalinks.txt");
        File.WriteAllText(file, PermalinkFile.Write(edition, changes, File.Exists(file) ? File.ReadAllText(file) : null), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        terminal.Error.WriteLine($"Written to {folders.Prefix}{Path.GetFileName(folders.Input)}/permalinks.txt.");
        return ExitStatus.Done;
    }
}
