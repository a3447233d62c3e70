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

    /// <summary>Puts them all into the site.</summary>
    public void Write(ISiteOutput output)
    {
        foreach (var file in Files) output.Add(file);
    }

    /// <summary>The address of an asset, by its path in the theme; null where the theme has none such.</summary>
    public string? Find(string path) => _addresses.GetValueOrDefault(path);

    /// <summary>The scripts of a kind of page: what every page has, then its own.</summary>
    public IReadOnlyList<string> Scripts(string kind) => [.. new[] { Find("js/all.js"), Find($"js/{kind}.js") }.OfType<string>()];

    /// <summary>The addresses of all assets in a folder with an ending, in the order of their names.</summary>
    public IReadOnlyList<string> In(string folder, string ending) =>
        [.. _addresses.Where(a => a.Key.StartsWith(folder + "/", StringComparison.Ordinal) && a.Key.EndsWith(ending, StringComparison.Ordinal)).Select(a => a.Value)];

    /// <param name="bundles">The names of scripts, in order, by the kind of page they are for.</param>
    public static Assets Of(ThemeTree theme, ImmutableSortedDictionary<string, ImmutableArray<string>> bundles)
    {
        var style = new List<byte>();
        var scripts = theme.Assets.Where(a => a.Relative.StartsWith("js/", StringComparison.Ordinal)).ToDictionary(a => a.Relative[3..], a => a.Content, StringComparer.Ordinal);
        var addresses = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var asset in theme.Assets)
        {
            if (asset.Relative.StartsWith("css/", StringComparison.Ordinal) && asset.Relative.EndsWith(".css", StringComparison.Ordinal)) style.AddRange(asset.Content.Span);
            else if (!asset.Relative.StartsWith("js/", StringComparison.Ordinal)) Add(asset.Relative, asset.Content);
        }
        foreach (var (kind, names) in bundles)
        {
            var script = new List<byte>();
            foreach (var name in names) script.AddRange(scripts[name].Span);
            Add($"js/{kind}.js", script.ToArray());
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
