namespace TreatyEdition.Calendars.Recognition;

/// <summary>The names by which the tables of words call the roles.</summary>
internal static class RoleNames
{
    /// <summary>Throws <see cref="ArgumentException"/> for a name that is none: a slip in a table.</summary>
    public static Role Of(string name) => name switch
    {
        "month" => Role.Month,
        "weekday" => Role.Weekday,
        "season" => Role.Season,
        "era" => Role.Era,
        "in" => Role.In,
        "from" => Role.From,
        "between" => Role.Between,
        "to" => Role.To,
        "and" => Role.And,
        "of" => Role.Of,
        "the" => Role.The,
        "about" => Role.About,
        "circa" => Role.About | Role.Circa,
        "part" => Role.Part,
        "day" => Role.DayWord,
        "monthword" => Role.MonthWord,
        "year" => Role.YearWord,
        "same" => Role.SameYear,
        "corresponding" => Role.Corresponding,
        "formula" => Role.Formula,
        "old" => Role.OldStyle,
        "new" => Role.NewStyle,
        "locator" => Role.Locator,
        "unit" => Role.Unit,
        "ordinal" => Role.Number | Role.Ordinal | Role.Spelt,
        _ => throw new ArgumentException($"no role '{name}'", nameof(name)),
    };
}
