using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Composing;

/// <summary>Dates as HTML writes them in <c>datetime</c>: Gregorian, a day, month or year. An interval is given by its start.</summary>
public static class DateTimes
{
    public static string Of(EdtfDate date)
    {
        var start = date.Start ?? date.End ?? date;
        if (start.Earliest is not { } first) return "";
        return start.IsoDay ?? first.ToString(start.Precision == EdtfPrecision.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
    }
}
