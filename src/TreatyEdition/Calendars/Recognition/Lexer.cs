namespace TreatyEdition.Calendars.Recognition;

/// <summary>
/// Cuts text into tokens, from left to right, each character once. Words and signs that can't be part of a date become
/// one token without a role, however many they are.
/// </summary>
internal ref struct Lexer
{
    /// <summary>How far from a figure a word can still belong to its date, in characters, before and behind.</summary>
    private const int Before = 96;
    private const int Behind = 64;

    private readonly ReadOnlySpan<char> text;
    private readonly Lexicon lexicon;
    private readonly List<Token> tokens;
    private int at;
    private int nothingFrom = -1;
    private int lastFigure = -Before;
    private int nextFigure;

    private Lexer(ReadOnlySpan<char> text, Lexicon lexicon, List<Token> tokens)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /// <summary>The last token has no role and no length, so that a parser may look one ahead.</summary>
    /// <param name="tokens">What was in it is taken out.</param>
    /// <param name="everywhere">False to pass over words that stand far from any figure.</param>
    public static void Read(ReadOnlySpan<char> text, Lexicon lexicon, List<Token> tokens, bool everywhere)
    {
        tokens.Clear();
        var lexer = new Lexer(text, lexicon, tokens);
        if (everywhere) lexer.nextFigure = -1;
        while (lexer.at < text.Length) lexer.Next();
        lexer.Add(new Token(text.Length, text.Length, Role.None));
    }

    private void Next()
    {
        var sign = text[at];
        if (char.IsAsciiLetter(sign)) Word();
        else if (char.IsWhiteSpace(sign)) Space();
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
        if (nextFigure >= 0 && at - lastFigure > Behind) PassOver();
    }

    /// <summary>Moves near the next figure, to a space, so that no word is cut.</summary>
    private void PassOver()
    {
        if (nextFigure < at)
        {
            var step = text[at..].IndexOfAnyInRange('0', '9');
            nextFigure = step < 0 ? text.Length + Before : at + step;
        }

        if (nextFigure - at <= Before) return;
        var near = nextFigure >= text.Length ? text.Length : text[at..(nextFigure - Before)].LastIndexOf(' ') + at;
        if (near > at) Skip(near);
    }

    private void Figure()
    {
        var figure = FigureReader.Read(text, at, lexicon);
        if (figure.Roles == Role.None) Skip(figure.End);
        else Add(figure);
        at = figure.End;
        lastFigure = at;
    }

    private void Word()
    {
        var start = at;
        var length = Words.Length(text[at..]);
        var known = lexicon.MayBegin(text[at], length > 1 ? text[at + 1] : '\0');
        if (known && lexicon.TryGet(text.Slice(at, length), out var forms) && AddWord(forms, length)) return;
        at += length;
        Nothing(start);
    }

    private bool AddWord(Form[] forms, int length)
    {
        var rest = text[at..];
        foreach (var form in forms)
        {
            if (form.Capital && !char.IsUpper(rest[0])) continue;
            if (form.Text.Length != length && !Words.StartsWith(rest, form.Text)) continue;
            var end = at + form.Text.Length;
            if (form.Abbreviation && end < text.Length && text[end] == '.') end++;
            Add(new Token(at, end, form.Roles, form.Value));
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
            '—' when IsTight(start) => new Token(start, at, Role.Dash),
            ',' => new Token(start, at, Role.Comma),
            '.' => new Token(start, at, Role.None, sign: Sign.Period),
            '(' or '[' => new Token(start, at, Role.None, sign: Sign.Open),
            ')' or ']' => new Token(start, at, Role.None, sign: Sign.Close),
            _ => default,
        };
        if (token.End > 0) Add(token);
        else Nothing(start);
    }

    /// <summary>A long dash divides sentences, but without spaces in Russian print it joins years and months.</summary>
    private readonly bool IsTight(int dash) =>
        dash > 0 && dash + 1 < text.Length && char.IsLetterOrDigit(text[dash - 1]) && char.IsLetterOrDigit(text[dash + 1]);

    private void Skip(int end)
    {
        var start = at;
        at = end;
        Nothing(start);
    }

    private void Nothing(int start)
    {
        if (nothingFrom < 0) nothingFrom = start;
    }

    private void Add(Token token)
    {
        if (nothingFrom >= 0) tokens.Add(new Token(nothingFrom, token.Start, Role.None));
        nothingFrom = -1;
        tokens.Add(token);
    }
}
