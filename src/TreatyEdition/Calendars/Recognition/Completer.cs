namespace TreatyEdition.Calendars.Recognition;

/// <summary>Hands months and years on from one term of a chain to the next, and asks the context for a year last.</summary>
internal static class Completer
{
    private const int Near = 31;

    public static void Complete(Chain chain, DateContext context)
    {
        var terms = chain.Terms;
        for (var i = 1; i < terms.Count; i++)
        {
            if (terms[i].First.IsBareDay && terms[i - 1].Last.MonthFirst) terms[i] = WithMonth(terms[i], terms[i - 1].Last);
        }

        for (var i = terms.Count - 2; i >= 0; i--)
        {
            if (terms[i].First.IsBareDay && terms[i + 1].First.Month > 0) terms[i] = WithMonth(terms[i], terms[i + 1].First);
            if (terms[i].First.Year == 0 && terms[i + 1].First.Year > 0) terms[i] = WithYear(terms[i], terms[i + 1].First, before: true);
        }

        for (var i = 1; i < terms.Count; i++)
        {
            if (terms[i].First.Year == 0 && terms[i - 1].Last.Year > 0) terms[i] = WithYear(terms[i], terms[i - 1].Last, before: false);
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].First is { Year: 0, Month: > 0, Day: > 0 }) terms[i] = FromContext(terms[i], context);
        }
    }

    private static Term WithMonth(Term term, Atom from) =>
        Map(term, atom => atom with { Month = from.Month, MonthFirst = from.MonthFirst });

    /// <summary>25 December–7 January 1917 begins in 1916.</summary>
    private static Term WithYear(Term term, Atom from, bool before)
    {
        var year = from.Year;
        if (before && term.First.Month > from.Month && from.Month > 0) year--;
        if (!before && term.First.Month < from.Month && term.First.Month > 0) year++;
        return Map(term, atom => atom with { Year = year, YearInferred = from.YearInferred });
    }

    private static Term FromContext(Term term, DateContext context)
    {
        var year = context.Year ?? NearestYear(term.First, context.DocumentDate?.Day) ?? 0;
        return year == 0 ? term : Map(term, atom => atom with { Year = year, YearInferred = true });
    }

    private static int? NearestYear(Atom atom, DateOnly? document)
    {
        if (document is not { } day) return null;
        for (var year = Math.Max(day.Year - 1, 1); year <= Math.Min(day.Year + 1, 9999); year++)
        {
            if (atom.Day > DateTime.DaysInMonth(year, atom.Month)) continue;
            if (Math.Abs(new DateOnly(year, atom.Month, atom.Day).DayNumber - day.DayNumber) <= Near) return year;
        }

        return null;
    }

    private static Term Map(Term term, Func<Atom, Atom> change) =>
        term with { First = change(term.First), Second = change(term.Second) };
}
