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
        var readings = new List<CalendarReading>(All.Length);
        foreach (var calendar in Shown(calendars))
            if (Text(day, calendar, words) is { } text) readings.Add(new(calendar, text, Native(day, calendar), NativeLanguage(calendar)));
        return readings;
    }

    /// <summary>Those of which readings are given, in order.</summary>
    internal static CalendarId[] Shown(ImmutableArray<CalendarId> wanted) => [.. All.Where(calendar => calendar == CalendarId.Gregorian || wanted.Contains(calendar))];

    /// <summary>The day in one calendar, as in <see cref="CalendarReading.Text"/>; null where the calendar has no reading of it.</summary>
    internal static string? Text(DateOnly day, CalendarId calendar, DateLanguage words) => calendar switch
    {
        CalendarId.Gregorian => words.WithWeekday(day.DayOfWeek, EdtfFormatter.Day(day.Year, day.Month, day.Day, words)),
        CalendarId.Julian => JulianDay.Of(day) is { } julian
            ? words.OldStyle(words.WithWeekday(day.DayOfWeek, EdtfFormatter.Day(julian.Year, julian.Month, julian.Day, words))) : null,
        CalendarId.Japanese => JapaneseDay.Of(day) is { } japanese ? words.JapaneseDay(japanese) : null,
        CalendarId.Republic => RepublicDay.Of(day) is { } republic ? words.RepublicDay(republic) : null,
        CalendarId.Qing => QingDay.Of(day) is { } qing ? words.LunarDay(qing) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(calendar)),
    };

    /// <summary>As in <see cref="CalendarReading.Native"/>; null too where the calendar has no reading of the day.</summary>
    internal static string? Native(DateOnly day, CalendarId calendar) => calendar switch
    {
        CalendarId.Japanese when JapaneseDay.Of(day) is { } japanese =>
            Native(JapaneseEraNames.Of(japanese.Era).Kanji, japanese.Year, CjkNumerals.Write(japanese.Month), CjkNumerals.Write(japanese.Day)),
        CalendarId.Republic when RepublicDay.Of(day) is { } republic =>
            Native("中華民國", republic.Year, CjkNumerals.Write(republic.Month), CjkNumerals.Write(republic.Day)),
        CalendarId.Qing when QingDay.Of(day) is { } qing => Native(
            qing.Reign == QingReign.Guangxu ? "光緒" : "宣統",
            qing.Year,
            (qing.IsLeap ? "閏" : string.Empty) + (qing.Month == 1 ? "正" : CjkNumerals.Write(qing.Month)),
            (qing.Day <= 10 ? "初" : string.Empty) + CjkNumerals.Write(qing.Day)),
        _ => null,
    };

    /// <summary>As in <see cref="CalendarReading.NativeLanguage"/>.</summary>
    internal static string? NativeLanguage(CalendarId calendar) => calendar switch
    {
        CalendarId.Japanese => "ja",
        CalendarId.Republic or CalendarId.Qing => "zh-Hant",
        _ => null,
    };

    private static string Native(string era, int year, string month, string day) =>
        $"{era}{(year == 1 ? "元" : CjkNumerals.Write(year))}年{month}月{day}日";
}
