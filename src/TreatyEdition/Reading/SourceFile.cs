using System.Collections.Immutable;
using System.Text;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Reading;

/// <summary>A file of the input. Two that were read are equal where path and text are.</summary>
/// <param name="Path">As in diagnostics: forward slashes, beginning with the input folder's name.</param>
/// <param name="Relative">Path below the input folder, forward slashes.</param>
/// <param name="Utf8">The text in UTF-8, which takes half the room. Well-formed, without a byte order mark; lines end in a line feed.</param>
public sealed record SourceFile(string Path, string Relative, ReadOnlyMemory<byte> Utf8)
{
    private readonly Func<DiagnosticBag, SourceFile?>? _read;

    public SourceFile(string path, string relative, string text) : this(path, relative, Encoding.UTF8.GetBytes(text)) { }

    /// <summary>One that is there and not read yet: of what it says, nothing is known.</summary>
    internal SourceFile(string path, string relative, Func<DiagnosticBag, SourceFile?> read) : this(path, relative, ReadOnlyMemory<byte>.Empty) => _read = read;

    /// <summary>The file with its text: itself, where that was read already. Null, with a diagnostic, where it can't be read.</summary>
    internal SourceFile? Read(DiagnosticBag problems) => _read is null ? this : _read(problems);

    /// <summary>Made anew each time: to be asked for once.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    public bool Equals(SourceFile? other) => other is not null && Path == other.Path && Relative == other.Relative && Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override int GetHashCode() => HashCode.Combine(Path, Relative, Utf8.Length);
}

/// <summary>All files of the input that could be read, or are still to be, sorted by path.</summary>
/// <param name="Root">How the input folder is called in diagnostics.</param>
/// <param name="Seeds">The texts of the sources at hand, by key.</param>
/// <param name="Unread">The paths, as in <see cref="SourceFile.Relative"/>, of files and linked folders that are there but could not be read.</param>
public sealed record SourceTree(
    string Root, ImmutableArray<SourceFile> Files, ImmutableArray<string> Unread, ImmutableDictionary<string, string> Seeds)
{
    /// <summary>The folder of the documents, each in a folder of its own.</summary>
    internal const string Documents = "documents/";

    /// <summary>The name of the folder of a document's file; null for other files.</summary>
    internal static string? DocumentOf(string path)
    {
        if (!path.StartsWith(Documents, StringComparison.Ordinal)) return null;
        var end = path.IndexOf('/', Documents.Length);
        return end < 0 ? null : path[Documents.Length..end];
    }

    /// <summary>Whether a file or folder is there but could not be read, or stands in a folder that could not.</summary>
    public bool IsUnread(string path) =>
        Unread.Any(u => path.StartsWith(u, StringComparison.Ordinal) && (path.Length == u.Length || path[u.Length] == '/'));
}
