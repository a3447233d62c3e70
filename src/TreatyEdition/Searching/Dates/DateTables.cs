using System.Globalization;
using System.Text.Json;
using TreatyEdition.Calendars;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Dates;

/// <summary>The names by which a day is typed into the search box; the browser reads dates with these tables (<c>search-dates.js</c>).</summary>
internal static class DateTables
{
    private const int FirstLunarYear = 1875, FirstChineseYear = 1901, LastLunarYear = 1912;

    /// <summary>Names of the months: English, French, Russian (nominative, genitive, prepositional), with their abbreviations.</summary>
    private static readonly string[] Months =
    [
        "january jan janvier janv январь января январе янв",
        "february feb février févr fév февраль февраля феврале фев февр",
        "march mar mars март марта марте мар",
        "april apr avril avr апрель апреля апреле апр",
        "may mai май мая мае",
        "june jun juin июнь июня июне июн",
        "july jul juillet juil июль июля июле июл",
        "august aug août август августа августе авг",
        "september sept sep septembre сентябрь сентября сентябре сент сен",
        "october oct octobre октябрь октября октябре окт",
        "november nov novembre ноябрь ноября ноябре нояб ноя",
        "december dec décembre déc декабрь декабря декабре дек",
    ];

    /// <summary>Names of the days of the week, Sunday first: English, French, Russian.</summary>
    private static readonly string[] Weekdays =
    [
        "sunday sun dimanche dim воскресенье вс",
        "monday mon lundi lun понедельник пн",
        "tuesday tues tue mardi вторник вт",
        "wednesday wed mercredi среда среду ср",
        "thursday thurs thu jeudi четверг чт",
        "friday fri vendredi пятница пятницу пт",
        "saturday sat samedi sam суббота субботу сб",
    ];

    /// <summary>Eras, and the Gregorian year before their first.</summary>
    private static readonly (string Names, int Before)[] Eras =
    [
        ("明治 meiji мэйдзи", 1867), ("大正 taishō тайсё", 1911), ("昭和 shōwa сёва", 1925), ("平成 heisei хэйсэй", 1988), ("令和 reiwa рэйва", 2018),
        ("中華民國 民國 minguo миньго", 1911),
    ];

    /// <summary>Reigns of the Qing, whose months are those of the moon.</summary>
    private static readonly (string Names, int Before)[] Reigns = [("光緒 guangxu гуансюй", 1874), ("宣統 xuantong сюаньтун", 1908)];

    /// <param name="dates">How the interface writes dates: what a theme calls months and days is read too.</param>
    public static void Write(Utf8JsonWriter json, DateLanguage dates)
    {
        json.WriteStartObject();
        WriteNames(json, "months", [.. Months.Select((names, i) => With(names, dates.NamesOfMonth(i + 1)))]);
        WriteNames(json, "weekdays", [.. Weekdays.Select((names, i) => With(names, dates.NamesOfWeekday((DayOfWeek)i)))]);
        WriteYears(json, "eras", Eras);
        WriteYears(json, "reigns", Reigns);
        json.WriteStartArray("moons");
        foreach (var year in MoonYears())
        {
            json.WriteStartArray();
            json.WriteNumberValue(year.Year);
            json.WriteStringValue(year.FirstDay);
            json.WriteNumberValue(year.LeapMonth);
            json.WriteStringValue(year.Lengths);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A name of several words cannot be told from the words around it.</summary>
    private static string With(string names, IEnumerable<string> more) => string.Join(' ', more.Where(name => !name.Contains(' ', StringComparison.Ordinal)).Prepend(names));

    private static void WriteNames(Utf8JsonWriter json, string property, string[] lists)
    {
        json.WriteStartArray(property);
        foreach (var names in lists) json.WriteStringValue(Folded(names));
        json.WriteEndArray();
    }

    private static void WriteYears(Utf8JsonWriter json, string property, (string Names, int Before)[] counts)
    {
        json.WriteStartArray(property);
        foreach (var (names, before) in counts)
        {
            foreach (var name in names.Split(' '))
            {
                json.WriteStartArray();
                json.WriteStringValue(Fold(name));
                json.WriteNumberValue(before);
                json.WriteEndArray();
            }
        }
        json.WriteEndArray();
    }

    /// <summary>A year of the moon.</summary>
    /// <param name="FirstDay">Gregorian, <c>1901-02-19</c>.</param>
    /// <param name="LeapMonth">Which of its months is the leap month; 0 if none is.</param>
    /// <param name="Lengths">Of its months, less 29 days: <c>0101…</c>.</param>
    internal sealed record MoonYear(int Year, string FirstDay, int LeapMonth, string Lengths);

    internal static IEnumerable<MoonYear> MoonYears()
    {
        EastAsianLunisolarCalendar korean = new KoreanLunisolarCalendar(), chinese = new ChineseLunisolarCalendar();
        for (var year = FirstLunarYear; year <= LastLunarYear; year++)
        {
            // As QingDay does.
            var calendar = year < FirstChineseYear ? korean : chinese;
            var first = calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var lengths = Enumerable.Range(1, calendar.GetMonthsInYear(year)).Select(m => calendar.GetDaysInMonth(year, m) - 29);
            yield return new MoonYear(year, first, calendar.GetLeapMonth(year), string.Concat(lengths));
        }
    }

    private static string Folded(string names) => string.Join(' ', names.Split(' ').Select(Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Fold(string name) => WordFolder.Fold(name);
}
