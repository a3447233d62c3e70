using System.Text.RegularExpressions;

namespace TreatyEdition.Tests;

public partial class ArchitectureTests
{
    /// <summary>The stages in the order in which data goes through them; those of one rank may use one another.</summary>
    private static readonly string[][] Ranks =
    [
        ["Diagnostics", "Model", "Calendars", "Citing"],
        ["Reading"],
        ["Parsing"],
        ["Linking"],
        ["Drawing"],
        ["Composing"],
        ["Rendering"],
        ["Searching", "Exporting"],
        ["Checking"],
        ["Writing"],
    ];

    /// <summary>What the stages of the first rank may use of one another.</summary>
    private static readonly Dictionary<string, string[]> OfFirstRank = new()
    {
        ["Diagnostics"] = [],
        ["Calendars"] = ["Diagnostics"],
        ["Citing"] = ["Diagnostics", "Calendars"],
        ["Model"] = ["Diagnostics", "Calendars", "Citing"],
    };

    private static string Library => Path.Combine(Repository.Root, "src", "TreatyEdition");

    private static int RankOf(string stage) => Array.FindIndex(Ranks, rank => rank.Contains(stage));

    private static IEnumerable<(string File, string Stage, string Text)> Sources() =>
        from folder in Directory.EnumerateDirectories(Library)
        let stage = Path.GetFileName(folder)
        where stage is not ("bin" or "obj")
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        select (Path.GetRelativePath(Library, file).Replace('\\', '/'), stage, File.ReadAllText(file));

    [Fact]
    public void Every_folder_of_the_library_is_a_known_stage() =>
        Assert.All(Sources().Select(s => s.Stage).Distinct(), stage => Assert.True(RankOf(stage) >= 0, $"'{stage}' has no place in the order of the stages."));

    [Fact]
    public void Every_file_is_in_the_namespace_of_its_folder() =>
        Assert.All(Sources(), s => Assert.Equal(
            "TreatyEdition." + Path.GetDirectoryName(s.File)!.Replace('\\', '/').Replace('/', '.'), Namespace().Match(s.Text).Groups[1].Value));

    [Fact]
    public void A_stage_uses_earlier_stages_only()
    {
        var wrong =
            from source in Sources()
            from Match used in Used().Matches(source.Text)
            let stage = used.Groups["stage"].Value
            where RankOf(stage) >= 0 && !MayUse(source.Stage, stage) && !HasTypeCalled(source.Stage, stage)
            select $"{source.File} uses {stage}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_console_is_for_the_command_line_alone() =>
        Assert.DoesNotContain(Sources(), s => ConsoleUse().IsMatch(s.Text));

    /// <summary>A type of the stage's own may have the name of another stage.</summary>
    private static bool HasTypeCalled(string stage, string name) =>
        Sources().Any(s => s.Stage == stage && Regex.IsMatch(s.Text, $@"\b(?:class|struct|record|enum) {name}\b"));

    private static bool MayUse(string stage, string other)
    {
        if (stage == other) return true;
        return OfFirstRank.TryGetValue(stage, out var allowed) ? allowed.Contains(other) : RankOf(other) < RankOf(stage);
    }

    [GeneratedRegex(@"^namespace (TreatyEdition[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // A using line, a full name, or a name that begins in the library's own namespace, as Model.Text.PositionMap does.
    [GeneratedRegex(@"(?:TreatyEdition\.|(?<![\w.""/])(?=(?:Model|Parsing|Reading|Linking|Drawing|Composing|Rendering|Searching|Exporting|Checking|Writing)\.[A-Z]))(?<stage>[A-Z]\w+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"\bConsole\.")]
    private static partial Regex ConsoleUse();
}
