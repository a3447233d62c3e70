using System.Globalization;
using System.Runtime.CompilerServices;
using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class CalendarDayTests
{
    [Theory]
    [InlineData("1907-07-30", 1907, 7, 17)]
    [InlineData("1910-07-04", 1910, 6, 21)]
    [InlineData("1912-07-08", 1912, 6, 25)]
    [InlineData("1916-07-03", 1916, 6, 20)]
    [InlineData("1917-11-07", 1917, 10, 25)]
    [InlineData("1917-11-08", 1917, 10, 26)]
    [InlineData("1918-01-01", 1917, 12, 19)]
    [InlineData("1896-08-28", 1896, 8, 16)]
    [InlineData("1900-03-12", 1900, 2, 28)]
    [InlineData("1900-03-13", 1900, 2, 29)]
    [InlineData("1900-03-14", 1900, 3, 1)]
    [InlineData("1855-02-07", 1855, 1, 26)]
    [InlineData("1582-10-15", 1582, 10, 5)]
    public void Julian_days_are_twelve_behind_in_the_nineteenth_century_and_thirteen_in_the_twentieth(string gregorian, int year, int month, int day)
    {
        Assert.Equal(new JulianDay(year, month, day), JulianDay.Of(Day(gregorian)));
        Assert.Equal(Day(gregorian), new JulianDay(year, month, day).ToGregorian());
    }

    [Theory]
    [InlineData("1873-01-01", JapaneseEra.Meiji, 6)]
    [InlineData("1912-07-29", JapaneseEra.Meiji, 45)]
    [InlineData("1912-07-30", JapaneseEra.Taisho, 1)]
    [InlineData("1916-07-03", JapaneseEra.Taisho, 5)]
    [InlineData("1926-12-24", JapaneseEra.Taisho, 15)]
    [InlineData("1926-12-25", JapaneseEra.Showa, 1)]
    [InlineData("1941-12-07", JapaneseEra.Showa, 16)]
    [InlineData("1989-01-07", JapaneseEra.Showa, 64)]
    [InlineData("1998-07-30", JapaneseEra.Heisei, 10)]
    [InlineData("2022-02-10", JapaneseEra.Reiwa, 4)]
    public void Japanese_eras_change_on_the_day_of_accession(string gregorian, JapaneseEra era, int year)
    {
        var day = Day(gregorian);
        Assert.Equal(new JapaneseDay(era, year, day.Month, day.Day), JapaneseDay.Of(day));
        Assert.Equal(day, JapaneseDay.Of(day)!.Value.ToGregorian());
    }

    [Theory]
    [InlineData("1912-01-01", 1)]
    [InlineData("1916-07-03", 5)]
    [InlineData("1924-05-31", 13)]
    public void Years_of_the_Republic_count_from_1912(string gregorian, int year)
    {
        var day = Day(gregorian);
        Assert.Equal(new RepublicDay(year, day.Month, day.Day), RepublicDay.Of(day));
        Assert.Equal(day, RepublicDay.Of(day)!.Value.ToGregorian());
    }

    /// <summary>The treaty days were also looked up in the Chinese calendar of ICU 7x (Node.js), a third computation.</summary>
    [Theory]
    [InlineData("1875-02-06", QingReign.Guangxu, 1, 1, false, 1)]
    [InlineData("1907-07-30", QingReign.Guangxu, 33, 6, false, 21)]
    [InlineData("1909-01-21", QingReign.Guangxu, 34, 12, false, 30)]
    [InlineData("1909-01-22", QingReign.Xuantong, 1, 1, false, 1)]
    [InlineData("1910-07-04", QingReign.Xuantong, 2, 5, false, 28)]
    [InlineData("1911-07-26", QingReign.Xuantong, 3, 6, true, 1)]
    [InlineData("1912-02-12", QingReign.Xuantong, 3, 12, false, 25)]
    public void Qing_days_are_lunar(string gregorian, QingReign reign, int year, int month, bool leap, int day)
    {
        Assert.Equal(new QingDay(reign, year, month, leap, day), QingDay.Of(Day(gregorian)));
        Assert.Equal(Day(gregorian), new QingDay(reign, year, month, leap, day).ToGregorian());
    }

    [Fact]
    public void Every_lunar_month_begins_on_the_day_of_an_independent_table_and_every_day_goes_there_and_back()
    {
        var starts = File.ReadLines(Here("lunar-month-starts.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .ToDictionary(fields => Day(fields[0]), fields => int.Parse(fields[2], CultureInfo.InvariantCulture));
        Assert.Equal(458, starts.Count);
        for (var day = QingDay.First; day <= QingDay.Last; day = day.AddDays(1))
        {
            var qing = QingDay.Of(day)!.Value;
            Assert.Equal(day, qing.ToGregorian());
            Assert.Equal(qing.Day == 1, starts.TryGetValue(day, out var month));
            if (qing.Day == 1) Assert.Equal(qing.IsLeap ? -qing.Month : qing.Month, month);
        }
    }

    [Fact]
    public void A_calendar_without_a_reading_gives_none()
    {
        Assert.Null(JapaneseDay.Of(new DateOnly(1872, 12, 31)));
        Assert.Null(RepublicDay.Of(new DateOnly(1911, 12, 31)));
        Assert.Null(QingDay.Of(new DateOnly(1875, 2, 5)));
        Assert.Null(QingDay.Of(new DateOnly(1912, 2, 13)));
        Assert.Null(JulianDay.Of(DateOnly.MinValue));
        Assert.NotNull(JulianDay.Of(DateOnly.MaxValue));
    }

    [Fact]
    public void A_day_that_is_in_no_calendar_has_no_Gregorian_day()
    {
        Assert.Null(new JulianDay(1917, 2, 29).ToGregorian());
        Assert.Null(new JulianDay(1917, 13, 1).ToGregorian());
        Assert.Null(new JapaneseDay(JapaneseEra.Meiji, 46, 1, 1).ToGregorian());
        Assert.Null(new JapaneseDay(JapaneseEra.Meiji, 45, 8, 1).ToGregorian());
        Assert.Null(new JapaneseDay(JapaneseEra.Taisho, 1, 7, 29).ToGregorian());
        Assert.Null(new JapaneseDay(JapaneseEra.Meiji, 5, 1, 1).ToGregorian());
        Assert.Null(new RepublicDay(0, 1, 1).ToGregorian());
        Assert.Null(new RepublicDay(5, 2, 30).ToGregorian());
        Assert.Null(new QingDay(QingReign.Guangxu, 35, 1, false, 1).ToGregorian());
        Assert.Null(new QingDay(QingReign.Guangxu, 33, 6, true, 1).ToGregorian());
        Assert.Null(new QingDay(QingReign.Xuantong, 3, 12, false, 26).ToGregorian());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Here(string file, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, file);
}
