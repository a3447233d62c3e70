namespace TreatyEdition.Calendars.Writing;

/// <summary>Dates as a theme says that its language writes them: for languages whose dates the program does not know, and for those who write theirs otherwise.</summary>
internal sealed class ThemeDates : DateLanguage
{
    /// <summary>The keys of the words, and how many values each is given; of lists, how many names they have, between commas.</summary>
    public static readonly IReadOnlyDictionary<string, DateWord> Keys = new Dictionary<string, DateWord>(StringComparer.Ordinal)
    {
        ["date-months"] = new(12, IsList: true),
        ["date-months-of"] = new(12, IsList: true, IsOptional: true),
        ["date-weekdays"] = new(7, IsList: true),
        ["date-seasons"] = new(4, IsList: true),
        ["date-day"] = new(2),
        ["date-year"] = new(1, IsOptional: true),
        ["date-in-year"] = new(2),
        ["date-days"] = new(3),
        ["date-with-weekday"] = new(2),
        ["date-decade"] = new(1),
        ["date-before-christ"] = new(1),
        ["date-some-day-of-month"] = new(2),
        ["date-some-month"] = new(1),
        ["date-some-day"] = new(1),
        ["date-about"] = new(1),
        ["date-since"] = new(1),
        ["date-until"] = new(1),
        ["date-old-style"] = new(1),
        ["date-lunar-day"] = new(4),
        ["date-lunar-leap-day"] = new(4),
    };

    private readonly Func<string, object[], string> _format;
    private readonly string[] _months, _monthsOf, _weekdays, _seasons;
    private readonly bool _hasYear;

    /// <param name="texts">Has the keys of <see cref="Keys"/> that are not optional, and lists of the length that is wanted.</param>
    /// <param name="format">Fills the values into the text of a key.</param>
    public ThemeDates(IReadOnlyDictionary<string, string> texts, Func<string, object[], string> format)
    {
        _format = format;
        _months = Names(texts["date-months"]);
        _monthsOf = texts.TryGetValue("date-months-of", out var genitives) ? Names(genitives) : _months;
        _weekdays = Names(texts["date-weekdays"]);
        _seasons = Names(texts["date-seasons"]);
        _hasYear = texts.ContainsKey("date-year");
    }

    /// <summary>Whether there is all that these dates are made of.</summary>
    public static bool AreIn(IReadOnlyDictionary<string, string> texts) =>
        Keys.All(k => texts.TryGetValue(k.Key, out var text) ? !k.Value.IsList || Names(text).Length == k.Value.Count : k.Value.IsOptional);

    /// <summary>The names of a list.</summary>
    public static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override string Month(int month) => _months[month - 1];

    public override string Season(int season) => _seasons[season - EdtfPoint.Spring];

    public override IEnumerable<string> NamesOfMonth(int month) => [_months[month - 1], _monthsOf[month - 1]];

    public override IEnumerable<string> NamesOfWeekday(DayOfWeek weekday) => [WeekdayName(weekday)];

    protected override string DayOfMonth(int month, int day) => Fill("date-day", day, _monthsOf[month - 1]);

    public override string Year(long year) => _hasYear ? Fill("date-year", year) : base.Year(year);

    public override string InYear(string part, string year) => Fill("date-in-year", part, year);

    public override string BeforeChrist(long year) => Fill("date-before-christ", year);

    public override string Decade(long first) => Fill("date-decade", first);

    public override string SomeDayOf(int month, string year) => Fill("date-some-day-of-month", _monthsOf[month - 1], year);

    public override string SomeMonthOf(string year) => Fill("date-some-month", year);

    public override string SomeDayOf(string year) => Fill("date-some-day", year);

    public override string About(string date, EdtfPoint point) => Fill("date-about", date);

    public override string Since(string date, EdtfPoint point) => Fill("date-since", date);

    public override string Until(string date, EdtfPoint point) => Fill("date-until", date);

    public override string Days(int month, int first, int last, string year) => InYear(Fill("date-days", first, last, _monthsOf[month - 1]), year);

    public override string WithWeekday(DayOfWeek weekday, string date) => Fill("date-with-weekday", WeekdayName(weekday), date);

    public override string OldStyle(string date) => Fill("date-old-style", date);

    public override string LunarDay(QingDay day) =>
        Fill(day.IsLeap ? "date-lunar-leap-day" : "date-lunar-day", day.Reign, day.Year, day.Month, day.Day);

    /// <summary>The theme begins the week with Monday, as ISO 8601 does.</summary>
    private string WeekdayName(DayOfWeek weekday) => _weekdays[((int)weekday + 6) % 7];

    private string Fill(string key, params object[] values) => _format(key, values);
}

/// <param name="Count">Of the values that are filled in, <c>{0}</c> and so on; of a list, of the names.</param>
internal sealed record DateWord(int Count, bool IsList = false, bool IsOptional = false);
