using TreatyEdition.Calendars.Writing;
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
        if (!theme.Strings.ContainsKey(language))
        {
            // Where it is no language at all, edition.yml has been told so.
            if (!LanguageTag.IsValid(language)) return new Words(new Dictionary<string, string>(), language);
            var languages = string.Join(", ", theme.Strings.Keys.Where(k => !k.Contains('.')));
            problems.Add(Codes.MissingString, At(language), $"the interface has no words in '{language}'. " + (languages.Length > 0
                ? $"Translate {string.Join(", ", FilesOf(theme, "en").Select(f => f.Key + ".yml"))}, or set 'language' in edition.yml to one of {languages}."
                : "This theme has no words at all: is it the right folder? Name another with --theme."));
            return new Words(new Dictionary<string, string>(), language);
        }
        var files = FilesOf(theme, language).ToDictionary(f => f.Key, f => Read(f.Value, problems), StringComparer.Ordinal);
        var words = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var file in files.Values)
            foreach (var (key, word) in file ?? []) words.TryAdd(key, word);
        if (language != "en")
        {
            foreach (var (file, english) in FilesOf(theme, "en"))
            {
                var name = file[..^2] + language;
                // What cannot be read has been told.
                if (files.TryGetValue(name, out var own) && own is null) continue;
                if (Read(english, problems) is { } original) Compare(words, own ?? [], original, language, At(name), problems);
            }
        }
        DateWordsChecker.Check(words, language, At($"dates.{language}"), problems);
        return new Words(words.ToDictionary(w => w.Key, w => w.Value.Text), language);

        SourceSpan At(string name) => SourceSpan.Whole($"{theme.Root}/strings/{name}.yml");
    }

    /// <summary>Of the keys that a file lacks; where there are more, it was hardly begun.</summary>
    private const int MostNamed = 60;

    /// <summary>A translation has the keys of the English, and in each text the places for values.</summary>
    /// <param name="words">Of all files of the language.</param>
    /// <param name="own">Of the one that is compared.</param>
    private static void Compare(Dictionary<string, YamlScalar> words, Dictionary<string, YamlScalar> own, Dictionary<string, YamlScalar> english, string language, SourceSpan file, DiagnosticBag problems)
    {
        var original = english.Where(w => !ThemeDates.Keys.ContainsKey(w.Key)).ToDictionary(StringComparer.Ordinal);
        var missing = Wanted(original, language).Where(key => !words.ContainsKey(key)).ToArray();
        if (missing.Length > MostNamed)
            problems.Add(Codes.MissingString, file, $"{missing.Length} keys are missing here, the first of them '{missing[0]}' and '{missing[1]}'. Begin with a copy of the English file, and translate its texts.");
        else
        {
            foreach (var key in missing)
            {
                var near = DidYouMean.Suggest(key, own.Keys.Except(english.Keys));
                problems.Add(Codes.MissingString, near is null ? file : own[near].Span, near is null
                    ? $"the key '{key}' is missing here. Translate it."
                    : $"the key '{key}' is missing here; '{near}', which the English does not have, may be meant for it. Correct it.");
            }
        }
        foreach (var key in Wanted(original, language).Except(missing))
        {
            var word = words[key];
            // “one document” need not say 1.
            var isCounted = !original.TryGetValue(key, out var model) || key.EndsWith("-one", StringComparison.Ordinal);
            model ??= original[key[..key.LastIndexOf('-')] + "-n"];
            var (wanted, found) = (WordPlaces.In(model.Text), WordPlaces.In(word.Text));
            if (found.Except(wanted).FirstOrDefault() is { } unknown)
                problems.Add(Codes.WordPlace, word.Span, $"'{key}' has {unknown}, for which there is no value. The English is: {model.Text}");
            else if (!isCounted && wanted.Except(found).FirstOrDefault() is { } left)
                problems.Add(Codes.WordPlace, word.Span, $"'{key}' has no {left}, so that its value would be lost. The English is: {model.Text}");
        }
    }

    /// <summary>The keys of English, and of what is counted the forms in which the language counts.</summary>
    private static IEnumerable<string> Wanted(Dictionary<string, YamlScalar> english, string language)
    {
        var counted = english.Keys.Where(k => k.EndsWith("-one", StringComparison.Ordinal)).Select(k => k[..^4]).Where(stem => english.ContainsKey(stem + "-n")).ToArray();
        return english.Keys.Except(counted.Select(stem => stem + "-one"))
            .Union(counted.SelectMany(stem => PluralRules.FormsOf(language).Select(form => $"{stem}-{Words.Suffix(form)}")));
    }

    /// <summary>The files of a language, by name: its own, and those of single parts, <c>search.en.yml</c>.</summary>
    private static IEnumerable<KeyValuePair<string, SourceFile>> FilesOf(ThemeTree theme, string language) =>
        theme.Strings.Where(s => s.Key == language || s.Key.EndsWith("." + language, StringComparison.Ordinal));

    /// <returns>Null, with a diagnostic, where the file cannot be read.</returns>
    private static Dictionary<string, YamlScalar>? Read(SourceFile file, DiagnosticBag problems)
    {
        var words = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        if (!YamlLoader.TryLoad(file.Text, file.Path, 0, problems, out var yaml)) return null;
        if (yaml is not YamlMap map) return words;
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlScalar scalar) words[key.Text] = scalar;
            else problems.Add(Codes.WrongType, value.Span, $"'{key.Text}' must be plain text.");
            if (value is YamlScalar { Text: var text } && WordPlaces.HasLooseBrace(text))
                problems.Add(Codes.WordPlace, value.Span, $"'{key.Text}' has a brace that is no place for a value. A place is a number or word in braces, such as {{0}}; write parentheses if none is meant.");
        }
        return words;
    }
}
