using TreatyEdition.Cli.Reporting;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Serving;

/// <summary>
/// Builds for the preview. After a save the texts are read and linked and the browser is told at once; it then asks for the one page it
/// shows. The whole site is made and checked after that, unless the next save comes first.
/// </summary>
internal sealed class PreviewBuilds(Folders folders, Terminal terminal, PreviewState state) : IDisposable
{
    /// <summary>Leaves the processors to the page that the browser asks for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly BuildMemory _memory = new();
    private CancellationTokenSource _superseded = new();
    private Task _finishing = Task.CompletedTask;

    /// <summary>Builds the whole, or less where the program is being ended.</summary>
    public void First()
    {
        if (Prepare() is { } site) Finish(site, terminal.Stop);
    }

    /// <summary>Returns when the browser can be shown what was saved; the rest goes on.</summary>
    public void Begin()
    {
        var site = Prepare();
        _superseded.Cancel();
        _finishing.GetAwaiter().GetResult();
        if (site is null) return;
        state.Take(site);
        if (site.HasErrors)
        {
            // What was shown before stays.
            Print(site.Result());
            return;
        }
        _superseded.Dispose();
        _superseded = new CancellationTokenSource();
        var stop = _superseded.Token;
        _finishing = Task.Run(async () =>
        {
            await Task.Delay(Patience, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stop.IsCancellationRequested) Finish(site, stop);
            }
            catch (Exception e)
            {
                terminal.Error.WriteLine(Application.OneLine(Application.Describe(e)));
            }
        }, CancellationToken.None);
    }

    private PreparedSite? Prepare()
    {
        try
        {
            return EditionBuilder.Prepare(folders.BuildOptions, _memory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that is being replaced may be gone for a moment; its coming back starts the next build.
            var gone = new[] { folders.Theme, folders.Input }.FirstOrDefault(f => !Directory.Exists(f));
            var problem = new Diagnostic(
                Codes.UnreadableFile, SourceSpan.Whole(Path.GetFileName(gone ?? folders.Input)), $"{Application.OneLine(e.Message)} The edition is built again when something changes there.");
            new DiagnosticWriter(terminal, folders.Prefix, DiagnosticFormat.Text).Write([problem]);
            state.Take(problem);
            return null;
        }
    }

    private void Finish(PreparedSite site, CancellationToken stop)
    {
        var memory = new SiteInMemory();
        BuildResult result;
        try
        {
            result = EditionBuilder.Finish(site, new Stoppable(memory, null, stop)).With(memory);
        }
        catch (Exception e) when (stop.IsCancellationRequested && Stoppable.IsOnlyStopped(e))
        {
            return;
        }
        state.Take(result);
        Print(result);
    }

    private void Print(BuildResult result)
    {
        new DiagnosticWriter(terminal, folders.Prefix, DiagnosticFormat.Text).Write(result.Problems);
        var problems = Summary.OfProblems(result.Problems);
        terminal.Out.WriteLine(problems.Length == 0 ? Summary.Of(result) : $"{problems}; {Summary.Of(result)}");
    }

    public void Dispose()
    {
        _superseded.Cancel();
        _finishing.GetAwaiter().GetResult();
        _superseded.Dispose();
    }
}
