using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class CalendarReadingsTests
{
    [Fact]
    public void The_day_of_the_1916_treaty_is_shown_in_four_calendars()
    {
        CalendarReading[] english =
        [
            new(CalendarId.Gregorian, "Monday 3 July 1916"),
            new(CalendarId.Julian, "Monday 20 June 1916 (Old Style)"),
            new(CalendarId.Japanese, "3 July, Taishō 5", "大正五年七月三日", "ja"),
            new(CalendarId.Republic, "3 July, Minguo 5", "中華民國五年七月三日", "zh-Hant"),
        ];
        Assert.Equal(english, CalendarReadings.Of(new DateOnly(1916, 7, 3), "en", CalendarReadings.All));
        Assert.Equal(
            ["lundi 3 juillet 1916", "lundi 20 juin 1916 (ancien style)", "3 juillet, Taishō 5", "3 juillet, Minguo 5"],
            CalendarReadings.Of(new DateOnly(1916, 7, 3), "fr", CalendarReadings.All).Select(r => r.Text));
    }

    [Theory]
    [InlineData("1907-07-30", CalendarId.Qing, "Guangxu 33, 6th month, 21st day", "Guangxu 33, 6e mois, 21e jour", "光緒三十三年六月二十一日")]
    [InlineData("1911-07-26", CalendarId.Qing, "Xuantong 3, leap 6th month, 1st day", "Xuantong 3, 6e mois intercalaire, 1er jour", "宣統三年閏六月初一日")]
    [InlineData("1875-02-06", CalendarId.Qing, "Guangxu 1, 1st month, 1st day", "Guangxu 1, 1er mois, 1er jour", "光緒元年正月初一日")]
    [InlineData("1912-07-30", CalendarId.Japanese, "30 July, Taishō 1", "30 juillet, Taishō 1", "大正元年七月三十日")]
    [InlineData("2016-07-11", CalendarId.Republic, "11 July, Minguo 105", "11 juillet, Minguo 105", "中華民國一百〇五年七月十一日")]
    public void Eras_are_written_in_their_characters_and_romanised(string day, CalendarId calendar, string english, string french, string native)
    {
        CalendarReading In(string language) => CalendarReadings.Of(DateOnly.Parse(day, null), language, CalendarReadings.All).Single(r => r.Calendar == calendar);
        Assert.Equal((english, french, native, native), (In("en").Text, In("fr").Text, In("en").Native, In("fr").Native));
    }

    [Theory]
    [InlineData("ru", "понедельник, 3 июля 1916", "понедельник, 20 июня 1916 (ст. ст.)", "3 июля, Тайсё 5", "3 июля, Миньго 5", "Гуансюй 33, 6-й месяц, 21-й день", "Сюаньтун 3, 6-й високосный месяц, 1-й день")]
    [InlineData("ja", "1916年7月3日（月曜日）", "ユリウス暦1916年6月20日（月曜日）", "大正5年7月3日", "中華民国5年7月3日", "光緒33年6月21日", "宣統3年閏6月1日")]
    [InlineData("zh", "1916年7月3日（星期一）", "儒略历1916年6月20日（星期一）", "大正5年7月3日", "民国5年7月3日", "光绪33年6月21日", "宣统3年闰6月1日")]
    [InlineData("zh-TW", "1916年7月3日（星期一）", "儒略曆1916年6月20日（星期一）", "大正5年7月3日", "民國5年7月3日", "光緒33年6月21日", "宣統3年閏6月1日")]
    public void The_other_languages_that_are_read_have_readings_too(string language, params string[] readings)
    {
        IEnumerable<string> Of(int year, int month, int day) => CalendarReadings.Of(new DateOnly(year, month, day), language, CalendarReadings.All).Select(r => r.Text);
        Assert.Equal(readings, Of(1916, 7, 3).Append(Of(1907, 7, 30).Last()).Append(Of(1911, 7, 26).Last()));
    }

    [Fact]
    public void Only_calendars_that_are_wanted_are_given_and_the_Gregorian_always()
    {
        IEnumerable<CalendarId> Given(params CalendarId[] wanted) => CalendarReadings.Of(new DateOnly(1907, 7, 30), "en", [.. wanted]).Select(r => r.Calendar);
        Assert.Equal([CalendarId.Gregorian, CalendarId.Julian, CalendarId.Qing], Given(CalendarId.Qing, CalendarId.Republic, CalendarId.Julian));
        Assert.Equal([CalendarId.Gregorian], Given());
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_platform_have_readings() =>
        Assert.All([DateOnly.MinValue, DateOnly.MaxValue], day => Assert.NotEmpty(CalendarReadings.Of(day, "en", CalendarReadings.All)));
}
