using System.Collections.Frozen;

namespace TreatyEdition.Calendars.Recognition;

/// <summary>One form of a table: a word or a phrase.</summary>
/// <param name="Text">As in the table, with plain spaces.</param>
/// <param name="Abbreviation">A period may follow and belongs to it. One letter with a period is nothing without it.</param>
internal sealed record Form(string Text, Role Roles, int Value, bool Capital, bool Abbreviation);

/// <summary>The forms that begin with one word, the longest first.</summary>
internal sealed class Lexicon
{
    private static readonly Lexicon English = Read(EnglishWords.Table, monthFirst: true, yearNeedsWord: false);
    private static readonly Lexicon French = Read(FrenchWords.Table, monthFirst: false, yearNeedsWord: false);
    private static readonly Lexicon Russian = Read(RussianWords.Table, monthFirst: false, yearNeedsWord: true);
    private static readonly Lexicon Other = Read(string.Empty, monthFirst: false, yearNeedsWord: true);

    private const int LettersSquared = 32 * 32;
    private readonly FrozenDictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> forms;
    private readonly string[] suffixes;
    private readonly bool[] beginnings = new bool[LettersSquared];

    private Lexicon(FrozenDictionary<string, Form[]> forms, string[] suffixes, bool monthFirst, bool yearNeedsWord)
    {
        this.forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        this.suffixes = suffixes;
        foreach (var word in forms.Keys) beginnings[Beginning(word[0], word.Length > 1 ? word[1] : '\0')] = true;
        MonthFirst = monthFirst;
        YearNeedsWord = yearNeedsWord;
    }

    /// <summary>True where <c>July 3</c> is a day.</summary>
    public bool MonthFirst { get; }

    /// <summary>True where a bare year is marked by a word after it (<c>в 1916 г.</c>).</summary>
    public bool YearNeedsWord { get; }

    /// <summary><paramref name="language"/>: BCP 47. A language without a table knows eras, full dates (1916-07-03) and Chinese and Japanese writing.</summary>
    public static Lexicon For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language.AsSpan() : language.AsSpan(0, dash)) switch
        {
            "en" => English,
            "fr" => French,
            "ru" => Russian,
            _ => Other,
        };
    }

    public bool TryGet(ReadOnlySpan<char> firstWord, out Form[] found) =>
        forms.TryGetValue(firstWord, out found!) || (firstWord[^1] == '’' && forms.TryGetValue($"{firstWord[..^1]}'", out found!));

    /// <summary>False where no word of the tables begins with these two signs; most words of a text end here.</summary>
    public bool MayBegin(char first, char second) => beginnings[Beginning(first, second)];

    /// <summary>True for what may be written behind a figure to make it an ordinal.</summary>
    public bool IsSuffix(ReadOnlySpan<char> letters)
    {
        foreach (var suffix in suffixes)
        {
            if (letters.Equals(suffix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The same for both letter cases: they differ in none of the five low bits.</summary>
    private static int Beginning(char first, char second) => ((first & 31) << 5) | (char.IsLetter(second) ? second & 31 : 0);

    private static Lexicon Read(string table, bool monthFirst, bool yearNeedsWord)
    {
        var forms = new Dictionary<string, List<Form>>(StringComparer.OrdinalIgnoreCase);
        var suffixes = new List<string>();
        foreach (var line in (table + "\n" + EraWords.Table).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            ReadLine(line, forms, suffixes);
        var frozen = forms.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(form => form.Text.Length).ToArray(),
            StringComparer.OrdinalIgnoreCase);
        return new Lexicon(frozen, [.. suffixes], monthFirst, yearNeedsWord);
    }

    private static void ReadLine(string line, Dictionary<string, List<Form>> forms, List<string> suffixes)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(' ');
        var written = line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries);
        if (head[0] == "suffix") suffixes.AddRange(written);
        else Array.ForEach(written, form => Add(form, RoleNames.Of(head[0]), head.Length > 1 ? int.Parse(head[1], null) : 0, forms));
    }

    private static void Add(string written, Role role, int value, Dictionary<string, List<Form>> forms)
    {
        var capital = written.StartsWith('^');
        var text = capital ? written[1..] : written;
        const int singleLetter = 2;
        var abbreviation = text.Length > singleLetter && text.EndsWith('.') && !text.AsSpan(0, text.Length - 1).Contains('.');
        if (abbreviation) text = text[..^1];
        var key = Words.First(text).Replace('’', '\'');
        if (!forms.TryGetValue(key, out var list)) forms[key] = list = [];
        var same = list.FindIndex(form => form.Text == text);
        if (same < 0) list.Add(new Form(text, role, value, capital, abbreviation));
        else list[same] = list[same] with { Roles = list[same].Roles | role, Abbreviation = list[same].Abbreviation || abbreviation };
    }
}
