using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Searching;

/// <summary>Makes of the linked edition the units that can be found.</summary>
public static class SearchUnits
{
    /// <param name="words">For the headings of notes.</param>
    public static IReadOnlyList<SearchUnit> Of(LinkedEdition linked, Model.Words words)
    {
        var byOwner = linked.Units.Where(IsAboutOwner).ToLookup(u => u.Owner);
        return
        [
            .. linked.Edition.Documents.Select(Document),
            .. Passages(linked, words),
            .. linked.Edition.NamedEntries.Select(e => Entry(e, byOwner[e.Id].FirstOrDefault())),
            .. linked.Edition.Events.Select(e => Event(e, byOwner[e.Id].First())),
            .. linked.Edition.Discrepancies.Select(d => About(byOwner[d.Id].First(), SearchKind.Discrepancy, d.Title)),
            .. linked.Edition.Sources.Select(Source),
            .. Days(linked, words.Language),
        ];
    }

    /// <summary>Whether the passage is what the edition says of an entry itself, and so is found as that entry.</summary>
    private static bool IsAboutOwner(TextUnit unit) => unit.Part is UnitPart.About or UnitPart.Event or UnitPart.Discrepancy;

    private static SearchUnit[] Passages(LinkedEdition linked, Model.Words words)
    {
        var passages = linked.Units.Where(u => !IsAboutOwner(u)).ToArray();
        var groups = passages.Select(p => p.Owner).Distinct().ToDictionary(id => id, id => new SearchGroup(id.Value, linked.Catalogue[id].ShortName));
        var units = new SearchUnit[passages.Length];
        Parallel.For(0, units.Length, i => units[i] = Passage(passages[i], groups[passages[i].Owner], linked, words));
        return units;
    }

    private static SearchUnit Passage(TextUnit unit, SearchGroup group, LinkedEdition linked, Model.Words words) => About(unit, unit.Part switch
    {
        UnitPart.Note => SearchKind.Note,
        UnitPart.Page or UnitPart.Concordance => SearchKind.Essay,
        _ => SearchKind.Text,
    }, "", group, unit.Part switch
    {
        UnitPart.Note => words.Format("note-n", linked.Notes[unit.Owner].First(n => n.Note.Id == unit.Section).Number),
        UnitPart.Headnote => words["headnote"],
        _ => unit.Heading ?? "",
    });

    private static SearchUnit About(TextUnit unit, SearchKind kind, string title, SearchGroup? group = null, string heading = "")
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
                (mentions ??= []).Add(new SearchMention(target.ToString(), mark.Start, mark.Length));
        }
        return new SearchUnit
        {
            Address = unit.Address,
            Kind = kind,
            Language = unit.Language,
            Group = group,
            Title = title,
            Heading = heading,
            Text = unit.Text,
            Days = days?.ToArray() ?? [],
            FromYear = from,
            ToYear = to,
            Mentions = mentions?.ToArray() ?? [],
        };
    }

    private static SearchUnit Document(Document document)
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
                .Distinct().Select(id => new SearchMention(id.ToString()))],
        };
    }

    private static SearchUnit Entry(RegisterEntry entry, TextUnit? about)
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

    private static SearchUnit Event(HistoricalEvent entry, TextUnit text)
    {
        var unit = About(text, SearchKind.Event, entry.Title);
        return unit with
        {
            FromYear = entry.Date.Earliest?.Year,
            ToYear = entry.Date.Latest?.Year,
            Days = entry.Date.Day is { } day ? [.. unit.Days, new SearchDay(Iso(day))] : unit.Days,
            Mentions = [.. unit.Mentions, .. entry.Links.Select(l => l.Value).Where(id => id.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Organisation)
                .Distinct().Select(id => new SearchMention(id.ToString()))],
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
    private static IEnumerable<SearchUnit> Days(LinkedEdition linked, string language) =>
        linked.Units.SelectMany(u => u.Marks).Select(m => m.Date?.Start?.Day)
            .Concat(linked.Edition.Events.Select(e => e.Date.Start?.Day)).Concat(linked.Edition.Documents.Select(d => d.Metadata.Date?.Start?.Day))
            .OfType<DateOnly>().Distinct().Order().Select(day => new SearchUnit
            {
                Address = Addresses.OfDay(day),
                Kind = SearchKind.Day,
                Language = language,
                Title = EdtfDate.OfDay(day).Format(language),
                Text = string.Join(" · ", CalendarReadings.Of(day).Select(r => language == "fr" ? r.French : r.English)),
                Days = [new SearchDay(Iso(day))],
                FromYear = day.Year,
                ToYear = day.Year,
            });

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
