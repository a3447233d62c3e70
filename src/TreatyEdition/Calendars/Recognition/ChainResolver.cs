namespace TreatyEdition.Calendars.Recognition;

/// <summary>Turns a chain into matches; what lacks a year, or a reason to be a date, is left out.</summary>
internal sealed class ChainResolver(TokenReader tokens)
{
    /// <summary>Russia's first Gregorian day; a dash between days thirteen apart joins two calendars before it, two days after it.</summary>
    private static readonly DateOnly RussiaReformed = new(1918, 2, 14);

    /// <summary>Adds the matches, in order. Returns the token behind the last, or -1 where there was none.</summary>
    public int Resolve(Chain chain, List<DateMatch> matches)
    {
        var next = -1;
        for (var i = 0; i < chain.Terms.Count; i++)
        {
            var isPeriod = i < chain.Links.Count && chain.Links[i] != Link.List;
            if (isPeriod && Period(chain, i) is { } period)
            {
                matches.Add(period);
                next = chain.Terms[++i].To;
            }
            else
            {
                next = Single(chain, chain.Terms[i], matches, next);
                if (isPeriod) break;
            }
        }

        return next;
    }

    private int Single(Chain chain, Term term, List<DateMatch> matches, int next)
    {
        if (!IsDate(chain, term)) return next;
        var reading = term.IsDual ? DualResolver.Resolve(term) : AtomResolver.Resolve(term.First);
        if (reading != null) matches.Add(Match(term, term, reading));
        if (reading != null) return term.To;
        if (Complete(term.First)) matches.Add(Match(term.First.From, term.First.To, term.First, AtomResolver.Resolve(term.First)));
        if (Complete(term.Second)) matches.Add(Match(term.Second.From, term.Second.To, term.Second, AtomResolver.Resolve(term.Second)));
        return term.To;
    }

    private bool IsDate(Chain chain, Term term) =>
        Complete(term.First) && (!term.First.IsBareYear || term.IsDual || IsYear(chain, term.First));

    private static bool Complete(Atom atom) =>
        atom.Year is > 0 and < 9999 && (atom.Month is > 0 and <= 12 || atom.Day == 0);

    /// <summary>Whether a bare year is a date: see docs/dates.md, "Years".</summary>
    private bool IsYear(Chain chain, Atom atom)
    {
        if (tokens.Is(atom.To, Role.Dash | Role.Slash) && tokens.Is(atom.To + 1, Role.Number)) return false;
        if (tokens.Is(atom.From - 1, Role.The)) return false;
        if (tokens.Lexicon.YearNeedsWord && !chain.Terms[^1].Last.YearMarked) return false;
        return (chain.Introduction & Role.In) != 0 || tokens.Is(atom.From, Role.Circa);
    }

    /// <summary>Null where the two terms are no period: one is incomplete, or nothing says that bare years are one.</summary>
    private DateMatch? Period(Chain chain, int index)
    {
        Term from = chain.Terms[index], to = chain.Terms[index + 1];
        if (!Complete(from.First) || !Complete(to.First)) return null;
        var dashed = chain.Links[index] == Link.Dash && !from.IsDual && !to.IsDual;
        if (dashed && DualResolver.IsDual(from.First, to.First) && AtomResolver.Gregorian(to.First) < RussiaReformed)
            return Match(from, to, DualResolver.Resolve(new Term(from.First, to.First, Join.Slash, from.From, to.To))!);
        var start = from.IsDual ? DualResolver.Resolve(from) : AtomResolver.Resolve(from.First);
        var end = to.IsDual ? DualResolver.Resolve(to) : AtomResolver.Resolve(to.First);
        if (start == null || end == null) return null;
        return Match(from, to, Through(start, end));
    }

    private static Reading Through(Reading start, Reading end)
    {
        var last = end.Through ?? end.Point;
        IReadOnlyList<DateProblem> problems = [.. start.Problems, .. end.Problems];
        return last.Last.CompareTo(start.Point.First) < 0
            ? new Reading(start.Point, [.. problems, Problems.BackToFront(start.Point, last)])
            : new Reading(start.Point, problems, last);
    }

    private DateMatch Match(Term from, Term to, Reading reading) => Match(from.From, to.To, from.First, reading);

    private DateMatch Match(int from, int to, Atom atom, Reading reading)
    {
        var start = tokens[from].Start;
        return new DateMatch(start, tokens[to - 1].End - start, reading.Date, atom.YearInferred, reading.Problems);
    }
}
