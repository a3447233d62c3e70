using TreatyEdition.Model;

namespace TreatyEdition.Cli;

/// <summary>Builds the edition; tests give their own.</summary>
internal delegate BuildResult Build(BuildOptions options, ISiteOutput output, IProgress<string>? progress);

/// <summary>All that the commands know of the process they run in.</summary>
/// <param name="OutIsTerminal">Whether somebody watches; if not, only what was asked for is written.</param>
/// <param name="Colour">Whether what goes to the terminal may be coloured; false under <c>NO_COLOR</c>.</param>
/// <param name="CurrentFolder">Relative paths start here.</param>
/// <param name="Stop">Ctrl-C, or the system ending the program: calls off a build, ends <c>serve</c>.</param>
internal sealed record Terminal(
    TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, bool Colour, string CurrentFolder, Build Build, CancellationToken Stop = default)
{
    public static Terminal OfProcess(CancellationToken stop)
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(
            Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, !plain, Environment.CurrentDirectory, EditionBuilder.Build, stop);
    }
}
