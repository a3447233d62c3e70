using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>The time of day that level 0 allows after a day: <c>23:20:30</c>, then nothing, <c>Z</c>, <c>-04</c> or <c>+04:30</c>.</summary>
internal static class EdtfTime
{
    private const int ClockLength = 8;

    /// <summary>Null when <paramref name="time"/> is one; kept as written, the edition reckons in days.</summary>
    public static string? Check(string whole, string time)
    {
        var clock = time.Length >= ClockLength
            && TimeOnly.TryParseExact(time.AsSpan(0, ClockLength), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return clock && Zone(time[ClockLength..])
            ? null
            : $"'{whole}' has a time of day that is not EDTF; write 1917-12-19T23:20:30, with Z, -04 or +04:30 for a zone, or leave it out";
    }

    private static bool Zone(string zone) =>
        zone is "" or "Z"
        || (zone[0] is '+' or '-'
            && (TimeOnly.TryParseExact(zone.AsSpan(1), "HH", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                || TimeOnly.TryParseExact(zone.AsSpan(1), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
}
