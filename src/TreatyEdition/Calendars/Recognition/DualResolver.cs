namespace TreatyEdition.Calendars.Recognition;

/// <summary>Decides what the two halves of a term mean together.</summary>
internal static class DualResolver
{
    /// <summary>Halves that differ by fewer or more days than this are no slip in a dual date but two dates.</summary>
    private const int LeastSlip = 8;
    private const int GreatestSlip = 20;

    /// <summary>Null where the halves are two dates that stand beside each other by chance.</summary>
    public static Reading? Resolve(Term term)
    {
        Atom a = term.First, b = term.Second;
        if (a.Era != EraKind.None || b.Era != EraKind.None) return SameDay(a, b);
        if (!a.IsDay || !b.IsDay) return a.Day == 0 && b.Day == 0 ? Months(a, b) : null;
        if (IsDual(a, b)) return Pair(b, a);
        if (IsDual(b, a)) return Pair(a, b);
        return term.Join == Join.Slash && IsNight(a, b) ? Night(a, b) : Differing(term, a, b);
    }

    /// <summary>The same day, first in the Julian, then in the Gregorian calendar, and no word against it.</summary>
    public static bool IsDual(Atom old, Atom modern) =>
        old.Style != Style.New && modern.Style != Style.Old
        && AtomResolver.Julian(old) is { } day && day == AtomResolver.Gregorian(modern);

    private static Reading Pair(Atom modern, Atom old)
    {
        var day = AtomResolver.Gregorian(modern)!.Value;
        var reading = Reading.Of(day, modern with { Approximate = modern.Approximate || old.Approximate });
        var named = old.Weekday >= 0 ? old : modern;
        return named.Weekday >= 0 && named.Weekday != (int)day.DayOfWeek ? reading.With(Problems.WeekdayOfDual(day, named)) : reading;
    }

    /// <summary><c>February/March 1917</c>.</summary>
    private static Reading? Months(Atom a, Atom b)
    {
        if (a.Month == 0 || b.Month == 0 || a.Year == 0 || (a.Year, a.Month).CompareTo((b.Year, b.Month)) >= 0) return null;
        return Reading.Of(Points.OfMonth(a)) with { Through = Points.OfMonth(b) };
    }

    private static bool IsNight(Atom a, Atom b) =>
        AtomResolver.Gregorian(a)?.AddDays(1) is { } next && next == AtomResolver.Gregorian(b);

    private static Reading Night(Atom a, Atom b) =>
        Reading.Of(Points.Of(AtomResolver.Gregorian(a)!.Value, a)) with { Through = Points.Of(AtomResolver.Gregorian(b)!.Value, b) };

    private static Reading? Differing(Term term, Atom a, Atom b)
    {
        var oneMonth = term.Join == Join.Slash && a.Month == b.Month;
        var (first, second) = (Numbered(a), Numbered(b));
        var apart = Math.Abs(second - first);
        var styled = a.Style != Style.None || b.Style != Style.None;
        if (!styled && !oneMonth && apart is < LeastSlip or > GreatestSlip) return null;
        var firstIsOld = a.Style == Style.Old || b.Style == Style.New || (!styled && first <= second);
        var (old, modern) = firstIsOld ? (a, b) : (b, a);
        var day = AtomResolver.Gregorian(modern) ?? AtomResolver.Julian(old);
        var problem = Problems.HalvesDiffer(old, modern);
        return day is { } found ? Reading.Of(Points.Of(found, modern), problem) : Reading.Of(Points.OfMonth(modern), problem);
    }

    /// <summary>Days from a fixed day, impossible ones counted on into the next month.</summary>
    private static int Numbered(Atom atom) => new DateOnly(atom.Year, atom.Month, 1).DayNumber + atom.Day;

    /// <summary>A date counted in an era beside another: both must be the same day, or the same year where one says no more.</summary>
    private static Reading SameDay(Atom a, Atom b)
    {
        Reading first = AtomResolver.Resolve(a), second = AtomResolver.Resolve(b);
        var (finer, coarser) = first.Point.Precision >= second.Point.Precision ? (first, second) : (second, first);
        var agree = coarser.Date.Contains(finer.Date) || finer.Date == coarser.Date
            || (a.Month == 0 && b.Month == 0 && Eras.SameYear(a, b));
        var reading = finer with { Problems = [.. first.Problems, .. second.Problems] };
        return agree || reading.Problems.Count > 0 ? reading : reading.With(Problems.NotTheSame(first, second));
    }
}
