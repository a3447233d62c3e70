using TreatyEdition.Calendars;
using TreatyEdition.Calendars.Writing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing.Yaml;

namespace TreatyEdition.Parsing;

/// <summary>Checks the words with which a theme writes dates (<see cref="ThemeDates"/>): all or none, and none only in a language whose dates the program knows.</summary>
internal static class DateWordsChecker
{
    /// <param name="file">Where the words should stand.</param>
    public static void Check(IReadOnlyDictionary<string, YamlScalar> words, string language, SourceSpan file, DiagnosticBag problems)
    {
        if (!ThemeDates.Keys.Keys.Any(words.ContainsKey))
        {
            if (!DateLanguage.IsKnown(language))
                problems.Add(Codes.ForeignDates, file, $"how dates are written in '{language}' is not known, so that they are in English. Add this file, with the words that docs/theming.md lists under “Words and dates”.");
            return;
        }
        foreach (var (key, wanted) in ThemeDates.Keys)
        {
            if (!words.TryGetValue(key, out var word))
            {
                if (!wanted.IsOptional) problems.Add(Codes.MissingString, file, $"the key '{key}' is missing here: dates need all the words that docs/theming.md lists under “Words and dates”.");
            }
            else if (wanted.IsList)
            {
                var count = ThemeDates.Names(word.Text).Length;
                if (count != wanted.Count) problems.Add(Codes.WrongType, word.Span, $"'{key}' has {count} names and must have {wanted.Count}, with commas between them.");
            }
            else CheckPlaces(key, word, [.. Enumerable.Range(0, wanted.Count).Select(n => $"{{{n}}}")], problems);
        }
    }

    private static void CheckPlaces(string key, YamlScalar word, string[] wanted, DiagnosticBag problems)
    {
        var found = WordPlaces.In(word.Text).ToArray();
        if (found.Except(wanted).FirstOrDefault() is { } unknown)
            problems.Add(Codes.WordPlace, word.Span, $"'{key}' has {unknown}, for which there is no value; there are {string.Join(", ", wanted)}.");
        else if (wanted.Except(found).FirstOrDefault() is { } left)
            problems.Add(Codes.WordPlace, word.Span, $"'{key}' has no {left}, so that its value would be lost.");
    }
}
