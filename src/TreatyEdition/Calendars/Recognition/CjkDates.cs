namespace TreatyEdition.Calendars.Recognition;

/// <summary>Finds dates in Chinese and Japanese writing, in a text of any language.</summary>
internal ref struct CjkDates
{
    /// <summary>How far back an opening bracket of a title is looked for.</summary>
    private const int LongestTitle = 40;

    private readonly ReadOnlySpan<char> text;
    private readonly DateContext context;
    private readonly List<DateMatch> matches;
    private int lastYear;

    private CjkDates(ReadOnlySpan<char> text, DateContext context, List<DateMatch> matches)
    {
        this.text = text;
        this.context = context;
        this.matches = matches;
    }

    public static bool MayHave(ReadOnlySpan<char> text) => text.ContainsAny(CjkWords.Marks);

    public static void Find(ReadOnlySpan<char> text, DateContext context, List<DateMatch> matches)
    {
        var dates = new CjkDates(text, context, matches);
        var at = 0;
        while (at < text.Length)
        {
            var step = text[at..].IndexOfAny(CjkWords.Beginnings);
            if (step < 0) return;
            at = dates.Read(at + step);
        }
    }

    /// <summary>Reads a date at <paramref name="start"/>; returns where to go on.</summary>
    private int Read(int start)
    {
        if (!TryAtom(start, out var atom)) return SkipNumeral(start);
        if (atom.Year == 0) return atom.To;
        if (atom is { Month: 0, Era: EraKind.None } && InTitle(start)) return atom.To;
        var reading = AtomResolver.Resolve(atom);
        var end = Parenthesis(atom, ref reading) ?? Period(atom, ref reading) ?? atom.To;
        matches.Add(new DateMatch(start, end - start, reading.Date, atom.YearInferred, reading.Problems));
        lastYear = atom.Year;
        return end;
    }

    private readonly bool TryAtom(int start, out Atom atom)
    {
        if (CjkDateParser.TryDated(text, start, out atom)) return true;
        var cursor = new CjkCursor(text, start);
        if (lastYear > 0 && cursor.TakeWord(CjkWords.SameYear) && CjkDateParser.TryUndated(text, cursor.At, out atom))
        {
            atom = atom with { From = start, Year = lastYear, YearInferred = true };
            return true;
        }

        if (!CjkDateParser.TryUndated(text, start, out atom)) return false;
        var chain = new Chain([new Term(atom, atom, Join.None, 0, 0)], [], Role.None);
        Completer.Complete(chain, context);
        atom = chain.Terms[0].First;
        return true;
    }

    /// <summary>大正五年七月三日（1916年7月3日）: the same day again, or the day in the other calendar.</summary>
    private readonly int? Parenthesis(Atom atom, ref Reading reading)
    {
        var cursor = new CjkCursor(text, atom.To);
        if (atom.Day == 0 || !cursor.TakeAny(CjkWords.Open)) return null;
        if (!CjkDateParser.TryDated(text, cursor.At, out var second) && !CjkDateParser.TryUndated(text, cursor.At, out second)) return null;
        if (second.Day == 0) return null;
        cursor.At = second.To;
        if (!cursor.TakeAny(CjkWords.Close)) return null;
        if (second.Year == 0) second = second with { Year = Near(atom, second) };
        if (DualResolver.Resolve(new Term(atom, second, Join.Parenthesis, 0, 0)) is not { } both) return null;
        reading = both;
        return cursor.At;
    }

    private static int Near(Atom atom, Atom second) => (atom.Month, second.Month) switch
    {
        (1, 12) => atom.Year - 1,
        (12, 1) => atom.Year + 1,
        _ => atom.Year,
    };

    /// <summary>1916年7月3日から8日まで, 1918年至1922年.</summary>
    private readonly int? Period(Atom atom, ref Reading reading)
    {
        var cursor = new CjkCursor(text, atom.To);
        cursor.Space();
        if (!cursor.TakeWord(CjkWords.To)) return null;
        cursor.Space();
        if (!TryEnd(atom, cursor.At, out var end)) return null;
        var second = AtomResolver.Resolve(end);
        if (second.Point.Last.CompareTo(reading.Point.First) < 0)
            reading = reading.With(Problems.BackToFront(reading.Point, second.Point));
        else
            reading = reading with { Through = second.Through ?? second.Point, Problems = [.. reading.Problems, .. second.Problems] };
        return end.To;
    }

    private readonly bool TryEnd(Atom atom, int at, out Atom end)
    {
        if (CjkDateParser.TryDated(text, at, out end)) return true;
        if (atom.Day > 0 && CjkDateParser.TryUndated(text, at, out end))
        {
            end = end with { Year = atom.Year };
            return true;
        }

        if (atom.Day == 0 || !CjkDateParser.TryDay(text, at, out end)) return false;
        end = end with { Year = atom.Year, Month = atom.Month };
        return true;
    }

    /// <summary>Between 『 and 』 or 《 and 》: a year there is part of a title.</summary>
    private readonly bool InTitle(int at)
    {
        var before = text[Math.Max(0, at - LongestTitle)..at];
        var open = before.LastIndexOfAny("『《「〈");
        return open >= 0 && open > before.LastIndexOfAny("』》」〉");
    }

    private readonly int SkipNumeral(int start)
    {
        var at = start;
        while (at < text.Length && CjkNumerals.IsNumeral(text[at])) at++;
        return Math.Max(at, start + 1);
    }
}
