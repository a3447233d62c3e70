namespace TreatyEdition.Calendars.Recognition;

/// <summary>
/// Cuts text into tokens, from left to right, each character once. Words and signs that can't be part of a date become
/// one token without a role, however many they are.
/// </summary>
internal ref struct Lexer
{
    private readonly ReadOnlySpan<char> text;
    private readonly Lexicon lexicon;
    private readonly List<Token> tokens;
    private int at;

    private Lexer(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        this.text = text;
        this.lexicon = lexicon;
        tokens = new List<Token>((text.Length / 8) + 4);
    }

    /// <summary>The last token has no role and no length, so that a parser may look one ahead.</summary>
    public static List<Token> Read(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        var lexer = new Lexer(text, lexicon);
        while (lexer.at < text.Length) lexer.Next();
        lexer.tokens.Add(new Token(text.Length, text.Length, Role.None));
        return lexer.tokens;
    }

    private void Next()
    {
        var sign = text[at];
        if (char.IsWhiteSpace(sign)) Space();
        else if (char.IsAsciiDigit(sign)) Figure();
        else if (Words.IsLetter(sign) || sign is '№' or '§' or '#') Word();
        else Punctuation(sign);
    }

    /// <summary>An empty line ends whatever stands before it.</summary>
    private void Space()
    {
        var lines = 0;
        var start = at;
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n') lines++;
        }

        if (lines > 1) Nothing(start);
    }

    private void Figure()
    {
        var figure = FigureReader.Read(text, at, lexicon);
        if (figure.Roles == Role.None) Skip(figure.End);
        else tokens.Add(figure);
        at = figure.End;
    }

    private void Word()
    {
        var start = at;
        var length = Words.Length(text[at..]);
        if (lexicon.TryGet(text.Slice(at, length), out var forms) && Add(forms)) return;
        at += length;
        Nothing(start);
    }

    private bool Add(Form[] forms)
    {
        var rest = text[at..];
        foreach (var form in forms)
        {
            if (form.Capital && !char.IsUpper(rest[0])) continue;
            if (!Words.StartsWith(rest, form.Text)) continue;
            var end = at + form.Text.Length;
            if (form.Abbreviation && end < text.Length && text[end] == '.') end++;
            tokens.Add(new Token(at, end, form.Roles, form.Value));
            at = end;
            return true;
        }

        return false;
    }

    private void Punctuation(char sign)
    {
        var start = at++;
        var token = sign switch
        {
            '/' or '⁄' => new Token(start, at, Role.Slash),
            '-' or '‐' or '‑' or '–' or '‒' or '−' => new Token(start, at, Role.Dash),
            '—' when BetweenFigures(start) => new Token(start, at, Role.Dash),
            ',' => new Token(start, at, Role.Comma),
            '.' => new Token(start, at, Role.None, Sign: Sign.Period),
            '(' or '[' => new Token(start, at, Role.None, Sign: Sign.Open),
            ')' or ']' => new Token(start, at, Role.None, Sign: Sign.Close),
            _ => default,
        };
        if (token.End > 0) tokens.Add(token);
        else Nothing(start);
    }

    /// <summary>A long dash divides sentences, but in Russian print it joins years.</summary>
    private readonly bool BetweenFigures(int dash) =>
        dash > 0 && dash + 1 < text.Length && char.IsAsciiDigit(text[dash - 1]) && char.IsAsciiDigit(text[dash + 1]);

    private void Skip(int end)
    {
        var start = at;
        at = end;
        Nothing(start);
    }

    private readonly void Nothing(int start)
    {
        if (tokens.Count > 0 && tokens[^1] is { Roles: Role.None, Sign: Sign.None } last) tokens[^1] = last with { End = at };
        else tokens.Add(new Token(start, at, Role.None));
    }
}
