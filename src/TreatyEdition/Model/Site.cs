using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TreatyEdition.Model;

/// <summary>A finished file of the site.</summary>
/// <param name="Path">Relative to the site's root, forward slashes; the public address.</param>
/// <param name="Pieces">What it holds, a piece after another; of a large file they are made as they are asked for, and each is valid until the next is.</param>
public sealed record SiteFile(string Path, IEnumerable<ReadOnlyMemory<byte>> Pieces)
{
    public SiteFile(string path, ReadOnlyMemory<byte> content) : this(path, [content]) { }

    /// <summary>All of it. Put together each time where there are several pieces.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            if (Pieces is IReadOnlyList<ReadOnlyMemory<byte>> { Count: 1 } whole) return whole[0];
            var all = new ArrayBufferWriter<byte>();
            foreach (var piece in Pieces) all.Write(piece.Span);
            return all.WrittenMemory;
        }
    }

    /// <summary>With a copy of all of it: for who keeps a file longer than it is handed over.</summary>
    public SiteFile Kept() => new(Path, Content.ToArray());

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}

/// <summary>Where the files of a site go as they are made, in any order and from several threads; each path once.</summary>
public interface ISiteOutput
{
    /// <param name="file">What it holds is good until this returns.</param>
    void Add(SiteFile file);
}

/// <summary>For a build of which only the result is wanted.</summary>
public sealed class NoOutput : ISiteOutput
{
    public static NoOutput Instance { get; } = new();

    public void Add(SiteFile file) { }
}

/// <summary>A whole finished site in memory; files sorted by path, each path once.</summary>
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

/// <summary>Keeps the files of a site in memory.</summary>
public sealed class SiteInMemory : ISiteOutput
{
    private readonly ConcurrentQueue<SiteFile> _files = [];

    public void Add(SiteFile file) => _files.Enqueue(file.Kept());

    /// <exception cref="ArgumentException">Two files have one path: a mistake of the program.</exception>
    public Site ToSite() => Site.Combine(_files);
}
