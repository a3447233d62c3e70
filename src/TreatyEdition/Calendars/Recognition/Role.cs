namespace TreatyEdition.Calendars.Recognition;

/// <summary>What a token can be in a date; a word may be several things.</summary>
[Flags]
internal enum Role
{
    /// <summary>Ends every date: a word or a sign that has no part in one.</summary>
    None = 0,
    Number = 1,

    /// <summary>With <see cref="Number"/>: 3rd, 1er, 20-го.</summary>
    Ordinal = 1 << 1,

    /// <summary>With <see cref="Ordinal"/>: third.</summary>
    Spelt = 1 << 2,
    FullDate = 1 << 3,
    Month = 1 << 4,
    Weekday = 1 << 5,
    Season = 1 << 6,
    Era = 1 << 7,

    /// <summary>Before a bare year it makes a date of it: in, during, since.</summary>
    In = 1 << 8,
    From = 1 << 9,
    Between = 1 << 10,
    To = 1 << 11,
    And = 1 << 12,
    Of = 1 << 13,
    The = 1 << 14,
    About = 1 << 15,

    /// <summary>With <see cref="About"/>: said of dates only, so a bare year may follow.</summary>
    Circa = 1 << 16,

    /// <summary>early, late, mid: stands between a preposition and a year.</summary>
    Part = 1 << 17,

    /// <summary>No., page, article: the number that follows is no day.</summary>
    Locator = 1 << 18,

    /// <summary>men, pages, miles: the number before is no year.</summary>
    Unit = 1 << 19,
    OldStyle = 1 << 20,
    NewStyle = 1 << 21,
    DayWord = 1 << 22,
    MonthWord = 1 << 23,
    YearWord = 1 << 24,
    SameYear = 1 << 25,
    Corresponding = 1 << 26,

    /// <summary>Done at: the next date should be the document's.</summary>
    Formula = 1 << 27,
    Slash = 1 << 28,
    Dash = 1 << 29,
    Comma = 1 << 30,
}

/// <summary>Signs that need no flag of their own among the words.</summary>
internal enum Sign : byte
{
    None,
    Period,
    Open,
    Close,
}

/// <summary>A piece of the text; 16 bytes, as there are many.</summary>
internal readonly record struct Token
{
    private readonly ushort length;

    /// <param name="value">Of a number, itself; of a word, its number in the table; of a full date, year·10000 + month·100 + day.</param>
    /// <param name="digits">How many figures a number has.</param>
    public Token(int start, int end, Role roles, int value = 0, byte digits = 0, Sign sign = Sign.None)
    {
        Start = start;
        length = (ushort)Math.Min(end - start, ushort.MaxValue);
        Roles = roles;
        Value = value;
        Digits = digits;
        Sign = sign;
    }

    public int Start { get; }

    public Role Roles { get; }

    public int Value { get; }

    public byte Digits { get; }

    public Sign Sign { get; }

    /// <summary>Right for every token that has a role; what has none may be cut short.</summary>
    public int End => Start + length;

    public bool Is(Role role) => (Roles & role) != 0;
}
