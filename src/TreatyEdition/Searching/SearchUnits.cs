using System.Collections.Concurrent;
using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Searching;

/// <summary>Makes of the linked edition the units that can be found.</summary>
public sealed class SearchUnits : IUnitSource
{
    private readonly LinkedEdition _linked;
    private readonly Model.Words _words;

    private readonly UnitDays _days;

    private readonly CalendarId[] _calendars;

    /// <summary>In order, what each unit is made of: a document, a passage, a day; the others are few and made at once.</summary>
    private readonly object[] _things;

    private readonly Dictionary<EntryId, SearchGroup> _groups = [];

    // Many units have one of these.
    private readonly ConcurrentDictionary<EntryId, string> _entities = [];
    private readonly ConcurrentDictionary<int, string> _notes = [];

    private SearchUnits(LinkedEdition linked, Model.Words words)
    {
        (_linked, _words, _days) = (linked, words, new UnitDays(words));
        var edition = linked.Edition;
        _calendars = CalendarReadings.Shown(edition.Metadata.Calendars);
        var byOwner = linked.Units.Where(IsAboutOwner).ToLookup(u => u.Owner);
        foreach (var document in edition.Documents) _groups.Add(document.Id, new SearchGroup(document.Id.Value, document.Metadata.ShortTitle));
        _things =
        [
            .. edition.Documents,
            .. edition.Pages.Where(p => p.Id.Value != "index").Select(Page),
            .. edition.Concordances.Select(Concordance),
            .. linked.Units.Where(IsPassage),
            .. edition.NamedEntries.Select(e => Entry(e, byOwner[e.Id].FirstOrDefault())),
            .. edition.Events.Select(e => Event(e, byOwner[e.Id].First())),
            .. edition.Discrepancies.Select(d => Discrepancy(d, byOwner[d.Id].First())),
            .. edition.Sources.Select(Source),
            .. UnitDays.Of(linked),
        ];
        foreach (var thing in _things)
            if (thing is TextUnit { Owner: var owner } && !_groups.ContainsKey(owner)) _groups.Add(owner, new SearchGroup(owner.Value, linked.Catalogue[owner].ShortName));
    }

    /// <param name="words">For the headings of notes.</param>
    public static IReadOnlyList<SearchUnit> Of(LinkedEdition linked, Model.Words words)
    {
        var source = new SearchUnits(linked, words);
        var units = new SearchUnit[source.Count];
        for (var i = 0; i < units.Length; i++) units[i] = source.Make(i, out _);
        return units;
    }

    /// <inheritdoc cref="Of"/>
    internal static IUnitSource SourceOf(LinkedEdition linked, Model.Words words) => new SearchUnits(linked, words);

    public int Count => _things.Length;

    UnitKey IUnitSource.KeyOf(int number) => _things[number] switch
    {
        Document document => new UnitKey(SearchKind.Document, _words.Language, _groups[document.Id], null),
        TextUnit passage => new UnitKey(KindOf(passage), passage.Language, _groups[passage.Owner], null),
        SearchUnit made => UnitKey.Of(made),
        _ => new UnitKey(SearchKind.Day, _words.Language, null, null),
    };

    TextUnit? IUnitSource.PassageOf(int number) => _things[number] as TextUnit;

    SearchUnit IUnitSource.Make(int number, out ReadOnlySpan<char> letters) => Make(number, out letters);

    private SearchUnit Make(int number, out ReadOnlySpan<char> letters)
    {
        if (_things[number] is TextUnit passage) return About(passage, KindOf(passage), "", out letters, _groups[passage.Owner], HeadingOf(passage));
        var unit = _things[number] switch
        {
            Document document => Document(document),
            DateOnly day => Day(day),
            var made => (SearchUnit)made,
        };
        letters = unit.Letters;
        return unit;
    }

    /// <summary>Whether the passage is what the edition says of an entry itself, and so is found as that entry.</summary>
    private static bool IsAboutOwner(TextUnit unit) => unit.Part is UnitPart.About or UnitPart.Event or UnitPart.Discrepancy;

    private static bool IsPassage(TextUnit unit) => !IsAboutOwner(unit) && unit.Part is not (UnitPart.Heading or UnitPart.Disclosure or UnitPart.Witness);

    private static SearchKind KindOf(TextUnit passage) => passage.Part switch
    {
        UnitPart.Note => SearchKind.Note,
        UnitPart.Page or UnitPart.Concordance => SearchKind.Essay,
        _ => SearchKind.Text,
    };

