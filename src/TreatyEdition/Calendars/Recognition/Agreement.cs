namespace TreatyEdition.Calendars.Recognition;

/// <summary>What a date must agree with: the date it is said to correspond to, and the document's own.</summary>
internal sealed class Agreement(TokenReader tokens, DateContext context)
{
    /// <summary>How many tokens may stand between <c>Done at</c> and its date.</summary>
    private const int Reach = 8;
    private int formula = -Reach - 1;
    private int lastEnd = -1;

    /// <summary>To be told of every token in order.</summary>
    public void Note(int index)
    {
        if (tokens.Is(index, Role.Formula)) formula = index;
    }

    /// <summary>Adds problems to the matches from <paramref name="first"/> on, read from tokens [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public void Check(int from, int to, List<DateMatch> matches, int first)
    {
        var match = matches[first];
        if (Corresponds(from) && first > 0 && matches[first - 1].Date.Day is { } earlier && match.Date.Day is { } day && day != earlier)
            Add(matches, first, Problems.DoNotCorrespond(earlier, day));
        if (from - formula <= Reach && context.DocumentDate?.Day is { } document && match.Date.Day is { } done && done != document)
            Add(matches, first, Problems.ContradictsDocument(done, document));
        if (from - formula <= Reach) formula = -Reach - 1;
        lastEnd = to;
    }

    private bool Corresponds(int from)
    {
        var at = lastEnd;
        if (at < 0) return false;
        if (tokens.Is(at, Role.Comma)) at++;
        if (!tokens.Is(at, Role.Corresponding)) return false;
        return tokens.SkipThe(tokens.Is(at + 1, Role.To | Role.Of) ? at + 2 : at + 1) == from;
    }

    private static void Add(List<DateMatch> matches, int index, DateProblem problem) =>
        matches[index] = matches[index] with { Problems = [.. matches[index].Problems, problem] };
}
