using System.Globalization;

namespace TreatyEdition.Calendars.Writing;

internal sealed class RussianDates : DateLanguage
{
    private static readonly string[] Months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] OfMonths = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];
    private static readonly string[] Seasons = ["весна", "лето", "осень", "зима"];
    private static readonly string[] OfSeasons = ["весны", "лета", "осени", "зимы"];
    private static readonly string[] Eras = ["Мэйдзи", "Тайсё", "Сёва", "Хэйсэй", "Рэйва"];

    public override string Month(int month) => Months[month - 1];

    public override string Season(int season) => Seasons[season - EdtfPoint.Spring];

    protected override string DayOfMonth(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{day} {OfMonths[month - 1]}");

    public override string BeforeChrist(long year) => Year(year) + " до н. э.";

    public override string Decade(long first) => Year(first) + "-е годы";

    public override string SomeDayOf(int month, string year) => InYear("один из дней " + OfMonths[month - 1], year);

    public override string SomeMonthOf(string year) => "один из месяцев " + year;

    public override string SomeDayOf(string year) => "один из дней " + year;

    public override string About(string date, EdtfPoint point) => "около " + Genitive(date, point);

    public override string Since(string date, EdtfPoint point) => "с " + AfterPreposition(date, point);

    public override string Until(string date, EdtfPoint point) => "до " + AfterPreposition(date, point);

    public override string Days(int month, int first, int last, string year) =>
        InYear(string.Create(CultureInfo.InvariantCulture, $"{first}–{Day(month, last)}"), year);

    public override string WithWeekday(DayOfWeek weekday, string date) => $"{Weekdays[(int)weekday]}, {date}";

    public override string OldStyle(string date) => date + " (ст. ст.)";

    public override string LunarDay(QingDay day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(day.Reign == QingReign.Guangxu ? "Гуансюй" : "Сюаньтун")} {day.Year}, {day.Month}-й {(day.IsLeap ? "високосный " : "")}месяц, {day.Day}-й день");

    protected override string EraName(JapaneseEra era) => Eras[(int)era - 1];

    protected override string RepublicName => "Миньго";

    /// <summary>What <see cref="About"/> has written has its case.</summary>
    private static string AfterPreposition(string date, EdtfPoint point) => point.Qualifier.HasFlag(EdtfQualifier.Approximate) ? date : Genitive(date, point);

    /// <summary>What a date begins with, in the case that a preposition wants; days stand in it already.</summary>
    private static string Genitive(string date, EdtfPoint point) => point switch
    {
        { Hidden: 1 } => date.Replace("-е годы", "-х годов", StringComparison.Ordinal),
        { Day: EdtfPoint.Unspecified } or { Month: EdtfPoint.Unspecified } => date.Replace("один из", "одного из", StringComparison.Ordinal),
        { Day: 0, Month: >= EdtfPoint.Spring } => date.Replace(Seasons[point.Month - EdtfPoint.Spring], OfSeasons[point.Month - EdtfPoint.Spring], StringComparison.Ordinal),
        { Day: 0, Month: > 0 } => date.Replace(Months[point.Month - 1], OfMonths[point.Month - 1], StringComparison.Ordinal),
        _ => date,
    };
}
