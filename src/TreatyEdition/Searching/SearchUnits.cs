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
            .. Passages(),
            .. linked.Edition.NamedEntries.Select(e => Entry(e, byOwner[e.Id].FirstOrDefault())),
            .. linked.Edition.Events.Select(e => Event(e, byOwner[e.Id].First())),
            .. linked.Edition.Discrepancies.Select(d => About(byOwner[d.Id].First(), SearchKind.Discrepancy, d.Title)),
            .. linked.Edition.Sources.Select(Source),
            .. Days(),
        ];
    }

    /// <summary>Whether the passage is what the edition says of an entry itself, and so is found as that entry.</summary>
    private static bool IsAboutOwner(TextUnit unit) => unit.Part is UnitPart.About or UnitPart.Event or UnitPart.Discrepancy;

    private SearchUnit[] Passages()
    {
        var passages = _linked.Units.Where(u => !IsAboutOwner(u) && u.Part != UnitPart.Heading).ToArray();
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
                if (date.Day is { } day) (days ??= []).Add(new SearchDay(Iso(day), mark.Start, mark.Length));
                if (date.Earliest?.Year is { } earliest) from = Math.Min(earliest, from ?? earliest);
                if (date.Latest?.Year is { } latest) to = Math.Max(latest, to ?? latest);
            }
            else if (mark is { Kind: MarkKind.Entry, Target: { Kind: EntryKind.Person or EntryKind.Place or EntryKind.Organisation } target })
                (mentions ??= []).Add(new SearchMention(Name(target), mark.Start, mark.Length));
        }
        return new SearchUnit(unit)
        {
            Kind = kind,
            Language = unit.Language,
            Group = group,
            Title = title,
            Heading = heading,
            Days = [.. days ?? []],
            FromYear = from,
            ToYear = to,
            Mentions = [.. mentions ?? []],
        };
    }

    private SearchUnit Document(Document document)
    {
        var metadata = document.Metadata;
        return new SearchUnit
        {
            Address = Addresses.Of(document.Id),
            Kind = SearchKind.Document,
            Language = "en",
            Title = metadata.ShortTitle,
            Names = [metadata.Title],
            Group = new SearchGroup(document.Id.Value, metadata.ShortTitle),
            Text = string.Join(", ", metadata.Parties.Concat(metadata.Keywords)),
            FromYear = metadata.Date?.Earliest?.Year,
            ToYear = metadata.Date?.Latest?.Year,
            Days = metadata.Date?.Day is { } day ? [new SearchDay(Iso(day))] : [],
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
            Entity = kind == SearchKind.Term ? null : entry.Id.ToString(),
        };
    }

    private SearchUnit Event(HistoricalEvent entry, TextUnit text)
    {
        var unit = About(text, SearchKind.Event, entry.Title);
        return unit with
        {
            FromYear = entry.Date.Earliest?.Year,
            ToYear = entry.Date.Latest?.Year,
            Days = entry.Date.Day is { } day ? [.. unit.Days, new SearchDay(Iso(day))] : unit.Days,
            Mentions = [.. unit.Mentions, .. entry.Links.Select(l => l.Value).Where(id => id.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Organisation)
                .Distinct().Select(id => new SearchMention(Name(id)))],
        };
    }

    private static SearchUnit Source(Source source) => new()
    {
        Address = Addresses.Of(source.Id),
        Kind = SearchKind.Source,
        Language = source.Item.Language ?? "",
        Title = source.Item.Title ?? source.Id.Value,
        Names = [.. source.Item.Author.Concat(source.Item.Editor).Select(n => n.Literal ?? string.Join(' ', new[] { n.Given, n.Family }.OfType<string>()))],
        Text = string.Concat(ChicagoStyle.Bibliography(source.Item).Select(run => run.Text)),
    };

    /// <summary>Every day of the calendar of the edition.</summary>
    private IEnumerable<SearchUnit> Days() =>
        _linked.Units.SelectMany(u => u.Marks).Select(m => m.Date?.Start?.Day)
            .Concat(_linked.Edition.Events.Select(e => e.Date.Start?.Day)).Concat(_linked.Edition.Documents.Select(d => d.Metadata.Date?.Start?.Day))
            .OfType<DateOnly>().Distinct().Order().Select(day => new SearchUnit
            {
                Address = Addresses.OfDay(day),
                Kind = SearchKind.Day,
                Language = _words.Language,
                Title = EdtfDate.OfDay(day).Format(_words.Language),
                Text = string.Join(" · ", CalendarReadings.Of(day, _words.Language).Select(r => r.Text)),
                Days = [new SearchDay(Iso(day))],
                FromYear = day.Year,
                ToYear = day.Year,
            });

    private string Iso(DateOnly day) => _days.GetOrAdd(day, d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private string Name(EntryId id) => _entities.GetOrAdd(id, i => i.ToString());
}
