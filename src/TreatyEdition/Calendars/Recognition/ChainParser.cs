namespace TreatyEdition.Calendars.Recognition;

/// <summary>How a term of a chain is joined to the one before.</summary>
internal enum Link
{
    /// <summary>Both stand on their own: <c>12 and 15 May 1924</c>.</summary>
    List,

    /// <summary>From the one to the other, and a word says so.</summary>
    Period,

    /// <summary>From the one to the other, by a dash: may be the halves of a dual date.</summary>
    Dash,
}

/// <summary>Terms that complete one another. <c>Links[i]</c> joins <c>Terms[i]</c> and <c>Terms[i + 1]</c>.</summary>
internal sealed record Chain(List<Term> Terms, List<Link> Links, Role Introduction);

/// <summary>
/// Reads a chain: <c>12 and 15 May 1924</c>, <c>from 3 to 7 July 1916</c>, <c>July 21–August 3, 1924</c>. A chain has at
/// most <see cref="Longest"/> terms, so that reading stays linear.
/// </summary>
internal sealed class ChainParser(TokenReader tokens, TermParser terms)
{
    private const int Longest = 8;

    /// <summary>Null where no date can begin at <paramref name="index"/>.</summary>
    public Chain? Read(int index)
    {
        if (!terms.TryRead(index, out var first)) return null;
        var chain = new Chain([first], [], tokens.Introduction(index));
        while (chain.Terms.Count < Longest && Next(chain)) continue;
        DropListWithoutAnd(chain);
        return chain;
    }

    private bool Next(Chain chain)
    {
        var last = chain.Terms[^1];
        if (Joined(chain, last, out var at) is not { } link) return false;
        at = tokens.SkipOf(at);
        if (link == Link.Period && tokens.Is(at, Role.In)) at = tokens.SkipThe(at + 1);
        if (!terms.TryRead(at, out var term) || !Fits(chain, last, link, term)) return false;
        chain.Terms.Add(term);
        chain.Links.Add(link);
        return true;
    }

    private Link? Joined(Chain chain, Term last, out int at)
    {
        at = last.To;
        if (tokens.Is(at, Role.Dash)) return Step(ref at, Link.Dash);
        if (tokens.Is(at, Role.To))
        {
            while (tokens.Is(at, Role.To)) at++;
            return Link.Period;
        }

        if (tokens.Is(at, Role.And) && chain is { Terms.Count: 1 } && (chain.Introduction & Role.Between) != 0) return Step(ref at, Link.Period);
        var open = last.Last.Year == 0 || last.Last.IsBareYear;
        if (open && tokens.Is(at, Role.Comma) && tokens.Is(at + 1, Role.And)) at++;
        if (open && tokens.Is(at, Role.And | Role.Comma)) return Step(ref at, Link.List);
        return null;
    }

    private static Link Step(ref int at, Link link)
    {
        at++;
        return link;
    }

    /// <summary>What may follow what; a number without a month only where a month stands before or behind.</summary>
    private static bool Fits(Chain chain, Term last, Link link, Term term)
    {
        Atom before = last.Last, after = term.First;
        if (before.IsBareYear && after.IsBareYear)
            return link == Link.List || term.Last.YearMarked || (chain.Introduction & (Role.From | Role.Between)) != 0;
        if (before.IsBareYear) return link == Link.Dash && after.Year > 0;
        if (after.IsBareYear) return link == Link.Period && before.Year > 0 && before.Day == 0;
        if (after.IsBareDay) return before.Year == 0 && (before.IsBareDay || before.MonthFirst);
        return after.Era == EraKind.None || before.Era != EraKind.None || link != Link.List;
    }

    /// <summary>Commas alone make no list: <c>pp. 12, 15, 20 December 1930</c>. Keeps the last term then.</summary>
    private void DropListWithoutAnd(Chain chain)
    {
        if (chain.Links.Count == 0 || chain.Links[^1] != Link.List || tokens.Is(LastLink(chain), Role.And)) return;
        if (chain.Terms[^1].First.IsBareYear && AndFollows(chain.Terms[^1].To)) return;
        if (chain.Terms[0].First is { IsBareDay: true } or { IsBareYear: true } && !chain.Terms[^1].First.IsBareYear)
        {
            chain.Terms.RemoveRange(0, chain.Terms.Count - 1);
        }
        else
        {
            chain.Terms.RemoveRange(1, chain.Terms.Count - 1);
        }

        chain.Links.Clear();
    }

    /// <summary><c>in 1925, 1935, and with the pact of</c> …</summary>
    private bool AndFollows(int at) => tokens.Is(tokens.Is(at, Role.Comma) ? at + 1 : at, Role.And);

    private int LastLink(Chain chain)
    {
        var at = chain.Terms[^1].From - 1;
        while (tokens.Is(at, Role.The | Role.Of) && !tokens.Is(at, Role.And)) at--;
        return at;
    }
}
