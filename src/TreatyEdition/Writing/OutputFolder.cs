namespace TreatyEdition.Writing;

/// <summary>The folder that a site is written to, and the folders beside it that writing needs.</summary>
public sealed class OutputFolder
{
    /// <summary>In every site that was written by this program; only such a folder is ever replaced.</summary>
    public const string Marker = ".treatyedition";

    private OutputFolder(string path)
    {
        Path = path;
        var parent = System.IO.Path.GetDirectoryName(path)!;
        var name = System.IO.Path.GetFileName(path);
        Fresh = System.IO.Path.Combine(parent, $".{name}.treatyedition-new");
        Old = System.IO.Path.Combine(parent, $".{name}.treatyedition-old");
        Lock = System.IO.Path.Combine(parent, $".{name}.treatyedition-lock");
    }

    /// <summary>Absolute, links followed.</summary>
    public string Path { get; }

    /// <summary>Where the new site is made before it takes the old one's place.</summary>
    internal string Fresh { get; }

    /// <summary>Where the old site waits to be deleted, on systems that cannot exchange two folders in one step.</summary>
    internal string Old { get; }

    internal string Lock { get; }

    /// <summary>Makes sure that nothing but an edition's output would be replaced.</summary>
    /// <param name="output">As the user wrote it; relative to <paramref name="current"/>.</param>
    /// <param name="sources">Folders that are read: the input, the theme.</param>
    /// <param name="current">The current folder; neither it nor a folder around it is ever replaced. The home folder likewise.</param>
    /// <exception cref="OutputException">It must not be written there.</exception>
    public static OutputFolder At(string output, IEnumerable<string> sources, string current)
    {
        if (string.IsNullOrWhiteSpace(output)) throw new OutputException("The output folder has no name. Name one with --output.");
        var path = Resolve(System.IO.Path.Combine(current, output));
        if (System.IO.Path.GetPathRoot(path) == path) throw Refused(output, "it is the root of a disk");
        if (IsMounted(path)) throw new OutputException($"The folder '{output}' can't be replaced: it is where a disk is mounted. Name a folder in it with --output.");
        foreach (var source in sources)
        {
            var other = Resolve(System.IO.Path.Combine(current, source));
            if (Contains(path, other)) throw Refused(output, $"it holds '{source}', which is read");
            if (Contains(other, path)) throw Refused(output, $"it lies in '{source}', which is read");
        }
        if (Contains(path, Resolve(current))) throw Refused(output, "it holds the current folder");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && Contains(path, Resolve(home))) throw Refused(output, "it holds the home folder");
        var folder = new OutputFolder(path);
        folder.CheckContent(output);
        return folder;
    }

    /// <summary>Makes sure that the folder is still, or by now, one that may be replaced: a build takes a while.</summary>
    /// <exception cref="OutputException">It must not be replaced.</exception>
    internal void CheckContent() => CheckContent(Path);

    private void CheckContent(string output)
    {
        var path = Path;
        if (File.Exists(path)) throw new OutputException($"'{output}' is a file. Name a folder with --output.");
        if (!Directory.Exists(path)) return;
        try
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any()) return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"The folder '{output}' could not be read: {e.Message}", e);
        }
        if (!File.Exists(System.IO.Path.Combine(path, Marker)))
            throw Refused(output, $"it holds files, and no '{Marker}' to say that an edition was written there");
        if (System.IO.Path.Exists(System.IO.Path.Combine(path, ".git"))) throw Refused(output, "it holds a git repository, which would be lost");
    }

    private static OutputException Refused(string output, string reason) =>
        new($"The folder '{output}' is not replaced: {reason}. Name another with --output, or empty it yourself.");

    /// <summary>Whether another file system begins there, as a container's volume does: the system does not let it be moved.</summary>
    private static bool IsMounted(string path)
    {
        try
        {
            return DriveInfo.GetDrives().Any(d => d.RootDirectory.FullName == path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Contains(string folder, string inside)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var prefix = System.IO.Path.EndsInDirectorySeparator(folder) ? folder : folder + System.IO.Path.DirectorySeparatorChar;
        return inside.Equals(folder, comparison) || inside.StartsWith(prefix, comparison);
    }

    /// <summary>The real path: absolute, and every link on the way followed, as far as it exists.</summary>
    private static string Resolve(string path)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var parent = System.IO.Path.GetDirectoryName(path);
        if (parent is null) return path;
        var whole = System.IO.Path.Combine(Resolve(parent), System.IO.Path.GetFileName(path));
        try
        {
            var target = new DirectoryInfo(whole).ResolveLinkTarget(returnFinalTarget: true);
            return target is null ? whole : Resolve(target.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return whole;
        }
    }
}
