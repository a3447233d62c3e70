namespace TreatyEdition.Calendars.Recognition;

/// <summary>The tokens of a text and the small questions the grammar asks of them. Any index may be asked for.</summary>
internal sealed class TokenReader(List<Token> tokens, Lexicon lexicon)
{
    private const int FirstYear = 1500;
    private const int LastYear = 2099;

    public Lexicon Lexicon => lexicon;

    public int Count => tokens.Count;

    public Token this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : default;

    public bool Is(int index, Role role) => this[index].Is(role);

    public bool Is(int index, Sign sign) => this[index].Sign == sign;

    /// <summary>Behind words such as <c>the</c> and <c>le</c>.</summary>
    public int SkipThe(int index)
    {
        while (Is(index, Role.The)) index++;
        return index;
    }

    /// <summary>Behind <c>of the</c>, <c>de la</c>, or neither.</summary>
    public int SkipOf(int index)
    {
        if (Is(index, Role.Of)) index++;
        return SkipThe(index);
    }

    /// <summary>A number 1–31 that nothing before it claims (<c>No. 8</c>, <c>p. 12</c>).</summary>
    public bool IsDay(int index) =>
        this[index] is { Value: >= 1 and <= 31, Digits: <= 2 } token && token.Is(Role.Number) && !Is(index - 1, Role.Locator);

    /// <summary>Four figures that can be a year, not claimed by a word before or counted by a word behind (<c>1916 men</c>).</summary>
    public bool IsYear(int index) =>
        this[index] is { Roles: Role.Number, Digits: 4, Value: >= FirstYear and <= LastYear }
        && !Is(index - 1, Role.Locator) && !Is(index + 1, Role.Unit) && !Is(index + 1, Role.Number);

    /// <summary>The word before a date that makes a bare year one, articles and <c>early</c> and <c>the year</c> skipped.</summary>
    public Role Introduction(int index)
    {
        for (index--; Is(index, Role.The | Role.Part | Role.YearWord) || (Is(index, Role.Dash) && Is(index - 1, Role.Part)); index--)
        {
            if (Is(index, Role.In | Role.From | Role.Between)) break;
        }

        return this[index].Roles;
    }
}
