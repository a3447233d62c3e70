using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the registers: YAML lists of entries.</summary>
internal sealed class RegisterParser(EditionMetadata metadata, DiagnosticBag problems)
{
    private readonly MarkdownReader _markdown = new(metadata.Language, problems);

    /// <summary>Whether every entry could be read so far.</summary>
    public bool IsComplete { get; private set; } = true;

    public ImmutableArray<Person> People(SourceFile? file) => ReadNamed(file, EntryKind.Person, "name", (map, c) =>
        new Person(c.Id, c.Name, c.SortName, c.Variants, c.FoundInText, c.About, c.Sources, map.Span,
            map.Text("role"), map.Text("affiliation"), map.Date("dates")));

    public ImmutableArray<Place> Places(SourceFile? file) => ReadNamed(file, EntryKind.Place, "name", (map, c) =>
        new Place(c.Id, c.Name, c.SortName, c.Variants, c.FoundInText, c.About, c.Sources, map.Span,
            map.Text("kind"), map.Text("modern"), Coordinates(map), Certainty(map)));

    public ImmutableArray<Organisation> Organisations(SourceFile? file) => ReadNamed(file, EntryKind.Organisation, "name", (map, c) =>
        new Organisation(c.Id, c.Name, c.SortName, c.Variants, c.FoundInText, c.About, c.Sources, map.Span, map.Text("kind"), map.Date("dates")));

    public ImmutableArray<Term> Terms(SourceFile? file) => ReadNamed(file, EntryKind.Term, "term", (map, c) =>
        new Term(c.Id, c.Name, c.SortName, c.Variants, c.FoundInText, c.About, c.Sources, map.Span));

    public ImmutableArray<HistoricalEvent> Events(SourceFile? file) =>
        [.. Read(file, EntryKind.Event, Event, e => e.Id, e => e.Span)
            .OrderBy(e => e.Date.Earliest ?? DateOnly.MinValue).ThenBy(e => e.Date.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Id)];

    public ImmutableArray<Discrepancy> Discrepancies(SourceFile? file) => Read(file, EntryKind.Discrepancy, Discrepancy, d => d.Id, d => d.Span);

    public ImmutableArray<Source> Works(SourceFile? file)
    {
        var (works, complete) = BibliographyParser.Parse(file, metadata, problems);
        IsComplete &= complete;
        return works;
    }

    public ImmutableArray<Concordance> Concordances(SourceFile? file)
    {
        // All stand on one page.
        var rows = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var concordances = Read(file, EntryKind.Concordance, map => Concordance(map, rows), c => c.Id, c => c.Span);
        foreach (var concordance in concordances)
            if (rows.TryGetValue(concordance.Id.Value, out var row))
                problems.Add(Codes.DuplicateId, row, $"a concordance has the id '{concordance.Id.Value}', at line {concordance.Span.Line}. Give this row its own.");
        return concordances;
    }

    private sealed record Common(
        EntryId Id, string Name, string SortName, ImmutableArray<NameForm> Variants, bool FoundInText,
        RichText About, ImmutableArray<SourceReference> Sources);

    private ImmutableArray<T> ReadNamed<T>(SourceFile? file, EntryKind kind, string nameKey, Func<MapReader, Common, T> make) where T : RegisterEntry =>
        Read(file, kind, map => make(map, ReadCommon(map, kind, nameKey)), e => e.Id, e => e.Span);

    private static Common ReadCommon(MapReader map, EntryKind kind, string nameKey)
    {
        var name = map.RequiredText(nameKey);
        return new Common(
            map.Id(kind), name, map.Text("sort") ?? name, [.. map.Maps("variants").Select(NameForm)], map.Flag("auto"),
            map.Markdown("about"), map.Sources("sources"));
    }

    private static NameForm NameForm(MapReader map)
    {
        var form = new NameForm(
            map.RequiredText("form"), map.Language("lang"), [.. map.Texts("attested").Select(t => t.Value)], map.Text("note"), map.Span);
        map.Done();
        return form;
    }

