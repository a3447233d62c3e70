using Spectre.Console;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Reporting;

/// <summary>Shows the stage at work, when somebody watches; nothing otherwise.</summary>
internal static class StageProgress
{
    public static BuildResult Run(Terminal terminal, BuildOptions options, ISiteOutput output)
    {
        if (!terminal.OutIsTerminal || !terminal.ErrorIsTerminal) return terminal.Build(options, output, null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            ColorSystem = terminal.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Status().Start("Reading", status => terminal.Build(options, output, new Reporter(status)));
    }

    private sealed class Reporter(StatusContext status) : IProgress<string>
    {
        public void Report(string value) => status.Status(Markup.Escape(value));
    }
}
