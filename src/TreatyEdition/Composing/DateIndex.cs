using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A passage, event or document at a date.</summary>
public readonly record struct DatedItem(EdtfDate Date, EntryId Owner)
{
    private readonly TextUnit? _unit;
    private readonly int _mark;

    /// <summary>A date that a passage speaks of.</summary>
    public DatedItem(EdtfDate date, Mention mention) : this(date, mention.Unit.Owner) => (_unit, _mark) = (mention.Unit, mention.Index);

    /// <summary>Null for an event or a document, which happened then rather than speak of it.</summary>
    public Mention? Mention => _unit is null ? null : new Mention(_unit, _mark);

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
        // Counted first, as they are many.
        var counts = new Dictionary<int, int>();
        foreach (var item in All(linked))
            if (YearOf(item) is { } year) counts[year] = counts.GetValueOrDefault(year) + 1;
        var years = counts.ToDictionary(c => c.Key, c => ImmutableArray.CreateBuilder<DatedItem>(c.Value));
        foreach (var item in All(linked))
            if (YearOf(item) is { } year) years[year].Add(item);
        return new DateIndex(years.ToImmutableSortedDictionary(y => y.Key, y => y.Value.MoveToImmutable()));
    }

    private static int? YearOf(DatedItem item) => (item.Date.Earliest ?? item.Date.Latest)?.Year;

    private static IEnumerable<DatedItem> All(LinkedEdition linked)
    {
        foreach (var document in linked.Edition.Documents)
            if (document.Metadata.Date is { } date) yield return new DatedItem(date, document.Id);
        foreach (var entry in linked.Edition.Events) yield return new DatedItem(entry.Date, entry.Id);
        foreach (var unit in linked.Units)
            for (var i = 0; i < unit.Marks.Count; i++)
                if (unit.Marks[i].Date is { } date) yield return new DatedItem(date, new Mention(unit, i));
        foreach (var item in Metadata(linked.Edition).Concat(Claims(linked))) yield return item;
    }

    /// <summary>The dates that sources claim, where the words of the claim do not say them.</summary>
    private static IEnumerable<DatedItem> Claims(LinkedEdition linked)
    {
        var said = linked.Units.Where(u => u.Owner.Kind == EntryKind.Discrepancy).SelectMany(u => u.Marks, (u, mark) => (u.Owner, mark.Date)).ToHashSet();
        return linked.Edition.Discrepancies.SelectMany(d => d.Claims, (d, claim) => (d.Id, claim.Date)).Distinct()
            .Where(c => c.Date is not null && !said.Contains(c)).Select(c => new DatedItem(c.Date!, c.Id));
    }

    /// <summary>Dates that stand in metadata only, and are shown on the document's page.</summary>
    private static IEnumerable<DatedItem> Metadata(Edition edition) =>
        edition.Documents.SelectMany(d => d.Metadata.Disclosed.Select(x => x.Date).OfType<EdtfDate>(), (d, date) => new DatedItem(date, d.Id) { Role = "disclosed" })
            .Concat(edition.Documents.Where(d => d.Metadata.InForce is not null).Select(d => new DatedItem(d.Metadata.InForce!, d.Id) { Role = "in-force" }))
            .Concat(edition.People.Where(p => p.Dates is not null).Select(p => new DatedItem(p.Dates!, p.Id)))
            .Concat(edition.Organisations.Where(o => o.Dates is not null).Select(o => new DatedItem(o.Dates!, o.Id)));
}
