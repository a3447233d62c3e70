namespace TreatyEdition.Calendars.Recognition;

/// <summary>How the halves of a dual date are written.</summary>
internal enum Join
{
    None,
    Slash,
    Parenthesis,
}

/// <summary>A date, or the two halves of a dual date.</summary>
internal readonly record struct Term(Atom First, Atom Second, Join Join, int From, int To)
{
    public bool IsDual => Join != Join.None;

    /// <summary>The half that speaks for both where years and months are handed on.</summary>
    public Atom Last => IsDual ? Second : First;
}

/// <summary>Reads a term: <c>17/30 July 1907</c>, <c>25 June (8 July) 1912</c>, <c>3 July 1916</c>.</summary>
internal sealed class TermParser(TokenReader tokens, AtomParser atoms)
{
    public bool TryRead(int index, out Term term)
    {
        term = default;
        if (!atoms.TryRead(index, out var first)) return false;
        term = Slash(first) ?? Parenthesis(first) ?? new Term(first, first, Join.None, index, first.To);
        return true;
    }

    private Term? Slash(Atom first)
    {
        if (!tokens.Is(first.To, Role.Slash) || first.IsBareYear || first.Season > 0) return null;
        if (!atoms.TryRead(tokens.SkipThe(first.To + 1), out var second)) return null;
        if ((first.Day > 0) != (second.Day > 0) || second.Season > 0 || second.IsBareYear) return null;
        return Complete(first, second, Join.Slash, second.To);
    }

    private Term? Parenthesis(Atom first)
    {
        if (!tokens.Is(first.To, Sign.Open) || first.IsBareYear) return null;
        if (!Inside(first.To + 1, out var second)) return null;
        var eraAndYear = first.Era != EraKind.None && first.Month == 0 && second.IsBareYear;
        if (!eraAndYear && (first.Day == 0 || second.Day == 0)) return null;
        var at = second.To + 1;
        if (first.IsBareDay && !first.MonthFirst && tokens.Is(at, Role.Month))
        {
            second = second with { Month = tokens[at].Value, To = at + 1 };
            atoms.TryYear(ref second);
            at = second.To;
        }
        else if (first.Year == 0 && second.Year == 0)
        {
            var year = second with { To = at };
            if (atoms.TryYear(ref year)) (second, at) = (year, year.To);
        }

        return Complete(first, second, Join.Parenthesis, at);
    }

    /// <summary>A date alone between parentheses, Old Style and the like allowed before it.</summary>
    private bool Inside(int at, out Atom second)
    {
        var style = tokens.Is(at, Role.OldStyle) ? Style.Old : tokens.Is(at, Role.NewStyle) ? Style.New : Style.None;
        if (style != Style.None) at++;
        if (tokens.Is(at, Role.Comma)) at++;
        at = tokens.SkipThe(at);
        if (!atoms.TryRead(at, out second) || !tokens.Is(second.To, Sign.Close)) return false;
        if (style != Style.None) second = second with { Style = style };
        return true;
    }

    /// <summary>Each half takes from the other what it leaves out; the year so that the halves are near each other.</summary>
    private static Term Complete(Atom first, Atom second, Join join, int to)
    {
        if (first.Month == 0 && second.Day > 0) first = first with { Month = second.Month };
        if (second.Month == 0 && first.MonthFirst) second = second with { Month = first.Month };
        if (first.Year == 0 && second.Year > 0) first = Near(first, second);
        else if (second.Year == 0 && first.Year > 0) second = Near(second, first);
        return new Term(first, second, join, first.From, to);
    }

    private static Atom Near(Atom atom, Atom dated) => atom with
    {
        Year = (atom.Month, dated.Month) switch
        {
            (12, 1) => dated.Year - 1,
            (1, 12) => dated.Year + 1,
            _ => dated.Year,
        },
        YearInferred = dated.YearInferred,
    };
}
