using System.Collections.Concurrent;

namespace TreatyEdition.Model;

/// <summary>The words of the interface in one language. A key that is missing is remembered and stands for itself.</summary>
public sealed class Words(IReadOnlyDictionary<string, string> texts, string language)
{
    private readonly Dictionary<string, string> _texts = new(texts, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

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

    /// <summary>A text with <c>{0}</c>, <c>{1}</c>… filled in.</summary>
    public string Format(string key, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[key], values);

    /// <summary>How many of something there are: the key with the form that the language wants, <c>key-one</c>, <c>key-few</c>, … or <c>key-n</c>; <c>{0}</c> is the number.</summary>
    public string Count(string key, int count) => Format($"{key}-{Suffix(PluralRules.Of(Language, count))}", count);

    /// <summary>The same for what is counted elsewhere: the text of each form that the language has.</summary>
    public IEnumerable<(PluralForm Form, string Text)> Forms(string key) => PluralRules.FormsOf(Language).Select(form => (form, this[$"{key}-{Suffix(form)}"]));

    /// <summary>How the keys of a form end.</summary>
    public static string Suffix(PluralForm form) => form == PluralForm.Other ? "n" : form.ToString().ToLowerInvariant();

    /// <summary>The keys that were asked for and are not there, sorted.</summary>
    public IEnumerable<string> Missing => _missing.Keys.Order(StringComparer.Ordinal);
}
