namespace TreatyEdition.Calendars.Recognition;

/// <summary>Which calendar the writer says he uses.</summary>
internal enum Style
{
    None,
    Old,
    New,
}

/// <summary>What one piece of a date says, before its neighbours complete it. 0 stands for what it does not say.</summary>
internal readonly record struct Atom()
{
    /// <summary>First token, and the one behind the last.</summary>
    public int From { get; init; }

    public int To { get; init; }

    /// <summary>Gregorian, also where an era counts it.</summary>
    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public int Season { get; init; }

    /// <summary>0 Sunday – 6 Saturday, or -1.</summary>
    public int Weekday { get; init; } = -1;

    public bool Approximate { get; init; }

    public Style Style { get; init; }

    public EraKind Era { get; init; }

    public int EraYear { get; init; }

    /// <summary>The year said again in parentheses, where it is another: 1916年（大正6年） says 1917.</summary>
    public int OtherYear { get; init; }

    public bool LeapMonth { get; init; }

    /// <summary><c>July 3</c>: a number may follow that is a day of the same month.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>A word behind the year says that it is one: <c>1916 г.</c></summary>
    public bool YearMarked { get; init; }

    /// <summary>The year is not in the text.</summary>
    public bool YearInferred { get; init; }

    public bool IsBareDay => Day > 0 && Month == 0;

    public bool IsBareYear => Year > 0 && Day == 0 && Month == 0 && Season == 0 && Era == EraKind.None;

    public bool IsDay => Day > 0 && Month > 0 && Year > 0;
}
