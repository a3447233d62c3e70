using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>Dates for readers, in the languages of <see cref="DateLanguage"/>; the same in every culture of the machine.</summary>
internal static class EdtfFormatter
{
    public static string Format(EdtfDate date, DateLanguage words)
    {
        if (!date.IsInterval) return Point(date.StartPoint!.Value, words);
        return (date.StartPoint, date.EndPoint) switch
        {
            ({ } start, { } end) => Pair(start, end, words),
            ({ } start, null) => date.EndBound == EdtfBound.Open ? words.Since(Point(start, words), start) : Point(start, words) + "–?",
            (null, { } end) => date.StartBound == EdtfBound.Open ? words.Until(Point(end, words), end) : "?–" + Point(end, words),
            _ => date.ToString(),
        };
    }

    public static string EnglishMonth(int month) => DateLanguage.English.Month(month);

    /// <summary><c>3 July 1916</c> or <c>3 juillet 1916</c>, without qualifier.</summary>
    public static string Day(int year, int month, int day, DateLanguage words) => words.InYear(words.Day(month, day), words.Year(year));

    private static string Point(EdtfPoint point, DateLanguage words)
    {
        var text = Bare(point, words);
        if (point.Time is { } time) text = words.AtTime(text, time);
        if (point.Qualifier.HasFlag(EdtfQualifier.Approximate)) text = words.About(text, point);
        return point.Qualifier.HasFlag(EdtfQualifier.Uncertain) ? words.Uncertain(text) : text;
    }

    private static string Bare(EdtfPoint point, DateLanguage words)
    {
        var year = Year(point, words);
        return point switch
        {
            { Month: EdtfPoint.Unspecified, Day: EdtfPoint.Unspecified } => words.SomeDayOf(year),
            { Month: EdtfPoint.Unspecified } => words.SomeMonthOf(year),
            { Month: > 0, Day: EdtfPoint.Unspecified } => words.SomeDayOf(point.Month, year),
            { Month: 0 } => year,
            _ => words.InYear(Part(point, words), year),
        };
    }

    /// <summary>A day, month or season without its year.</summary>
    private static string Part(EdtfPoint point, DateLanguage words) =>
        point.Day > 0 ? words.Day(point.Month, point.Day)
        : point.Month >= EdtfPoint.Spring ? words.Season(point.Month)
        : words.Month(point.Month);

    private static string Year(EdtfPoint point, DateLanguage words) => point switch
    {
        { Hidden: 1 } => words.Decade(point.Year),
        { Hidden: 2 } => words.Century(point.Year),
        { Year: <= 0 } => words.BeforeChrist(1 - point.Year),
        _ => words.Year(point.Year),
    };

    /// <summary>What both ends share is said once: <c>3–7 July 1916</c>, <c>July–August 1916</c>.</summary>
    private static string Pair(EdtfPoint start, EdtfPoint end, DateLanguage words)
    {
        var plain = start.Qualifier == EdtfQualifier.None && end.Qualifier == EdtfQualifier.None && start.Hidden + end.Hidden == 0;
        if (!plain || start.Year != end.Year || start.Month <= 0 || end.Month <= 0 || (start.Day > 0) != (end.Day > 0)
            || start.Day < 0 || end.Day < 0 || (start.Day == 0 && start.Month == end.Month) || start.Time is not null || end.Time is not null)
            return Joined(Point(start, words), Point(end, words));
        var year = Year(end, words);
        return start.Day > 0 && start.Month == end.Month
            ? words.Days(start.Month, start.Day, end.Day, year)
            : words.InYear(Joined(Part(start, words), Part(end, words)), year);
    }

    private static string Joined(string start, string end) =>
        start.Contains(' ', StringComparison.Ordinal) || end.Contains(' ', StringComparison.Ordinal) ? start + " – " + end : start + "–" + end;
}
