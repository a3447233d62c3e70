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
        return new CardFolder(file, folder.EnumerateFiles("*.ttf")
            .Select(f => (f.Name, Content: SourceTreeReader.ReadBytes(f.FullName, $"{root}/card/{f.Name}", problems)))
            .Where(f => f.Content is not null)
            .ToImmutableSortedDictionary(f => f.Name, f => f.Content!, StringComparer.Ordinal));
    }

    private static ImmutableSortedDictionary<string, SourceFile> Texts(DirectoryInfo root, string name, string folder, string extension, DiagnosticBag problems)
    {
        var directory = new DirectoryInfo(Path.Combine(root.FullName, folder));
        if (!directory.Exists) return ImmutableSortedDictionary<string, SourceFile>.Empty;
        return directory.EnumerateFiles("*" + extension)
            .Where(f => !f.Name.StartsWith('.'))
            .Select(f => SourceTreeReader.ReadFile(f.FullName, $"{folder}/{f.Name}", name, problems))
            .OfType<SourceFile>()
            .ToImmutableSortedDictionary(f => Path.GetFileNameWithoutExtension(f.Relative), f => f, StringComparer.Ordinal);
    }

    private static ImmutableArray<AssetFile> ReadAssets(DirectoryInfo folder, string root, DiagnosticBag problems)
    {
        if (!folder.Exists) return [];
        return [.. folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => !f.Name.StartsWith('.') && !f.Name.EndsWith('~'))
            .Select(f => (File: f, Relative: Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/')))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            .Select(f => (f.Relative, Content: SourceTreeReader.ReadBytes(f.File.FullName, $"{root}/assets/{f.Relative}", problems)))
            .Where(f => f.Content is not null)
            // A mark of the byte order would stand within what the files are joined to.
            .Select(f => new AssetFile(f.Relative, f.Relative.EndsWith(".css", StringComparison.Ordinal) || f.Relative.EndsWith(".js", StringComparison.Ordinal) ? WithoutMark(f.Content) : f.Content))];
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
}
