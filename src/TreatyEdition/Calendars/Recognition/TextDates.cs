namespace TreatyEdition.Calendars.Recognition;

/// <summary>Finds dates written in an alphabet.</summary>
internal static class TextDates
{
    private const Role Beginning =
        Role.Number | Role.FullDate | Role.Month | Role.Weekday | Role.Season | Role.Era | Role.About;

    /// <summary>Of the text at hand; used again for the next.</summary>
    [ThreadStatic] private static List<Token>? _tokens;

    /// <summary>Adds the matches in order; reads each token a bounded number of times.</summary>
    /// <param name="spelt">True where a date may have no figure in it.</param>
    public static void Find(ReadOnlySpan<char> text, Lexicon lexicon, bool spelt, DateContext context, List<DateMatch> matches)
    {
        var read = _tokens ??= [];
        Lexer.Read(text, lexicon, read, everywhere: spelt);
        var tokens = new TokenReader(read, lexicon);
        var atoms = new AtomParser(tokens);
        var chains = new ChainParser(tokens, new TermParser(tokens, atoms));
        var resolver = new ChainResolver(tokens);
        var checks = new Agreement(tokens, context);
        for (var i = 0; i < tokens.Count; i++)
        {
            checks.Note(i);
            if (!tokens.Is(i, Beginning) || chains.Read(i) is not { } chain) continue;
            Completer.Complete(chain, context);
            var before = matches.Count;
            var next = resolver.Resolve(chain, matches);
            if (matches.Count == before) continue;
            checks.Check(i, next, matches, before);
            if (matches[^1].Date.Latest is { } latest) atoms.LastYear = latest.Year;
            i = next - 1;
        }
    }
}
