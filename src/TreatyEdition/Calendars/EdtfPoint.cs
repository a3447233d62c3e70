using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>
/// One EDTF date that is not an interval. Month and day are 0 where the date does not go so far and
/// <see cref="Unspecified"/> where they are written <c>XX</c>; months 21–24 are the seasons.
/// </summary>
/// <param name="Year">Astronomical year of the proleptic Gregorian calendar; 0 is 1 BC.</param>
/// <param name="Hidden">Digits written <c>X</c> at the end of the year: 0, 1 or 2.</param>
/// <param name="Time">Time of day as written, without the <c>T</c>; null where there is none.</param>
internal readonly record struct EdtfPoint(
    long Year, int Month = 0, int Day = 0, EdtfQualifier Qualifier = EdtfQualifier.None, int Hidden = 0, string? Time = null)
{
    public const int Unspecified = -1;
    public const int Spring = 21;
    public const int Winter = 24;
    private const long LongestPlainYear = 9999;

    public EdtfPrecision Precision => this switch
    {
        { Hidden: 1 } => EdtfPrecision.Decade,
        { Hidden: 2 } => EdtfPrecision.Century,
        { Day: > 0 } => EdtfPrecision.Day,
        { Month: >= Spring } => EdtfPrecision.Season,
        { Month: > 0 } => EdtfPrecision.Month,
        _ => EdtfPrecision.Year,
    };

    /// <summary>First day, as a sortable (year, month, day).</summary>
    public EdtfDay First => this switch
    {
        { Month: Winter } => new(Year, 12, 1),
        { Month: >= Spring } => new(Year, ((Month - Spring) * 3) + 3, 1),
        { Month: > 0, Day: > 0 } => new(Year, Month, Day),
        { Month: > 0 } => new(Year, Month, 1),
        _ => new(Year, 1, 1),
    };

    /// <summary>Last day. Seasons are three whole months of the north; winter ends in the next year's February.</summary>
    public EdtfDay Last => this switch
    {
        { Month: Winter } => new(Year + 1, 2, DaysIn(Year + 1, 2)),
        { Month: >= Spring } => new(Year, ((Month - Spring) * 3) + 5, DaysIn(Year, ((Month - Spring) * 3) + 5)),
        { Month: > 0, Day: > 0 } => new(Year, Month, Day),
        { Month: > 0 } => new(Year, Month, DaysIn(Year, Month)),
        _ => new(Year + (Hidden switch { 1 => 9, 2 => 99, _ => 0 }), 12, 31),
    };

    /// <summary>Days of a month in any year: the Gregorian calendar repeats every 400 years.</summary>
    public static int DaysIn(long year, int month) => DateTime.DaysInMonth((int)(((year % 400) + 400) % 400) + 400, month);

    public override string ToString()
    {
        var sign = Qualifier switch
        {
            EdtfQualifier.Uncertain => "?",
            EdtfQualifier.Approximate => "~",
            EdtfQualifier.Both => "%",
            _ => "",
        };
        // Neither a year that is known in part nor one too long to be plain has months.
        if (Hidden > 0) return Year.ToString("D4", CultureInfo.InvariantCulture)[..^Hidden] + new string('X', Hidden) + sign;
        if (Math.Abs(Year) > LongestPlainYear) return string.Create(CultureInfo.InvariantCulture, $"Y{Year}{sign}");
        return string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{Two(Month)}{Two(Day)}{(Time is null ? "" : "T")}{Time}{sign}");
    }

    /// <summary>A month or a day with its hyphen; nothing for 0.</summary>
    private static string Two(int number) => number == Unspecified ? "-XX" : TwoFigures[number];

    private static readonly string[] TwoFigures = ["", .. Enumerable.Range(1, 31).Select(n => string.Create(CultureInfo.InvariantCulture, $"-{n:D2}"))];
}

/// <summary>A day of any year, long ones included, in the order of time.</summary>
internal readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    public static readonly EdtfDay DawnOfTime = new(long.MinValue, 1, 1);
    public static readonly EdtfDay EndOfTime = new(long.MaxValue, 12, 31);

    /// <summary>Null outside the years 1 to 9999, which the platform's type can't hold.</summary>
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    public int CompareTo(EdtfDay other)
    {
        var years = Year.CompareTo(other.Year);
        return years != 0 ? years : ((Month * 31) + Day).CompareTo((other.Month * 31) + other.Day);
    }
}
