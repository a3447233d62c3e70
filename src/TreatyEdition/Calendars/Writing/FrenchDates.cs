using System.Globalization;

namespace TreatyEdition.Calendars.Writing;

internal sealed class FrenchDates : DateLanguage
{
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    private static readonly string[] Seasons = ["printemps", "été", "automne", "hiver"];

    public override string Month(int month) => Months[month - 1];

    public override string Season(int season) => Seasons[season - EdtfPoint.Spring];

    protected override string DayOfMonth(int month, int day) => Number(day) + " " + Month(month);

    public override string BeforeChrist(long year) => Year(year) + " av. J.-C.";

    public override string Decade(long first) => "années " + Year(first);

    public override string SomeDayOf(int month, string year) => InYear("un jour " + De(Month(month)), year);

    public override string SomeMonthOf(string year) => "un mois de " + year;

    public override string SomeDayOf(string year) => "un jour de " + year;

    public override string About(string date, EdtfPoint point) => (point.Day > 0 ? "vers le " : "vers ") + date;

    public override string Since(string date, EdtfPoint point) =>
        !Plain(point) ? "à partir " + De(date)
        : point.Day > 0 || point.Month == EdtfPoint.Spring ? "à partir du " + date
        : point.Month > EdtfPoint.Spring ? "à partir de l’" + date
        : "à partir " + De(date);

    public override string Until(string date, EdtfPoint point) =>
        !Plain(point) ? "jusque " + date
        : point.Day > 0 || point.Month == EdtfPoint.Spring ? "jusqu’au " + date
        : point.Month > EdtfPoint.Spring ? "jusqu’à l’" + date
        : "jusqu’en " + date;

    public override string Days(int month, int first, int last, string year) => InYear($"{Number(first)}–{Day(month, last)}", year);

    public override string WithWeekday(DayOfWeek weekday, string date) => $"{Weekdays[(int)weekday]} {date}";

    public override string OldStyle(string date) => date + " (ancien style)";

    public override string LunarDay(QingDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {Ordinal(day.Month)} mois{(day.IsLeap ? " intercalaire" : "")}, {Ordinal(day.Day)} jour");

    private static string Number(int day) => day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e");

    private static bool Plain(EdtfPoint point) => point is { Qualifier: EdtfQualifier.None or EdtfQualifier.Uncertain, Hidden: 0 };

    private static string De(string date) => (date[0] is 'a' or 'o' or 'é' or 'u' ? "d’" : "de ") + date;
}
