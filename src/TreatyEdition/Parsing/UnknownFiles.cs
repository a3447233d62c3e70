using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Parsing;

/// <summary>What an editor is told of a file that nothing reads.</summary>
internal static partial class UnknownFiles
{
    private static readonly string[] Registers =
        [.. Enum.GetValues<EntryKind>().Select(EntryKinds.Register).Where(r => r.EndsWith(".yml", StringComparison.Ordinal)).Select(r => r["input/".Length..])];

    private static readonly string[] Fixed = ["edition.yml", "permalinks.txt", "redirects.yml", .. Registers];

    /// <param name="path">Below the input folder, forward slashes.</param>
    public static string Advice(string path) => $"nothing reads this file. {Remedy(path)}";

    private static string Remedy(string path)
    {
        var folders = path.Split('/')[..^1];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (folders is ["documents", _] && InDocument(name) is { } meant) return $"Did you mean '{meant}'?";
        if (folders is ["documents", _, _, ..]) return "The folder of each document stands directly in 'documents', and its files directly in that. Move it.";
        if (folders is ["documents"]) return $"Each document has a folder of its own. Move it to 'documents/{Path.GetFileNameWithoutExtension(name)}/index.md'.";
        if (folders is ["pages", _, ..]) return "Pages stand directly in 'pages'. Move it.";
        var near = Fixed.FirstOrDefault(f => Path.GetFileName(f) == Path.ChangeExtension(name, Path.GetExtension(f))) ?? DidYouMean.Suggest(path, Fixed);
        if (near is not null) return $"Did you mean '{near}'?";
        return folders is ["registers"]
            ? $"The registers are {string.Join(", ", Registers.Select(Path.GetFileName))}. Rename it, or take it out."
            : "Remove it, or move it where the format has a place for it (docs/input-format.md).";
    }

    private static string? InDocument(string name)
    {
        if (Text().Match(name) is { Success: true } text && LanguageTag.IsValid(text.Groups[1].Value)) return $"text.{text.Groups[1].Value}.md";
        return DidYouMean.Suggest(Path.ChangeExtension(name, ".md"), ["index.md", "notes.md"]);
    }

    [GeneratedRegex(@"^text[._ -]([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.(?:md|markdown|txt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Text();
}
