namespace TreatyEdition.Calendars.Recognition;

/// <summary>Reads one date in Chinese or Japanese writing into an atom; <see cref="Atom.From"/> and <see cref="Atom.To"/> are indices of the text.</summary>
internal static class CjkDateParser
{
    private const int FirstYear = 1500;
    private const int LastYear = 2099;

    /// <summary>With a year: 大正五年七月三日, 1916年7月, 昭和26年. False where none stands at <paramref name="start"/>.</summary>
    public static bool TryDated(ReadOnlySpan<char> text, int start, out Atom atom)
    {
        var cursor = new CjkCursor(text, start);
        atom = new Atom { From = start, Style = Prefix(ref cursor) };
        if (!Year(text, ref cursor, ref atom)) return TryShort(text, start, out atom);
        SecondYear(ref cursor, ref atom);
        var end = cursor.At;
        cursor.Space();
        if (!MonthAndDay(text, ref cursor, ref atom)) cursor.At = end;
        atom = atom with { To = cursor.At };
        if (atom.Day > 0) Weekday(ref cursor, ref atom);
        return atom.Month > 0 || end == text.Length || !CjkWords.AfterSpan.Contains(text[end], StringComparison.Ordinal);
    }

    /// <summary>Without a year: 七月三日. The month alone is no date.</summary>
    public static bool TryUndated(ReadOnlySpan<char> text, int start, out Atom atom)
    {
        var cursor = new CjkCursor(text, start);
        atom = new Atom { From = start, Style = Prefix(ref cursor) };
        if (!MonthAndDay(text, ref cursor, ref atom) || atom.Day == 0) return false;
        atom = atom with { To = cursor.At };
        Weekday(ref cursor, ref atom);
        return true;
    }

    /// <summary>A day alone, as the second end of a period: 8日.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, int start, out Atom atom)
    {
        var cursor = new CjkCursor(text, start);
        var day = cursor.TakeNumber();
        atom = new Atom { From = start, Day = day, To = cursor.At + 1 };
        return day is >= 1 and <= 31 && cursor.TakeAny("日號号") && !(cursor.Next is '間' or '间');
    }

    private static Style Prefix(ref CjkCursor cursor) =>
        cursor.TakeWord(CjkWords.JulianPrefixes) ? Style.Old
        : cursor.TakeWord(CjkWords.GregorianPrefixes) ? Style.New
        : Style.None;

    private static bool Year(ReadOnlySpan<char> text, ref CjkCursor cursor, ref Atom atom)
    {
        var start = cursor.At;
        var era = cursor.TakeEra(CjkWords.Eras);
        cursor.Space();
        var year = cursor.TakeNumber(first: era != EraKind.None);
        var figures = cursor.At;
        cursor.Space();
        if (year < 1) return false;
        if (era == EraKind.None)
        {
            atom = atom with { Year = year };
            return year is >= FirstYear and <= LastYear && cursor.Take('年');
        }

        atom = EraReader.In(atom, era, year);
        if (year < 200 && cursor.Take('年')) return true;
        cursor.At = figures;
        return year < 200 && start > 0 && CjkWords.Open.Contains(text[start - 1], StringComparison.Ordinal)
            && CjkWords.Close.Contains(cursor.Next, StringComparison.Ordinal);
    }

    /// <summary>1907年（明治40年）7月30日: the year said twice.</summary>
    private static void SecondYear(ref CjkCursor cursor, ref Atom atom)
    {
        var start = cursor.At;
        if (!cursor.TakeAny(CjkWords.Open)) return;
        cursor.TakeWord(CjkWords.GregorianPrefixes);
        var era = cursor.TakeEra(CjkWords.Eras);
        var number = cursor.TakeNumber(first: era != EraKind.None);
        var marked = cursor.Take('年') || (era == EraKind.None && number is >= FirstYear and <= LastYear);
        if (number > 0 && marked && cursor.TakeAny(CjkWords.Close))
        {
            var second = era == EraKind.None ? new Atom { Year = number } : EraReader.In(new Atom(), era, number);
            if (!Eras.SameYear(second, atom)) atom = atom with { OtherYear = second.Year };
            return;
        }

        cursor.At = start;
    }

    private static bool MonthAndDay(ReadOnlySpan<char> text, ref CjkCursor cursor, ref Atom atom)
    {
        var leap = cursor.TakeAny("閏闰");
        var month = cursor.Take('正') ? 1 : cursor.Take('冬') ? 11 : cursor.TakeAny("臘腊") ? 12 : cursor.TakeNumber();
        cursor.Space();
        if (month is < 1 or > 12 || !cursor.Take('月')) return false;
        atom = atom with { Month = month, LeapMonth = leap };
        var end = cursor.At;
        cursor.Space();
        var beginning = cursor.Take('初');
        var day = cursor.TakeNumber();
        var lunar = beginning || (atom.Era.IsQing() && day > 0);
        var marked = day is >= 1 and <= 31 && (cursor.TakeAny("日號号") || lunar);
        if (marked && !(cursor.Next is '間' or '间')) atom = atom with { Day = day };
        else cursor.At = end;
        return true;
    }

    /// <summary>（月）, 月曜日, 星期一.</summary>
    private static void Weekday(ref CjkCursor cursor, ref Atom atom)
    {
        var open = cursor.TakeAny(CjkWords.Open);
        var chinese = cursor.TakeWord(CjkWords.WeekBefore);
        var day = (chinese ? CjkWords.ChineseWeekdays : CjkWords.JapaneseWeekdays).IndexOf(cursor.Next, StringComparison.Ordinal);
        if (chinese && cursor.Next == '天') day = 0;
        if (day < 0) return;
        cursor.At++;
        var named = chinese || cursor.Take('曜');
        if (named && !chinese) cursor.Take('日');
        if (open ? !cursor.TakeAny(CjkWords.Close) : !named) return;
        atom = atom with { Weekday = day, To = cursor.At };
    }

    /// <summary>昭16、12、7: an era of one sign, three numbers.</summary>
    private static bool TryShort(ReadOnlySpan<char> text, int start, out Atom atom)
    {
        var cursor = new CjkCursor(text, start);
        atom = new Atom { From = start };
        var era = cursor.TakeEra(CjkWords.ShortEras);
        if (era == EraKind.None) return false;
        cursor.Space();
        int year = cursor.TakeNumber(), month = 0, day = 0;
        if (year is >= 1 and < 100 && cursor.TakeAny("、．.・")) month = cursor.TakeNumber();
        if (month is >= 1 and <= 12 && cursor.TakeAny("、．.・")) day = cursor.TakeNumber();
        if (day is < 1 or > 31) return false;
        atom = EraReader.In(atom, era, year) with { Month = month, Day = day, To = cursor.At };
        return true;
    }
}
