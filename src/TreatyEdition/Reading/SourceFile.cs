using System.Collections.Immutable;

namespace TreatyEdition.Reading;

/// <summary>A file of the input, read.</summary>
/// <param name="Path">As in diagnostics: forward slashes, beginning with the input folder's name.</param>
/// <param name="Relative">Path below the input folder, forward slashes.</param>
/// <param name="Text">Without a byte order mark; lines end in a line feed.</param>
public sealed record SourceFile(string Path, string Relative, string Text);

/// <summary>All files of the input that could be read, sorted by path.</summary>
/// <param name="Root">How the input folder is called in diagnostics.</param>
/// <param name="Seeds">The texts of the sources at hand, by key.</param>
/// <param name="Unread">The paths, as in <see cref="SourceFile.Relative"/>, of files that are there but could not be read.</param>
public sealed record SourceTree(
    string Root, ImmutableArray<SourceFile> Files, ImmutableArray<string> Unread, ImmutableDictionary<string, string> Seeds);
