using System.Collections.Frozen;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the words of the interface, <c>theme/strings/&lt;language&gt;.yml</c>: keys and texts, one level.</summary>
public static class WordsParser
{
    public static Words Parse(ThemeTree theme, string language, DiagnosticBag problems)
    {
        if (!theme.Strings.TryGetValue(language, out var file))
        {
            problems.Add(Codes.MissingString, SourceSpan.Whole($"{theme.Root}/strings/{language}.yml"),
                $"the interface has no words in '{language}'. Translate en.yml into this file, or set 'language' in edition.yml to one of {string.Join(", ", theme.Strings.Keys)}.");
            return new Words(FrozenDictionary<string, string>.Empty, language);
        }
        var words = Read(file, problems);
        if (theme.Strings.TryGetValue("en", out var english) && language != "en")
            foreach (var missing in Read(english, problems).Keys.Except(words.Keys).Order(StringComparer.Ordinal))
                problems.Add(Codes.MissingString, SourceSpan.Whole(file.Path), $"the key '{missing}' of en.yml is missing here. Translate it.");
        return new Words(words.ToFrozenDictionary(StringComparer.Ordinal), language);
    }

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
