using System.Collections.Frozen;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>A name found in running text. Null target: the form belongs to several entries, and only the editor can say to which.</summary>
internal readonly record struct FoundName(int Start, int Length, EntryId? Target, string Form);

/// <summary>
/// Finds the names of register entries marked <c>auto</c> in running text: longest first, whole words, in the right language.
/// </summary>
internal sealed class NameFinder
{
    private readonly FrozenDictionary<char, Form[]> _forms;

    private sealed record Form(string Text, string? Language, EntryId? Target);

    private NameFinder(IEnumerable<Form> forms) =>
        _forms = forms.GroupBy(f => f.Text[0]).ToFrozenDictionary(
            g => g.Key,
            g => g.OrderByDescending(f => f.Text.Length).ThenBy(f => f.Text, StringComparer.Ordinal).ToArray());

    /// <summary>Reports a form that two entries marked <c>auto</c> share.</summary>
    public static NameFinder Of(Edition edition, DiagnosticBag problems)
    {
        var owners = new Dictionary<string, (RegisterEntry Entry, string? Language)>(StringComparer.Ordinal);
        var others = edition.NamedEntries.Where(e => !e.FoundInText).SelectMany(e => FormsOf(e, edition).Select(f => f.Form)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in edition.NamedEntries.Where(e => e.FoundInText))
        {
            foreach (var (form, language, span) in FormsOf(entry, edition))
            {
                if (owners.TryAdd(form, (entry, language)) || owners[form].Entry.Id == entry.Id) continue;
                problems.Add(Codes.SharedVariant, span,
                    $"the form '{form}' also belongs to {owners[form].Entry.Id}, and both are found automatically. Set 'auto: false' for one, or remove the form.");
            }
        }
        return new NameFinder(owners.Select(o => new Form(o.Key, o.Value.Language, others.Contains(o.Key) ? null : o.Value.Entry.Id)));
    }

    private static IEnumerable<(string Form, string? Language, SourceSpan Span)> FormsOf(RegisterEntry entry, Edition edition)
    {
        if (entry.Name.Length > 1) yield return (entry.Name, edition.Metadata.Language, entry.Span);
        foreach (var variant in entry.Variants)
            if (variant.Form.Length > 1) yield return (variant.Form, variant.Language, variant.Span);
    }

    public IEnumerable<FoundName> Find(string text, string language)
    {
        for (var i = 0; i < text.Length;)
        {
            if (_forms.TryGetValue(text[i], out var forms) && Match(text, i, forms, language) is { } form)
            {
                yield return new FoundName(i, form.Text.Length, form.Target, form.Text);
                i += form.Text.Length;
            }
            else i++;
        }
    }

    private static Form? Match(string text, int start, Form[] forms, string language)
    {
        var rest = text.AsSpan(start);
        foreach (var form in forms)
        {
            if (rest.StartsWith(form.Text, StringComparison.Ordinal)
                && (form.Language is null || SameLanguage(form.Language, language))
                && IsWord(text, start, start + form.Text.Length))
                return form;
        }
        return null;
    }

    /// <summary><c>zh-Hant</c> and <c>zh</c> are one language here; <c>ja</c> and <c>zh</c> are not.</summary>
    private static bool SameLanguage(string one, string other) => Primary(one).SequenceEqual(Primary(other));

    private static ReadOnlySpan<char> Primary(string tag)
    {
        var hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? tag : tag.AsSpan(0, hyphen);
    }

    private static bool IsWord(string text, int start, int end)
    {
        if (IsIdeograph(text[start])) return true;
        return (start == 0 || !JoinsWord(text[start - 1])) && (end == text.Length || !JoinsWord(text[end]));
    }

    private static bool JoinsWord(char c) => (char.IsLetterOrDigit(c) && !IsIdeograph(c)) || c is '-' or '‑' or '–';

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
