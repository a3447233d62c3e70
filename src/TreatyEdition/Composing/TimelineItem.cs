using TreatyEdition.Calendars;

namespace TreatyEdition.Composing;

/// <summary>What a mark says by its form.</summary>
internal enum TimelineForm
{
    /// <summary>One day that is known.</summary>
    Day,

    /// <summary>Some day of a month, year or longer; nobody knows which.</summary>
    Within,

    /// <summary>All the time from a first day to a last.</summary>
    Lasting,
}

/// <summary>Something to be drawn along the time, in days since 1 January of the year 1; a day ends where the next begins.</summary>
/// <param name="Start">The first day it may be or have begun.</param>
/// <param name="End">The end of the last one.</param>
/// <param name="CoreStart">From here on it certainly lasted. Not before <paramref name="Start"/>; after <paramref name="CoreEnd"/> where nothing is certain.</param>
/// <param name="IsOpenAtStart">Whether the beginning is not given; then it is drawn from its end.</param>
/// <param name="IsVague">Whether the date is approximate or uncertain.</param>
internal sealed record TimelineItem(
    string Id, string Title, string Href, IReadOnlyList<string> Lanes, TimelineForm Form,
    double Start, double End, double CoreStart, double CoreEnd, bool IsOpenAtStart, bool IsOpenAtEnd, bool IsVague)
{
    /// <summary>Where a mark stands that has one place: in the middle of a day, at the beginning of what lasts.</summary>
    public double At => Form == TimelineForm.Day ? Start + 0.5 : Start;

    /// <summary>Null for what has no known day at all, or none that the platform's calendar holds.</summary>
    /// <param name="title">Set after the date.</param>
    public static TimelineItem? Of(string id, EdtfDate date, string title, string href, IReadOnlyList<string> lanes, bool isDoubtful, DateLanguage dates)
    {
        var first = date.Start;
        var last = date.End;
        if ((first ?? last) is null || (first is not null && first.Earliest is null) || (last is not null && last.Latest is null)) return null;
        var start = DayOf((first ?? last!).Earliest!.Value);
        var end = DayOf((last ?? first!).Latest!.Value) + 1;
        var form = date.IsInterval ? TimelineForm.Lasting : date.Day is null ? TimelineForm.Within : TimelineForm.Day;
        return new TimelineItem(
            id, $"{date.Format(dates)}: {title}", href, lanes, form, start, end,
            first?.Latest is { } surelyBegun ? DayOf(surelyBegun) : start, last?.Earliest is { } notYetOver ? DayOf(notYetOver) + 1 : end,
            first is null, last is null, isDoubtful || date.IsApproximate || date.IsUncertain);
    }

    /// <summary>The year to which it is counted: in which it was, began, or, where the beginning is not given, ended. Null where several are possible.</summary>
    public int? Year
    {
        get
        {
            var first = DateOnly.FromDayNumber((int)Start);
            var last = DateOnly.FromDayNumber((int)(Form == TimelineForm.Lasting ? CoreStart : End - 1));
            var isSeason = last.DayNumber - first.DayNumber < 100;
            return first.Year == last.Year || isSeason ? first.Year : null;
        }
    }

    /// <summary>Whether any of it falls between two days.</summary>
    public bool Touches(double from, double to) => Start < to && End > from;

    private static double DayOf(DateOnly day) => day.DayNumber;
}
