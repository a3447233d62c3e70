namespace TreatyEdition.Calendars.Recognition;

/// <summary>Turns a complete atom into a Gregorian date, and says what is wrong with it.</summary>
internal static class AtomResolver
{
    public static Reading Resolve(Atom atom)
    {
        var reading = atom.Era == EraKind.None ? Western(atom) : InEra(atom);
        if (atom.OtherYear > 0) reading = reading.With(Problems.YearSaidTwice(atom));
        return atom.Weekday >= 0 && reading.Day is { } day ? reading.With(Problems.Weekday(day, atom)) : reading;
    }

    /// <summary>The Gregorian day whose numbers are written, if there is one.</summary>
    public static DateOnly? Gregorian(Atom atom) =>
        atom.IsDay && atom.Day <= DateTime.DaysInMonth(atom.Year, atom.Month) && !GregorianReform.Skipped(atom.Year, atom.Month, atom.Day)
            ? new DateOnly(atom.Year, atom.Month, atom.Day)
            : null;

    /// <summary>The day that is written, were it written in the Julian calendar.</summary>
    public static DateOnly? Julian(Atom atom) => atom.IsDay ? new JulianDay(atom.Year, atom.Month, atom.Day).ToGregorian() : null;

    private static Reading Western(Atom atom)
    {
        if (atom.Month == 0) return Reading.Of(Points.OfYear(atom));
        if (atom.Day == 0) return Reading.Of(Points.OfMonth(atom));
        var day = atom.Style == Style.Old ? Julian(atom) : Gregorian(atom);
        return day is { } found ? Reading.Of(found, atom) : Reading.Of(Points.OfMonth(atom), Problems.NoSuchDay(atom));
    }

    private static Reading InEra(Atom atom)
    {
        if (atom.Era.LastYear() is { } last && atom.EraYear > last) return Western(atom).With(Problems.EraYear(atom, last));
        if (atom.Era.IsQing() && atom.Month > 0) return Lunar(atom);
        if (atom.Era.IsJapanese() && atom.Year < JapaneseDay.First.Year && atom.Month > 0)
            return Reading.Of(Points.OfYear(atom), Problems.LunarJapan(atom));
        var reading = Western(atom);
        return reading.Day is { } day && atom.Era.IsJapanese() && JapaneseDay.Of(day)?.Era != (JapaneseEra)atom.Era
            ? reading.With(Problems.EraEnded(atom, day))
            : reading;
    }

    private static Reading Lunar(Atom atom)
    {
        var first = new QingDay(atom.Era.Reign(), atom.EraYear, atom.Month, atom.LeapMonth, Math.Max(atom.Day, 1));
        if (first.ToGregorian() is not { } day) return Reading.Of(Points.OfYear(atom), Problems.NoSuchLunarDay(first));
        if (atom.Day > 0) return Reading.Of(day, atom);
        var last = (first with { Day = 30 }).ToGregorian() ?? (first with { Day = 29 }).ToGregorian() ?? QingDay.Last;
        return Reading.Of(day, atom) with { Through = Points.Of(last, atom) };
    }
}
