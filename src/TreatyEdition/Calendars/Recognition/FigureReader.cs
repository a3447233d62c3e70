namespace TreatyEdition.Calendars.Recognition;

/// <summary>Reads a run of figures and what clings to it: 1916, 3rd, 1916-07-03, 3.07.1916. Anything else is no part of a date (B100, 3,000, 116°27, 1930s).</summary>
internal static class FigureReader
{
    private const string Forbidden = "$£€¥#°§№%&@=+×^";

    /// <summary>The token at <paramref name="start"/>; without a role where the figures are no number a date can have.</summary>
    public static Token Read(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var end = EndOfDigits(text, start);
        var length = end - start;
        if (length == 4 && IsoDay(text, start, out var iso)) return new Token(start, start + 10, Role.FullDate, iso);
        if (length <= 2 && lexicon.YearNeedsWord && DottedDay(text, start, end, out var dotted)) return dotted;
        if (length > 4 || Clings(text, start) || Runs(text, start, end, lexicon, out var stop)) return new Token(start, EndOfRun(text, end), Role.None);
        var value = Value(text[start..end]);
        return stop == end
            ? new Token(start, end, Role.Number, value, (byte)length)
            : Ordinal(text, start, end, stop, value, lexicon);
    }

    /// <summary>A letter, a figure's point or a sign of another trade directly before.</summary>
    private static bool Clings(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return false;
        var before = text[start - 1];
        if (before == ',' && EndOfDigits(text, start) - start == 4) return false;
        if (before is '.' or ',' or '\'' or '’' or ':') return start > 1 && char.IsAsciiDigit(text[start - 2]);
        return char.IsLetterOrDigit(before) || Forbidden.Contains(before, StringComparison.Ordinal);
    }

    /// <summary>True where the figures go on into something that is no date. <paramref name="stop"/>: end of letters behind them.</summary>
    private static bool Runs(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon, out int stop)
    {
        stop = end;
        if (end == text.Length) return false;
        var next = text[end];
        if (next == ',' && EndOfDigits(text, end + 1) - end == 5) return false;
        if (next is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return true;
        if (Forbidden.Contains(next, StringComparison.Ordinal)) return true;
        if (next is '\'' or '’' && end + 1 < text.Length && Words.IsLetter(text[end + 1])) return true;
        if (lexicon.MonthFirst && end - start == 4 && next == '-' && end + 1 < text.Length && char.IsAsciiLetterLower(text[end + 1])) return true;
        stop = EndOfLetters(text, end);
        if (stop == end && char.IsLetter(next)) return true;
        if (stop == end && next is '-' or '‑' && end + 1 < text.Length && text[end + 1] is >= 'а' and <= 'я') stop = EndOfLetters(text, end + 1);
        return false;
    }

    private static Token Ordinal(ReadOnlySpan<char> text, int start, int end, int stop, int value, Lexicon lexicon)
    {
        var letters = text[end..stop];
        if (letters[0] is '-' or '‑') letters = letters[1..];
        var ordinal = value < 100 && lexicon.IsSuffix(letters);
        return new Token(start, stop, ordinal ? Role.Number | Role.Ordinal : Role.None, value, (byte)(end - start));
    }

    /// <summary>1916-07-03, alone: no figure, letter, hyphen or slash before or behind. The day need not exist.</summary>
    private static bool IsoDay(ReadOnlySpan<char> text, int start, out int day)
    {
        day = 0;
        var end = start + 10;
        if (end > text.Length || text[start + 4] != '-' || text[start + 7] != '-') return false;
        if (start > 0 && Joins(text[start - 1])) return false;
        if (end < text.Length && (text[end] == '.' ? end + 1 < text.Length && Joins(text[end + 1]) : Joins(text[end]))) return false;
        if (!Two(text, start + 5, out var month) || !Two(text, start + 8, out var date)) return false;
        var year = Value(text.Slice(start, 4));
        day = (year * 10000) + (month * 100) + date;
        return year >= 1000 && month is >= 1 and <= 12 && date is >= 1 and <= 31;
    }

    /// <summary>3.07.1916, where the language writes so.</summary>
    private static bool DottedDay(ReadOnlySpan<char> text, int start, int end, out Token token)
    {
        token = default;
        if (Clings(text, start) || end >= text.Length || text[end] != '.') return false;
        var second = EndOfDigits(text, end + 1);
        if (second - end is not (2 or 3) || second >= text.Length || text[second] != '.') return false;
        var third = EndOfDigits(text, second + 1);
        if (third - second != 5 || (third < text.Length && text[third] != '.' && Joins(text[third]))) return false;
        int day = Value(text[start..end]), month = Value(text[(end + 1)..second]), year = Value(text[(second + 1)..third]);
        token = new Token(start, third, Role.FullDate, (year * 10000) + (month * 100) + day);
        return year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static bool Joins(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '/' or '_' or '=' or '.' or '\\';

    private static bool Two(ReadOnlySpan<char> text, int start, out int number)
    {
        number = ((text[start] - '0') * 10) + text[start + 1] - '0';
        return char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[start + 1]);
    }

    private static int EndOfLetters(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Words.IsLetter(text[start])) start++;
        return start;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    /// <summary>Behind 3,000,000 or 25f or 2.5.1: one token, so that its tail is not read as a number of its own.</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length)
        {
            var sign = text[end];
            var inside = char.IsAsciiDigit(sign) || Words.IsLetter(sign)
                || (sign is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
            if (!inside) break;
            end++;
        }

        return end;
    }
}
