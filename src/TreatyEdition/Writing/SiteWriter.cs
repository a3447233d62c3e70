using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Win32.SafeHandles;
using TreatyEdition.Model;

namespace TreatyEdition.Writing;

/// <summary>What was written.</summary>
/// <param name="Changed">Files that are new or differ from those of the site before.</param>
public sealed record WriteResult(int Files, int Changed, long Bytes);

/// <summary>
/// Writes a site whole or not at all: file by file into a new folder beside the output, which takes its place in one step when the
/// site is found good. Whenever it is killed, the old site stands or the new one, and the next run clears up. The disk is not touched
/// before the first file.
/// </summary>
public sealed class SiteWriter : ISiteOutput, IDisposable
{
    private readonly OutputFolder _output;
    private readonly Action<WriteStep> _at;
    private readonly bool _mayExchange;
    private readonly Lazy<RunLock> _begun;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private bool _hasOld;
    private int _files;
    private int _changed;
    private long _bytes;

    public SiteWriter(OutputFolder output) : this(output, _ => { }, mayExchange: true) { }

    /// <param name="at">Told each step; what it throws passes through as it is, with nothing cleared up.</param>
    /// <param name="mayExchange">False makes it do without the system's exchange of folders, as on Windows.</param>
    internal SiteWriter(OutputFolder output, Action<WriteStep> at, bool mayExchange)
    {
        (_output, _at, _mayExchange) = (output, at, mayExchange);
        _begun = new Lazy<RunLock>(Begin);
    }

    /// <exception cref="OutputException">The file could not be written; the old site stands as it was.</exception>
    public void Add(SiteFile file)
    {
        try
        {
            _ = _begun.Value;
            _at(WriteStep.WritingFile);
            MakeFolder(file.Path);
            var (changed, length) = Write(file);
            if (changed) Interlocked.Increment(ref _changed);
            Interlocked.Increment(ref _files);
            Interlocked.Add(ref _bytes, length);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failed(e);
        }
    }

    /// <summary>Puts the new site in the old one's place.</summary>
    /// <exception cref="OutputException">It could not be done; the old site stands as it was.</exception>
    public WriteResult Commit()
    {
        try
        {
            _ = _begun.Value;
            _at(WriteStep.Written);
            TakePlace();
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failed(e);
        }
        return new WriteResult(_files, _changed, _bytes);
    }

    /// <summary>Clears away what was not committed, and lets other runs write.</summary>
    public void Dispose()
    {
        if (!_begun.IsValueCreated) return;
        TryDelete(_output.Fresh);
        _begun.Value.Dispose();
    }

    /// <summary>What is left when a run is killed: the system lets go of the lock, and nobody clears up.</summary>
    internal void Abandon()
    {
        if (_begun.IsValueCreated) _begun.Value.Dispose();
    }

    private static bool IsOfDisk(Exception e) => e is IOException and not OutputException or UnauthorizedAccessException;

    private OutputException Failed(Exception e) =>
        new($"The site could not be written to '{_output.Path}': {e.Message} The old site stands as it was. Check the folder's permissions and the free space.", e);

    /// <summary>Makes sure, once a folder, that there is the folder of a file.</summary>
    private void MakeFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (folder.Length == 0 || _folders.ContainsKey(folder)) return;
        Directory.CreateDirectory(Path.Combine(_output.Fresh, folder));
        _folders[folder] = true;
    }

    private RunLock Begin()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_output.Path)!);
        var alone = RunLock.TryTake(_output.Lock) ?? throw new OutputException($"Another run is writing to '{_output.Path}'. Wait until it has ended.");
        try
        {
            _at(WriteStep.Locked);
            ClearUp();
            _at(WriteStep.Cleaned);
            _hasOld = Directory.Exists(_output.Path);
            Directory.CreateDirectory(_output.Fresh);
            File.WriteAllText(Path.Combine(_output.Fresh, OutputFolder.Marker),
                "This folder was written by TreatyEdition and is replaced whole by its next build.\nKeep nothing of your own in it.\n", new UTF8Encoding(false));
            return alone;
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    /// <summary>Sets right what a killed run left: a site that was moved away and not replaced, and unfinished folders.</summary>
    private void ClearUp()
    {
        if (Directory.Exists(_output.Old) && !Directory.Exists(_output.Path)) Directory.Move(_output.Old, _output.Path);
        Delete(_output.Old);
        Delete(_output.Fresh);
    }

    /// <returns>Whether the file is another than in the site before, and its bytes. One that is the same keeps its time, for what copies by time.</returns>
    private (bool Changed, long Length) Write(SiteFile file)
    {
        var path = Path.Combine(_output.Fresh, file.Path);
        var before = _hasOld ? new FileInfo(Path.Combine(_output.Path, file.Path)) : null;
        var same = before?.Exists == true;
        var length = 0L;
        using (var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        using (var old = same ? File.OpenHandle(before!.FullName) : null)
        {
            foreach (var piece in file.Pieces)
            {
                RandomAccess.Write(handle, piece.Span, length);
                same = same && IsAt(old!, length, piece.Span);
                length += piece.Length;
            }
        }
        same = same && before!.Length == length;
        if (same) File.SetLastWriteTimeUtc(path, before!.LastWriteTimeUtc);
        return (!same, length);
    }

    /// <summary>Whether a file has these bytes at that place.</summary>
    private static bool IsAt(SafeFileHandle file, long offset, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, buffer.AsSpan(read, bytes.Length - read), offset + read) is > 0 and var more) read += more;
            return buffer.AsSpan(0, read).SequenceEqual(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void TakePlace()
    {
        _output.CheckContent();
        if (!Directory.Exists(_output.Path))
            Directory.Move(_output.Fresh, _output.Path);
        else if (!_mayExchange || !FolderSwap.TryExchange(_output.Fresh, _output.Path))
        {
            Directory.Move(_output.Path, _output.Old);
            _at(WriteStep.OldMovedAway);
            MoveInto();
        }
        _at(WriteStep.Swapped);
        // The new site stands; what is left of the old one must not make the run a failure.
        TryDelete(_output.Fresh);
        TryDelete(_output.Old);
        _at(WriteStep.Finished);
    }

    private void MoveInto()
    {
        try
        {
            Directory.Move(_output.Fresh, _output.Path);
        }
        catch (IOException) when (!Directory.Exists(_output.Path))
        {
            Directory.Move(_output.Old, _output.Path);
            throw;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run clears it away.
        }
    }
}
