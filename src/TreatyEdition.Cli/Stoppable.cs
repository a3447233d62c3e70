using TreatyEdition.Model;

namespace TreatyEdition.Cli;

/// <summary>Lets a build be called off: where a stage begins, and between files.</summary>
/// <param name="progress">Told the stages; null for nobody.</param>
internal sealed class Stoppable(ISiteOutput output, IProgress<string>? progress, CancellationToken stop) : ISiteOutput, IProgress<string>
{
    /// <exception cref="OperationCanceledException">The build was called off.</exception>
    public void Add(SiteFile file)
    {
        stop.ThrowIfCancellationRequested();
        output.Add(file);
    }

    /// <inheritdoc cref="Add"/>
    public void Report(string value)
    {
        stop.ThrowIfCancellationRequested();
        progress?.Report(value);
    }

    /// <summary>Whether nothing went wrong but that the work was called off, on however many threads.</summary>
    public static bool IsOnlyStopped(Exception e) =>
        e is OperationCanceledException || (e is AggregateException all && all.Flatten().InnerExceptions.All(inner => inner is OperationCanceledException));
}
