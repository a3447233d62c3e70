namespace TreatyEdition.Calendars;

/// <summary>A date found in text.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text that was searched, from 0.</param>
/// <param name="Length">In UTF-16 units, at least 1. Words before the date (<c>in</c>, <c>from</c>, <c>the</c>) are left out.</param>
/// <param name="Date">Gregorian. Where the day written can't exist, the month or the year that is left.</param>
/// <param name="YearInferred">True where the text gives no year and <see cref="DateContext"/> or a date before it did.</param>
/// <param name="Problems">What is wrong with it; empty for most.</param>
public sealed record DateMatch(int Start, int Length, EdtfDate Date, bool YearInferred, IReadOnlyList<DateProblem> Problems)
{
    public int End => Start + Length;
}

/// <summary>What the text belongs to. Nothing here makes a date of what is none.</summary>
/// <param name="Year">The year of days written without one, where an editor has said so.</param>
/// <param name="DocumentDate">
/// The date of the document. Days without a year fall on the year that puts them nearest to it, but only within
/// 31 days of it; a closing formula (<c>Done at …, 3 July 1916</c>) with another day is a problem.
/// </param>
public sealed record DateContext(int? Year = null, EdtfDate? DocumentDate = null)
{
    public static readonly DateContext None = new();
}

/// <summary>The kinds of contradiction that can be computed.</summary>
public enum DateProblemKind
{
    /// <summary>The month has not so many days, or the Gregorian reform skipped the day.</summary>
    NoSuchDay,

    /// <summary>The two halves of a dual date, or two readings said to correspond, are different days.</summary>
    HalvesDiffer,

    /// <summary>The weekday named is not that of the day.</summary>
    WrongWeekday,

    /// <summary>The era or reign had no such year, or ended before the day.</summary>
    EraYearOutOfRange,

    /// <summary>The day is real, but the calendar has no reading for it on the platform (Japan before 1873).</summary>
    NoReading,

    /// <summary>The second end of a period lies before the first.</summary>
    BackToFront,

    /// <summary>The day at which the text says it was done is not the document's.</summary>
    ContradictsDocument,
}

/// <summary>Something wrong with a date as written.</summary>
/// <param name="First">The first reading computed, Gregorian; null where it is no day.</param>
/// <param name="Second">The second reading computed, Gregorian; null where there is none.</param>
/// <param name="Message">English: what is wrong, both readings, and what to do.</param>
public sealed record DateProblem(DateProblemKind Kind, DateOnly? First, DateOnly? Second, string Message);
