using System.Diagnostics;
using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class DateRecogniserTests
{
    [Theory]
    [InlineData("on 24 December", null, null)]
    [InlineData("on 24 December", "1917-12-31", "1917-12-24")]
    [InlineData("on 24 December", "1918-01-03", "1917-12-24")]
    [InlineData("on 24 December", "1917-07-01", null)]
    [InlineData("on 24 December", "1917", null)]
    public void A_day_without_a_year_takes_it_from_the_document_only_when_near(string text, string? document, string? expected)
    {
        var context = new DateContext(DocumentDate: document == null ? null : EdtfDate.Parse(document));
        var matches = DateRecogniser.Find(text, "en", context);
        Assert.Equal(expected, matches.SingleOrDefault()?.Date.ToString());
        Assert.All(matches, match => Assert.True(match.YearInferred));
    }

    [Theory]
    [InlineData("en", "see in 1916-french.md and 1916-07-03.md", "")]
    [InlineData("en", "Meiji 40, 7th month, 30th day", "1907-07-30")]
    [InlineData("en", "the 6th month of the 33rd year of Guangxu", "1907-07-10/1907-08-08")]
    [InlineData("en", "on July 4,1910 at noon", "1910-07-04")]
    [InlineData("en", "on March 1st and 2nd 1932", "1932-03-01 1932-03-02")]
    [InlineData("en", "It was signed July 3, 1916 (June 20, O.S.), in Petrograd", "1916-07-03")]
    [InlineData("en", "Sunday 2 July and Monday 3 July 1916", "1916-07-02 1916-07-03")]
    [InlineData("fr", "au cours de l’année 1916", "1916")]
    [InlineData("fr", "Le premier mai 1881", "1881-05-01")]
    [InlineData("fr", "le dix‑huit mai 1881", "1881-05-18")]
    [InlineData("fr", "le dix\u2010sept mai 1881", "1881-05-17")]
    [InlineData("en", "on the twenty‑first of May 1916", "1916-05-21")]
    [InlineData("fr", "le douze mai 1881 au soir", "1881-05-12")]
    [InlineData("fr", "le trente et un août 1881", "1881-08-31")]
    [InlineData("fr", "le 1ier mai 1881", "1881-05-01")]
    [InlineData("fr", "les 4, 5 et 6 septembre 1922", "1922-09-04 1922-09-05 1922-09-06")]
    [InlineData("ru", "в ночь с 25 на 26 октября 1917 г.", "1917-10-25/1917-10-26")]
    [InlineData("ru", "в мае—июне 1924 г.", "1924-05/1924-06")]
    [InlineData("ja", "大正五年（一九一六）七月三日", "1916-07-03")]
    [InlineData("ja", "大正5年7月3日～4日", "1916-07-03/1916-07-04")]
    [InlineData("zh", "民國五年（西元1916年）七月三日", "1916-07-03")]
    [InlineData("zh", "光緒二十二年四月廿二日中俄密約", "1896-06-03")]
    [InlineData("de", "am 3. Juli 1916, 1916-07-03", "1916-07-03")]
    public void Forms_outside_the_labelled_set(string language, string text, string expected) =>
        Assert.Equal(expected, Edtf(text, language));

    [Theory]
    [InlineData("en", "On 3 July 1916 and on 9 August of the same year.", "1916-07-03 1916-08-09")]
    [InlineData("fr", "Le 3 juillet 1916, puis le 9 août de la même année.", "1916-07-03 1916-08-09")]
    [InlineData("ru", "3 июля 1916 г. и 9 августа того же года.", "1916-07-03 1916-08-09")]
    public void The_same_year_is_that_of_the_date_before(string language, string text, string expected) =>
        Assert.Equal(expected, Edtf(text, language));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("mn")]
    public void Nothing_breaks_on_odd_text(string language)
    {
        string[] odd = ["", " ", "1", "/", "3/", "July", "July 3 (", "3 (", "(((3 July", "1916-07-", "99/99 July 9999", "0 July 0000", "年", "月日", "大正", "大正年", "昭和0年", "9999年99月99日", "\uD83D\uDE00 3 July 1916", "3 July\n\n1916", "31/31 February 2099", "1/1 January 1600", "〇年〇月〇日", "一千千千千年", "民國九九九九九九九九九年"];
        foreach (var text in odd)
        {
            var matches = DateRecogniser.Find(text, language, new DateContext(1916));
            Assert.All(matches, match => Assert.InRange(match.End, 1, text.Length));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            var culture = new CultureInfo(name);
            if (name == "ja-JP") culture.DateTimeFormat.Calendar = new JapaneseCalendar();
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("1/2/3/ 4 and 5, ", "en")]
    [InlineData("3 July/", "en")]
    [InlineData("3 July (", "en")]
    [InlineData("12, 15 and ", "en")]
    [InlineData("in 1916, ", "en")]
    [InlineData("99999", "en")]
    [InlineData("5e mois de la ", "fr")]
    [InlineData("一二三", "ja")]
    [InlineData("大正五年七月（", "ja")]
    [InlineData("同年一", "zh")]
    [InlineData("Taishō ", "en")]
    public void A_hundred_kilobytes_of_bait_take_time_in_proportion(string bait, string language)
    {
        var tenth = Cost(string.Concat(Enumerable.Repeat(bait, 10_240 / bait.Length)), language);
        var whole = Cost(string.Concat(Enumerable.Repeat(bait, 102_400 / bait.Length)), language);
        // Ten times the text; a quadratic pass would take a hundred times the time.
        Assert.True(whole < (tenth * 60) + TimeSpan.FromMilliseconds(150), $"{tenth} for 10 KB, {whole} for 100 KB");
    }

    [Fact]
    public void Every_reading_the_edition_prints_is_read_back_as_its_day()
    {
        for (var day = new DateOnly(1895, 1, 1); day < new DateOnly(1946, 1, 1); day = day.AddDays(37))
        {
            if (QingDay.Of(day) is { IsLeap: true }) continue;
            var edtf = EdtfDate.OfDay(day).ToString();
            foreach (var language in (string[])["en", "fr", "ru", "ja", "zh", "zh-Hant"])
            {
                foreach (var reading in CalendarReadings.Of(day, language, CalendarReadings.All))
                {
                    Assert.Equal((edtf, reading.Text), (Edtf(reading.Text, language), reading.Text));
                    if (reading.Native != null) Assert.Equal((edtf, reading.Native), (Edtf(reading.Native, reading.NativeLanguage!), reading.Native));
                }
            }
        }
    }

    [Fact]
    public void A_date_never_reaches_over_an_empty_line() =>
        Assert.Equal("1916-07", Edtf("3\n\nJuly 1916", "en"));

    /// <summary>The best of three, so that a busy machine does not count.</summary>
    private static TimeSpan Cost(string text, string language) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        DateRecogniser.Find(text, language, DateContext.None);
        return watch.Elapsed;
    });

    private static string Everything() => string.Join('\n', LabelledSentence.All()
        .SelectMany(sentence => DateRecogniser.Find(sentence.Text, sentence.Language, new DateContext(sentence.ContextYear)))
        .Select(match => $"{match.Start} {match.Length} {match.Date} {match.Date.Format("en")} {match.Date.Format("fr")} {string.Join('|', match.Problems.Select(problem => problem.Message))} {Readings(match)}"));

    private static string Readings(DateMatch match) =>
        match.Date.Day is { } day ? string.Join('|', CalendarReadings.Of(day, "fr", CalendarReadings.All).Select(reading => reading.Text + reading.Native)) : string.Empty;

    private static string Edtf(string text, string language) =>
        string.Join(' ', DateRecogniser.Find(text, language, DateContext.None).Select(match => match.Date.ToString()));
}
