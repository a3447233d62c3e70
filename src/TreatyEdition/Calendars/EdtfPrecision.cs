namespace TreatyEdition.Calendars;

/// <summary>How much of a date is known, from the coarsest to the finest; an interval is a kind of its own.</summary>
public enum EdtfPrecision
{
    Interval,
    Century,
    Decade,
    Year,
    Season,
    Month,
    Day,
}

/// <summary>The qualifier that ends an EDTF date: <c>?</c>, <c>~</c> or <c>%</c>.</summary>
[Flags]
public enum EdtfQualifier
{
    None = 0,

    /// <summary><c>?</c>: the source may be wrong or illegible.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: about then.</summary>
    Approximate = 2,

    /// <summary><c>%</c>: both.</summary>
    Both = Uncertain | Approximate,
}

/// <summary>What stands on one side of the solidus of an interval.</summary>
public enum EdtfBound
{
    /// <summary>A date.</summary>
    Known,

    /// <summary><c>..</c>: no bound at all.</summary>
    Open,

    /// <summary>Nothing: there is a bound, and nobody knows it.</summary>
    Unknown,
}
