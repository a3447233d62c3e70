using System.Text;
using TreatyEdition.Model;

namespace TreatyEdition.Writing;

/// <summary>What was written.</summary>
/// <param name="Changed">Files that are new or differ from those of the site before.</param>
public sealed record WriteResult(int Files, int Changed, long Bytes);

/// <summary>
/// Writes a site whole or not at all: into a new folder beside the output, which then takes its place in one step. Whenever it is
/// killed, the old site stands or the new one, and the next run clears up.
/// </summary>
public static class SiteWriter
{
    /// <exception cref="OutputException">It could not be written; the old site stands as it was.</exception>
    public static WriteResult Write(Site site, OutputFolder output) => Write(site, output, _ => { }, mayExchange: true);

    /// <param name="at">Told each step; what it throws passes through as it is, with nothing cleared up.</param>
    /// <param name="mayExchange">False makes it do without the system's exchange of folders, as on Windows.</param>
    internal static WriteResult Write(Site site, OutputFolder output, Action<WriteStep> at, bool mayExchange)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output.Path)!);
            using var alone = Lock(output);
            at(WriteStep.Locked);
            ClearUp(output);
            at(WriteStep.Cleaned);
            var changed = WriteFiles(site, output, at);
            at(WriteStep.Written);
            TakePlace(output, at, mayExchange);
            return new WriteResult(site.Files.Length, changed, site.Files.Sum(f => (long)f.Content.Length));
        }
        catch (Exception e) when (e is not OutputException && Cause(e) is { } cause)
        {
            TryDelete(output.Fresh);
            throw new OutputException($"The site could not be written to '{output.Path}': {cause.Message} The old site stands as it was. Check the folder's permissions and the free space.", cause);
        }
    }

    private static Exception? Cause(Exception e) => e switch
    {
        IOException or UnauthorizedAccessException => e,
        AggregateException all => all.InnerExceptions.Select(Cause).FirstOrDefault(c => c is not null),
        _ => null,
    };

    /// <summary>Keeps a second run away; the system releases it when a run is killed.</summary>
    private static FileStream Lock(OutputFolder output)
    {
        try
        {
            return new FileStream(output.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(output.Lock))
        {
            throw new OutputException($"Another run is writing to '{output.Path}'. Wait until it has ended.");
        }
    }

    /// <summary>Sets right what a killed run left: a site that was moved away and not replaced, and unfinished folders.</summary>
    private static void ClearUp(OutputFolder output)
    {
        if (Directory.Exists(output.Old) && !Directory.Exists(output.Path)) Directory.Move(output.Old, output.Path);
        Delete(output.Old);
        Delete(output.Fresh);
    }

    private static int WriteFiles(Site site, OutputFolder output, Action<WriteStep> at)
    {
        Directory.CreateDirectory(output.Fresh);
        File.WriteAllText(Path.Combine(output.Fresh, OutputFolder.Marker),
            "This folder was written by TreatyEdition and is replaced whole by its next build.\nKeep nothing of your own in it.\n", new UTF8Encoding(false));
        foreach (var folder in site.Files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct(StringComparer.Ordinal))
            if (folder.Length > 0) Directory.CreateDirectory(Path.Combine(output.Fresh, folder));
        var hasOld = Directory.Exists(output.Path);
        var changed = 0;
        Parallel.ForEach(site.Files, file =>
        {
            at(WriteStep.WritingFile);
            if (WriteFile(file, output, hasOld)) Interlocked.Increment(ref changed);
        });
        return changed;
    }

    /// <returns>Whether the file is another than in the site before. One that is the same keeps its time, for what copies by time.</returns>
    private static bool WriteFile(SiteFile file, OutputFolder output, bool hasOld)
    {
        var path = Path.Combine(output.Fresh, file.Path);
        using (var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            RandomAccess.Write(handle, file.Content.Span, 0);
        if (!hasOld) return true;
        var old = new FileInfo(Path.Combine(output.Path, file.Path));
        if (!old.Exists || old.Length != file.Content.Length || !File.ReadAllBytes(old.FullName).AsSpan().SequenceEqual(file.Content.Span)) return true;
        File.SetLastWriteTimeUtc(path, old.LastWriteTimeUtc);
        return false;
    }

    private static void TakePlace(OutputFolder output, Action<WriteStep> at, bool mayExchange)
    {
        if (!Directory.Exists(output.Path))
            Directory.Move(output.Fresh, output.Path);
        else if (!mayExchange || !FolderSwap.TryExchange(output.Fresh, output.Path))
        {
            Directory.Move(output.Path, output.Old);
            at(WriteStep.OldMovedAway);
            MoveInto(output);
        }
        at(WriteStep.Swapped);
        // The new site stands; what is left of the old one must not make the run a failure.
        TryDelete(output.Fresh);
        TryDelete(output.Old);
        at(WriteStep.Finished);
    }

    private static void MoveInto(OutputFolder output)
    {
        try
        {
            Directory.Move(output.Fresh, output.Path);
        }
        catch (IOException) when (!Directory.Exists(output.Path))
        {
            Directory.Move(output.Old, output.Path);
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
