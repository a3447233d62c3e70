namespace TreatyEdition.Calendars.Recognition;

/// <summary>Reads years counted in an era, in alphabets.</summary>
internal static class EraReader
{
    /// <summary><c>Taishō 5</c> at <paramref name="at"/>: completes the atom. The number is one to three figures.</summary>
    public static bool TryEra(TokenReader tokens, int at, ref Atom atom)
    {
        var year = tokens[at + 1];
        if (!tokens.Is(at, Role.Era) || !year.Is(Role.Number) || year.Digits is 0 or > 3 || year.Value == 0) return false;
        if (tokens.Is(at + 2, Role.Month) && atom.Day == 0 && atom.Month == 0 && !tokens.Lexicon.MonthFirst) return false;
        atom = In(atom, (EraKind)tokens[at].Value, year.Value) with { To = at + 2 };
        if (atom.Month == 0) MonthAndDay(tokens, ref atom);
        return true;
    }

    /// <summary>
    /// <c>3rd day of the 7th month of the 5th year of Taishō</c>, <c>3ème jour du 7ème mois de la 5ème année de Taisho</c>,
    /// the day, or day and month, left out or not.
    /// </summary>
    public static bool TryCounted(TokenReader tokens, int index, ref Atom atom)
    {
        int at = index, day = 0, month = 0;
        if (Counted(tokens, at, Role.DayWord))
        {
            day = tokens[at].Value;
            at = tokens.SkipOf(at + 2);
            if (!Counted(tokens, at, Role.MonthWord)) return false;
        }

        if (Counted(tokens, at, Role.MonthWord))
        {
            month = tokens[at].Value;
            at = tokens.SkipOf(at + 2);
        }

        if (!Counted(tokens, at, Role.YearWord) || month > 12) return false;
        var era = tokens.Is(at + 2, Role.Era) ? at + 2 : tokens.SkipOf(at + 2);
        if (!tokens.Is(era, Role.Era)) return false;
        atom = In(atom, (EraKind)tokens[era].Value, tokens[at].Value) with { Month = month, Day = day, To = era + 1 };
        return true;
    }

    /// <summary>The atom with the year of an era, and the Gregorian year in which it begins.</summary>
    public static Atom In(Atom atom, EraKind era, int year) =>
        atom with { Era = era, EraYear = year, Year = era.GregorianYear(year) };

    private static bool Counted(TokenReader tokens, int at, Role what) =>
        tokens.Is(at, Role.Ordinal) && tokens.Is(at + 1, what);

    /// <summary><c>Taishō 5, July 3</c> and <c>Taishō 5, 7th month, 3rd day</c>.</summary>
    private static void MonthAndDay(TokenReader tokens, ref Atom atom)
    {
        var at = tokens.Is(atom.To, Role.Comma) ? atom.To + 1 : atom.To;
        if (Counted(tokens, at, Role.MonthWord) && tokens[at].Value <= 12)
        {
            atom = atom with { Month = tokens[at].Value, To = at + 2 };
            at = tokens.Is(at + 2, Role.Comma) ? at + 3 : at + 2;
            if (Counted(tokens, at, Role.DayWord)) atom = atom with { Day = tokens[at].Value, To = at + 2 };
        }
        else if (tokens.Is(at, Role.Month) && tokens.IsDay(at + 1) && !(tokens.Is(at + 2, Role.Comma) && tokens.IsYear(at + 3)))
        {
            atom = atom with { Month = tokens[at].Value, Day = tokens[at + 1].Value, To = at + 2 };
        }
    }
}
