using System.Buffers;
using System.Collections.Frozen;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>A name found in running text. Null target: the form belongs to several entries, and only the editor can say to which.</summary>
internal readonly record struct FoundName(int Start, int Length, EntryId? Target, string Form);

/// <summary>
/// Finds the names of register entries marked <c>auto</c> in running text: longest first, whole words, in the right language; over the end of
/// a line, with spaces that do not break, and with either apostrophe.
/// </summary>
internal sealed class NameFinder
{
    /// <summary>Signs that stand for one another, each and the one that the forms are kept with.</summary>
    private static readonly (char Sign, char Kept)[] Alike = [('\n', ' '), ('\u00A0', ' '), ('\u202F', ' '), ('\'', '’'), ('ʼ', '’'), ('‑', '-')];

    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Alike.Select(a => a.Sign)]);

    /// <summary>The form as it stands in the register is in <see cref="Form.Text"/>; the keys are without the signs of <see cref="Alike"/>.</summary>
    private readonly FrozenDictionary<string, Form>.AlternateLookup<ReadOnlySpan<char>> _forms;

    /// <summary>The lengths of the forms that begin with a letter, the longest first: few, however many forms there are.</summary>
    private readonly Dictionary<char, List<int>> _lengths = [];

    private static readonly Comparer<int> LongestFirst = Comparer<int>.Create((a, b) => b.CompareTo(a));

    private readonly SearchValues<char> _beginnings;

    private sealed record Form(string Text, string? Language, EntryId? Target);

    private NameFinder(IEnumerable<Form> forms)
    {
        var byText = forms.ToFrozenDictionary(f => Fold(f.Text), StringComparer.Ordinal);
        _forms = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in byText.Keys)
        {
            if (!_lengths.TryGetValue(text[0], out var lengths)) _lengths.Add(text[0], lengths = []);
            if (lengths.BinarySearch(text.Length, LongestFirst) is < 0 and var place) lengths.Insert(~place, text.Length);
        }
        _beginnings = SearchValues.Create([.. _lengths.Keys]);
    }

    /// <summary>Reports a form that two entries marked <c>auto</c> share.</summary>
    public static NameFinder Of(Edition edition, DiagnosticBag problems)
    {
        var owners = new Dictionary<string, (RegisterEntry Entry, string? Language, string Form)>(StringComparer.Ordinal);
        var others = edition.NamedEntries.Where(e => !e.FoundInText).SelectMany(e => FormsOf(e, edition).Select(f => Fold(f.Form))).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in edition.NamedEntries.Where(e => e.FoundInText))
        {
            foreach (var (form, language, span) in FormsOf(entry, edition))
            {
                var key = Fold(form);
                if (owners.TryAdd(key, (entry, language, form)) || owners[key].Entry.Id == entry.Id) continue;
                problems.Add(Codes.SharedVariant, span,
                    $"the form '{form}' also belongs to {owners[key].Entry.Id}, and both are found automatically. Set 'auto: false' for one, or remove the form.");
            }
        }
        return new NameFinder(owners.Keys.Select(key => new Form(owners[key].Form, owners[key].Language, others.Contains(key) ? null : owners[key].Entry.Id)));
    }

    private static IEnumerable<(string Form, string? Language, SourceSpan Span)> FormsOf(RegisterEntry entry, Edition edition)
    {
        if (entry.Name.Length > 1) yield return (entry.Name, edition.Metadata.Language, entry.Span);
        foreach (var variant in entry.Variants)
            if (variant.Form.Length > 1) yield return (variant.Form, variant.Language, variant.Span);
    }

    private static string Fold(string text) => text.AsSpan().ContainsAny(Signs) ? string.Create(text.Length, text, (letters, from) => Fold(from, letters)) : text;

    /// <summary>As many letters as there are.</summary>
    private static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        text.CopyTo(folded);
        foreach (var (sign, kept) in Alike) folded.Replace(sign, kept);
    }

    public IReadOnlyList<FoundName> Find(ReadOnlySpan<char> text, string language)
    {
        if (!text.ContainsAny(Signs)) return FindFolded(text, language);
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = rented.AsSpan(0, text.Length);
        Fold(text, folded);
        var found = FindFolded(folded, language);
        ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    private IReadOnlyList<FoundName> FindFolded(ReadOnlySpan<char> text, string language)
    {
        List<FoundName>? found = null;
        var next = text.IndexOfAny(_beginnings);
        for (var i = next; next >= 0; i += next)
        {
            if (Match(text, i, language) is { } form)
            {
                (found ??= []).Add(new FoundName(i, form.Text.Length, form.Target, form.Text));
                i += form.Text.Length;
            }
            else i++;
            next = text[i..].IndexOfAny(_beginnings);
        }
        return found ?? (IReadOnlyList<FoundName>)[];
    }

    private Form? Match(ReadOnlySpan<char> text, int start, string language)
    {
        foreach (var length in _lengths[text[start]])
        {
            if (length <= text.Length - start
                && _forms.TryGetValue(text.Slice(start, length), out var form)
                && (form.Language is null || SameLanguage(form.Language, language))
                && IsWord(text, start, start + length))
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

    private static bool IsWord(ReadOnlySpan<char> text, int start, int end)
    {
        if (IsIdeograph(text[start])) return true;
        return (start == 0 || !JoinsWord(text[start - 1])) && (end == text.Length || !JoinsWord(text[end]));
    }

    private static bool JoinsWord(char c) => (char.IsLetterOrDigit(c) && !IsIdeograph(c)) || c is '-' or '‑' or '–';

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
