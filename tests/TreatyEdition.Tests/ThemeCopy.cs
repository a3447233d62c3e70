using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Tests;

/// <summary>A copy of the project's theme, for a test to change; gone when disposed.</summary>
internal sealed class ThemeCopy : IDisposable
{
    public ThemeCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Repository.Theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("treatyedition-theme-").FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>How English writes dates, as <c>docs/theming.md</c> tells themes to say it.</summary>
    public static string EnglishDates { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "theming.md")).Split("```yaml\ndate-months", 2)[1].Split("```", 2)[0].Insert(0, "date-months");

    /// <summary>Says how the language of the interface writes dates.</summary>
    public void WriteDates(string language, string words) => File.WriteAllText(PathOf($"strings/dates.{language}.yml"), words);

    /// <summary>Takes the English words for those of another language, and of what is counted the form for one in each that the language has.</summary>
    public void Translate(string language)
    {
        foreach (var file in Directory.GetFiles(PathOf("strings"), "*en.yml"))
        {
            var lines = File.ReadAllLines(file);
            var more = PluralRules.FormsOf(language).Except([PluralForm.One, PluralForm.Other]).Select(form => $"-{Words.Suffix(form)}: ");
            File.WriteAllLines(file[..^"en.yml".Length] + language + ".yml", lines.Concat(more.SelectMany(end => lines.Where(l => l.Contains("-one: ", StringComparison.Ordinal)).Select(l => l.Replace("-one: ", end, StringComparison.Ordinal)))));
        }
        if (!DateLanguage.IsKnown(language)) WriteDates(language, EnglishDates);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
