using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>Dates for readers in English and French; the same in every culture of the machine.</summary>
internal static class EdtfFormatter
{
    public static string Format(EdtfDate date, string language)
    {
        var words = DateLanguage.Of(language);
        if (!date.IsInterval) return Point(date.StartPoint!.Value, words);
        return (date.StartPoint, date.EndPoint) switch
        {
            ({ } start, { } end) => Pair(start, end, words),
            ({ } start, null) => date.EndBound == EdtfBound.Open ? words.Since(Point(start, words), start) : Point(start, words) + "–?",
            (null, { } end) => date.StartBound == EdtfBound.Open ? words.Until(Point(end, words), end) : "?–" + Point(end, words),
            _ => date.ToString(),
        };
    }

    public static string EnglishMonth(int month) => DateLanguage.English.Months[month - 1];

    /// <summary><c>3 July 1916</c> or <c>3 juillet 1916</c>, without qualifier.</summary>
    public static string Day(int year, int month, int day, DateLanguage words) =>
        string.Create(CultureInfo.InvariantCulture, $"{DayOf(month, day, words)} {year}");

    private static string Point(EdtfPoint point, DateLanguage words)
    {
        var text = Bare(point, words);
        if (point.Qualifier.HasFlag(EdtfQualifier.Approximate)) text = words.About(text, point);
        return point.Qualifier.HasFlag(EdtfQualifier.Uncertain) ? text + " (?)" : text;
    }

    private static string Bare(EdtfPoint point, DateLanguage words)
    {
        var year = Year(point, words);
        var text = point switch
        {
            { Day: > 0 } => DayOf(point.Month, point.Day, words) + " " + year,
            { Month: EdtfPoint.Unspecified, Day: EdtfPoint.Unspecified } => words.SomeDayOfYear + year,
            { Month: EdtfPoint.Unspecified } => words.SomeMonth + year,
            { Month: >= EdtfPoint.Spring } => words.Seasons[point.Month - EdtfPoint.Spring] + " " + year,
            { Month: > 0, Day: EdtfPoint.Unspecified } => words.SomeDayOf(words.Months[point.Month - 1]) + " " + year,
            { Month: > 0 } => words.Months[point.Month - 1] + " " + year,
            _ => year,
        };
        return point.Time == null ? text : text + ", " + point.Time;
    }

    private static string Year(EdtfPoint point, DateLanguage words) => point switch
    {
        { Hidden: 1 } => words.Decade(point.Year),
        { Hidden: 2 } => string.Create(CultureInfo.InvariantCulture, $"{point.Year}–{point.Year + 99}"),
        { Year: <= 0 } => (1 - point.Year).ToString(CultureInfo.InvariantCulture) + words.BeforeChrist,
        _ => point.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What both ends share is said once: <c>3–7 July 1916</c>, <c>July–August 1916</c>.</summary>
    private static string Pair(EdtfPoint start, EdtfPoint end, DateLanguage words)
    {
        var plain = start.Qualifier == EdtfQualifier.None && end.Qualifier == EdtfQualifier.None && start.Hidden + end.Hidden == 0;
        if (!plain || start.Year != end.Year || start.Month <= 0 || end.Month <= 0 || (start.Day > 0) != (end.Day > 0)
            || start.Day < 0 || end.Day < 0)
            return Joined(Point(start, words), Point(end, words));
        if (start.Day == 0)
            return start.Month == end.Month ? Joined(Point(start, words), Point(end, words)) : WithoutYear(start, words) + "–" + Point(end, words);
        return start.Month == end.Month
            ? words.DayNumber(start.Day) + "–" + Point(end, words)
            : WithoutYear(start, words) + " – " + Point(end, words);
    }

    private static string WithoutYear(EdtfPoint point, DateLanguage words) =>
        point.Day > 0 ? DayOf(point.Month, point.Day, words)
        : point.Month >= EdtfPoint.Spring ? words.Seasons[point.Month - EdtfPoint.Spring]
        : words.Months[point.Month - 1];

    private static string DayOf(int month, int day, DateLanguage words) => words.DayNumber(day) + " " + words.Months[month - 1];

    private static string Joined(string start, string end) =>
        start.Contains(' ', StringComparison.Ordinal) || end.Contains(' ', StringComparison.Ordinal) ? start + " – " + end : start + "–" + end;
}
