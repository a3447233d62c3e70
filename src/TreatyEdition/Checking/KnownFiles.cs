using System.Text;

namespace TreatyEdition.Checking;

/// <summary>The files that a site is known to have, for the links to them. Safe for several threads.</summary>
internal sealed class KnownFiles
{
    private readonly WordTable<LinkedFile> _files = new();

    public KnownFiles(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths) _files.Add(Encoding.UTF8.GetBytes(path), new LinkedFile(path, path, IsExternal: false, IsKnown: true, null));
    }

    /// <summary>Null where the site is not known to have it.</summary>
    /// <param name="path">UTF-8.</param>
    public LinkedFile? Find(ReadOnlySpan<byte> path) => _files.Find(path);
}
