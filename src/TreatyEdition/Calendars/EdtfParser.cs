using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>Reads EDTF, levels 0 and 1. Every method returns null when it understood, else what is wrong and what to write.</summary>
internal static class EdtfParser
{
    private const int LongestText = 80;
    private const string Examples = "write a date such as 1916-07-03, 1916-07, 1916, 1916~ or 1904/1905";

    public static string? Parse(string? text, out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text)) return $"the date is empty; {Examples}";
        if (text.Length > LongestText) return $"the date is {text.Length} characters long; {Examples}";
        if (text.AsSpan().ContainsAny(" \t\n\r\u00A0")) return $"'{text}' has a space in it; EDTF has none: {Examples}";
        var solidus = text.IndexOf('/', StringComparison.Ordinal);
        if (solidus >= 0) return Interval(text, solidus, out date);
        var error = Point(text, text, out var point);
        if (error == null) date = EdtfDate.Of(point);
        return error;
    }

    private static string? Interval(string text, int solidus, out EdtfDate? date)
    {
        date = null;
        if (text.IndexOf('/', solidus + 1) >= 0) return $"'{text}' has more than one '/'; an interval is start/end, for example 1904/1905";
        var error = Side(text, text[..solidus], out var start, out var startBound);
        if (error != null) return error;
        error = Side(text, text[(solidus + 1)..], out var end, out var endBound);
        if (error != null) return error;
        if (start == null && end == null) return $"'{text}' has neither a beginning nor an end; give at least one";
        if (start is { } from && end is { } to && to.Last.CompareTo(from.First) < 0)
            return $"the interval '{text}' ends before it begins; write {to}/{from} if it runs from {to} to {from}";
        date = EdtfDate.Between(start, end, startBound, endBound);
        return null;
    }

    private static string? Side(string whole, string text, out EdtfPoint? point, out EdtfBound bound)
    {
        point = null;
        bound = text == ".." ? EdtfBound.Open : text.Length == 0 ? EdtfBound.Unknown : EdtfBound.Known;
        if (bound != EdtfBound.Known) return null;
        if (text.Contains('T', StringComparison.Ordinal)) return $"'{whole}' has a time of day in an interval; give days only";
        var error = Point(whole, text, out var known);
        if (error == null) point = known;
        return error;
    }

    private static string? Point(string whole, string text, out EdtfPoint point)
    {
        point = default;
        var qualifier = text[^1] switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.Both,
            _ => EdtfQualifier.None,
        };
        var body = qualifier == EdtfQualifier.None ? text : text[..^1];
        if (body.AsSpan().ContainsAny("?~%")) return $"'{whole}' has a '?', '~' or '%' inside; level 1 has one only, at the end of a date";
        if (body.AsSpan().ContainsAny("[]{}")) return $"'{whole}' is a set of dates (level 2); write an interval, for example 1917/1918";
        var error = body.StartsWith('Y') ? LongYear(whole, body, out point) : Calendar(whole, body, out point);
        point = point with { Qualifier = qualifier };
        if (error == null && point.Time != null && qualifier != EdtfQualifier.None) return $"'{whole}' qualifies a time of day; give the day only";
        return error;
    }

    private static string? LongYear(string whole, string body, out EdtfPoint point)
    {
        point = default;
        if (!long.TryParse(body.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) || body[1] == '+')
            return $"'{whole}' starts with Y but no plain number follows; write Y170000002, or a year of four digits without Y";
        if (Math.Abs((decimal)year) <= 9999) return $"'{whole}' needs no Y: that is for years of more than four digits; write {body[1..].PadLeft(4, '0')}";
        if (Math.Abs((decimal)year) > 1_000_000_000_000) return $"'{whole}' is beyond a million million years";
        point = new EdtfPoint(year);
        return null;
    }

    private static string? Calendar(string whole, string body, out EdtfPoint point)
    {
        point = default;
        var time = body.IndexOf('T', StringComparison.Ordinal);
        var day = time < 0 ? body : body[..time];
        var negative = day.StartsWith('-');
        var parts = (negative ? day[1..] : day).Split('-');
        if (parts.Length > 3 || parts[0].Length != 4) return Malformed(whole, parts);
        if (!Year(parts[0], out var year, out var hidden)) return Malformed(whole, parts);
        if (hidden > 0 && parts.Length > 1) return $"'{whole}' hides digits of the year and still gives a month; write {parts[0]} alone";
        if (negative && (hidden > 0 || year == 0)) return $"'{whole}' is no year; 1 BC is 0000 and 2 BC is -0001";
        point = new EdtfPoint(negative ? -year : year, 0, 0, EdtfQualifier.None, hidden);
        var error = parts.Length > 1 ? Month(whole, parts, ref point) : null;
        if (error != null || time < 0) return error;
        point = point with { Time = body[(time + 1)..] };
        return point.Day > 0 ? EdtfTime.Check(whole, point.Time) : $"'{whole}' has a time of day but no day; give year, month and day";
    }

    private static string? Month(string whole, string[] parts, ref EdtfPoint point)
    {
        if (!Two(parts[1], out var month)) return Malformed(whole, parts);
        if (month is not EdtfPoint.Unspecified and not (>= 1 and <= 12) and not (>= EdtfPoint.Spring and <= EdtfPoint.Winter))
            return $"'{whole}' has month {parts[1]}; months are 01 to 12, and 21 spring, 22 summer, 23 autumn, 24 winter";
        point = point with { Month = month };
        if (parts.Length == 2) return null;
        if (!Two(parts[2], out var day)) return Malformed(whole, parts);
        if (month >= EdtfPoint.Spring) return $"'{whole}' gives a day of a season; leave the day out";
        if (month == EdtfPoint.Unspecified && day != EdtfPoint.Unspecified) return $"'{whole}' gives a day of an unspecified month; write {parts[0]}-XX-XX";
        if (day != EdtfPoint.Unspecified && Missing(point.Year, month, day) is { } missing) return $"'{whole}': {missing}";
        point = point with { Day = day };
        return null;
    }

    private static string? Missing(long year, int month, int day)
    {
        var days = EdtfPoint.DaysIn(year, month);
        if (day < 1 || day > days)
            return $"there is no day {day} in {EdtfFormatter.EnglishMonth(month)} {year}, which has {days} days; correct the day, or leave it out";
        return GregorianReform.Skipped(year, month, day) ? GregorianReform.Explanation : null;
    }

    private static bool Year(string text, out long year, out int hidden)
    {
        hidden = text.EndsWith("XX", StringComparison.Ordinal) ? 2 : text.EndsWith('X') ? 1 : 0;
        var digits = text[..^hidden] + new string('0', hidden);
        year = 0;
        return !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    private static bool Two(string text, out int number)
    {
        number = EdtfPoint.Unspecified;
        return text == "XX"
            || (text.Length == 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private static string Malformed(string whole, string[] parts) =>
        parts is [{ Length: 4 }, { Length: 1 or 2 }, { Length: 1 or 2 }] && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? $"'{whole}' is not EDTF: month and day have two digits each, {parts[0]}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}"
            : $"'{whole}' is not EDTF; {Examples}";
}