    private string HeadingOf(TextUnit passage) => passage.Part switch
    {
        UnitPart.Note => NoteHeading(passage),
        UnitPart.Headnote => _words["headnote"],
        _ => passage.Heading ?? "",
    };

    private string NoteHeading(TextUnit unit) =>
        _notes.GetOrAdd(_linked.NumberOf(unit)!.Value, static (number, words) => words.Format("note-n", number), _words);

    /// <param name="letters">Its text, valid until the same thread reads another.</param>
    private SearchUnit About(TextUnit unit, SearchKind kind, string title, out ReadOnlySpan<char> letters, SearchGroup? group = null, string heading = "")
    {
        List<SearchDay>? days = null;
        List<SearchMention>? mentions = null;
        var (from, to) = (default(int?), default(int?));
        foreach (ref readonly var mark in unit.Marks.AsSpan())
        {
            if (mark.Date is { } date)
            {
                UnitDays.Add(date, mark.Start, mark.Length, ref days);
                if (date.Earliest?.Year is { } earliest) from = Math.Min(earliest, from ?? earliest);
                if (date.Latest?.Year is { } latest) to = Math.Max(latest, to ?? latest);
            }
            else if (mark is { Kind: MarkKind.Entry, Target: { Kind: EntryKind.Person or EntryKind.Place or EntryKind.Organisation } target })
                (mentions ??= []).Add(new SearchMention(Name(target), mark.Start, mark.Length));
        }
        ImmutableArray<string> others = unit.Part == UnitPart.Text ? ReadingsOf(unit.Blocks.Span) : [];
        letters = unit.Letters;
        UnitDays.AddUnmarked(letters, unit.Language, unit.Marks, ref days);
        foreach (var reading in others) (days ??= []).AddRange(_days.In(reading, unit.Language));
        return new SearchUnit(unit)
        {
            Kind = kind,
            Language = unit.Language,
            Group = group,
            Title = title,
            Heading = heading,
            Days = days is null ? [] : [.. days],
            FromYear = from,
            ToYear = to,
            Mentions = mentions is null ? [] : [.. mentions],
            OtherReadings = others,
        };
    }

    /// <summary>What the witness has where the text was emended, and what the editors say of it.</summary>
    private static ImmutableArray<string> ReadingsOf(ReadOnlySpan<Block> blocks)
    {
        List<string>? found = null;
        foreach (var block in blocks)
            foreach (var mark in EditorialMarks.Of(block))
                (found ??= []).AddRange(mark is Emendation e ? Found(e.AsPrinted, e.Remark) : Found((mark as Remark)?.Text));
        return [.. found ?? []];
    }

