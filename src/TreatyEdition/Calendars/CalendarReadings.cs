using System.Collections.Immutable;

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
/// <param name="Text">With the weekday where the calendar is solar and Western: <c>Monday 20 June 1916 (Old Style)</c>.</param>
/// <param name="Native">In the calendar's own writing, <c>大正五年七月三日</c>; null for the Western calendars.</param>
/// <param name="NativeLanguage">BCP 47 of <paramref name="Native"/>.</param>
public sealed record CalendarReading(CalendarId Calendar, string Text, string? Native = null, string? NativeLanguage = null);

/// <summary>Every reading a day has, for display. Pure: the machine's culture has no part in it.</summary>
public static class CalendarReadings
{
    /// <summary>Every calendar there is.</summary>
    public static ImmutableArray<CalendarId> All { get; } = [.. Enum.GetValues<CalendarId>()];

    /// <summary>In the order of <see cref="CalendarId"/>; a calendar that has no reading of the day is left out.</summary>
    /// <param name="language">BCP 47; one that dates are not written in is English.</param>
    /// <param name="calendars">Those wanted; the Gregorian is given always.</param>
    public static IReadOnlyList<CalendarReading> Of(DateOnly day, string language, ImmutableArray<CalendarId> calendars) => Of(day, DateLanguage.Of(language), calendars);

    /// <inheritdoc cref="Of(DateOnly, string, ImmutableArray{CalendarId})"/>
    internal static IReadOnlyList<CalendarReading> Of(DateOnly day, DateLanguage words, ImmutableArray<CalendarId> calendars)
    {
        var readings = new List<CalendarReading>(5) { new(CalendarId.Gregorian, words.WithWeekday(day.DayOfWeek, EdtfFormatter.Day(day.Year, day.Month, day.Day, words))) };
        if (Wanted(CalendarId.Julian) && JulianDay.Of(day) is { } julian)
            readings.Add(new(CalendarId.Julian, words.OldStyle(words.WithWeekday(day.DayOfWeek, EdtfFormatter.Day(julian.Year, julian.Month, julian.Day, words)))));
        if (Wanted(CalendarId.Japanese) && JapaneseDay.Of(day) is { } japanese) readings.Add(Japanese(japanese, words));
        if (Wanted(CalendarId.Republic) && RepublicDay.Of(day) is { } republic) readings.Add(Republic(republic, words));
        if (Wanted(CalendarId.Qing) && QingDay.Of(day) is { } qing) readings.Add(Qing(qing, words));
        return readings;

        bool Wanted(CalendarId calendar) => calendars.Contains(calendar);
    }

    private static CalendarReading Japanese(JapaneseDay day, DateLanguage words) => new(
        CalendarId.Japanese,
        words.JapaneseDay(day),
        Native(JapaneseEraNames.Of(day.Era).Kanji, day.Year, CjkNumerals.Write(day.Month), CjkNumerals.Write(day.Day)),
        "ja");

    private static CalendarReading Republic(RepublicDay day, DateLanguage words) => new(
        CalendarId.Republic,
        words.RepublicDay(day),
        Native("中華民國", day.Year, CjkNumerals.Write(day.Month), CjkNumerals.Write(day.Day)),
        "zh-Hant");

    private static CalendarReading Qing(QingDay day, DateLanguage words) => new(
        CalendarId.Qing,
        words.LunarDay(day),
        Native(
            day.Reign == QingReign.Guangxu ? "光緒" : "宣統",
            day.Year,
            (day.IsLeap ? "閏" : string.Empty) + (day.Month == 1 ? "正" : CjkNumerals.Write(day.Month)),
            (day.Day <= 10 ? "初" : string.Empty) + CjkNumerals.Write(day.Day)),
        "zh-Hant");

    private static string Native(string era, int year, string month, string day) =>
        $"{era}{(year == 1 ? "元" : CjkNumerals.Write(year))}年{month}月{day}日";
}
