using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>The calendars a day is shown in, in the order they are shown.</summary>
public enum CalendarId
{
    Gregorian,
    Julian,
    Japanese,
    Republic,
    Qing,
}

/// <summary>One day in one calendar.</summary>
/// <param name="English">With the weekday where the calendar is solar and Western: <c>Monday 20 June 1916 (Old Style)</c>.</param>
/// <param name="Native">In the calendar's own writing, <c>大正五年七月三日</c>; null for the Western calendars.</param>
/// <param name="NativeLanguage">BCP 47 of <paramref name="Native"/>.</param>
public sealed record CalendarReading(
    CalendarId Calendar, string English, string French, string? Native = null, string? NativeLanguage = null);

/// <summary>Every reading a day has, for display. Pure: the machine's culture has no part in it.</summary>
public static class CalendarReadings
{
    /// <summary>In the order of <see cref="CalendarId"/>; a calendar that has no reading of the day is left out.</summary>
    public static IReadOnlyList<CalendarReading> Of(DateOnly day)
    {
        var readings = new List<CalendarReading>(5) { Gregorian(day) };
        if (JulianDay.Of(day) is { } julian) readings.Add(Julian(day, julian));
        if (JapaneseDay.Of(day) is { } japanese) readings.Add(Japanese(japanese));
        if (RepublicDay.Of(day) is { } republic) readings.Add(Republic(republic));
        if (QingDay.Of(day) is { } qing) readings.Add(Qing(qing));
        return readings;
    }

    private static CalendarReading Gregorian(DateOnly day) => new(
        CalendarId.Gregorian,
        Western(day.DayOfWeek, day.Year, day.Month, day.Day, DateLanguage.English),
        Western(day.DayOfWeek, day.Year, day.Month, day.Day, DateLanguage.French));

    private static CalendarReading Julian(DateOnly day, JulianDay julian) => new(
        CalendarId.Julian,
        Western(day.DayOfWeek, julian.Year, julian.Month, julian.Day, DateLanguage.English) + " (Old Style)",
        Western(day.DayOfWeek, julian.Year, julian.Month, julian.Day, DateLanguage.French) + " (ancien style)");

    private static CalendarReading Japanese(JapaneseDay day)
    {
        var era = JapaneseEraNames.Of(day.Era);
        return new(
            CalendarId.Japanese,
            Counted(day.Month, day.Day, era.Romanised, day.Year, DateLanguage.English),
            Counted(day.Month, day.Day, era.Romanised, day.Year, DateLanguage.French),
            Native(era.Kanji, day.Year, CjkNumerals.Write(day.Month), CjkNumerals.Write(day.Day)),
            "ja");
    }

    private static CalendarReading Republic(RepublicDay day) => new(
        CalendarId.Republic,
        Counted(day.Month, day.Day, "Minguo", day.Year, DateLanguage.English),
        Counted(day.Month, day.Day, "Minguo", day.Year, DateLanguage.French),
        Native("中華民國", day.Year, CjkNumerals.Write(day.Month), CjkNumerals.Write(day.Day)),
        "zh-Hant");

    private static CalendarReading Qing(QingDay day) => new(
        CalendarId.Qing,
        string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {(day.IsLeap ? "leap " : "")}{English(day.Month)} month, {English(day.Day)} day"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {French(day.Month)} mois{(day.IsLeap ? " intercalaire" : "")}, {French(day.Day)} jour"),
        Native(
            day.Reign == QingReign.Guangxu ? "光緒" : "宣統",
            day.Year,
            (day.IsLeap ? "閏" : string.Empty) + (day.Month == 1 ? "正" : CjkNumerals.Write(day.Month)),
            (day.Day <= 10 ? "初" : string.Empty) + CjkNumerals.Write(day.Day)),
        "zh-Hant");

    private static string Western(DayOfWeek weekday, int year, int month, int day, DateLanguage words) =>
        words.Weekdays[(int)weekday] + " " + EdtfFormatter.Day(year, month, day, words);

    private static string Counted(int month, int day, string era, int year, DateLanguage words) =>
        string.Create(CultureInfo.InvariantCulture, $"{words.DayNumber(day)} {words.Months[month - 1]}, {era} {year}");

    private static string Native(string era, int year, string month, string day) =>
        era + (year == 1 ? "元" : CjkNumerals.Write(year)) + "年" + month + "月" + day + "日";

    private static string English(int number) => number.ToString(CultureInfo.InvariantCulture) + (number switch
    {
        11 or 12 or 13 => "th",
        _ when number % 10 == 1 => "st",
        _ when number % 10 == 2 => "nd",
        _ when number % 10 == 3 => "rd",
        _ => "th",
    });

    private static string French(int number) => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e");
}