    /// <summary>Of words that may be there those that are.</summary>
    private static ImmutableArray<string> Found(params ReadOnlySpan<string?> words)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words)
            if (!string.IsNullOrEmpty(word)) found.Add(word);
        return found.DrainToImmutable();
    }

    /// <summary>A page by its title; what it says is found by its paragraphs.</summary>
    private SearchUnit Page(EditionPage page) => new()
    {
        Address = Addresses.Of(page.Id),
        Kind = SearchKind.Essay,
        Language = _words.Language,
        Title = page.Title,
        Names = page.ShortTitle == page.Title ? [] : [page.ShortTitle],
        Group = new SearchGroup(page.Id.Value, page.ShortTitle),
        Text = page.Description ?? "",
        Days = [.. _days.In(page.Title)],
    };

    /// <summary>A concordance by its title, as pages are.</summary>
    private SearchUnit Concordance(Concordance concordance) => new()
    {
        Address = Addresses.Of(concordance.Id),
        Kind = SearchKind.Essay,
        Language = _words.Language,
        Title = concordance.Title,
        Group = new SearchGroup(concordance.Id.Value, concordance.Title),
    };

    private SearchUnit Document(Document document)
    {
        var metadata = document.Metadata;
        return new SearchUnit
        {
            Address = Addresses.Of(document.Id),
            Kind = SearchKind.Document,
            Language = _words.Language,
            Title = metadata.ShortTitle,
            Names = [metadata.Title],
            Group = _groups[document.Id],
            Text = string.Join(", ", metadata.Parties.Concat(metadata.Keywords)),
            OtherReadings =
            [
                .. document.Versions.SelectMany(v => Found(v.Witness is { } witness ? PlainText.Of(witness) : null, v.By)),
                .. metadata.Disclosed.SelectMany(d => Found(PlainText.Of(d.Where))),
            ],
            FromYear = metadata.Date?.Earliest?.Year,
            ToYear = metadata.Date?.Latest?.Year,
            Days = [.. UnitDays.Of(metadata.Date), .. _days.In(metadata.Title)],
            Mentions = [.. metadata.Signatories.Select(s => s.Person).Concat(metadata.Writers).Concat(metadata.Recipients).Select(p => p.Value).Append(metadata.Place?.Value).OfType<EntryId>()
                .Distinct().Select(id => new SearchMention(Name(id)))],
        };
    }

    private SearchUnit Entry(RegisterEntry entry, TextUnit? about)
    {
        var kind = entry.Id.Kind switch
        {
            EntryKind.Person => SearchKind.Person,
            EntryKind.Place => SearchKind.Place,
            EntryKind.Organisation => SearchKind.Organisation,
            _ => SearchKind.Term,
        };
        var unit = about is null
            ? new SearchUnit { Address = Addresses.Of(entry.Id), Kind = kind, Title = entry.Name }
            : About(about, kind, entry.Name, out _);
        return unit with
        {
            Names = [.. entry.Variants.Select(v => v.Form).Append(entry.SortName).Where(n => n != entry.Name).Distinct()],
            Heading = (entry as Person)?.Role ?? (entry as Place)?.ModernName ?? "",
            Entity = entry.Id.ToString(),
            OtherReadings = [.. Found((entry as Person)?.Affiliation, (entry as Place)?.PlaceKind, (entry as Organisation)?.OrganisationKind), .. entry.Variants.SelectMany(v => Found(v.Note))],
        };
    }

    private SearchUnit Event(HistoricalEvent entry, TextUnit text)
    {
        var unit = About(text, SearchKind.Event, entry.Title, out _);
        return unit with
        {
            FromYear = entry.Date.Earliest?.Year,
            ToYear = entry.Date.Latest?.Year,
            Days = [.. unit.Days, .. UnitDays.Of(entry.Date), .. _days.In(entry.Title)],
            Mentions = [.. unit.Mentions, .. entry.Links.Select(l => l.Value).Where(id => id.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Organisation)
                .Distinct().Select(id => new SearchMention(Name(id)))],
        };
    }

    private SearchUnit Discrepancy(Discrepancy discrepancy, TextUnit text)
    {
        var unit = About(text, SearchKind.Discrepancy, discrepancy.Title, out _);
        return unit with { Days = [.. unit.Days, .. discrepancy.Claims.SelectMany(c => UnitDays.Of(c.Date)), .. _days.In(discrepancy.Title)] };
    }

    private SearchUnit Source(Source source) => new()
    {
        Address = Addresses.Of(source.Id),
        Kind = SearchKind.Source,
        Language = source.Item.Language ?? "",
        Title = source.Item.Title ?? source.Id.Value,
        Days = [.. _days.In(source.Item.Title ?? "", source.Item.Language)],
        Names = [.. source.Item.Author.Concat(source.Item.Editor).Select(n => n.Literal ?? string.Join(' ', new[] { n.Given, n.Family }.OfType<string>()))],
        Text = string.Concat(ChicagoStyle.Bibliography(source.Item).Select(run => run.Text)),
        OtherReadings = Found(
            source.Item.TitleShort, source.Item.CitationLabel, source.Item.Note, source.Item.Abstract, source.Item.Keyword, source.Item.CallNumber, source.Item.Isbn, source.Item.Issn),
    };

    /// <summary>A day of the calendar of the edition.</summary>
    private SearchUnit Day(DateOnly day) => new()
    {
        Address = Addresses.OfDay(day),
        Kind = SearchKind.Day,
        Language = _words.Language,
        Title = EdtfFormatter.Day(day.Year, day.Month, day.Day, _words.Dates),
        Text = ReadingsOf(day),
        Days = [new SearchDay(UnitDays.Name(day))],
        FromYear = day.Year,
        ToYear = day.Year,
    };

    /// <summary>The day in every calendar.</summary>
    private string ReadingsOf(DateOnly day)
    {
        var readings = new string[_calendars.Length];
        var count = 0;
        foreach (var calendar in _calendars)
            if (CalendarReadings.Text(day, calendar, _words.Dates) is { } reading) readings[count++] = reading;
        return string.Join(" · ", readings, 0, count);
    }

    private string Name(EntryId id) => _entities.GetOrAdd(id, static i => i.ToString());
}
