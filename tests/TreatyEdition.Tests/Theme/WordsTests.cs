using System.Text.RegularExpressions;

namespace TreatyEdition.Tests.Theme;

/// <summary>The words of the interface in every language of the theme.</summary>
public sealed partial class WordsTests
{
    /// <summary>The names of the files, such as <c>fr</c> and <c>search.fr</c>.</summary>
    public static TheoryData<string> Translations => [.. Files().Where(name => name != EnglishOf(name))];

    public static TheoryData<string> French => [.. Files().Where(name => name.Split('.')[^1] == "fr")];

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string EnglishOf(string name) => string.Join('.', [.. name.Split('.')[..^1], "en"]);

    private static string Folder => Path.Combine(Repository.Root, "theme", "strings");

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_keys_of_the_English_words_in_their_order(string name) =>
        Assert.Equal(Read(EnglishOf(name)).Select(w => w.Key), Read(name).Select(w => w.Key));

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_fills_in_what_the_English_words_do(string name)
    {
        var translated = Read(name).ToDictionary(w => w.Key, w => Places(w.Text));

        Assert.All(Read(EnglishOf(name)), word => Assert.Equal(Places(word.Text), translated.GetValueOrDefault(word.Key)));
    }

    [Theory]
    [MemberData(nameof(French))]
    public void French_has_a_narrow_no_break_space_before_double_signs_and_typographic_apostrophes(string name) =>
        Assert.All(Read(name), word => Assert.DoesNotMatch(@"'\w|[^\s\u202F\d][:;?!](\s|$)|[ \u00A0][:;?!»]|«[ \u00A0]", word.Text));

    [Fact]
    public void Every_word_is_used()
    {
        var code = string.Concat(Sources("src", "*.cs").Concat(Sources("theme/templates", "*.hbs")).Concat(Sources("theme/partials", "*.hbs")));
        string[] families = [.. Family().Matches(code).Select(m => m.Groups["family"].Value + "-")];

        Assert.Contains("kind-", families);
        Assert.DoesNotContain(Files().SelectMany(Read), word =>
            !families.Any(f => word.Key.StartsWith(f, StringComparison.Ordinal)) && !IsNamed(word.Key) && !(Number().IsMatch(word.Key) && IsNamed(Number().Replace(word.Key, ""))));

        bool IsNamed(string key) => Regex.IsMatch(code, $@"(strings\.|""){key}(?![\w-])");
    }

    /// <summary>What stands before a colon or a semicolon is another matter in French than in English.</summary>
    [Fact]
    public void Templates_take_double_signs_from_the_words() =>
        Assert.All(Sources("theme/templates", "*.hbs").Concat(Sources("theme/partials", "*.hbs")).SelectMany(text => text.Split('\n')), line =>
            Assert.DoesNotMatch("[:;?!]( |$)", Markup().Replace(line, "·")));

    [Fact]
    public void Scripts_take_double_signs_from_the_words() =>
        Assert.All(Sources("theme/assets/js", "*.js"), text => Assert.DoesNotMatch(@"join\('[:;] '\)", text));

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static string Places(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static List<(string Key, string Text)> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, name + ".yml"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .Select(parts => (parts[0], parts[1].Length > 1 && parts[1][0] == '\'' ? parts[1][1..^1].Replace("''", "'", StringComparison.Ordinal) : parts[1]))];

    /// <summary>The beginning of keys that end in a value of the edition, as in <c>Words["role-" + role]</c>.</summary>
    [GeneratedRegex("""Words\.Of\("(?<family>[a-z-]+)",|[Ww]ords(?:\[|\.Texts\.TryGetValue\()"(?<family>[a-z-]+)-" \+""")]
    private static partial Regex Family();

    /// <summary>The end of keys that are chosen by a number, <c>Words.Count("mentions", 2)</c>.</summary>
    [GeneratedRegex("-(one|n)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\{\{.*?\}\}|<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
