using System.Globalization;
using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>A date of a bibliographic record, as far as CSL knows dates: Gregorian, to the year, season, month or day.</summary>
/// <param name="Year">Astronomical year, −9999 to 9999; null when only <paramref name="Literal"/> is known.</param>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31.</param>
/// <param name="Season">1 spring, 2 summer, 3 autumn, 4 winter; excludes month and day.</param>
/// <param name="Circa">Approximate or uncertain (EDTF <c>~</c>, <c>?</c>, <c>%</c>).</param>
/// <param name="Literal">Words for a date that cannot be reckoned, e.g. <c>forthcoming</c>.</param>
/// <param name="End">The last date of a range, without an end of its own.</param>
public sealed partial record CslDate(
    int? Year = null,
    int? Month = null,
    int? Day = null,
    int? Season = null,
    bool Circa = false,
    string? Literal = null,
    CslDate? End = null)
{
    /// <summary>Reads <c>1932</c>, <c>1932-08</c>, <c>1932-08-17</c>, <c>1932-22</c> (season), each with <c>~ ? %</c>, and ranges <c>a/b</c>.</summary>
    /// <returns>False for anything else, impossible days included; keep such text as <see cref="Literal"/>.</returns>
    public static bool TryParse(string text, out CslDate date)
    {
        date = new CslDate();
        var halves = text.Trim().Split('/');
        if (halves.Length > 2 || ParseOne(halves[0]) is not { } start) return false;
        date = start;
        if (halves.Length == 1) return true;
        if (ParseOne(halves[1]) is not { } end) return false;
        date = start with { End = end };
        return true;
    }

    private static CslDate? ParseOne(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var (year, month, day) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var circa = match.Groups[4].Length > 0;
        if (month is >= 21 and <= 24) return day is null ? new CslDate(year, Season: month - 20, Circa: circa) : null;
        return IsPossible(year!.Value, month, day) ? new CslDate(year, month, day, Circa: circa) : null;
    }

    private static int? Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    private static bool IsPossible(int year, int? month, int? day)
    {
        if (month is null) return true;
        if (month is < 1 or > 12) return false;
        // Leap years recur every 400 years; DateTime knows the years 1–9999 only.
        var alike = ((year % 400) + 400) % 400 + 400;
        return day is null || (day >= 1 && day <= DateTime.DaysInMonth(alike, month.Value));
    }

    [GeneratedRegex(@"^(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
