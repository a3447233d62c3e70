using Spectre.Console;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Reporting;

/// <summary>Shows the stage at work, when somebody watches; nothing otherwise.</summary>
internal static class StageProgress
{
    /// <exception cref="OperationCanceledException">The build was called off, perhaps within an <see cref="AggregateException"/>.</exception>
    public static BuildResult Run(Terminal terminal, BuildOptions options, ISiteOutput output)
    {
        var result = terminal.OutIsTerminal && terminal.ErrorIsTerminal ? Shown(terminal, options, output) : Build(terminal, options, output, null);
        terminal.Stop.ThrowIfCancellationRequested();
        return result;
    }

    private static BuildResult Build(Terminal terminal, BuildOptions options, ISiteOutput output, IProgress<string>? progress)
    {
        var stoppable = new Stoppable(output, progress, terminal.Stop);
        return terminal.Build(options, stoppable, stoppable);
    }

    private static BuildResult Shown(Terminal terminal, BuildOptions options, ISiteOutput output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            ColorSystem = terminal.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Status().Start("Reading", status => Build(terminal, options, output, new Reporter(status)));
    }

    private sealed class Reporter(StatusContext status) : IProgress<string>
    {
        public void Report(string value) => status.Status(Markup.Escape(value));
    }
}
