namespace TreatyEdition.Checking;

/// <summary>The files that a site is known to have, for the links to them. Safe for several threads.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, LinkedFile>.AlternateLookup<ReadOnlySpan<char>> _files = LetterComparer.Table<LinkedFile>();

    public KnownFiles(IReadOnlyCollection<string> paths)
    {
        _files.Dictionary.EnsureCapacity(paths.Count);
        foreach (var path in paths) _files.Dictionary.Add(path, new LinkedFile(path, path, IsExternal: false, IsKnown: true, null));
    }

    /// <summary>Null where the site is not known to have it.</summary>
    public LinkedFile? Find(ReadOnlySpan<char> path) => _files.TryGetValue(path, out var file) ? file : null;
}
