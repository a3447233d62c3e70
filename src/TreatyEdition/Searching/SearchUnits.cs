using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Searching;

/// <summary>Makes of the linked edition the units that can be found.</summary>
public sealed class SearchUnits
{
    private readonly LinkedEdition _linked;
    private readonly Model.Words _words;

    // Many units have one of these.
    private readonly ConcurrentDictionary<DateOnly, string> _days = [];
    private readonly ConcurrentDictionary<EntryId, string> _entities = [];
    private readonly ConcurrentDictionary<int, string> _notes = [];

    private SearchUnits(LinkedEdition linked, Model.Words words) => (_linked, _words) = (linked, words);

    /// <param name="words">For the headings of notes.</param>
    public static IReadOnlyList<SearchUnit> Of(LinkedEdition linked, Model.Words words) => new SearchUnits(linked, words).All();

    private SearchUnit[] All()
    {
        var linked = _linked;
        var byOwner = linked.Units.Where(IsAboutOwner).ToLookup(u => u.Owner);
        return
        [
            .. linked.Edition.Documents.Select(Document),
            .. linked.Edition.Pages.Where(p => p.Id.Value != "index").Select(Page),
            .. linked.Edition.Concordances.Select(Concordance),
            .. Passages(),
            .. linked.Edition.NamedEntries.Select(e => Entry(e, byOwner[e.Id].FirstOrDefault())),
            .. linked.Edition.Events.Select(e => Event(e, byOwner[e.Id].First())),
            .. linked.Edition.Discrepancies.Select(d => Discrepancy(d, byOwner[d.Id].First())),
            .. linked.Edition.Sources.Select(Source),
            .. Days(),
        ];
    }

    /// <summary>Whether the passage is what the edition says of an entry itself, and so is found as that entry.</summary>
    private static bool IsAboutOwner(TextUnit unit) => unit.Part is UnitPart.About or UnitPart.Event or UnitPart.Discrepancy;

    private SearchUnit[] Passages()
    {
        var passages = _linked.Units.Where(u => !IsAboutOwner(u) && u.Part is not (UnitPart.Heading or UnitPart.Disclosure or UnitPart.Witness)).ToArray();
        var groups = passages.Select(p => p.Owner).Distinct().ToDictionary(id => id, id => new SearchGroup(id.Value, _linked.Catalogue[id].ShortName));
        var units = new SearchUnit[passages.Length];
        Parallel.For(0, units.Length, i => units[i] = Passage(passages[i], groups[passages[i].Owner]));
        return units;
    }

    private SearchUnit Passage(TextUnit unit, SearchGroup group) => About(unit, unit.Part switch
    {
        UnitPart.Note => SearchKind.Note,
        UnitPart.Page or UnitPart.Concordance => SearchKind.Essay,
        _ => SearchKind.Text,
    }, "", group, unit.Part switch
    {
        UnitPart.Note => NoteHeading(unit),
        UnitPart.Headnote => _words["headnote"],
        _ => unit.Heading ?? "",
    });

    private string NoteHeading(TextUnit unit) =>
        _notes.GetOrAdd(_linked.NumberOf(unit)!.Value, static (number, words) => words.Format("note-n", number), _words);

    private SearchUnit About(TextUnit unit, SearchKind kind, string title, SearchGroup? group = null, string heading = "")
    {
        List<SearchDay>? days = null;
        List<SearchMention>? mentions = null;
        var (from, to) = (default(int?), default(int?));
        foreach (var mark in unit.Marks)
        {
            if (mark.Date is { } date)
            {
                if (Name(date.Start) is { } start) (days ??= []).Add(new SearchDay(start, mark.Start, mark.Length));
                if (date.IsInterval && Name(date.End) is { } end) (days ??= []).Add(new SearchDay(end, mark.Start, mark.Length));
                if (date.Earliest?.Year is { } earliest) from = Math.Min(earliest, from ?? earliest);
                if (date.Latest?.Year is { } latest) to = Math.Max(latest, to ?? latest);
            }
            else if (mark is { Kind: MarkKind.Entry, Target: { Kind: EntryKind.Person or EntryKind.Place or EntryKind.Organisation } target })
                (mentions ??= []).Add(new SearchMention(Name(target), mark.Start, mark.Length));
        }
        AddUnmarked(unit, ref days);
        var others = unit.Part == UnitPart.Text ? ReadingsOf(unit.Blocks.Span) : [];
        return new SearchUnit(unit)
        {
            Kind = kind,
            Language = unit.Language,
            Group = group,
            Title = title,
            Heading = heading,
            Days = [.. days ?? [], .. others.SelectMany(reading => DaysIn(reading, unit.Language))],
            FromYear = from,
            ToYear = to,
            Mentions = [.. mentions ?? []],
            OtherReadings = others,
        };
    }

    /// <summary>Dates within links and emendations, which are no dates to the page.</summary>
    private void AddUnmarked(TextUnit unit, ref List<SearchDay>? days)
    {
        var letters = unit.Letters;
        if (!HasFigure(letters, unit.Marks)) return;
        // Marks and matches come in the order of the text.
        var marks = unit.Marks;
        var next = 0;
        foreach (var match in DateRecogniser.Find(letters, unit.Language, DateContext.None))
        {
            while (next < marks.Length && (marks[next].Kind != MarkKind.Date || marks[next].Start + marks[next].Length <= match.Start)) next++;
            if (next < marks.Length && marks[next].Start < match.End) continue;
            foreach (var day in DaysOf(match.Date)) (days ??= []).Add(day with { Start = match.Start, Length = match.Length });
        }
    }

