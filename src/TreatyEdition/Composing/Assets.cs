using System.Collections.Immutable;
using System.Security.Cryptography;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Composing;

/// <summary>The theme's assets under names that change with their content, so that browsers may keep them for ever.</summary>
public sealed class Assets
{
    private readonly ImmutableSortedDictionary<string, string> _addresses;

    private Assets(ImmutableSortedDictionary<string, string> addresses, ImmutableArray<SiteFile> files)
    {
        _addresses = addresses;
        Files = files;
    }

    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>The address of an asset, by its path in the theme; null where the theme has none such.</summary>
    public string? Find(string path) => _addresses.GetValueOrDefault(path);

    /// <summary>The addresses of all assets in a folder with an ending, in the order of their names.</summary>
    public IReadOnlyList<string> In(string folder, string ending) =>
        [.. _addresses.Where(a => a.Key.StartsWith(folder + "/", StringComparison.Ordinal) && a.Key.EndsWith(ending, StringComparison.Ordinal)).Select(a => a.Value)];

    public static Assets Of(ThemeTree theme)
    {
        var style = new List<byte>();
        var addresses = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var asset in theme.Assets)
        {
            if (asset.Relative.StartsWith("css/", StringComparison.Ordinal) && asset.Relative.EndsWith(".css", StringComparison.Ordinal)) style.AddRange(asset.Content.Span);
            else Add(asset.Relative, asset.Content);
        }
        if (style.Count > 0) Add("css/edition.css", style.ToArray());
        return new Assets(addresses.ToImmutable(), files.ToImmutable());

        void Add(string path, ReadOnlyMemory<byte> content)
        {
            var address = $"assets/{Fingerprinted(path, content.Span)}";
            addresses[path] = address;
            files.Add(new SiteFile(address, content));
        }
    }

    private static string Fingerprinted(string path, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var dot = path.LastIndexOf('.');
        return dot < 0 ? $"{path}.{hash}" : $"{path[..dot]}.{hash}{path[dot..]}";
    }
}
