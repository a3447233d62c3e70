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
            if (date.Start is { } start) xml.Attribute("from"u8, Exact(start) ?? Day(start.Earliest));
            if (date.End is { } end) xml.Attribute("to"u8, Exact(end) ?? Day(end.Latest));
        }
        else if (Exact(date) is { } exact)
            xml.Attribute("when"u8, exact);
        else
        {
            xml.Attribute("notBefore"u8, Day(date.Earliest));
            xml.Attribute("notAfter"u8, Day(date.Latest));
        }
        if (date.IsUncertain || date.IsApproximate) xml.Attribute("cert"u8, "medium"u8);
    }

    /// <summary>An element <c>date</c> in the words of the edition.</summary>
    public static void WriteElement(TeiXml xml, EdtfDate date, string language)
    {
        xml.Start("date"u8);
        Write(xml, date);
        xml.Text(InWords(date, language));
        xml.End();
    }

    /// <summary>EDTF where the program does not know how the language writes dates: a theme may, and is not asked for data.</summary>
    public static string InWords(EdtfDate date, string language) => DateLanguage.IsKnown(language) ? date.Format(language) : date.ToString();

    /// <summary>Year, month or day, as EDTF has them, too; null for seasons, decades and centuries, and outside the years 1 to 9999.</summary>
    private static string? Exact(EdtfDate date) =>
        date.Precision is EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year && date.Earliest is not null ? date.ToString().TrimEnd('?', '~', '%') : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
