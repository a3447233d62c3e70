using System.Collections.Immutable;
using System.Text;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Reading;

/// <summary>A file of the theme that goes into the site as it is.</summary>
/// <param name="Relative">Path below <c>assets</c>, forward slashes.</param>
public sealed record AssetFile(string Relative, ReadOnlyMemory<byte> Content);

/// <summary>What the theme draws the edition's card with.</summary>
/// <param name="Design"><c>card/card.yml</c>.</param>
/// <param name="Fonts">The other files of the folder that are fonts, by name.</param>
public sealed record CardFolder(SourceFile Design, ImmutableSortedDictionary<string, byte[]> Fonts);

/// <summary>The theme's files, read.</summary>
/// <param name="Root">How the theme folder is called in diagnostics.</param>
/// <param name="Templates">By name, without <c>.hbs</c>.</param>
/// <param name="Strings">The words of the interface: <c>en</c>, or <c>search.en</c> for those of one part.</param>
/// <param name="Manifest"><c>theme.yml</c>: which scripts go to which pages; null where there is none.</param>
/// <param name="Card">Null where there is no <c>card/card.yml</c>.</param>
public sealed record ThemeTree(
    string Root,
    ImmutableSortedDictionary<string, SourceFile> Templates,
    ImmutableSortedDictionary<string, SourceFile> Partials,
    ImmutableSortedDictionary<string, SourceFile> Strings,
    ImmutableArray<AssetFile> Assets,
    SourceFile? Manifest,
    CardFolder? Card)
{
    /// <param name="theme">The theme folder.</param>
    /// <param name="input">The folder of the edition's texts: diagnostics give paths from the folder that holds it. Null for the theme by itself.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ThemeTree Read(string theme, DiagnosticBag problems, string? input = null)
    {
        Require(theme);
        var root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(theme)));
        var beside = input is null ? null : Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)));
        var name = beside is null ? root.Name : Path.GetRelativePath(beside, root.FullName).Replace('\\', '/');
        return new ThemeTree(
            name,
            Texts(root, name, "templates", ".hbs", problems),
            Texts(root, name, "partials", ".hbs", problems),
            Texts(root, name, "strings", ".yml", problems),
            ReadAssets(new DirectoryInfo(Path.Combine(root.FullName, "assets")), name, problems),
            ReadManifest(new FileInfo(Path.Combine(root.FullName, "theme.yml")), name, problems),
            ReadCard(new DirectoryInfo(Path.Combine(root.FullName, "card")), name, problems));
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal static void Require(string theme)
    {
        if (!Directory.Exists(theme)) throw new DirectoryNotFoundException($"There is no folder '{theme}'. Name the theme with --theme; the program's own is the folder 'theme' beside its source.");
    }

    private static SourceFile? ReadManifest(FileInfo file, string root, DiagnosticBag problems) =>
        file.Exists ? SourceTreeReader.ReadFile(file.FullName, file.Name, root, problems) : null;

    private static CardFolder? ReadCard(DirectoryInfo folder, string root, DiagnosticBag problems)
    {
        var design = new FileInfo(Path.Combine(folder.FullName, "card.yml"));
        if (!design.Exists || SourceTreeReader.ReadFile(design.FullName, $"card/{design.Name}", root, problems) is not { } file) return null;
        var fonts = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var font in folder.EnumerateFiles("*.ttf"))
            if (SourceTreeReader.ReadBytes(font.FullName, $"{root}/card/{font.Name}", problems) is { } content) fonts.Add(font.Name, content);
        return new CardFolder(file, fonts.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, SourceFile> Texts(DirectoryInfo root, string name, string folder, string extension, DiagnosticBag problems)
    {
        var directory = new DirectoryInfo(Path.Combine(root.FullName, folder));
        if (!directory.Exists) return ImmutableSortedDictionary<string, SourceFile>.Empty;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in directory.EnumerateFiles("*" + extension))
            if (!file.Name.StartsWith('.') && SourceTreeReader.ReadFile(file.FullName, $"{folder}/{file.Name}", name, problems) is { } text)
                texts.Add(Path.GetFileNameWithoutExtension(text.Relative), text);
        return texts.ToImmutable();
    }

    private static ImmutableArray<AssetFile> ReadAssets(DirectoryInfo folder, string root, DiagnosticBag problems)
    {
        if (!folder.Exists) return [];
        var assets = new List<AssetFile>();
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.Name.StartsWith('.') || file.Name.EndsWith('~')) continue;
            var relative = Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/');
            if (SourceTreeReader.ReadBytes(file.FullName, $"{root}/assets/{relative}", problems) is not { } content) continue;
            // A mark of the byte order would stand within what the files are joined to.
            assets.Add(new AssetFile(relative, relative.EndsWith(".css", StringComparison.Ordinal) || relative.EndsWith(".js", StringComparison.Ordinal) ? WithoutMark(content) : content));
        }
        assets.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return [.. assets];
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
}
