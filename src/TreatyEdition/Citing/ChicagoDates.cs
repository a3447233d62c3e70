using System.Globalization;

namespace TreatyEdition.Citing;

/// <summary>Dates as Chicago prints them in citations, American order: <c>August 17, 1932</c>.</summary>
internal static class ChicagoDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The year alone, for books: <c>1932</c>, <c>1930–32</c> is not contracted: <c>1930–1932</c>. Null when there is none.</summary>
    public static string? Year(CslDate? date)
    {
        if (date is null) return null;
        if (date.Year is not { } year) return CitationText.Clean(date.Literal);
        var end = date.End?.Year is { } last && last != year ? "–" + YearText(last) : "";
        return (date.Circa ? "ca. " : "") + YearText(year) + end;
    }

    /// <summary>As exactly as the record knows it. Null when it knows nothing.</summary>
    public static string? Full(CslDate? date)
    {
        if (date?.Year is null || date.End?.Year is null) return Single(date);
        return (date.Circa ? "ca. " : "") + Range(date, date.End);
    }

    private static string? Single(CslDate? date)
    {
        if (date is null) return null;
        if (date.Year is null) return CitationText.Clean(date.Literal);
        return (date.Circa ? "ca. " : "") + Exact(date);
    }

    private static string Exact(CslDate date)
    {
        var year = YearText(date.Year!.Value);
        if (date.Season is >= 1 and <= 4 and var season) return $"{Seasons[season - 1]} {year}";
        if (date.Month is not (>= 1 and <= 12 and var month)) return year;
        return date.Day is { } day ? $"{Months[month - 1]} {Digits(day)}, {year}" : $"{Months[month - 1]} {year}";
    }

    private static string Range(CslDate start, CslDate end)
    {
        if (start.Year != end.Year || start.Month is null || end.Month is null)
            return start == end ? Exact(start) : start is { Month: null, Season: null } && end is { Month: null, Season: null }
                ? $"{YearText(start.Year!.Value)}–{YearText(end.Year!.Value)}" : $"{Exact(start)}–{Exact(end)}";
        var year = YearText(start.Year!.Value);
        var (from, to) = (Months[(start.Month.Value - 1) % 12], Months[(end.Month.Value - 1) % 12]);
        if (start.Day is null || end.Day is null) return from == to ? $"{from} {year}" : $"{from}–{to} {year}";
        var days = $"{Digits(start.Day.Value)}–" + (from == to ? "" : to + " ") + Digits(end.Day.Value);
        return $"{from} {days}, {year}";
    }

    private static string YearText(int year) => year > 0 ? Digits(year) : Digits(1 - year) + " BCE";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
