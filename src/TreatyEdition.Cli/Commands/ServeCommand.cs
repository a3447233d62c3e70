using System.CommandLine;
using System.Globalization;
using TreatyEdition.Cli.Serving;

namespace TreatyEdition.Cli.Commands;

/// <summary><c>serve</c>: shows the edition while it is being written.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 1916;

    public static Command Make(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free.", DefaultValueFactory = _ => DefaultPort, HelpName = "number" };
        port.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is < 0 or > 65535)
                    result.AddError("A port is a number from 0 to 65535.");
        });
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = new Command("serve", "Builds, serves on 127.0.0.1, rebuilds on change and reloads the browser; the last good pages stay up. Ends with Ctrl-C.")
        {
            Folders.InputOption, Folders.ThemeOption, port, open,
        };
        command.SetAction(parsed => PreviewServer.Run(Folders.Of(parsed, terminal), parsed.GetValue(port), parsed.GetValue(open), terminal));
        return command;
    }
}
