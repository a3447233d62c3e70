using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>The words a language needs to write dates. Weekdays begin with Sunday, as <see cref="DayOfWeek"/> does.</summary>
internal sealed record DateLanguage(
    string Code, IReadOnlyList<string> Months, IReadOnlyList<string> Weekdays, IReadOnlyList<string> Seasons,
    string BeforeChrist, string SomeMonth, string SomeDayOfYear)
{
    public static readonly DateLanguage English = new(
        "en",
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["spring", "summer", "autumn", "winter"],
        " BC", "a month of ", "a day in ");

    public static readonly DateLanguage French = new(
        "fr",
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        ["printemps", "été", "automne", "hiver"],
        " av. J.-C.", "un mois de ", "un jour de ");

    private bool IsFrench => Code == "fr";

    public static DateLanguage Of(string language) =>
        language is "fr" || language.StartsWith("fr-", StringComparison.OrdinalIgnoreCase) ? French : English;

    public string DayNumber(int day) =>
        IsFrench && day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);

    /// <summary>Behind a day of the Julian calendar.</summary>
    public string OldStyle => IsFrench ? " (ancien style)" : " (Old Style)";

    /// <summary><c>Guangxu 33, 6th month, 21st day</c>.</summary>
    public string LunarDay(QingDay day) => IsFrench
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {FrenchOrdinal(day.Month)} mois{(day.IsLeap ? " intercalaire" : "")}, {FrenchOrdinal(day.Day)} jour")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Reign} {day.Year}, {(day.IsLeap ? "leap " : "")}{EnglishOrdinal(day.Month)} month, {EnglishOrdinal(day.Day)} day");

    private static string EnglishOrdinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number switch
    {
        11 or 12 or 13 => "th",
        _ when number % 10 == 1 => "st",
        _ when number % 10 == 2 => "nd",
        _ when number % 10 == 3 => "rd",
        _ => "th",
    });

    private static string FrenchOrdinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e");

    public string Decade(long year) =>
        (IsFrench ? "années " : string.Empty) + year.ToString(CultureInfo.InvariantCulture) + (IsFrench ? string.Empty : "s");

    public string About(string date, EdtfPoint point) =>
        !IsFrench ? "about " + date : point.Day > 0 ? "vers le " + date : "vers " + date;

    public string SomeDayOf(string month) =>
        !IsFrench ? "a day in " + month : "un jour " + (StartsWithVowel(month) ? "d’" : "de ") + month;

    public string Since(string date, EdtfPoint point) =>
        !IsFrench ? "from " + date
        : Plain(point) && point.Day > 0 ? "à partir du " + date
        : Plain(point) && point.Month >= EdtfPoint.Spring ? "à partir " + OfSeason(point.Month) + date
        : "à partir " + (StartsWithVowel(date) ? "d’" : "de ") + date;

    public string Until(string date, EdtfPoint point) =>
        !IsFrench ? "until " + date
        : !Plain(point) ? "jusque " + date
        : point.Day > 0 ? "jusqu’au " + date
        : point.Month == EdtfPoint.Spring ? "jusqu’au " + date
        : point.Month > EdtfPoint.Spring ? "jusqu’à l’" + date
        : "jusqu’en " + date;

    private static bool Plain(EdtfPoint point) => point is { Qualifier: EdtfQualifier.None or EdtfQualifier.Uncertain, Hidden: 0 };

    private static string OfSeason(int season) => season == EdtfPoint.Spring ? "du " : "de l’";

    private static bool StartsWithVowel(string text) => text[0] is 'a' or 'o' or 'é' or 'u';
}
