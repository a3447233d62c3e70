using System.Buffers;
using System.Text;
using TreatyEdition.Calendars.Recognition;

namespace TreatyEdition.Calendars;

/// <summary>
/// Finds the dates in running text of English, French and Russian, and Chinese and Japanese dates in any language.
/// Precision before recall; docs/dates.md says what counts as a date. Pure, and linear in the length of the text.
/// </summary>
public static class DateRecogniser
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789");
    private static readonly string[] AsciiEraNames = ["Meiji", "Taish", "howa", "Guangxu", "Xuantong"];
    private static readonly string[] EraNames = [.. AsciiEraNames, "h\u014Dwa", "Мэйдзи", "Тайс", "Сёва", "Гуансюй", "Сюаньтун"];

    /// <summary>In order of <see cref="DateMatch.Start"/>, never overlapping.</summary>
    /// <param name="text">Plain text of one block; an empty line ends a date.</param>
    /// <param name="language">BCP 47; of a language without a table only eras, 1916-07-03 and Chinese and Japanese dates are known.</param>
    public static IReadOnlyList<DateMatch> Find(ReadOnlySpan<char> text, string language, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(context);
        var spelt = NamesEra(text);
        var western = spelt || text.ContainsAny(Figures);
        var signs = CjkDates.MayHave(text);
        if (!western && !signs) return [];
        var matches = new List<DateMatch>();
        if (western) TextDates.Find(text, Lexicon.For(language), spelt, context, matches);
        if (!signs) return matches;
        var found = matches.Count;
        CjkDates.Find(text, context, matches);
        if (found > 0 && matches.Count > found) matches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return matches;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{char}, string, DateContext)"/>
    public static IReadOnlyList<DateMatch> Find(string text, string language, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text.AsSpan(), language, context);
    }

    /// <summary>A year of an era may be spelt out, without a figure.</summary>
    private static bool NamesEra(ReadOnlySpan<char> text)
    {
        // One after another they are found faster than by SearchValues, which for these names goes letter by letter.
        foreach (var name in Ascii.IsValid(text) ? AsciiEraNames : EraNames)
        {
            if (text.Contains(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
