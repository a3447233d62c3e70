using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Calendars.Writing;

namespace TreatyEdition.Model;

/// <summary>The words of the interface in one language. A key that is missing is remembered and stands for itself.</summary>
public sealed class Words(IReadOnlyDictionary<string, string> texts, string language)
{
    private readonly Dictionary<string, string> _texts = new(texts, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unfilled = new(StringComparer.Ordinal);
    private DateLanguage? _dates;

    /// <summary>Where this thread fills in one text after the other.</summary>
    [ThreadStatic] private static StringBuilder? _filled;

    /// <summary>BCP 47.</summary>
    public string Language { get; } = language;

    public IReadOnlyDictionary<string, string> Texts => _texts;

    public string this[string key]
    {
        get
        {
            if (_texts.TryGetValue(key, out var text)) return text;
            _missing.TryAdd(key, true);
            return key;
        }
    }

    /// <summary>A word for a value the edition may have any of: the key's text, or the value itself.</summary>
    public string Of(string prefix, string value) => _texts.GetValueOrDefault($"{prefix}-{value}", value);

    /// <summary>A text with <c>{0}</c>, <c>{1}</c>… filled in; what else stands in braces stays, and is among <see cref="Unfilled"/>.</summary>
    public string Format(string key, params object[] values)
    {
        var text = this[key];
        var filled = (_filled ??= new StringBuilder()).Clear();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{')
            {
                filled.Append(text[at]);
            }
            else if (at + 2 < text.Length && text[at + 2] == '}' && char.IsAsciiDigit(text[at + 1]) && text[at + 1] - '0' < values.Length)
            {
                filled.Append(Convert.ToString(values[text[at + 1] - '0'], CultureInfo.InvariantCulture));
                at += 2;
            }
            else
            {
                _unfilled.TryAdd(key, true);
                filled.Append('{');
            }
        }

        return filled.ToString();
    }

    /// <summary>How many of something there are: the key with the form that the language wants, <c>key-one</c>, <c>key-few</c>, … or <c>key-n</c>; <c>{0}</c> is the number.</summary>
    public string Count(string key, int count) => Format($"{key}-{Suffix(PluralRules.Of(Language, count))}", count);

    /// <summary>The same for what is counted elsewhere: the text of each form that the language has.</summary>
    public IEnumerable<(PluralForm Form, string Text)> Forms(string key) => PluralRules.FormsOf(Language).Select(form => (form, this[$"{key}-{Suffix(form)}"]));

    /// <summary>How the keys of a form end.</summary>
    public static string Suffix(PluralForm form) => form == PluralForm.Other ? "n" : form.ToString().ToLowerInvariant();

    /// <summary>How dates are written: as these words say, where they do, else as the language does.</summary>
    internal DateLanguage Dates => _dates ??= ThemeDates.AreIn(_texts) ? new ThemeDates(_texts, Format) : DateLanguage.Of(Language);

    /// <summary>The keys whose texts have a place for a value that there is not, of those that were asked for; sorted.</summary>
    public IEnumerable<string> Unfilled => _unfilled.Keys.Order(StringComparer.Ordinal);

    /// <summary>The keys that were asked for and are not there, sorted.</summary>
    public IEnumerable<string> Missing => _missing.Keys.Order(StringComparer.Ordinal);
}
