using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the words of the interface, <c>theme/strings/&lt;language&gt;.yml</c> and the files of single parts: keys and texts, one level.</summary>
public static class WordsParser
{
    public static Words Parse(ThemeTree theme, string language, DiagnosticBag problems)
    {
        if (!theme.Strings.TryGetValue(language, out var own))
        {
            // Where it is no language at all, edition.yml has been told so.
            if (!LanguageTag.IsValid(language)) return new Words(new Dictionary<string, string>(), language);
            var languages = string.Join(", ", theme.Strings.Keys.Where(k => !k.Contains('.')));
            problems.Add(Codes.MissingString, SourceSpan.Whole($"{theme.Root}/strings/{language}.yml"), $"the interface has no words in '{language}'. " + (languages.Length > 0
                ? $"Translate en.yml into this file, or set 'language' in edition.yml to one of {languages}."
                : "This theme has no words at all: is it the right folder? Name another with --theme."));
            return new Words(new Dictionary<string, string>(), language);
        }
        var words = ReadAll(theme, language, problems);
        if (language != "en")
            foreach (var missing in ReadAll(theme, "en", problems).Keys.Except(words.Keys).Order(StringComparer.Ordinal))
                problems.Add(Codes.MissingString, SourceSpan.Whole(own.Path), $"the key '{missing}' of English is missing here. Translate it.");
        return new Words(words, language);
    }

    /// <summary>The words of a language: its own file, and those of single parts, <c>search.en.yml</c>.</summary>
    private static Dictionary<string, string> ReadAll(ThemeTree theme, string language, DiagnosticBag problems) =>
        theme.Strings.Where(s => s.Key == language || s.Key.EndsWith("." + language, StringComparison.Ordinal))
            .SelectMany(s => Read(s.Value, problems))
            .DistinctBy(w => w.Key)
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Read(SourceFile file, DiagnosticBag problems)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlLoader.Load(file.Text, file.Path, 0, problems) is not YamlMap map) return words;
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlScalar scalar) words[key.Text] = scalar.Text;
            else problems.Add(Codes.WrongType, value.Span, $"'{key.Text}' must be plain text.");
        }
        return words;
    }
}
