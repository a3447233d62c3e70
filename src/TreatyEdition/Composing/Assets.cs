using System.Collections.Immutable;
using System.Security.Cryptography;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Composing;

/// <summary>The theme's assets under names that change with their content, so that browsers may keep them for ever.</summary>
public sealed class Assets
{
    private const string Root = "assets/";

    private Assets(ImmutableSortedDictionary<string, string> addresses, ImmutableArray<SiteFile> files)
    {
        Addresses = addresses;
        Files = files;
    }

    /// <summary>Of each asset, by its path in the theme.</summary>
    public ImmutableSortedDictionary<string, string> Addresses { get; }

    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>Puts them all into the site.</summary>
    public void Write(ISiteOutput output)
    {
        foreach (var file in Files) output.Add(file);
    }

    /// <summary>The address of an asset, by its path in the theme; null where the theme has none such.</summary>
    public string? Find(string path) => Addresses.GetValueOrDefault(path);

    /// <summary>The scripts of a kind of page: what every page has, then its own.</summary>
    public IReadOnlyList<string> Scripts(string kind) => [.. new[] { Find("js/all.js"), Find($"js/{kind}.js") }.OfType<string>()];

    /// <summary>The addresses of all assets in a folder with an ending, in the order of their names.</summary>
    public IReadOnlyList<string> In(string folder, string ending) =>
        [.. Addresses.Where(a => a.Key.StartsWith(folder + "/", StringComparison.Ordinal) && a.Key.EndsWith(ending, StringComparison.Ordinal)).Select(a => a.Value)];

    /// <param name="bundles">The names of scripts, in order, by the kind of page they are for.</param>
    public static Assets Of(ThemeTree theme, ImmutableSortedDictionary<string, ImmutableArray<string>> bundles, DiagnosticBag problems)
    {
        const string Styles = "css/";
        var sheets = theme.Assets.ToLookup(a => a.Relative.EndsWith(".css", StringComparison.Ordinal));
        var scripts = theme.Assets.Where(a => a.Relative.StartsWith("js/", StringComparison.Ordinal)).ToDictionary(a => a.Relative[3..], a => a.Content, StringComparer.Ordinal);
        var addresses = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var asset in sheets[false].Where(a => !a.Relative.StartsWith("js/", StringComparison.Ordinal))) Add(asset.Relative, asset.Content);
        // What they name has its own name by now.
        var named = addresses.ToImmutable();
        var style = new List<byte>();
        foreach (var sheet in sheets[true])
        {
            var joined = sheet.Relative.StartsWith(Styles, StringComparison.Ordinal);
            var folder = joined ? Styles : sheet.Relative[..(sheet.Relative.LastIndexOf('/') + 1)];
            var content = new StyleSheets(folder, path => named.GetValueOrDefault(path)?[Root.Length..], named.Keys, problems)
                .Read(sheet.Content.Span, sheet.Relative, $"{theme.Root}/{Root}{sheet.Relative}");
            if (joined) style.AddRange(content);
            else Add(sheet.Relative, content);
        }
        foreach (var (kind, names) in bundles)
        {
            var script = new List<byte>();
            foreach (var name in names) script.AddRange(scripts[name].Span);
            Add($"js/{kind}.js", script.ToArray());
        }
        if (style.Count > 0) Add(Styles + "edition.css", style.ToArray());
        return new Assets(addresses.ToImmutable(), files.ToImmutable());

        void Add(string path, ReadOnlyMemory<byte> content)
        {
            var address = $"{Root}{Fingerprinted(path, content.Span)}";
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
