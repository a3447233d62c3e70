using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>The last two reigns of the Qing, whose years are lunar years.</summary>
public enum QingReign
{
    Guangxu,
    Xuantong,
}

/// <summary>
/// A day of the Chinese lunar calendar in a Qing reign: Guangxu 1–34 (6 February 1875 – 21 January 1909), Xuantong 1–3
/// (22 January 1909 – 12 February 1912, the abdication).
/// </summary>
/// <param name="IsLeap">True for the intercalary month that follows the month of the same number.</param>
/// <remarks>
/// .NET's Chinese calendar begins on 19 February 1901. Earlier days are read from its Korean calendar, which kept the
/// Qing calendar then; a test compares every month from 1875 to 1912 with an independent table.
/// </remarks>
public readonly record struct QingDay(QingReign Reign, int Year, int Month, bool IsLeap, int Day)
{
    public static readonly DateOnly First = new(1875, 2, 6);
    public static readonly DateOnly Last = new(1912, 2, 12);
    private const int ChineseFrom = 1901;
    private const int XuantongFrom = 1909;
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly KoreanLunisolarCalendar Korean = new();

    /// <summary>Null outside <see cref="First"/>–<see cref="Last"/>.</summary>
    public static QingDay? Of(DateOnly gregorian)
    {
        if (gregorian < First || gregorian > Last) return null;
        var day = gregorian.ToDateTime(TimeOnly.MinValue);
        EastAsianLunisolarCalendar calendar = day < Chinese.MinSupportedDateTime ? Korean : Chinese;
        var year = calendar.GetYear(day);
        var ordinal = calendar.GetMonth(day);
        var leap = calendar.GetLeapMonth(year);
        var month = leap > 0 && ordinal >= leap ? ordinal - 1 : ordinal;
        var reign = year < XuantongFrom ? QingReign.Guangxu : QingReign.Xuantong;
        return new(reign, year - FirstYear(reign) + 1, month, ordinal == leap, calendar.GetDayOfMonth(day));
    }

    /// <summary>Null where there is no such day: Guangxu 35, a leap month the year has not, day 30 of a month of 29.</summary>
    public DateOnly? ToGregorian()
    {
        if (Year < 1 || Year > LastYear(Reign) || Month is < 1 or > 12 || Day is < 1 or > 30) return null;
        var year = FirstYear(Reign) + Year - 1;
        EastAsianLunisolarCalendar calendar = year < ChineseFrom ? Korean : Chinese;
        var leap = calendar.GetLeapMonth(year);
        if (IsLeap && leap != Month + 1) return null;
        var ordinal = IsLeap || (leap > 0 && Month >= leap) ? Month + 1 : Month;
        if (Day > calendar.GetDaysInMonth(year, ordinal)) return null;
        var day = DateOnly.FromDateTime(calendar.ToDateTime(year, ordinal, Day, 0, 0, 0, 0));
        return day > Last ? null : day;
    }

    /// <summary>The year in which the reign's first lunar year began: 1875, 1909.</summary>
    public static int FirstYear(QingReign reign) => reign == QingReign.Guangxu ? 1875 : XuantongFrom;

    /// <summary>34 or 3.</summary>
    public static int LastYear(QingReign reign) => reign == QingReign.Guangxu ? 34 : 3;
}
