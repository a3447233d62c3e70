using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Serving;

/// <summary>What the browser sees at a moment.</summary>
/// <param name="Site">The last good one; null until the first build without errors.</param>
/// <param name="Version">Changes whenever the site does, and is another in every run.</param>
/// <param name="BaseUrl">The address that 404.html is made for.</param>
/// <param name="Problems">Of the last build, good or not.</param>
internal sealed record Preview(Site? Site, string Version, string? BaseUrl, IReadOnlyList<Diagnostic> Problems);

/// <summary>The preview at the moment, and word of every new one. For several threads.</summary>
internal sealed class PreviewState
{
    private readonly Lock _lock = new();
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _builds;

    public Preview Current { get; private set; } = new(null, "", null, []);

    /// <summary>Takes a build's result. One with errors leaves the last good site up.</summary>
    public void Take(BuildResult result)
    {
        lock (_lock)
        {
            var site = result.HasErrors ? null : result.Site;
            Current = site is null
                ? Current with { Problems = result.Problems }
                : new Preview(site, $"{_run}-{++_builds}", result.Edition?.Edition.Metadata.BaseUrl, result.Problems);
            var told = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }

    /// <summary>The preview at the moment, and a task that ends when there is another.</summary>
    public (Preview Preview, Task Next) Watch()
    {
        lock (_lock) return (Current, _next.Task);
    }
}
