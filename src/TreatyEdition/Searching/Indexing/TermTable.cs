using TreatyEdition.Searching.Stemming;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>How positions of a form are stored.</summary>
internal enum PositionStore { Inline, None, Apart }

/// <summary>A form of a term with its encoded postings.</summary>
/// <param name="Count">Number of units.</param>
/// <param name="Positions">Encoded positions, when they are stored apart.</param>
internal sealed record TermForm(string Surface, int Count, byte[] Postings, PositionStore Store, byte[] Positions);

/// <summary>A part of an alias that hangs on a term.</summary>
/// <param name="Alias">Number of the alias, to count its parts in a query.</param>
/// <param name="Needed">How many different words the alias has.</param>
/// <param name="Mentions">Encoded mentions of the entity; only with the alias's first word.</param>
internal sealed record TermAlias(int Alias, int Needed, int Entity, byte[] Mentions);

/// <summary>Everything the index knows of a term.</summary>
/// <param name="Stems">The stems of the term in the languages in which it occurs, folded.</param>
/// <param name="Groups">Numbers of the groups whose title has the term.</param>
internal sealed record TermEntry(
    string Term, List<(StemLanguage Language, string Stem)> Stems, TermForm[] Forms, List<TermAlias> Aliases, IReadOnlyList<int> Groups)
{
    /// <summary>Size in bytes, nearly.</summary>
    public int Size
    {
        get
        {
            var size = 2 * Term.Length + 6 + Groups.Count;
            foreach (var form in Forms) size += form.Postings.Length + 6;
            foreach (var alias in Aliases) size += alias.Mentions.Length + 4;
            return size;
        }
    }

    /// <summary>Units that have the term; one with two forms of it counts twice.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var form in Forms) count += form.Count;
            return count;
        }
    }
}

/// <summary>All terms, sorted by UTF-16 code units, as JavaScript compares them.</summary>
internal static class TermTable
{
    /// <summary>Before a day's date, to keep it apart from words: <c>!1916-07-03</c>.</summary>
    public const char DayMark = '!';

    private const int BlockSize = 512;
    private static readonly byte[] Nothing = [];
    private static readonly List<(StemLanguage, string)> NoStems = [];

    public static TermEntry[] Of(OrderedUnits units, ReadUnits read, WordIndex words, Entities entities, SearchOptions options)
    {
        var aliases = AliasParts(entities, read);
        var groups = GroupTerms(units);
        var forms = FormsByTerm(words);
        var terms = forms.Keys.Concat(aliases.Keys).Concat(groups.Keys).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var entries = new TermEntry[terms.Length];
        var encoders = new Workers<PostingEncoder>(() => new PostingEncoder(words, options.InlinePositionBytes));
        encoders.For((terms.Length + BlockSize - 1) / BlockSize, (block, encoder) =>
        {
            for (var i = block * BlockSize; i < Math.Min(terms.Length, (block + 1) * BlockSize); i++)
            {
                var range = forms.GetValueOrDefault(terms[i]);
                entries[i] = new TermEntry(
                    terms[i], StemsOf(terms[i], range, words), FormsOf(range, encoder),
                    aliases.GetValueOrDefault(terms[i]) ?? [], groups.GetValueOrDefault(terms[i]) ?? []);
            }
        });
        return [.. Days(read), .. entries];
    }

    /// <summary>First and last form of a term.</summary>
    private readonly record struct FormRange(int Start, int End);

    private static TermForm[] FormsOf(FormRange range, PostingEncoder encoder)
    {
        var forms = new TermForm[range.End - range.Start];
        for (var i = 0; i < forms.Length; i++) forms[i] = encoder.Form(range.Start + i);
        return forms;
    }

    private static Dictionary<string, FormRange> FormsByTerm(WordIndex words)
    {
        var ranges = new Dictionary<string, FormRange>(words.Forms.Length, StringComparer.Ordinal);
        for (var start = 0; start < words.Forms.Length;)
        {
            var end = start + 1;
            while (end < words.Forms.Length && string.Equals(words.Forms[end].Term, words.Forms[start].Term, StringComparison.Ordinal)) end++;
            ranges.Add(words.Forms[start].Term, new FormRange(start, end));
            start = end;
        }
        return ranges;
    }

    private static List<(StemLanguage, string)> StemsOf(string term, FormRange range, WordIndex words)
    {
        var stems = new List<(StemLanguage, string)>();
        if (!char.IsLetter(term[0]) || CharClasses.Classify(term[0]) == CharClass.Paired) return stems;
        var found = 0;
        for (var form = range.Start; form < range.End; form++) found |= words.LanguagesOf(form);
        for (var language = StemLanguage.English; language <= StemLanguage.Russian; language++)
        {
            if ((found & (1 << (int)language)) == 0) continue;
            var written = language == StemLanguage.French ? words.Forms[range.Start].Surface : term;
            var stem = WordFolder.Fold(Stemmer.Stem(language, written));
            if (stem.Length > 0) stems.Add((language, stem));
        }
        return stems;
    }

    private static Dictionary<string, List<TermAlias>> AliasParts(Entities entities, ReadUnits read)
    {
        var parts = new Dictionary<string, List<TermAlias>>(StringComparer.Ordinal);
        var packer = new Packer();
        for (var alias = 0; alias < entities.Aliases.Count; alias++)
        {
            var (entity, aliasWords) = entities.Aliases[alias];
            for (var i = 0; i < aliasWords.Count; i++)
            {
                var mentions = i == 0 ? PostingEncoder.Mentions(read.Mentions[entity], packer) : Nothing;
                if (!parts.TryGetValue(aliasWords[i], out var list)) parts.Add(aliasWords[i], list = []);
                list.Add(new TermAlias(alias, aliasWords.Count, entity, mentions));
            }
        }
        return parts;
    }

    private static Dictionary<string, List<int>> GroupTerms(OrderedUnits units)
    {
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var tokens = new List<WordToken>();
        var reader = new WordReader();
        for (var group = 0; group < units.Groups.Count; group++)
        {
            var title = units.Groups[group].Title;
            tokens.Clear();
            reader.Read(title, 0, tokens);
            foreach (var token in tokens)
            {
                var term = WordFolder.Fold(title.AsSpan(token.Start, token.End - token.Start));
                if (term.Length == 0) continue;
                if (!terms.TryGetValue(term, out var list)) terms.Add(term, list = []);
                // A title may have a word twice.
                if (list.Count == 0 || list[^1] != group + 1) list.Add(group + 1);
            }
        }
        return terms;
    }

    /// <summary>A term for each day mentioned; <see cref="DayMark"/> sorts before every digit and letter, so these go first.</summary>
    private static IEnumerable<TermEntry> Days(ReadUnits read)
    {
        var packer = new Packer();
        return read.Days.Keys.Order(StringComparer.Ordinal).Select(date => Day(DayMark + date, read.Days[date], packer));
    }

    private static TermEntry Day(string term, List<MentioningUnit> units, Packer packer) =>
        new(term, NoStems, [new TermForm(term, units.Count, PostingEncoder.Mentions(units, packer), PositionStore.None, Nothing)], [], []);
}
