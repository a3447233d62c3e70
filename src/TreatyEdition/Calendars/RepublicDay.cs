using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>A day counted from the founding of the Republic of China: Gregorian months and days, year 1 is 1912.</summary>
public readonly record struct RepublicDay(int Year, int Month, int Day)
{
    private static readonly TaiwanCalendar Calendar = new();

    /// <summary>Null before 1 January 1912.</summary>
    public static RepublicDay? Of(DateOnly gregorian) =>
        gregorian.Year < 1912
            ? null
            : new(Calendar.GetYear(gregorian.ToDateTime(TimeOnly.MinValue)), gregorian.Month, gregorian.Day);

    /// <summary>Null where there is no such day: year 0, 30 February.</summary>
    public DateOnly? ToGregorian()
    {
        if (Year is < 1 or > 8000 || Month is < 1 or > 12 || Day < 1 || Day > Calendar.GetDaysInMonth(Year, Month)) return null;
        return DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));
    }

    /// <summary>The Gregorian year of a year of the Republic: 1916 of 5.</summary>
    public static int GregorianYear(int year) => year + 1911;
}
