using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The calendar of the edition: every year, and how much is in it.</summary>
public sealed record CalendarModel : PageModel
{
    public required IReadOnlyList<DecadeView> Decades { get; init; }
}

public sealed record DecadeView(string Label, string Anchor, IReadOnlyList<YearCellView> Years);

/// <param name="Level">0 to 5: how much is in the year compared with the fullest.</param>
/// <param name="Href">Null where nothing is.</param>
public sealed record YearCellView(string Year, string? Href, int Count, int Level, string CountText, IReadOnlyList<MonthCellView> Months);

public sealed record MonthCellView(string Name, string? Href, int Count, int Level, string CountText);

/// <summary>A year, day by day.</summary>
public sealed record YearModel : PageModel
{
    public required IReadOnlyList<DateGroupView> Whole { get; init; }
    public required IReadOnlyList<MonthView> Months { get; init; }
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }
}

public sealed record MonthView(string Name, string Anchor, IReadOnlyList<DateGroupView> Whole, IReadOnlyList<DateGroupView> Days);

/// <summary>What belongs to one day, month, year or period.</summary>
/// <param name="Anchor">Empty where it has none.</param>
public sealed record DateGroupView(
    string Anchor, string Label, string Datetime, IReadOnlyList<ReadingView> Readings, IReadOnlyList<EventView> Events, IReadOnlyList<DatedEntryView> Documents, IReadOnlyList<MentionGroupView> Mentions);

/// <summary>A document, or another entry, that has a date.</summary>
/// <param name="Role">What happened then, in the words of the interface; null for its own date.</param>
public sealed record DatedEntryView(string Text, string Href, string? Role);

/// <summary>Composes <c>dates.html</c> and a page for every year with anything in it.</summary>
internal sealed class CalendarComposer(Composer composer)
{
    private readonly ImmutableArray<int> _years = [.. composer.Dates.Years.Keys];

    public IEnumerable<Page> Pages()
    {
        yield return new Page("dates.html", "dates", Calendar);
        for (var i = 0; i < _years.Length; i++)
        {
            var at = i;
            yield return new Page(Addresses.OfYear(_years[i]), "year", () => Year(at));
        }
    }

    private CalendarModel Calendar()
    {
        const string Address = "dates.html";
        var title = composer.Words["nav-dates"];
        var fullest = composer.Dates.Years.Values.Select(y => y.Count).DefaultIfEmpty(1).Max();
        var fullestMonth = composer.Dates.Years.Values.SelectMany(y => y.ByMonth.Skip(1)).DefaultIfEmpty(1).Max();
        return new CalendarModel
        {
            Frame = composer.FrameOf(Address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "calendar",
            Description = composer.Words["calendar-intro"],
            Decades = [.. _years.GroupBy(y => y / 10 * 10).Select(g => new DecadeView(
                composer.Words.Format("decade", g.Key), $"decade-{g.Key}", [.. g.Select(y => YearCell(y, fullest, fullestMonth))]))],
        };
    }

    private YearCellView YearCell(int year, int fullest, int fullestMonth)
    {
        var (items, counts) = (composer.Dates.Years[year].Count, composer.Dates.Years[year].ByMonth);
        var months = Enumerable.Range(1, 12).Select(m =>
        {
            var count = counts[m];
            return new MonthCellView(MonthName(m), count == 0 ? null : $"{Addresses.OfYear(year)}#{Addresses.MonthAnchor(new DateOnly(year, m, 1))}", count, Level(count, fullestMonth), CountText(count));
        });
        return new YearCellView(year.ToString(CultureInfo.InvariantCulture), Addresses.OfYear(year), items, Level(items, fullest), CountText(items), [.. months]);
    }

    /// <summary>By order of magnitude, so that a single passage still shows beside a hundred.</summary>
    private static int Level(int count, int fullest) => count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(Math.Log(count + 1) / Math.Log(fullest + 1) * 5), 1, 5);

    private string CountText(int count) => composer.Words.Count("passages", count);

    private string MonthName(int month) => composer.Words.Dates.Month(month);

    private YearModel Year(int index)
    {
        var year = _years[index];
        var address = Addresses.OfYear(year);
        var title = year.ToString(CultureInfo.InvariantCulture);
        var dates = Dated.Of(composer.Dates.Years[year].Items);
        var places = new HashSet<Composer.Place>();
        return new YearModel
        {
            Frame = composer.FrameOf(address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "year",
            Description = composer.Words.Format("year-description", title),
            Whole = Groups(dates.Where(d => d.Month == 0), address, places),
            Months = [.. dates.Where(d => d.Month > 0).GroupBy(d => d.Month).Select(m => new MonthView(
                composer.Words.Dates.InYear(MonthName(m.Key), composer.Words.Dates.Year(year)), Addresses.MonthAnchor(new DateOnly(year, m.Key, 1)),
                Groups(m.Where(d => !d.IsDay), address, places), Groups(m.Where(d => d.IsDay), address, places)))],
            Previous = index > 0 ? YearLink(_years[index - 1]) : null,
            Next = index + 1 < _years.Length ? YearLink(_years[index + 1]) : null,
        };
    }

    private static LinkView YearLink(int year) => new(year.ToString(CultureInfo.InvariantCulture), $"../{Addresses.OfYear(year)}");

    /// <summary>One group a date; of those that begin with the same day, the first has its anchor.</summary>
    /// <param name="places">For <see cref="Composer.EachOnce"/>.</param>
    private List<DateGroupView> Groups(IEnumerable<Dated> dates, string address, HashSet<Composer.Place> places)
    {
        var groups = new List<DateGroupView>();
        DateOnly? before = null;
        foreach (var dated in dates)
        {
            Composer.EachOnce(dated.Mentions, places);
            groups.Add(Group(dated, address, dated is { IsDay: true, First: { } day } && day != before ? Addresses.DayAnchor(day) : ""));
            before = dated.First;
        }
        return groups;
    }

    private DateGroupView Group(Dated dated, string address, string anchor)
    {
        var date = dated.Date;
        var (events, documents) = dated.Others is { } others ? Happened(others, address) : ([], []);
        return new DateGroupView(
            anchor, date.Format(composer.Words.Dates), DateTimes.Of(date), date.Day is { } day ? composer.Readings(day) : [],
            events, documents, composer.Mentions(CollectionsMarshal.AsSpan(dated.Mentions), address));
    }

    private (IReadOnlyList<EventView> Events, IReadOnlyList<DatedEntryView> Documents) Happened(List<DatedItem> items, string address)
    {
        var (events, documents) = (new List<EventView>(), new List<DatedEntryView>());
        var listed = new HashSet<(EntryId, string?)>();
        foreach (var item in items)
        {
            if (item.Owner.Kind == EntryKind.Event) events.Add(EventsComposer.View(composer.Event(item.Owner), composer, address));
            else if (listed.Add((item.Owner, item.Role)))
            {
                var link = composer.FullLink(item.Owner, address);
                documents.Add(new DatedEntryView(link.Text, link.Href, item.Role is { } role ? composer.Words["date-" + role] : null));
            }
        }
        return (events, documents);
    }
}
