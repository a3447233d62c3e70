using System.Buffers;
using TreatyEdition.Calendars.Recognition;

namespace TreatyEdition.Calendars;

/// <summary>
/// Finds the dates in running text of English, French and Russian, and Chinese and Japanese dates in any language.
/// Precision before recall; docs/dates.md says what counts as a date. Pure, and linear in the length of the text.
/// </summary>
public static class DateRecogniser
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789");
    private static readonly SearchValues<string> EraNames = SearchValues.Create(
        ["Meiji", "Meidji", "Taish", "Sh\u014Dwa", "Showa", "Heisei", "Reiwa", "Guangxu", "Kuang", "Xuantong", "Hs\u00FCan-t", "Мэйдзи", "Тайс", "Сёва", "Гуансюй", "Сюаньтун"],
        StringComparison.Ordinal);

    /// <summary>In order of <see cref="DateMatch.Start"/>, never overlapping.</summary>
    /// <param name="text">Plain text of one block; an empty line ends a date.</param>
    /// <param name="language">BCP 47; of a language without a table only eras, 1916-07-03 and Chinese and Japanese dates are known.</param>
    public static IReadOnlyList<DateMatch> Find(ReadOnlySpan<char> text, string language, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(context);
        var figures = text.ContainsAny(Figures) || text.ContainsAny(EraNames);
        var signs = CjkDates.MayHave(text);
        if (!figures && !signs) return [];
        var matches = new List<DateMatch>();
        if (figures) TextDates.Find(text, Lexicon.For(language), context, matches);
        if (!signs) return matches;
        var western = matches.Count;
        CjkDates.Find(text, context, matches);
        if (western > 0 && matches.Count > western) matches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return matches;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{char}, string, DateContext)"/>
    public static IReadOnlyList<DateMatch> Find(string text, string language, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text.AsSpan(), language, context);
    }
}
