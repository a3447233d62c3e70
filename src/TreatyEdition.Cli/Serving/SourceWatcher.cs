using System.IO.Enumeration;
using System.Threading.Channels;

namespace TreatyEdition.Cli.Serving;

/// <summary>
/// Says when something in the watched folders has changed. Every kind of event counts, since editors write in place, by rename, or by
/// deleting and creating; where events get lost or a folder is replaced whole, a slow look at the files' times finds the change.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>Saving makes several events within a few milliseconds; this long without another, and the save is over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan SlowLook = TimeSpan.FromSeconds(2);

    private readonly string[] _folders;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _stamp;

    public SourceWatcher(params string[] folders)
    {
        _folders = folders;
        _stamp = Stamp();
        Start();
    }

    /// <summary>Returns when something has changed since the last time.</summary>
    public async Task Changed(CancellationToken stop)
    {
        while (true)
        {
            var byEvent = await Event(SlowLook, stop);
            if (byEvent) await Settle(stop);
            var stamp = Stamp();
            if (stamp == _stamp) continue;
            _stamp = stamp;
            // A change that no event told of: a watcher has lost its folder.
            if (!byEvent) Start();
            return;
        }
    }

    private async Task Settle(CancellationToken stop)
    {
        var end = DateTime.UtcNow + LongestWait;
        while (DateTime.UtcNow < end && await Event(Quiet, stop))
        {
        }
    }

    private async Task<bool> Event(TimeSpan within, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(within);
        try
        {
            return await _events.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Start()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Tell;
            watcher.Created += Tell;
            watcher.Deleted += Tell;
            watcher.Renamed += Tell;
            watcher.Error += (_, _) => _events.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    private void Tell(object sender, FileSystemEventArgs e) => _events.Writer.TryWrite(true);

    /// <summary>Changes with every file that is added, removed, renamed or written; files that no build reads don't count.</summary>
    private long Stamp()
    {
        long stamp = 17;
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var file in Files(folder)) stamp += (uint)file + (1L << 40);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder went away between two looks, or may not be read; the next sees what is there.
                stamp++;
            }
        }
        return stamp;
    }

    /// <summary>A number for each file as it stands, and for each link to a folder, which is not followed: it may lead anywhere, and round in circles.</summary>
    private static FileSystemEnumerable<int> Files(string folder) => new(
        folder, (ref FileSystemEntry file) => HashCode.Combine(file.ToFullPath(), file.Length, file.LastWriteTimeUtc),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        ShouldIncludePredicate = (ref FileSystemEntry entry) => (!entry.IsDirectory || IsLink(ref entry)) && entry.FileName is not ['.', ..] && entry.FileName is not [.., '~'],
    };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }
}
