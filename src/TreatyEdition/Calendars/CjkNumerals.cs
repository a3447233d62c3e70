namespace TreatyEdition.Calendars;

/// <summary>Numbers as Chinese and Japanese dates write them.</summary>
internal static class CjkNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Months, days and most years of eras.</summary>
    private static readonly string[] BelowHundred = [.. Enumerable.Range(0, 100).Select(InWords)];

    /// <summary>In words, 1–999: 三十一, 一百一十五. Zero is 〇; larger numbers are a run of digits.</summary>
    public static string Write(int number) => number is >= 0 and < 100 ? BelowHundred[number] : InWords(number);

    private static string InWords(int number) => number switch
    {
        > 999 => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(figure => Digits[figure - '0'])),
        > 99 => Digits[number / 100] + "百" + (number % 100 == 0 ? "" : number % 100 < 10 ? "〇" + Write(number % 100) : number % 100 < 20 ? "一" + Write(number % 100) : Write(number % 100)),
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Units(number),
        _ => Digits[number / 10] + "十" + Units(number),
    };

    /// <summary>The value of one numeral sign, Western or full-width figure, or -1. Tens, hundreds and thousands are not digits.</summary>
    public static int Digit(char sign) => sign switch
    {
        >= '0' and <= '9' => sign - '0',
        >= '０' and <= '９' => sign - '０',
        '零' or '○' or '◯' => 0,
        _ => Digits.IndexOf(sign, StringComparison.Ordinal),
    };

    public static bool IsNumeral(char sign) => Digit(sign) >= 0 || sign is '十' or '百' or '千' or '廿' or '卄' or '卅';

    /// <summary>Reads the numeral at <paramref name="at"/> and moves behind it; -1, and no move, where there is none or it has over nine signs.</summary>
    public static int Read(ReadOnlySpan<char> text, ref int at)
    {
        const int longest = 9;
        int sum = 0, pending = -1, position = at;
        for (; position < text.Length; position++)
        {
            if (position - at > longest) return -1;
            var digit = Digit(text[position]);
            if (digit >= 0) pending = pending < 0 ? digit : (pending * 10) + digit;
            else if (!Place(text[position], ref sum, ref pending)) break;
        }

        if (position == at) return -1;
        at = position;
        return sum + Math.Max(pending, 0);
    }

    private static bool Place(char sign, ref int sum, ref int pending)
    {
        var place = sign switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
        if (place > 0) sum += Math.Max(pending, 1) * place;
        else if (sign is '廿' or '卄') sum += 20;
        else if (sign is '卅') sum += 30;
        else return false;
        pending = -1;
        return true;
    }

    private static string Units(int number) => number % 10 == 0 ? string.Empty : Digits[number % 10].ToString();
}
