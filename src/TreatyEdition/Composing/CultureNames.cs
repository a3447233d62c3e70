using TreatyEdition.Calendars;

namespace TreatyEdition.Composing;

/// <summary>Names of months, taken from how dates are written, so that there is one table of them.</summary>
internal static class CultureNames
{
    public static string Month(int month, string language)
    {
        var text = EdtfDate.Parse($"2001-{month:00}").Format(language);
        return text[..text.IndexOf(' ', StringComparison.Ordinal)];
    }
}
