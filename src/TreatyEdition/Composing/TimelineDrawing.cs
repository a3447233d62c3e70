using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Draws events along a line of time.</summary>
internal static class TimelineDrawing
{
    /// <summary>Where the first row stands, in pixels: below the document's own date, where there is one.</summary>
    private static double TopOf(EdtfDate? own) => own is null ? 8 : 30;

    /// <summary>A small chronology for a document, a person or a place; null where there is too little to draw.</summary>
    /// <param name="own">The date of the document the page is about, to be marked; null where it has none.</param>
    public static DrawingProse? Small(ImmutableArray<HistoricalEvent> events, Composer composer, string from, EdtfDate? own = null)
    {
        var items = events.Select(e => Item(e, Composer.Href(composer.HomeOf(e.Id), from), [], composer.Words.Dates)).OfType<TimelineItem>().ToArray();
        return Small(items, own, composer.Words) is { } drawing ? new DrawingProse(drawing, composer.Style(from)) : null;
    }

    public static TimelineItem? Item(HistoricalEvent e, string href, IReadOnlyList<string> lanes, DateLanguage dates) =>
        TimelineItem.Of(e.Id.Value, e.Date, e.Title, href, lanes, e.Certainty is not null, dates);

    internal static SvgElement? Small(IReadOnlyList<TimelineItem> items, EdtfDate? own, Words words)
    {
        if (items.Count < 2) return null;
        var day = own is null ? null : TimelineItem.Of("", own, "", "", [], false, words.Dates);
        var all = day is null ? items : [.. items, day];
        var period = Spanning(all);
        var rowOf = TimelineRows.Of(items, period, TimelineMark.Thickness);
        var top = TopOf(own);
        var bottom = top + (rowOf.Values.Max() * 10) + 10;
        return TimelineSvg.Root(bottom + 18, "small-drawing",
            TimelineSvg.Picture(words.Format("timeline-small-picture", TimelineDrawings.EventsText(items.Count, words), period.Label),
                [TimelineSvg.Line(0, top, 100, top, "lane"), .. Ticks(period, bottom, words), .. Own(day, own, period, bottom, words)]),
            TimelineSvg.Marks(items.Select(i => TimelineSvg.Link(i.Href, TimelineMark.ClassOf(i), i.Title, TimelineMark.Draw(i, period, top + (rowOf[i] * 10))))));
    }

    /// <summary>The whole years that hold all of it.</summary>
    internal static TimelinePeriod Spanning(IReadOnlyList<TimelineItem> items) => new(
        DateOnly.FromDayNumber((int)items.Min(i => i.Start)).Year, DateOnly.FromDayNumber((int)items.Max(i => i.End) - 1).Year);

    private static IEnumerable<SvgElement?> Ticks(TimelinePeriod period, double bottom, Words words)
    {
        var ticks = TimelineTicks.Of(period, words.Dates);
        return [.. TimelineTicks.Draw(ticks, period, bottom + 18, t => (bottom, bottom + (t.Label is null ? 3 : 14)), bottom + 13), TimelineSvg.Line(0, bottom, 100, bottom, "base")];
    }

    /// <summary>The document's own date: a line across, with the date over it.</summary>
    private static IEnumerable<SvgElement> Own(TimelineItem? day, EdtfDate? date, TimelinePeriod period, double bottom, Words words)
    {
        if (day is null || date is null) return [];
        var (from, to) = (period.Percent(day.Start), period.Percent(day.End));
        var at = day.Form == TimelineForm.Day ? period.Percent(day.At) : (from + to) / 2;
        var anchor = at < 25 ? "start" : at > 75 ? "end" : "middle";
        return
        [
            day.Form == TimelineForm.Day ? TimelineSvg.Line(at, 16, at, bottom, "own") : TimelineSvg.Bar(from, to, (16 + bottom) / 2, bottom - 16, "own-stretch", round: false),
            TimelineSvg.Text(at, 11, date.Format(words.Dates), "own-date", anchor),
        ];
    }
}