    private ImmutableArray<T> Read<T>(SourceFile? file, EntryKind kind, Func<MapReader, T> read, Func<T, EntryId> id, Func<T, SourceSpan> span)
    {
        if (file is null) return [];
        IsComplete &= YamlLoader.TryLoad(file.Text, file.Path, 0, problems, out var value);
        if (value is null) return [];
        if (value is not YamlList list)
        {
            problems.Add(Codes.WrongType, value.Span, "a register is a list of entries. Begin each with '- id: …'.");
            IsComplete = false;
            return [];
        }
        using var store = TextStore.Begin();
        var entries = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                problems.Add(Codes.WrongType, item.Span, "an entry is keys and values. Begin it with '- id: …'.");
                IsComplete = false;
                continue;
            }
            var reader = new MapReader(map, _markdown, problems);
            entries.Add(read(reader));
            IsComplete &= EntryId.IsValid(id(entries[^1]).Value);
            reader.Done();
        }
        return [.. Distinct(entries, kind, id, span)];
    }

    private IEnumerable<T> Distinct<T>(List<T> entries, EntryKind kind, Func<T, EntryId> id, Func<T, SourceSpan> span)
    {
        var seen = new Dictionary<EntryId, SourceSpan>();
        foreach (var entry in entries)
        {
            if (seen.TryAdd(id(entry), span(entry))) yield return entry;
            else
                problems.Add(Codes.DuplicateId, span(entry), $"another {EntryKinds.Noun(kind)} has the id '{id(entry).Value}', at line {seen[id(entry)].Line}. Give this one its own.");
        }
    }

    private Coordinates? Coordinates(MapReader map)
    {
        if (map.Map("coordinates") is not { } pair) return null;
        var (latitude, longitude) = (pair.Number("lat"), pair.Number("lon"));
        pair.Done();
        if (latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180))
        {
            problems.Add(Codes.CoordinateOutOfRange, pair.Span, "a place has 'lat' from -90 to 90 and 'lon' from -180 to 180, in degrees. Correct them.");
            return null;
        }
        return new Coordinates(latitude.Value, longitude.Value);
    }

    private static string? Certainty(MapReader map) =>
        map.Choice("certainty", ("high", 'h'), ("medium", 'm'), ("low", 'l')) switch { 'h' => "high", 'm' => "medium", 'l' => "low", _ => null };

    /// <summary>An event without a date that can be read still stands, so that links to it are not errors too; no site is made of it.</summary>
    private static readonly EdtfDate Unread = EdtfDate.OfDay(DateOnly.MinValue);

    private HistoricalEvent Event(MapReader map)
    {
        var id = map.Id(EntryKind.Event);
        map.RequiredText("date");
        var date = map.Date("date");
        var themes = map.Texts("themes");
        foreach (var theme in themes)
            if (metadata.IsRead && !metadata.Themes.Any(t => t.Id == theme.Value))
                problems.Add(Codes.UnknownTheme, theme.Span,
                    $"no theme '{theme.Value}'{(DidYouMean.Suggest(theme.Value, metadata.Themes.Select(t => t.Id)) is { } near ? $"; did you mean '{near}'?" : ".")} Themes are listed in edition.yml.");
        var entry = new HistoricalEvent(
            id, date ?? Unread, map.RequiredText("title"), map.RunningText("text"), [.. themes.Select(t => t.Value)],
            Links(map), map.Sources("sources"), map.Markdown("note"), Certainty(map), map.Span);
        map.Done();
        return entry;
    }

    private static ImmutableArray<Located<EntryId>> Links(MapReader map) =>
    [
        .. map.References("documents", EntryKind.Document), .. map.References("people", EntryKind.Person),
        .. map.References("places", EntryKind.Place), .. map.References("organisations", EntryKind.Organisation),
        .. map.References("events", EntryKind.Event), .. map.References("discrepancies", EntryKind.Discrepancy),
    ];

    private static Discrepancy Discrepancy(MapReader map)
    {
        var id = map.Id(EntryKind.Discrepancy);
        map.RequiredText("kind");
        var kind = map.Choice("kind", [.. DiscrepancyKinds.Select((word, i) => (word, i))]);
        return new Discrepancy(
            id, map.RequiredText("title"), DiscrepancyKinds[kind ?? 0], map.Choice("weight", ("major", true), ("minor", false)) ?? false,
            [.. map.Maps("claims").Select(Claim)], map.Markdown("comment"), map.RunningText("follows"), Links(map), map.Span);
    }

    /// <summary>The kinds of discrepancy, as written.</summary>
    private static readonly string[] DiscrepancyKinds = ["between-sources", "inside-source", "error", "ambiguity", "omission", "reference"];

    private static Claim Claim(MapReader map)
    {
        var claim = new Claim(map.RunningText("text"), map.Date("date"), map.Sources("sources"));
        map.Done();
        return claim;
    }

    private static Concordance Concordance(MapReader map, Dictionary<string, SourceSpan> rows) => new(
        map.Id(EntryKind.Concordance), map.RequiredText("title"), map.Markdown("intro"), map.References("documents", EntryKind.Document),
        [.. map.Maps("rows").Select(m => Row(m, rows))], map.Span);

    private static ConcordanceRow Row(MapReader map, Dictionary<string, SourceSpan> taken)
    {
        var row = new ConcordanceRow(
            map.LocalId(taken, "row"), map.RequiredText("title"), [.. map.Map("cells")?.Entries().Select(e => Cell(e.Key, e.Value)) ?? []], map.RunningText("remark"));
        map.Done();
        return row;
    }

    private static readonly string[] Changes = ["new", "carried-on", "changed", "dropped", "absent"];

    private static ConcordanceCell Cell(YamlScalar document, MapReader map)
    {
        map.RequiredText("change");
        var cell = new ConcordanceCell(
            new Located<EntryId>(new EntryId(EntryKind.Document, document.Text), document.Span), map.Texts("sections"), map.RunningText("text"),
            Changes[map.Choice("change", [.. Changes.Select((word, i) => (word, i))]) ?? 0], map.Sources("sources"));
        map.Done();
        return cell;
    }
}
