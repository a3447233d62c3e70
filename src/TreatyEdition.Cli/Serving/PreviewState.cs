using TreatyEdition.Diagnostics;

namespace TreatyEdition.Cli.Serving;

/// <summary>The preview at the moment, and word of every new one. For several threads.</summary>
internal sealed class PreviewState
{
    private readonly Lock _lock = new();
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _versions;

    public Preview Current { get; private set; } = new(null, null, "", []);

    /// <summary>Takes a site whose pages are still to be made. One with errors leaves the last good site up.</summary>
    public void Take(PreparedSite site)
    {
        var problems = site.Result().Problems;
        Change(now => site.HasErrors ? now with { Problems = problems } : now with { Prepared = site, Version = NextVersion(), Problems = problems });
    }

    /// <summary>Takes the result of making and checking it whole. Errors bring back the last good site.</summary>
    public void Take(BuildResult result) => Change(now =>
        !result.HasErrors ? new Preview(null, result, now.Prepared is null ? NextVersion() : now.Version, result.Problems)
        : now.Prepared is null ? now with { Problems = result.Problems }
        : now with { Prepared = null, Version = now.Built is null ? "" : NextVersion(), Problems = result.Problems });

    /// <summary>Takes what kept anything from being read. The last good site stays up.</summary>
    public void Take(Diagnostic problem) => Change(now => now with { Problems = [problem] });

    /// <summary>The preview at the moment, and a task that ends when there is another.</summary>
    public (Preview Preview, Task Next) Watch()
    {
        lock (_lock) return (Current, _next.Task);
    }

    private void Change(Func<Preview, Preview> change)
    {
        lock (_lock)
        {
            Current = change(Current);
            var told = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }

    private string NextVersion() => $"{_run}-{++_versions}";
}
