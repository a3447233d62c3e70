namespace TreatyEdition.Calendars.Recognition;

/// <summary>Reads one date, whole or in part: <c>Monday, 3 July 1916</c>, <c>July 3</c>, <c>12</c>, <c>summer of 1921</c>.</summary>
internal sealed class AtomParser(TokenReader tokens)
{
    /// <summary>The year of the date before, for <c>of the same year</c>; 0 where there is none.</summary>
    public int LastYear { get; set; }

    public bool TryRead(int index, out Atom atom)
    {
        atom = new Atom { From = index };
        var at = index;
        if (tokens.Is(at, Role.About))
        {
            atom = atom with { Approximate = true };
            at = tokens.SkipThe(at + 1);
        }

        if (tokens.Is(at, Role.Weekday)) at = Weekday(at, ref atom);
        if (!Core(at, ref atom)) return false;
        ReadStyle(ref atom);
        return true;
    }

    /// <summary>A year after <c>, </c> or <c> of </c> or nothing, in figures, in an era, or <c>the same year</c>; true when there was one.</summary>
    public bool TryYear(ref Atom atom, bool afterPeriod = false)
    {
        var at = atom.To;
        if (tokens.Is(at, Role.Comma) || (afterPeriod && tokens.Is(at, Sign.Period))) at++;
        if (tokens.Is(at, Role.Of)) at++;
        if (tokens.IsYear(at))
        {
            atom = Marked(atom with { Year = tokens[at].Value, To = at + 1 });
            return true;
        }

        if (tokens.Is(at, Role.SameYear) && LastYear > 0)
        {
            atom = atom with { Year = LastYear, YearInferred = true, To = at + 1 };
            return true;
        }

        return EraReader.TryEra(tokens, at, ref atom);
    }

    private int Weekday(int at, ref Atom atom)
    {
        atom = atom with { Weekday = tokens[at].Value };
        at++;
        if (tokens.Is(at, Role.Comma)) at++;
        return tokens.SkipThe(at);
    }

    private bool Core(int at, ref Atom atom)
    {
        var token = tokens[at];
        if (token.Is(Role.FullDate)) return Whole(at, ref atom);
        if (token.Is(Role.Month)) return MonthFirst(at, ref atom);
        if (tokens.IsDay(at)) return EraReader.TryCounted(tokens, at, ref atom) || DayFirst(at, ref atom);
        if (token.Is(Role.Number)) return EraReader.TryCounted(tokens, at, ref atom) || BareYear(at, ref atom);
        if (token.Is(Role.Season)) return Season(at, ref atom);
        if (!token.Is(Role.Era)) return false;
        atom = atom with { To = at };
        return EraReader.TryEra(tokens, at, ref atom);
    }

    private bool Whole(int at, ref Atom atom)
    {
        var value = tokens[at].Value;
        atom = Marked(atom with { Year = value / 10000, Month = value / 100 % 100, Day = value % 100, To = at + 1 });
        return true;
    }

    private bool MonthFirst(int at, ref Atom atom)
    {
        atom = atom with { Month = tokens[at].Value, To = at + 1 };
        if (!tokens.Lexicon.MonthFirst || !tokens.IsDay(at + 1))
        {
            TryYear(ref atom);
            return true;
        }

        atom = atom with { Day = tokens[at + 1].Value, MonthFirst = true, To = at + 2 };
        if (!TryYear(ref atom, afterPeriod: true) && tokens.Is(at + 2, Role.Number | Role.Unit)) return false;
        return true;
    }

    private bool DayFirst(int at, ref Atom atom)
    {
        var day = tokens[at];
        atom = atom with { Day = day.Value, To = at + 1 };
        var month = tokens.Is(at + 1, Role.Of) ? at + 2 : at + 1;
        if (tokens.Is(month, Role.Month) && (!day.Is(Role.Spelt) || month == at + 2 || !tokens.Lexicon.MonthFirst))
        {
            atom = atom with { Month = tokens[month].Value, To = month + 1 };
            TryYear(ref atom);
            return true;
        }

        if (day.Is(Role.Spelt) || tokens.Is(at + 1, Role.Unit)) return false;
        if (tokens.IsYear(tokens.Is(at + 1, Role.Comma) ? at + 2 : at + 1)) TryYear(ref atom);
        return true;
    }

    private bool BareYear(int at, ref Atom atom)
    {
        if (!tokens.IsYear(at)) return false;
        atom = Marked(atom with { Year = tokens[at].Value, To = at + 1 });
        return true;
    }

    /// <summary>A season counts only with its year. <c>winter of 1917–18</c> is the winter that began in 1917.</summary>
    private bool Season(int at, ref Atom atom)
    {
        atom = atom with { Season = tokens[at].Value, To = at + 1 };
        if (!TryYear(ref atom)) return false;
        var second = tokens[atom.To + 1];
        var spansTwo = atom.Season == EdtfPoint.Winter && tokens.Is(atom.To, Role.Dash | Role.Slash) && second.Is(Role.Number)
            && (second.Value == atom.Year + 1 || (second.Digits == 2 && second.Value == (atom.Year + 1) % 100));
        if (spansTwo) atom = atom with { To = atom.To + 2 };
        return true;
    }

    /// <summary>Takes the word for year behind a year: <c>1916 г.</c></summary>
    private Atom Marked(Atom atom) =>
        tokens.Lexicon.YearNeedsWord && tokens.Is(atom.To, Role.YearWord) ? atom with { To = atom.To + 1, YearMarked = true } : atom;

    /// <summary>Old Style, N.S., (O.S.), and the like, behind the date.</summary>
    private void ReadStyle(ref Atom atom)
    {
        var at = atom.To;
        var open = tokens.Is(at, Sign.Open);
        if (open || tokens.Is(at, Role.Comma)) at++;
        if (tokens.Is(at, Role.The | Role.In)) at++;
        if (!tokens.Is(at, Role.OldStyle | Role.NewStyle) || (open && !tokens.Is(at + 1, Sign.Close))) return;
        var style = tokens.Is(at, Role.OldStyle) ? Style.Old : Style.New;
        atom = atom with { Style = style, To = open ? at + 2 : at + 1 };
    }
}
