using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>The numbers are those of <see cref="JapaneseCalendar"/>.</summary>
public enum JapaneseEra
{
    Meiji = 1,
    Taisho = 2,
    Showa = 3,
    Heisei = 4,
    Reiwa = 5,
}

/// <summary>
/// A day in a Japanese era. Japan counts Gregorian days since 1 January 1873 (Meiji 6); earlier days were lunar and
/// have no reading here. The day an emperor died belongs to the new era (30 July 1912: Taishō 1).
/// </summary>
public readonly record struct JapaneseDay(JapaneseEra Era, int Year, int Month, int Day)
{
    public static readonly DateOnly First = new(1873, 1, 1);
    private static readonly JapaneseCalendar Calendar = new();

    /// <summary>Null before 1873.</summary>
    public static JapaneseDay? Of(DateOnly gregorian)
    {
        if (gregorian < First) return null;
        var day = gregorian.ToDateTime(TimeOnly.MinValue);
        return new((JapaneseEra)Calendar.GetEra(day), Calendar.GetYear(day), gregorian.Month, gregorian.Day);
    }

    /// <summary>Null where the era has no such day: 1 August of Meiji 45, any day of Meiji 46 or before 1873.</summary>
    public DateOnly? ToGregorian()
    {
        var year = GregorianYear(Era, Year);
        if (year is < 1 or > 9998 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(year, Month)) return null;
        var day = new DateOnly(year, Month, Day);
        return Of(day) == this ? day : null;
    }

    /// <summary>The Gregorian year in which the era's year falls, were the era long enough: Meiji 46 is 1913.</summary>
    public static int GregorianYear(JapaneseEra era, int year) => JapaneseEraNames.Of(era).FirstYear + year - 1;

    /// <summary>The last year of the era that has a day; <see cref="int.MaxValue"/> for the present one.</summary>
    public static int LastYear(JapaneseEra era) =>
        era == JapaneseEra.Reiwa ? int.MaxValue : JapaneseEraNames.Of(era + 1).FirstYear - JapaneseEraNames.Of(era).FirstYear + 1;
}

/// <summary>Names of an era, and the Gregorian year of its first day.</summary>
internal sealed record JapaneseEraNames(string Kanji, string Romanised, int FirstYear)
{
    private static readonly JapaneseEraNames[] All =
    [
        new("明治", "Meiji", 1868),
        new("大正", "Taishō", 1912),
        new("昭和", "Shōwa", 1926),
        new("平成", "Heisei", 1989),
        new("令和", "Reiwa", 2019),
    ];

    public static JapaneseEraNames Of(JapaneseEra era) => All[(int)era - 1];
}
