using System.IO.Enumeration;

namespace TreatyEdition.Reading;

/// <summary>What is in a folder: its files and folders, and apart from them the symbolic links.</summary>
/// <param name="Entries">Their names, in no order.</param>
internal sealed record FolderListing(List<FolderEntry> Entries, List<FileSystemInfo> Links)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false, MatchType = MatchType.Simple };

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false, MatchType = MatchType.Simple };

    /// <summary>
    /// Systems say what is a link when they list a folder, but the platform hands this on only by leaving links out, and otherwise asks for every file anew.
    /// So what is in the folder and not among the rest is a link, or has come meanwhile.
    /// </summary>
    public static FolderListing Of(DirectoryInfo folder)
    {
        var entries = new List<FolderEntry>(
            new FileSystemEnumerable<FolderEntry>(folder.FullName, (ref FileSystemEntry e) => new FolderEntry(e.FileName.ToString(), e.IsDirectory), NoLinks));
        var names = entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        var links = new FileSystemEnumerable<FileSystemInfo>(folder.FullName, (ref FileSystemEntry e) => e.ToFileSystemInfo(), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !names.Contains(e.FileName.ToString()),
        };
        return new FolderListing(entries, [.. links]);
    }
}

/// <summary>A file or folder. A class, as the platform's way through a folder is compiled beforehand for classes alone.</summary>
internal sealed record FolderEntry(string Name, bool IsFolder);
