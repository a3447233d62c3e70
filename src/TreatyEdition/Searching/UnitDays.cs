using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;

namespace TreatyEdition.Searching;

/// <summary>The days and months by which units are found.</summary>
internal sealed class UnitDays(Model.Words words)
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789年");

    private const int LengthOfMonth = 7;

    /// <summary>Every day of the calendar of the edition, in order.</summary>
    public static IEnumerable<object> Of(LinkedEdition linked)
    {
        var days = new HashSet<int>();
        foreach (var unit in linked.Units)
            foreach (ref readonly var mark in unit.Marks.AsSpan()) Add(mark.Date);
        foreach (var entry in linked.Edition.Events) Add(entry.Date);
        foreach (var document in linked.Edition.Documents)
        {
            Add(document.Metadata.Date);
            Add(document.Metadata.InForce);
            foreach (var disclosed in document.Metadata.Disclosed) Add(disclosed.Date);
        }
        foreach (var discrepancy in linked.Edition.Discrepancies)
            foreach (var claim in discrepancy.Claims) Add(claim.Date);
        return days.Order().Select(number => (object)DateOnly.FromDayNumber(number));

        void Add(EdtfDate? date)
        {
            if (date?.Start?.Day is { } day) days.Add(day.DayNumber);
        }
    }

    /// <summary>The days and months that a date names: itself, or both ends of a period.</summary>
    public static ImmutableArray<SearchDay> Of(EdtfDate? date)
    {
        var (start, end) = (Name(date?.Start), date is { IsInterval: true } ? Name(date.End) : null);
        if (start is null) return end is null ? [] : [new SearchDay(end)];
        return end is null || end == start ? [new SearchDay(start)] : [new SearchDay(start), new SearchDay(end)];
    }

    /// <summary>Those of a title, whose words are not marked; it may be the edition's own in the language of the edition, whatever it is a title of.</summary>
    public ImmutableArray<SearchDay> In(string title, string? language = null)
    {
        var days = ImmutableArray<SearchDay>.Empty;
        Find(words.Language);
        if (language is not null && language != words.Language) Find(language);
        return days;

        void Find(string language)
        {
            foreach (var match in DateRecogniser.Find(title, language, DateContext.None))
                foreach (var day in Of(match.Date))
                    if (!days.Contains(day)) days = days.Add(day);
        }
    }

    /// <summary>Adds those of a date that stands in a text.</summary>
    public static void Add(EdtfDate date, int start, int length, ref List<SearchDay>? days)
    {
        if (Name(date.Start) is { } first) (days ??= []).Add(new SearchDay(first, start, length));
        if (date.IsInterval && Name(date.End) is { } last) (days ??= []).Add(new SearchDay(last, start, length));
    }

    /// <summary>Adds dates within links and emendations, which are no dates to the page.</summary>
    public static void AddUnmarked(ReadOnlySpan<char> letters, string language, ArraySegment<TextMark> marks, ref List<SearchDay>? days)
    {
        if (!HasFigure(letters, marks)) return;
        // Marks and matches come in the order of the text.
        var next = 0;
        foreach (var match in DateRecogniser.Find(letters, language, DateContext.None))
        {
            while (next < marks.Count && (marks[next].Kind != MarkKind.Date || marks[next].Start + marks[next].Length <= match.Start)) next++;
            if (next < marks.Count && marks[next].Start < match.End) continue;
            foreach (var day in Of(match.Date)) (days ??= []).Add(day with { Start = match.Start, Length = match.Length });
        }
    }

    /// <summary><c>1916-07-03</c>.</summary>
    public static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>1916-07-03</c>, or <c>1916-07</c>; null for what is neither a day nor a month.</summary>
    private static string? Name(EdtfDate? date) => date switch
    {
        { IsoDay: { } day } => day,
        { Precision: EdtfPrecision.Month, Earliest: { } first } => Name(first)[..LengthOfMonth],
        _ => null,
    };

    /// <summary>Whether a figure, or the sign for a year, stands outside the dates that are marked, which come in the order of the text.</summary>
    private static bool HasFigure(ReadOnlySpan<char> letters, ArraySegment<TextMark> marks)
    {
        var at = 0;
        foreach (ref readonly var mark in marks.AsSpan())
        {
            if (mark.Kind != MarkKind.Date || mark.Start < at) continue;
            if (letters[at..mark.Start].IndexOfAny(Figures) >= 0) return true;
            at = mark.Start + mark.Length;
        }
        return letters[at..].IndexOfAny(Figures) >= 0;
    }
}