    /// <summary>Whether a figure, or the sign for a year, stands outside the dates that are marked, which come in the order of the text.</summary>
    private static bool HasFigure(ReadOnlySpan<char> letters, ImmutableArray<TextMark> marks)
    {
        var at = 0;
        foreach (var mark in marks)
        {
            if (mark.Kind != MarkKind.Date || mark.Start < at) continue;
            if (letters[at..mark.Start].IndexOfAny(Figures) >= 0) return true;
            at = mark.Start + mark.Length;
        }
        return letters[at..].IndexOfAny(Figures) >= 0;
    }

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789年");

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
        Days = [.. DaysIn(page.Title)],
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
            Group = new SearchGroup(document.Id.Value, metadata.ShortTitle),
            Text = string.Join(", ", metadata.Parties.Concat(metadata.Keywords)),
            OtherReadings =
            [
                .. document.Versions.SelectMany(v => Found(v.Witness is { } witness ? PlainText.Of(witness) : null, v.By)),
                .. metadata.Disclosed.SelectMany(d => Found(PlainText.Of(d.Where))),
            ],
            FromYear = metadata.Date?.Earliest?.Year,
            ToYear = metadata.Date?.Latest?.Year,
            Days = [.. DaysOf(metadata.Date), .. DaysIn(metadata.Title)],
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
            : About(about, kind, entry.Name);
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
        var unit = About(text, SearchKind.Event, entry.Title);
        return unit with
        {
            FromYear = entry.Date.Earliest?.Year,
            ToYear = entry.Date.Latest?.Year,
            Days = [.. unit.Days, .. DaysOf(entry.Date), .. DaysIn(entry.Title)],
            Mentions = [.. unit.Mentions, .. entry.Links.Select(l => l.Value).Where(id => id.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Organisation)
                .Distinct().Select(id => new SearchMention(Name(id)))],
        };
    }

    private SearchUnit Discrepancy(Discrepancy discrepancy, TextUnit text)
    {
        var unit = About(text, SearchKind.Discrepancy, discrepancy.Title);
        return unit with { Days = [.. unit.Days, .. discrepancy.Claims.SelectMany(c => DaysOf(c.Date)), .. DaysIn(discrepancy.Title)] };
    }

    private SearchUnit Source(Source source) => new()
    {
        Address = Addresses.Of(source.Id),
        Kind = SearchKind.Source,
        Language = source.Item.Language ?? "",
        Title = source.Item.Title ?? source.Id.Value,
        Days = [.. DaysIn(source.Item.Title ?? "", source.Item.Language)],
        Names = [.. source.Item.Author.Concat(source.Item.Editor).Select(n => n.Literal ?? string.Join(' ', new[] { n.Given, n.Family }.OfType<string>()))],
        Text = string.Concat(ChicagoStyle.Bibliography(source.Item).Select(run => run.Text)),
        OtherReadings = Found(
            source.Item.TitleShort, source.Item.CitationLabel, source.Item.Note, source.Item.Abstract, source.Item.Keyword, source.Item.CallNumber, source.Item.Isbn, source.Item.Issn),
    };

    /// <summary>Every day of the calendar of the edition.</summary>
    private IEnumerable<SearchUnit> Days() =>
        _linked.Units.SelectMany(u => u.Marks).Select(m => m.Date?.Start?.Day)
            .Concat(_linked.Edition.Events.Select(e => e.Date.Start?.Day)).Concat(_linked.Edition.Documents.Select(d => d.Metadata.Date?.Start?.Day))
            .Concat(_linked.Edition.Documents.SelectMany(d => d.Metadata.Disclosed.Select(x => x.Date).Append(d.Metadata.InForce)).Select(d => d?.Start?.Day))
            .Concat(_linked.Edition.Discrepancies.SelectMany(d => d.Claims).Select(c => c.Date?.Start?.Day))
            .OfType<DateOnly>().Distinct().Order().Select(day => new SearchUnit
            {
                Address = Addresses.OfDay(day),
                Kind = SearchKind.Day,
                Language = _words.Language,
                Title = EdtfDate.OfDay(day).Format(_words.Dates),
                Text = string.Join(" · ", CalendarReadings.Of(day, _words.Dates, _linked.Edition.Metadata.Calendars).Select(r => r.Text)),
                Days = [new SearchDay(Iso(day))],
                FromYear = day.Year,
                ToYear = day.Year,
            });

    /// <summary>The days and months that a date names: itself, or both ends of a period.</summary>
    private IEnumerable<SearchDay> DaysOf(EdtfDate? date) => new[] { Name(date?.Start), Name(date?.End) }.OfType<string>().Distinct().Select(name => new SearchDay(name));

    /// <summary>Those of a title, whose words are not marked; it may be the edition's own in the language of the edition, whatever it is a title of.</summary>
    private IEnumerable<SearchDay> DaysIn(string title, string? language = null) =>
        new[] { _words.Language, language ?? _words.Language }.Distinct().SelectMany(l => DateRecogniser.Find(title, l, DateContext.None)).SelectMany(match => DaysOf(match.Date)).Distinct();

    /// <summary><c>1916-07-03</c>, or <c>1916-07</c>; null for what is neither a day nor a month.</summary>
    private string? Name(EdtfDate? date) =>
        date?.Day is { } day ? Iso(day) : date is { Precision: EdtfPrecision.Month, Earliest: { } first } ? Iso(first)[..7] : null;

    private string Iso(DateOnly day) => _days.GetOrAdd(day, d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private string Name(EntryId id) => _entities.GetOrAdd(id, i => i.ToString());
}
