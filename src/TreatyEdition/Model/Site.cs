using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TreatyEdition.Model;

/// <summary>A file of the finished site, still in memory.</summary>
/// <param name="Path">Relative to the site's root, forward slashes; the public address.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content)
{
    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}

/// <summary>The whole finished site, still in memory; files sorted by path, each path once.</summary>
public sealed class Site
{
    private readonly FrozenDictionary<string, SiteFile> _byPath;

    private Site(ImmutableArray<SiteFile> files)
    {
        Files = files;
        _byPath = files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public ImmutableArray<SiteFile> Files { get; }

    public SiteFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <exception cref="ArgumentException">Two files have one path: a mistake of the program.</exception>
    public static Site Combine(params IEnumerable<IEnumerable<SiteFile>> parts) =>
        new([.. parts.SelectMany(p => p).OrderBy(f => f.Path, StringComparer.Ordinal)]);
}
