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
        var items = linked.Edition.Documents.Where(d => d.Metadata.Date is not null).Select(d => new DatedItem(d.Metadata.Date!, d.Id, null))
            .Concat(linked.Edition.Events.Select(e => new DatedItem(e.Date, e.Id, null)))
            .Concat(linked.Units.SelectMany(Mentions))
            .Concat(Metadata(linked.Edition))
            .Concat(Claims(linked));
        return new DateIndex(items
            .Select(item => (Item: item, Day: item.Date.Earliest ?? item.Date.Latest))
            .Where(x => x.Day is not null)
            .GroupBy(x => x.Day!.Value.Year)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Select(x => x.Item).ToImmutableArray()));
    }

    private static IEnumerable<DatedItem> Mentions(TextUnit unit)
    {
        for (var i = 0; i < unit.Marks.Length; i++)
            if (unit.Marks[i].Date is { } date) yield return new DatedItem(date, unit.Owner, new Mention(unit, i));
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
