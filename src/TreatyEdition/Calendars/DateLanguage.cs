using System.Globalization;
using TreatyEdition.Calendars.Writing;

namespace TreatyEdition.Calendars;

/// <summary>How a language writes dates. What is common to English, French and Russian is here; others say so themselves.</summary>
internal abstract class DateLanguage
{
    public static readonly DateLanguage English = new EnglishDates();
    private static readonly DateLanguage French = new FrenchDates();
    private static readonly DateLanguage Russian = new RussianDates();
    private static readonly DateLanguage Japanese = new JapaneseDates();
    private static readonly DateLanguage Chinese = new ChineseDates(traditional: false);
    private static readonly DateLanguage TraditionalChinese = new ChineseDates(traditional: true);

    /// <summary>Whether <see cref="Of"/> knows how a language writes dates.</summary>
    public static bool IsKnown(string language) => Of(language) != English || language.Split('-')[0] == "en";

    /// <param name="language">BCP 47; a language that is not one of the five is written as English.</param>
    public static DateLanguage Of(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]) switch
        {
            "fr" => French,
            "ru" => Russian,
            "ja" => Japanese,
            "zh" => IsTraditional(language.ToLowerInvariant().Split('-')) ? TraditionalChinese : Chinese,
            _ => English,
        };
    }

    /// <summary>A script that is named goes before that of the region.</summary>
    private static bool IsTraditional(string[] parts) => parts.Contains("hant") || (!parts.Contains("hans") && parts.Any(part => part is "tw" or "hk" or "mo"));

    /// <summary>A month by itself, <c>July</c>.</summary>
    public abstract string Month(int month);

    /// <summary>A season by itself; <see cref="EdtfPoint.Spring"/> and after.</summary>
    public abstract string Season(int season);

    /// <summary>What a reader may call a month, where the program does not know the language; in every case that days are written with.</summary>
    public virtual IEnumerable<string> NamesOfMonth(int month) => [];

    /// <inheritdoc cref="NamesOfMonth"/>
    public virtual IEnumerable<string> NamesOfWeekday(DayOfWeek weekday) => [];

    /// <summary><c>3 July</c>.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31, in every month.</param>
    public string Day(int month, int day) => _days.Value[((month - 1) * LongestMonth) + day - 1];

    /// <inheritdoc cref="Day"/>
    protected abstract string DayOfMonth(int month, int day);

    private const int Months = 12, LongestMonth = 31;

    /// <summary>The days of a year, as each is written in several calendars and in every year.</summary>
    private readonly Lazy<string[]> _days;

    protected DateLanguage() => _days = new(() => [.. Enumerable.Range(0, Months * LongestMonth).Select(n => DayOfMonth((n / LongestMonth) + 1, (n % LongestMonth) + 1))]);

    /// <summary><c>1916</c>.</summary>
    public virtual string Year(long year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A month, season or day with its year.</summary>
    public virtual string InYear(string part, string year) => part + " " + year;

    public abstract string BeforeChrist(long year);

    public abstract string Decade(long first);

    public virtual string Century(long first) => string.Create(CultureInfo.InvariantCulture, $"{first}–{first + 99}");

    /// <summary>A day of a month that is known.</summary>
    public abstract string SomeDayOf(int month, string year);

    public abstract string SomeMonthOf(string year);

    public abstract string SomeDayOf(string year);

    /// <param name="date">The date <paramref name="point"/>, as it is written by itself.</param>
    public abstract string About(string date, EdtfPoint point);

    /// <inheritdoc cref="About"/>
    public abstract string Since(string date, EdtfPoint point);

    /// <inheritdoc cref="About"/>
    public abstract string Until(string date, EdtfPoint point);

    public virtual string Uncertain(string date) => date + " (?)";

    public virtual string AtTime(string date, string time) => date + ", " + time;

    /// <summary>Days of one month, <c>3–7 July 1916</c>.</summary>
    public abstract string Days(int month, int first, int last, string year);

    public abstract string WithWeekday(DayOfWeek weekday, string date);

    /// <summary>A day of the Julian calendar.</summary>
    public abstract string OldStyle(string date);

    /// <summary><c>3 July, Taishō 5</c>.</summary>
    public string JapaneseDay(JapaneseDay day) => InEra(Day(day.Month, day.Day), EraName(day.Era), day.Year);

    /// <summary><c>3 July, Minguo 5</c>.</summary>
    public string RepublicDay(RepublicDay day) => InEra(Day(day.Month, day.Day), RepublicName, day.Year);

    /// <summary><c>Guangxu 33, 6th month, 21st day</c>.</summary>
    public abstract string LunarDay(QingDay day);

    protected virtual string EraName(JapaneseEra era) => JapaneseEraNames.Of(era).Romanised;

    protected virtual string RepublicName => "Minguo";

    protected virtual string InEra(string day, string era, int year) => string.Create(CultureInfo.InvariantCulture, $"{day}, {era} {year}");
}
