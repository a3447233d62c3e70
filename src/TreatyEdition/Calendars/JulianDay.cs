using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>
/// A day of the Julian calendar (Old Style), Russia's until 31 January 1918. Twelve days behind the Gregorian from
/// 1 March 1800, thirteen from 1 March 1900, by its own reckoning. Any value can be held; <see cref="ToGregorian"/>
/// says whether the day exists.
/// </summary>
public readonly record struct JulianDay(int Year, int Month, int Day)
{
    private static readonly JulianCalendar Calendar = new();

    /// <summary>From the Gregorian 3 January of year 1, the first day the platform's calendar has, on; null before.</summary>
    public static JulianDay? Of(DateOnly gregorian)
    {
        var day = gregorian.ToDateTime(TimeOnly.MinValue);
        return gregorian.Year < 2 ? null : new(Calendar.GetYear(day), Calendar.GetMonth(day), Calendar.GetDayOfMonth(day));
    }

    /// <summary>Null where the calendar has no such day (30 February; 29 February 1917, but not 29 February 1900).</summary>
    public DateOnly? ToGregorian() =>
        Year is >= 2 and <= 9998 && Month is >= 1 and <= 12 && Day >= 1 && Day <= Calendar.GetDaysInMonth(Year, Month)
            ? DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0))
            : null;
}
