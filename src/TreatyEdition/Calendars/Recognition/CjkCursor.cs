namespace TreatyEdition.Calendars.Recognition;

/// <summary>A place in Chinese or Japanese text that moves forward when what is asked for stands there.</summary>
internal ref struct CjkCursor(ReadOnlySpan<char> text, int at)
{
    private readonly ReadOnlySpan<char> text = text;

    public int At { get; set; } = at;

    public readonly char Next => At < text.Length ? text[At] : '\0';

    public bool Take(char sign)
    {
        if (Next != sign) return false;
        At++;
        return true;
    }

    public bool TakeAny(string signs)
    {
        if (At >= text.Length || !signs.Contains(text[At], StringComparison.Ordinal)) return false;
        At++;
        return true;
    }

    public bool TakeWord(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!text[At..].StartsWith(word, StringComparison.Ordinal)) continue;
            At += word.Length;
            return true;
        }

        return false;
    }

    public EraKind TakeEra(IReadOnlyList<(string Word, EraKind Era)> eras)
    {
        foreach (var (word, era) in eras)
        {
            if (!text[At..].StartsWith(word, StringComparison.Ordinal)) continue;
            At += word.Length;
            return era;
        }

        return EraKind.None;
    }

    /// <summary>-1 where no numeral stands here. 元 is 1 where <paramref name="first"/> allows it.</summary>
    public int TakeNumber(bool first = false)
    {
        if (first && Take('元')) return 1;
        var position = At;
        var number = CjkNumerals.Read(text, ref position);
        if (number >= 0) At = position;
        return number;
    }

    /// <summary>One space between signs: typewritten Japanese has them.</summary>
    public void Space()
    {
        if (Next is ' ' or '\u3000' or '\u00A0') At++;
    }
}
