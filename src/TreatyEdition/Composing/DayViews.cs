using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The days of the edition, each made once: most are on several pages.</summary>
internal sealed class DayViews(Words words, ImmutableArray<CalendarId> wanted)
{
    private readonly ConcurrentDictionary<DateOnly, DayView> _days = new();

    /// <summary>Those beside the Gregorian.</summary>
    private readonly CalendarId[] _calendars = CalendarReadings.Shown(wanted)[1..];

    private readonly string?[] _names = new string?[CalendarReadings.All.Length];

    /// <summary>A day, for the pages below a folder, which are most.</summary>
    public DayView Below(DateOnly day) => _days.GetOrAdd(day, static (day, views) => views.Make(day), this);

    /// <summary>A day in every calendar; the Gregorian comes first.</summary>
    public ReadingView[] Readings(DateOnly day)
    {
        var view = Below(day);
        var readings = new ReadingView[1 + view.Readings.Count];
        readings[0] = new ReadingView(NameOf(CalendarId.Gregorian), view.Text, null, null);
        for (var i = 1; i < readings.Length; i++) readings[i] = view.Readings[i - 1];
        return readings;
    }

    private DayView Make(DateOnly day)
    {
        var readings = new ReadingView[_calendars.Length];
        var count = 0;
        foreach (var calendar in _calendars)
            if (CalendarReadings.Text(day, calendar, words.Dates) is { } text)
                readings[count++] = new ReadingView(NameOf(calendar), text, CalendarReadings.Native(day, calendar), CalendarReadings.NativeLanguage(calendar));
        Array.Resize(ref readings, count);
        return new DayView(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CalendarReadings.Text(day, CalendarId.Gregorian, words.Dates)!, Addresses.Relative(1, Addresses.OfDay(day)), readings);
    }

    private string NameOf(CalendarId calendar) => _names[(int)calendar] ??= words["calendar-" + calendar.ToString().ToLowerInvariant()];
}
