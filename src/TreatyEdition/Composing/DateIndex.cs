using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A passage, event or document at a date.</summary>
/// <param name="Mention">Null for an event or a document, which happened then rather than speak of it.</param>
internal readonly record struct DatedItem(EdtfDate Date, EntryId Owner, Mention? Mention = null)
{
    /// <summary>What happened then, <c>disclosed</c> or <c>in-force</c>; null for the document's own date and the life of a person.</summary>
    public string? Role { get; init; }
}

/// <summary>What is listed under one year.</summary>
internal sealed class DatedYear(ImmutableArray<TextUnit> units)
{
    private readonly List<DatedItem> _items = [];

    /// <summary>How many of the items come before those of passages.</summary>
    private int _before;

    /// <summary>Of passages, which are most: where each stands among the edition's, and the mark among its.</summary>
    private readonly List<(int Unit, int Mark)> _mentions = [];

    /// <summary>How many items are in each month; first those of no month.</summary>
    public int[] ByMonth { get; } = new int[13];

    public int Count => _items.Count + _mentions.Count;

    /// <summary>Documents, events, passages in the order of the edition, then what only metadata say.</summary>
    public IEnumerable<DatedItem> Items
    {
        get
        {
            for (var i = 0; i < _before; i++) yield return _items[i];
            foreach (var (unit, mark) in _mentions)
            {
                var mention = new Mention(units[unit], mark);
                yield return new DatedItem(mention.Mark.Date!, mention.Unit.Owner, mention);
            }
            for (var i = _before; i < _items.Count; i++) yield return _items[i];
        }
    }

    public void Add(DatedItem item)
    {
        if (_mentions.Count == 0) _before++;
        _items.Add(item);
        ByMonth[MonthOf(item.Date)]++;
    }

    public void Add(EdtfDate date, int unit, int mark)
    {
        _mentions.Add((unit, mark));
        ByMonth[MonthOf(date)]++;
    }

    /// <summary>From 1; 0 where only the year is known.</summary>
    public static int MonthOf(EdtfDate date) => (date.Start ?? date.End) is { Precision: EdtfPrecision.Month or EdtfPrecision.Day, Earliest: { } day } ? day.Month : 0;
}

/// <summary>Everything in the edition that has a date, by the year under which it is listed.</summary>
internal sealed class DateIndex
{
    private DateIndex(SortedList<int, DatedYear> years) => Years = years;

    public SortedList<int, DatedYear> Years { get; }

    public static DateIndex Of(LinkedEdition linked)
    {
        var units = linked.Units;
        var years = new SortedList<int, DatedYear>();
        foreach (var document in linked.Edition.Documents)
            if (document.Metadata.Date is { } date) Add(new DatedItem(date, document.Id));
        foreach (var entry in linked.Edition.Events) Add(new DatedItem(entry.Date, entry.Id));
        for (var u = 0; u < units.Length; u++)
        {
            var marks = units[u].Marks.AsSpan();
            for (var m = 0; m < marks.Length; m++)
                if (marks[m].Date is { } date) YearOf(date)?.Add(date, u, m);
        }
        foreach (var item in Metadata(linked.Edition).Concat(Claims(linked))) Add(item);
        return new DateIndex(years);

        void Add(DatedItem item) => YearOf(item.Date)?.Add(item);

        DatedYear? YearOf(EdtfDate date)
        {
            if ((date.Earliest ?? date.Latest) is not { Year: var number }) return null;
            if (!years.TryGetValue(number, out var year)) years.Add(number, year = new DatedYear(units));
            return year;
        }
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
