using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Composing;

/// <summary>Dates as HTML writes them in <c>datetime</c>: Gregorian, a day, month or year. An interval is given by its start.</summary>
public static class DateTimes
{
    private const int LengthOfDay = 10;

    public static string Of(EdtfDate date)
    {
        var start = date.Start ?? date.End ?? date;
        if (start.Earliest is not { } day) return "";
        // A day that is not qualified is written so already.
        if (start.Precision == EdtfPrecision.Day && start.ToString() is { Length: LengthOfDay } written) return written;
        var format = start.Precision switch { EdtfPrecision.Day => "yyyy-MM-dd", EdtfPrecision.Month => "yyyy-MM", _ => "yyyy" };
        return day.ToString(format, CultureInfo.InvariantCulture);
    }
}
