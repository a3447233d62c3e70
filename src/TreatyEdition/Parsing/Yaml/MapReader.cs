using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;

namespace TreatyEdition.Parsing.Yaml;

/// <summary>
/// Reads the keys of a YAML map into types. Every key that is read is known; <see cref="Done"/> reports the others.
/// </summary>
internal sealed class MapReader(YamlMap map, MarkdownReader markdown, DiagnosticBag problems)
{
    /// <summary>The keys that were asked for; some more than once.</summary>
    private readonly List<string> _known = new(map.Entries.Count > 4 ? 32 : 4);

    public SourceSpan Span => map.Span;

    /// <summary>The value as it was read, for the few shapes no other method has.</summary>
    public YamlValue? Raw(string key) => Find(key);

    public bool Has(string key) => Find(key) is not null;

    public string? Text(string key) => Scalar(key)?.Text;

    public string RequiredText(string key)
    {
        if (Text(key) is { Length: > 0 } text) return text;
        // A list or a map in its place has been reported.
        if (Find(key) is null or YamlScalar)
            problems.Add(Codes.MissingKey, Find(key)?.Span ?? map.Span, $"the key '{key}' is missing or empty. Add '{key}: …'.");
        return "";
    }

    /// <summary>A list of words; one word alone counts as a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalar { Text: "" } or YamlScalar { IsPlain: true, Text: "null" or "~" } => [],
        YamlScalar one => [new Located<string>(one.Text, one.Span)],
        YamlList list => Items(key, list),
        var other => WrongType<ImmutableArray<Located<string>>>(key, other!, "a list", []),
    };

    private ImmutableArray<Located<string>> Items(string key, YamlList list)
    {
        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Count);
        foreach (var item in list.Items)
            if (ItemText(key, item) is { } text) texts.Add(text);
        return texts.DrainToImmutable();
    }

    /// <summary>Such a list without the places.</summary>
    public ImmutableArray<string> Words(string key) => Texts(key) is { IsEmpty: false } texts ? [.. texts.Select(t => t.Value)] : [];

    private Located<string>? ItemText(string key, YamlValue item)
    {
        if (item is YamlScalar scalar) return new Located<string>(scalar.Text, scalar.Span);
        problems.Add(Codes.WrongType, item.Span, $"an item of '{key}' must be plain text. Put it in quotation marks if it holds ': ' or begins with [ or {{.");
        return null;
    }

    public bool Flag(string key) => Scalar(key) is { } scalar && scalar.Text switch
    {
        "true" => true,
        "false" => false,
        _ => WrongType(key, scalar, "true or false", false),
    };

    public double? Number(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        return double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : WrongType<double?>(key, scalar, "a number", null);
    }

    public EdtfDate? Date(string key) => Scalar(key) is { } scalar ? ParseDate(scalar) : null;

    private EdtfDate? ParseDate(YamlScalar scalar)
    {
        if (EdtfDate.TryParse(scalar.Text, out var date, out var error)) return date;
        problems.Add(Codes.BadEdtf, scalar.Span, EdtfAdvice.Of(scalar.Text, error));
        return null;
    }

    /// <summary>One of the words of <paramref name="choices"/>, in the case in which it stands there.</summary>
    public T? Choice<T>(string key, params (string Word, T Value)[] choices) where T : struct
    {
        if (Scalar(key) is not { } scalar) return null;
        foreach (var (word, value) in choices)
            if (word == scalar.Text) return value;
        NotAmong(new Located<string>(scalar.Text, scalar.Span), key, choices.Select(c => c.Word));
        return null;
    }

    /// <summary>A list of such words; null where the key is not there.</summary>
    /// <param name="noun">What one of them is, for messages.</param>
    public ImmutableArray<T>? Choices<T>(string key, string noun, params (string Word, T Value)[] choices) where T : class
    {
        if (Find(key) is null or YamlScalar { IsPlain: true, Text: "" or "null" or "~" }) return null;
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var text in Texts(key))
        {
            if (choices.FirstOrDefault(c => c.Word == text.Value).Value is { } value) found.Add(value);
            else NotAmong(text, noun, choices.Select(c => c.Word));
        }
        return found.ToImmutable();
    }

    private void NotAmong(Located<string> text, string noun, IEnumerable<string> words) =>
        problems.Add(Codes.UnknownValue, text.Span, $"'{text.Value}' is not a {noun}; it can be {string.Join(", ", words)}.{Hint(text.Value, words)}");

    /// <summary>The entry's own id; reported, and replaced by a place-holder, where it is no id.</summary>
    public EntryId Id(EntryKind kind)
    {
        var text = RequiredText("id");
        if (text.Length > 0 && !EntryId.IsValid(text)) ReportBadId(text, Find("id")!.Span);
        return new EntryId(kind, text);
    }

    /// <summary>The id of something that is an entry of no register; reported where it is no id, or where another has it.</summary>
    /// <param name="taken">The ids of those before it, and where they stand; gets this one.</param>
    /// <param name="noun">What it is, for messages.</param>
    public string LocalId(Dictionary<string, SourceSpan> taken, string noun)
    {
        var text = RequiredText("id");
        if (text.Length == 0) return text;
        var span = Find("id")!.Span;
        if (!EntryId.IsValid(text)) ReportBadId(text, span);
        if (!taken.TryAdd(text, span))
            problems.Add(Codes.DuplicateId, span, $"another {noun} has the id '{text}', at line {taken[text].Line}. Give this one its own.");
        return text;
    }

    /// <summary>The language that a key names; reported, and given as it stands, where it is no language tag.</summary>
    public string? Language(string key)
    {
        if (Scalar(key) is not { Text.Length: > 0 } scalar) return null;
        CheckLanguage(new Located<string>(scalar.Text, scalar.Span));
        return scalar.Text;
    }

    public ImmutableArray<string> Languages(string key)
    {
        var languages = Texts(key);
        foreach (var language in languages) CheckLanguage(language);
        return [.. languages.Select(l => l.Value)];
    }

    private void CheckLanguage(Located<string> language)
    {
        if (!LanguageTag.IsValid(language.Value))
            problems.Add(Codes.UnknownValue, language.Span, LanguageTag.Refusal(language.Value));
    }

    /// <summary>The address of a page elsewhere; null, with a diagnostic, where it is something else.</summary>
    public string? WebAddress(string key)
    {
        if (Scalar(key) is not { Text.Length: > 0 } scalar) return null;
        if (Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return scalar.Text;
        problems.Add(Codes.UnsafeLink, scalar.Span, $"'{scalar.Text}' is not a web address. Write it with https://, or remove it.");
        return null;
    }

    public void ReportBadId(string text, SourceSpan span) =>
        problems.Add(Codes.BadId, span, $"'{text}' is not an id. {EntryId.Rule}");

    public Located<EntryId>? Reference(string key, EntryKind kind) =>
        Scalar(key) is { Text.Length: > 0 } scalar ? new Located<EntryId>(new EntryId(kind, StringPool.Get(scalar.Text)), scalar.Span) : null;

    public ImmutableArray<Located<EntryId>> References(string key, EntryKind kind) =>
        Texts(key) is { IsEmpty: false } texts ? References(texts, kind) : [];

    private static ImmutableArray<Located<EntryId>> References(ImmutableArray<Located<string>> texts, EntryKind kind) =>
        [.. texts.Select(t => new Located<EntryId>(new EntryId(kind, StringPool.Get(t.Value)), t.Span))];

    /// <summary>A list of <c>key, locator</c>.</summary>
    public ImmutableArray<SourceReference> Sources(string key) => Texts(key) is { IsEmpty: false } texts ? [.. texts.Select(ParseSource)] : [];

    private static SourceReference ParseSource(Located<string> text)
    {
        var letters = text.Value.AsSpan();
        var comma = letters.IndexOf(',');
        return comma < 0
            ? new SourceReference(StringPool.Get(letters.Trim()), null, text.Span)
            : new SourceReference(StringPool.Get(letters[..comma].Trim()), StringPool.Get(letters[(comma + 1)..].Trim()), text.Span);
    }

    public RichText Markdown(string key) =>
        Scalar(key) is { Text.Length: > 0 } scalar ? markdown.Read(scalar.Text, scalar.Positions ?? PositionMap.OfOneLine(scalar.Span)) : markdown.Empty;

    /// <summary>Markdown that is printed as running text, where a list or a quotation has no place.</summary>
    public RichText RunningText(string key)
    {
        var text = Markdown(key);
        foreach (var block in text.Blocks)
        {
            if (block is Paragraph) continue;
            var (what, remedy) = block switch
            {
                ListBlock { Ordered: true } => ("a numbered list", "Begin it with a word, or write the number with '\\.' after it"),
                ListBlock => ("a list", "Write it as a sentence"),
                Quotation => ("a quotation in a block", "Write it in quotation marks"),
                Heading => ("a heading", "Write it as a sentence"),
                _ => ("this", "Write it as a sentence"),
            };
            problems.Add(Codes.UnsupportedMarkup, text.At(block.Offset), $"'{key}' is printed as running text, and {what} cannot stand there. {remedy}.");
        }
        return text;
    }

    public ImmutableArray<MapReader> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlScalar { Text: "" } => [],
        YamlList list => [.. list.Items.Select(item => AsMap(item, key, "a list of entries with keys, '- key: value'")).OfType<MapReader>()],
        YamlMap one => [new MapReader(one, markdown, problems)],
        var other => WrongType<ImmutableArray<MapReader>>(key, other!, "a list of entries with keys, '- key: value'", []),
    };

    public MapReader? Map(string key) => Find(key) is { } value and not YamlScalar { Text: "" } ? AsMap(value, key) : null;

    private MapReader? AsMap(YamlValue value, string key, string expected = "an entry with keys") =>
        value is YamlMap one ? new MapReader(one, markdown, problems) : WrongType<MapReader?>(key, value, expected, null);

    /// <summary>The keys and values of the map, whatever they are; for maps whose keys are ids.</summary>
    public IEnumerable<(YamlScalar Key, MapReader Value)> Entries()
    {
        foreach (var (key, value) in map.Entries)
        {
            _known.Add(key.Text);
            if (AsMap(value, key.Text) is { } reader) yield return (key, reader);
        }
    }

    /// <summary>Reports the keys that nothing asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries)
            if (!_known.Contains(key.Text))
                problems.Add(Codes.UnknownKey, key.Span, $"there is no key '{key.Text}' here.{Hint(key.Text, _known)} Correct or remove it.");
    }

    private static string Hint(string wrong, IEnumerable<string> known) =>
        wrong.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? " Is a comma in a number? Write a point: 36.8."
        : DidYouMean.Suggest(wrong, known) is { } near ? $" Did you mean '{near}'?" : "";

    private YamlValue? Find(string key)
    {
        _known.Add(key);
        return map.Find(key);
    }

    private YamlScalar? Scalar(string key) => Find(key) switch
    {
        null => null,
        YamlScalar { IsPlain: true, Text: "" or "null" or "~" } => null,
        YamlScalar scalar => scalar,
        var other => WrongType<YamlScalar?>(key, other, "plain text", null),
    };

    private T WrongType<T>(string key, YamlValue value, string expected, T fallback)
    {
        var found = value switch { YamlList => "a list", YamlMap => "an entry with keys", YamlScalar s => $"'{Shorten(s.Text)}'", _ => "something else" };
        problems.Add(Codes.WrongType, value.Span, $"'{key}' must be {expected}, not {found}.");
        return fallback;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
