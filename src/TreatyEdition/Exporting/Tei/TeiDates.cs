using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Dates as TEI's attributes give them (W3C): Gregorian, always.</summary>
internal static class TeiDates
{
    public static void Write(TeiXml xml, EdtfDate date)
    {
        if (date.IsInterval)
        {
            if (date.Start is { } start) xml.Attribute("from", Exact(start) ?? Day(start.Earliest));
            if (date.End is { } end) xml.Attribute("to", Exact(end) ?? Day(end.Latest));
        }
        else if (Exact(date) is { } exact)
            xml.Attribute("when", exact);
        else
        {
            xml.Attribute("notBefore", Day(date.Earliest));
            xml.Attribute("notAfter", Day(date.Latest));
        }
        if (date.IsUncertain || date.IsApproximate) xml.Attribute("cert", "medium");
    }

    /// <summary>An element <c>date</c> in the words of the edition.</summary>
    public static void WriteElement(TeiXml xml, EdtfDate date, string language)
    {
        xml.Start("date");
        Write(xml, date);
        xml.Text(InWords(date, language));
        xml.End();
    }

    /// <summary>EDTF where the program does not know how the language writes dates: a theme may, and is not asked for data.</summary>
    public static string InWords(EdtfDate date, string language) => DateLanguage.IsKnown(language) ? date.Format(language) : date.ToString();

    /// <summary>Year, month or day; null for seasons, decades and centuries, and outside the years 1 to 9999.</summary>
    private static string? Exact(EdtfDate date) => date.Precision switch
    {
        EdtfPrecision.Day => Day(date.Earliest),
        EdtfPrecision.Month => date.Earliest?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        EdtfPrecision.Year => date.Earliest?.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
