using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A passage, event or document at a date.</summary>
/// <param name="Mention">Null for an event or a document, which happened then rather than speak of it.</param>
public readonly record struct DatedItem(EdtfDate Date, EntryId Owner, Mention? Mention)
{
    /// <summary>From 1; 0 where only the year is known.</summary>
    public int Month { get; } = (Date.Start ?? Date.End) is { Precision: EdtfPrecision.Month or EdtfPrecision.Day, Earliest: { } day } ? day.Month : 0;

    /// <summary>What happened then, <c>disclosed</c> or <c>in-force</c>; null for the document's own date and the life of a person.</summary>
    public string? Role { get; init; }
}

/// <summary>Everything in the edition that has a date, by the year under which it is listed.</summary>
public sealed class DateIndex
{
    private DateIndex(ImmutableSortedDictionary<int, ImmutableArray<DatedItem>> years) => Years = years;

    public ImmutableSortedDictionary<int, ImmutableArray<DatedItem>> Years { get; }

    public static DateIndex Of(LinkedEdition linked)
    {
        var years = new Dictionary<int, List<DatedItem>>();
        foreach (var document in linked.Edition.Documents)
            if (document.Metadata.Date is { } date) Add(new DatedItem(date, document.Id, null));
        foreach (var entry in linked.Edition.Events) Add(new DatedItem(entry.Date, entry.Id, null));
        foreach (var unit in linked.Units)
            for (var i = 0; i < unit.Marks.Count; i++)
                if (unit.Marks[i].Date is { } date) Add(new DatedItem(date, unit.Owner, new Mention(unit, i)));
        foreach (var item in Metadata(linked.Edition).Concat(Claims(linked))) Add(item);
        return new DateIndex(years.ToImmutableSortedDictionary(y => y.Key, y => y.Value.ToImmutableArray()));

        void Add(DatedItem item)
        {
            if ((item.Date.Earliest ?? item.Date.Latest) is not { } day) return;
            if (!years.TryGetValue(day.Year, out var items)) years.Add(day.Year, items = []);
            items.Add(item);
        }
    }

    /// <summary>The dates that sources claim, where the words of the claim do not say them.</summary>
    private static IEnumerable<DatedItem> Claims(LinkedEdition linked)
    {
        var said = linked.Units.Where(u => u.Owner.Kind == EntryKind.Discrepancy).SelectMany(u => u.Marks, (u, mark) => (u.Owner, mark.Date)).ToHashSet();
        return linked.Edition.Discrepancies.SelectMany(d => d.Claims, (d, claim) => (d.Id, claim.Date)).Distinct()
            .Where(c => c.Date is not null && !said.Contains(c)).Select(c => new DatedItem(c.Date!, c.Id, null));
    }

    /// <summary>Dates that stand in metadata only, and are shown on the document's page.</summary>
    private static IEnumerable<DatedItem> Metadata(Edition edition) =>
        edition.Documents.SelectMany(d => d.Metadata.Disclosed.Select(x => x.Date).OfType<EdtfDate>(), (d, date) => new DatedItem(date, d.Id, null) { Role = "disclosed" })
            .Concat(edition.Documents.Where(d => d.Metadata.InForce is not null).Select(d => new DatedItem(d.Metadata.InForce!, d.Id, null) { Role = "in-force" }))
            .Concat(edition.People.Where(p => p.Dates is not null).Select(p => new DatedItem(p.Dates!, p.Id, null)))
            .Concat(edition.Organisations.Where(o => o.Dates is not null).Select(o => new DatedItem(o.Dates!, o.Id, null)));
}
