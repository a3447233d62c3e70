using System.CommandLine;
using TreatyEdition.Cli.Commands;
using TreatyEdition.Diagnostics;
using TreatyEdition.Writing;

namespace TreatyEdition.Cli;

/// <summary>The command line: what there is, and what happens when a command fails.</summary>
internal static class Application
{
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            foreach (var hint in Hints(parsed)) terminal.Error.WriteLine(hint);
            terminal.Error.WriteLine("See --help.");
            return ExitStatus.WrongUsage;
        }
        catch (Exception e) when (terminal.Stop.IsCancellationRequested && Stoppable.IsOnlyStopped(e))
        {
            terminal.Error.WriteLine("Stopped: nothing was written.");
            return ExitStatus.Stopped;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine(OneLine(Describe(e)));
            return ExitStatus.Failed;
        }
    }

    /// <summary>What may have been meant by words that are no command and no option.</summary>
    private static IEnumerable<string> Hints(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).Append("--help").ToArray();
        foreach (var word in parsed.UnmatchedTokens)
            if (DidYouMean.Suggest(word, known) is { } near) yield return $"Did you mean '{near}' rather than '{word}'?";
    }

    internal static string Describe(Exception e) => e switch
    {
        AggregateException { InnerException: { } inner } => Describe(inner),
        OutputException or FileNotFoundException or DirectoryNotFoundException => e.Message,
        IOException or UnauthorizedAccessException => $"Something could not be read or written: {e.Message}",
        _ => $"The program failed, which is its own fault and not that of your texts: {e.GetType().Name}: {e.Message} Please report it, with what you were doing, as CONTRIBUTING.md says.",
    };

    internal static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static RootCommand Root(Terminal terminal) => new(
        "Builds a documentary edition from Markdown and YAML.\n\n"
        + "Exit status: 0 done, 1 errors in the input (nothing written), 2 wrong usage, 3 could not read or write, 130 stopped (nothing written).\n"
        + "Folders that are not named are looked for in the current folder, or, when it has no 'input', in the folders above it.")
    {
        BuildCommand.Make(terminal),
        CheckCommand.Make(terminal),
        ServeCommand.Make(terminal),
        NewCommand.Make(terminal),
        PermalinksCommand.Make(terminal),
    };
}
