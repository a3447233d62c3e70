using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Searching;

public class QueryDateTests
{
    /// <summary>What is typed, and the Gregorian days (or the month) it may mean.</summary>
    public static readonly (string Typed, string Meaning)[] Cases =
    [
        ("3 July 1916", "1916-07-03 1916-07-16"),
        ("3rd of July, 1916", "1916-07-03 1916-07-16"),
        ("July 3, 1916", "1916-07-03 1916-07-16"),
        ("20 juin 1916", "1916-06-20 1916-07-03"),
        ("1er août 1907", "1907-08-01 1907-08-14"),
        ("20 Juin/3 Juillet 1916", "1916-07-03"),
        ("17/30 July 1907", "1907-07-30"),
        ("June 21–July 4, 1910", "1910-07-04"),
        ("20 июня 1916", "1916-06-20 1916-07-03"),
        ("20 июня (3 июля) 1916 г.", "1916-07-03"),
        ("17 (30) июля 1907", "1907-07-30"),
        ("1916-07-03", "1916-07-03 1916-07-16"),
        ("03.07.1916", "1916-07-03 1916-07-16"),
        ("大正五年七月三日", "1916-07-03"),
        ("大正5年7月3日", "1916-07-03"),
        ("一九一六年七月三日", "1916-07-03 1916-07-16"),
        ("民國五年七月三日", "1916-07-03"),
        ("明治四十年七月三十日", "1907-07-30"),
        ("大正元年十二月廿一日", "1912-12-21"),
        ("光緒三十三年六月二十一日", "1907-07-30"),
        ("宣統二年五月二十八日", "1910-07-04"),
        ("3ème jour du 7ème mois de la 5ème année de Taisho", "1916-07-03"),
        ("July 1916", "1916-07"),
        ("juillet 1916", "1916-07"),
        ("1916-07", "1916-07"),
        ("20 January 1925", "1925-01-20"),
        ("20 June 1916 (Old Style)", "1916-07-03"),
        ("Monday 1 January 1924 (Old Style)", "1924-01-14"),
        ("ユリウス暦1924年1月1日（月曜日）", "1924-01-14"),
        ("1 January 1924", "1924-01-01"),
        ("20 June 1916 O.S.", "1916-07-03"),
        ("20 June 1916, OS", "1916-07-03"),
        ("20 juin 1916 (ancien style)", "1916-07-03"),
        ("20 июня 1916 г. (ст. ст.)", "1916-07-03"),
        ("20 июня 1916 старого стиля", "1916-07-03"),
        ("3 July 1916 N.S.", "1916-07-03"),
        ("3 July 1916 (New Style)", "1916-07-03"),
        ("3 July 1916 osaka", "1916-07-03 1916-07-16"),
        ("3 July, Taishō 5", "1916-07-03"),
        ("3 juillet, Taisho 5", "1916-07-03"),
        ("30 July, Meiji 40", "1907-07-30"),
        ("Guangxu 33, 6th month, 21st day", "1907-07-30"),
        ("Guangxu 33, 6e mois, 21e jour", "1907-07-30"),
        ("光緒二十二年四月二十二日", "1896-06-03"),
        ("Guangxu 1, 1st month, 1st day", "1875-02-06"),
        ("Monday 3 July 1916", "1916-07-03"),
        ("lundi 3 juillet 1916", "1916-07-03"),
        ("Sunday, July 16, 1916", "1916-07-16"),
        ("dimanche 3 juillet 1916", "1916-07-16"),
        ("jeudi le 3 juillet 1916", "1916-07-03 1916-07-16"),
        ("в понедельник, 3 июля 1916 г.", "1916-07-03"),
        ("1916年7月3日（月曜日）", "1916-07-03"),
        ("1916年7月3日 星期一", "1916-07-03"),
        ("1916年7月16日 星期天", "1916-07-16"),
        ("Monday July 1916", "1916-07"),
        ("31 February 1916", "1916-02"),
        ("45 July 1916 treaty", "1916-07"),
        ("1916", ""),
        ("may 1916 be", "1916-05"),
        ("treaty of 1916", ""),
    ];

    /// <summary>What a page says of a day can be put into the search box.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("zh-Hant")]
    public void Every_reading_that_the_edition_prints_is_read_as_its_day(string language)
    {
        var readings = Enumerable.Range(0, 900).Select(i => new DateOnly(1875, 2, 6).AddDays(i * 31))
            .SelectMany(day => CalendarReadings.Of(day, language, CalendarReadings.All), (day, r) => (Day: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Calendar, r.Text, r.Native)).ToArray();
        var typed = readings.Select(r => r.Text).Concat(readings.Where(r => r.Native is not null).Select(r => r.Native!)).ToArray();
        var days = readings.Select(r => r.Day).Concat(readings.Where(r => r.Native is not null).Select(r => r.Day));

        var read = ScriptHost.WithRules().Call<string[]>("dates", (object)typed);

        Assert.Equal(days.Zip(typed, (d, t) => $"{t} → {d}"), typed.Zip(read, (t, r) => $"{t} → {r}"));
    }

    [Fact]
    public void Every_way_to_type_a_day_is_read_as_the_table_says()
    {
        var read = ScriptHost.WithRules().Call<string[]>("dates", (object)Cases.Select(c => c.Typed).ToArray());
        Assert.Equal(Cases.Select(c => $"{c.Typed} → {c.Meaning}"), Cases.Zip(read, (c, r) => $"{c.Typed} → {r}"));
    }
}
