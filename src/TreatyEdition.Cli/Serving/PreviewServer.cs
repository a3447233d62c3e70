using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TreatyEdition.Cli.Serving;

/// <summary>Serves the edition from memory on 127.0.0.1, and has it built again whenever the input or the theme changes.</summary>
internal static class PreviewServer
{
    public static int Run(Folders folders, int port, bool open, Terminal terminal) =>
        RunAsync(folders, port, open, terminal).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(Folders folders, int port, bool open, Terminal terminal)
    {
        if (!Directory.Exists(folders.Input)) throw new DirectoryNotFoundException($"There is no folder '{folders.Input}'. Name it with --input.");
        var state = new PreviewState();
        // Watching begins before the first build, so that nothing saved meanwhile is missed.
        using var watcher = new SourceWatcher(folders.Input, folders.Theme, Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folders.Input))!, "seeds"));
        using var builds = new PreviewBuilds(folders, terminal, state);
        builds.First();

        await using var app = Make(port, state, folders.Prefix);
        try
        {
            await app.StartAsync(terminal.Stop);
        }
        catch (OperationCanceledException)
        {
            // Ended before it had begun.
            return ExitStatus.Done;
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            terminal.Error.WriteLine($"Port {port} is in use or not allowed. Choose another with --port, or --port 0 for any that is free.");
            return ExitStatus.Failed;
        }
        var address = app.Urls.First();
        terminal.Out.WriteLine($"Serving at {address}/  (Ctrl-C ends it)");
        if (open) Open(address, terminal);

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop, app.Lifetime.ApplicationStopping);
        await RebuildOnChange(watcher, builds, stopping.Token);
        await app.StopAsync(CancellationToken.None);
        return ExitStatus.Done;
    }

    private static async Task RebuildOnChange(SourceWatcher watcher, PreviewBuilds builds, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await watcher.Changed(stop);
                builds.Begin();
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }
    }

    private static WebApplication Make(int port, PreviewState state, string prefix)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        var requests = new PreviewRequests(state, prefix, app.Lifetime.ApplicationStopping);
        app.Run(requests.Answer);
        return app;
    }

    private static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            terminal.Error.WriteLine($"The browser could not be opened; open {address}/ yourself.");
        }
    }
}
