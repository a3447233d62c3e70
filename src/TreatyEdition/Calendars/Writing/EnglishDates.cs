using System.Globalization;

namespace TreatyEdition.Calendars.Writing;

internal sealed class EnglishDates : DateLanguage
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public override string Month(int month) => Months[month - 1];

    public override string Season(int season) => Seasons[season - EdtfPoint.Spring];

    protected override string DayOfMonth(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{day} {Month(month)}");

    public override string BeforeChrist(long year) => Year(year) + " BC";

    public override string Decade(long first) => Year(first) + "s";

    public override string SomeDayOf(int month, string year) => InYear("a day in " + Month(month), year);

    public override string SomeMonthOf(string year) => "a month of " + year;

    public override string SomeDayOf(string year) => "a day in " + year;

    public override string About(string date, EdtfPoint point) => "about " + date;

    public override string Since(string date, EdtfPoint point) => "from " + date;

    public override string Until(string date, EdtfPoint point) => "until " + date;

    public override string Days(int month, int first, int last, string year) =>
        InYear(string.Create(CultureInfo.InvariantCulture, $"{first}–{Day(month, last)}"), year);

    public override string WithWeekday(DayOfWeek weekday, string date) => Weekdays[(int)weekday] + " " + date;

    public override string OldStyle(string date) => date + " (Old Style)";

    public override string LunarDay(QingDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {(day.IsLeap ? "leap " : "")}{day.Month}{Suffix(day.Month)} month, {day.Day}{Suffix(day.Day)} day");

    /// <summary>Of an ordinal up to 110.</summary>
    private static string Suffix(int number) => number switch
    {
        11 or 12 or 13 => "th",
        _ when number % 10 == 1 => "st",
        _ when number % 10 == 2 => "nd",
        _ when number % 10 == 3 => "rd",
        _ => "th",
    };
}
