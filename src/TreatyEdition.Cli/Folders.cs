using System.CommandLine;

namespace TreatyEdition.Cli;

/// <summary>The folders a command works with, absolute.</summary>
/// <param name="Prefix">What stands before the paths of diagnostics, so that they lead from the current folder; empty or with a slash at its end.</param>
internal sealed record Folders(string Input, string Theme, string Output, string Prefix)
{
    public static Option<string?> InputOption { get; } = Folder("--input", "The folder of the edition's texts. [default: input]");

    public static Option<string?> ThemeOption { get; } = Folder("--theme", "The folder of the theme. [default: theme]");

    public static Option<string?> OutputOption { get; } = Folder("--output", "The folder the site is written to. [default: output]");

    private static Option<string?> Folder(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "folder" };
        // What a script passes whose variable is not set.
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value)) result.AddError($"{name} names no folder.");
        });
        return option;
    }

    public BuildOptions BuildOptions => new(Input, Theme);

    public static Folders Of(ParseResult parsed, Terminal terminal)
    {
        var current = terminal.CurrentFolder;
        var input = parsed.GetValue(InputOption) is { } named ? Path.GetFullPath(named, current) : Find(current, "input");
        var root = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(input)) ?? current;
        var theme = parsed.GetValue(ThemeOption) is { } other
            ? Path.GetFullPath(other, current)
            : Directory.Exists(Path.Combine(root, "theme")) ? Path.Combine(root, "theme") : Find(current, "theme");
        var output = parsed.GetResult(OutputOption) is not null && parsed.GetValue(OutputOption) is { } site
            ? Path.GetFullPath(site, current)
            : Path.Combine(parsed.GetValue(InputOption) is null ? root : current, "output");
        return new Folders(input, theme, output, PrefixFrom(current, root));
    }

    /// <summary>The folder of that name in the current folder or the nearest above it; where there is none, as if in the current folder.</summary>
    private static string Find(string current, string name)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, name))) return Path.Combine(folder, name);
        return Path.Combine(current, name);
    }

    private static string PrefixFrom(string current, string root)
    {
        var relative = Path.GetRelativePath(current, root).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }
}
