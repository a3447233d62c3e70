using System.Globalization;

namespace TreatyEdition.Calendars.Recognition;

/// <summary>What can be wrong with a date, said so that an editor sees both readings and what to do.</summary>
internal static class Problems
{
    public static DateProblem NoSuchDay(Atom atom)
    {
        var gregorian = atom.Style != Style.Old;
        var message = gregorian && GregorianReform.Skipped(atom.Year, atom.Month, atom.Day)
            ? GregorianReform.Explanation
            : Invariant($"there is no {Written(atom)} in the {(gregorian ? "Gregorian" : "Julian")} calendar{OtherCalendar(atom, gregorian)}; correct the day or the month");
        return new(DateProblemKind.NoSuchDay, null, gregorian ? AtomResolver.Julian(atom) : AtomResolver.Gregorian(atom), message);
    }

    /// <summary>Null where the weekday is right.</summary>
    public static DateProblem? Weekday(DateOnly day, Atom atom)
    {
        if (atom.Weekday == (int)day.DayOfWeek) return null;
        var julian = atom.Style == Style.None && atom.Era == EraKind.None ? AtomResolver.Julian(atom) : null;
        var other = julian is { } old
            ? Invariant($"; read in the Julian calendar it would be {Gregorian(old)}, a {old.DayOfWeek}")
            : string.Empty;
        var remedy = julian is { } match && (int)match.DayOfWeek == atom.Weekday ? "; if it is meant so, write (Old Style) after it" : "; correct the weekday or the day";
        return new(DateProblemKind.WrongWeekday, day, julian, Invariant($"{Gregorian(day)} was a {day.DayOfWeek}, not a {(DayOfWeek)atom.Weekday}{other}{remedy}"));
    }

    public static DateProblem WeekdayOfDual(DateOnly day, Atom atom) =>
        new(DateProblemKind.WrongWeekday, day, null, Invariant($"{Gregorian(day)} was a {day.DayOfWeek} in both calendars, not a {(DayOfWeek)atom.Weekday}; correct the weekday or the days"));

    public static DateProblem HalvesDiffer(Atom old, Atom modern)
    {
        var fromOld = AtomResolver.Julian(old);
        var written = AtomResolver.Gregorian(modern);
        var first = fromOld is { } day
            ? Invariant($"{Written(old)} (Old Style) is {Gregorian(day)}, not {Written(modern)}")
            : Invariant($"there is no {Written(old)} in the Julian calendar");
        var second = written is { } other && JulianDay.Of(other) is { } julian
            ? Invariant($"{Written(modern)} is {Day(julian.Year, julian.Month, julian.Day)} (Old Style)")
            : Invariant($"there is no {Written(modern)} in the Gregorian calendar");
        return new(DateProblemKind.HalvesDiffer, fromOld, written, first + "; " + second + "; correct one half");
    }

    public static DateProblem NotTheSame(Reading first, Reading second) =>
        new(DateProblemKind.HalvesDiffer, first.Day, second.Day, Invariant($"the first reading is {first.Date.Format("en")}, the second {second.Date.Format("en")}; correct one of them"));

    public static DateProblem YearSaidTwice(Atom atom) =>
        new(DateProblemKind.HalvesDiffer, AtomResolver.Gregorian(atom), AtomResolver.Gregorian(atom with { Year = atom.OtherYear }), Invariant($"the year is said twice, and the one is {atom.Year}, the other {atom.OtherYear}; correct one of them"));

    public static DateProblem EraYear(Atom atom, int last)
    {
        var next = atom.Era.IsJapanese() && JapaneseDay.Of(new DateOnly(atom.Year, 12, 31)) is { } day
            ? Invariant($", which is {JapaneseEraNames.Of(day.Era).Romanised} {day.Year}")
            : string.Empty;
        return new(DateProblemKind.EraYearOutOfRange, AtomResolver.Gregorian(atom), null, Invariant($"{atom.Era.Name()} has {last} years, no year {atom.EraYear}; counted on it would be {atom.Year}{next}; correct the year or the era"));
    }

    public static DateProblem EraEnded(Atom atom, DateOnly day)
    {
        var real = JapaneseDay.Of(day);
        var correct = real is { } era ? Invariant($"{JapaneseEraNames.Of(era.Era).Romanised} {era.Year}") : "no era";
        return new(DateProblemKind.EraYearOutOfRange, day, null, Invariant($"{Gregorian(day)} is not in {atom.Era.Name()} {atom.EraYear}: it belongs to {correct}; correct the day or the era"));
    }

    public static DateProblem LunarJapan(Atom atom) =>
        new(DateProblemKind.NoReading, null, null, Invariant($"{atom.Era.Name()} {atom.EraYear} was a lunar year, and its months and days can't be converted; only days since 1 January 1873 can; mark the Gregorian day by hand"));

    public static DateProblem NoSuchLunarDay(QingDay day) =>
        new(DateProblemKind.NoSuchDay, null, null, Invariant($"{day.Reign} {day.Year} has no {(day.IsLeap ? "leap " : "")}month {day.Month} day {day.Day}; correct the month or the day"));

    public static DateProblem BackToFront(EdtfPoint start, EdtfPoint end) =>
        new(DateProblemKind.BackToFront, start.First.ToDateOnly(), end.Last.ToDateOnly(), Invariant($"the period ends ({EdtfDate.Of(end).Format("en")}) before it begins ({EdtfDate.Of(start).Format("en")}); exchange or correct its ends"));

    public static DateProblem ContradictsDocument(DateOnly written, DateOnly document) =>
        new(DateProblemKind.ContradictsDocument, written, document, Invariant($"the text says it was done on {Gregorian(written)}, its metadata on {Gregorian(document)}; correct 'date' in index.md, or the text"));

    public static DateProblem DoNotCorrespond(DateOnly first, DateOnly second) =>
        new(DateProblemKind.HalvesDiffer, first, second, Invariant($"the dates said to correspond are {Gregorian(first)} and {Gregorian(second)}; correct one of them"));

    private static string OtherCalendar(Atom atom, bool gregorian) =>
        gregorian && AtomResolver.Julian(atom) is { } day ? Invariant($" (in the Julian there is: it is {Gregorian(day)})") : string.Empty;

    private static string Written(Atom atom) => Day(atom.Year, atom.Month, atom.Day);

    private static string Gregorian(DateOnly day) => Day(day.Year, day.Month, day.Day);

    private static string Day(int year, int month, int day) => EdtfFormatter.Day(year, month, day, DateLanguage.English);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
