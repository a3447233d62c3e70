using System.Runtime.InteropServices;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>One form of a term: what it folds to, and how it is written but for case.</summary>
internal readonly record struct WordForm(string Term, string Surface) : IComparable<WordForm>
{
    public int CompareTo(WordForm other)
    {
        var byTerm = string.CompareOrdinal(Term, other.Term);
        return byTerm != 0 ? byTerm : string.CompareOrdinal(Surface, other.Surface);
    }
}

/// <summary>Where a form stands: the unit, and within it position and field.</summary>
internal readonly record struct Occurrence(int Unit, int Place)
{
    public int Position => Place >> 2;

    public UnitField Field => (UnitField)(Place & 3);
}

/// <summary>All words of all units, sorted by form, each with its occurrences in order of unit and position.</summary>
internal sealed class WordIndex
{
    private const int ChunkSize = 2048;

    private readonly int[] _starts;
    private readonly Occurrence[] _occurrences;

    private WordIndex(WordForm[] forms, int[] starts, Occurrence[] occurrences, ImpactScale scale) =>
        (Forms, _starts, _occurrences, Scale) = (forms, starts, occurrences, scale);

    public WordForm[] Forms { get; }

    public ImpactScale Scale { get; }

    public ReadOnlySpan<Occurrence> Of(int form) => _occurrences.AsSpan(_starts[form].._starts[form + 1]);

    public static WordIndex Of(OrderedUnits units)
    {
        var lengths = new int[units.Units.Length];
        var chunks = new WordChunk[(units.Units.Length + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, i =>
            chunks[i] = new WordChunk(units.Units, i * ChunkSize, Math.Min(units.Units.Length, (i + 1) * ChunkSize), lengths));
        return Merge(chunks, Impacts.ScaleOf(units.Units, lengths));
    }

    private static WordIndex Merge(WordChunk[] chunks, ImpactScale scale)
    {
        var numbers = new Dictionary<WordForm, int>();
        var globals = Array.ConvertAll(chunks, chunk => Array.ConvertAll(chunk.Forms, form => Number(numbers, form)));
        var forms = numbers.Keys.ToArray();
        var order = Enumerable.Range(0, forms.Length).ToArray();
        Array.Sort(forms, order);
        var ranks = new int[order.Length];
        for (var i = 0; i < order.Length; i++) ranks[order[i]] = i;

        var starts = new int[forms.Length + 1];
        for (var c = 0; c < chunks.Length; c++)
        {
            foreach (var (local, _) in chunks[c].Found) starts[ranks[globals[c][local]] + 1]++;
        }
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return new WordIndex(forms, starts, Scatter(chunks, globals, ranks, starts), scale);
    }

    private static int Number(Dictionary<WordForm, int> numbers, WordForm form)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, form, out var known);
        if (!known) number = numbers.Count - 1;
        return number;
    }

    private static Occurrence[] Scatter(WordChunk[] chunks, int[][] globals, int[] ranks, int[] starts)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var occurrences = new Occurrence[starts[^1]];
        for (var c = 0; c < chunks.Length; c++)
        {
            foreach (var (local, occurrence) in chunks[c].Found) occurrences[next[ranks[globals[c][local]]]++] = occurrence;
        }
        return occurrences;
    }
}

/// <summary>The words of some neighbouring units, read on one thread.</summary>
internal sealed class WordChunk
{
    /// <summary>With the space after it, so that what is found seldom needs more room than was made for it.</summary>
    private const int CharactersOfAWord = 5;

    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<WordForm> _forms = [];
    private readonly List<WordToken> _tokens = [];
    private readonly WordReader _reader = new();

    public WordChunk(SearchUnit[] units, int start, int end, int[] lengths)
    {
        _bySpan = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        var characters = 0;
        for (var unit = start; unit < end; unit++) characters += units[unit].Text.Length;
        Found = new(characters / CharactersOfAWord);
        for (var unit = start; unit < end; unit++) lengths[unit] = Read(units[unit], unit);
        Forms = [.. _forms];
    }

    public WordForm[] Forms { get; }

    public List<(int Form, Occurrence Occurrence)> Found { get; }

    /// <summary>Reads a unit's fields into one sequence of positions; returns the number of words of its text.</summary>
    private int Read(SearchUnit unit, int number)
    {
        var position = ReadField(unit.Title, 0, number, UnitField.Title);
        foreach (var name in unit.Names) position = ReadField(name, position, number, UnitField.Title);
        position = ReadField(unit.Heading, position, number, UnitField.Heading);
        var end = ReadField(unit.Text, position, number, UnitField.Text);
        var length = end - position;
        foreach (var reading in unit.OtherReadings) end = ReadField(reading, end, number, UnitField.Text);
        return length;
    }

    private int ReadField(string text, int position, int unit, UnitField field)
    {
        if (text.Length == 0) return position;
        _tokens.Clear();
        var next = _reader.Read(text, position, _tokens);
        foreach (var token in _tokens)
        {
            var form = FormOf(text.AsSpan(token.Start, token.End - token.Start));
            if (form >= 0) Found.Add((form, new Occurrence(unit, (token.Position << 2) | (int)field)));
        }
        return next == position ? position : next + WordRules.FieldGap;
    }

    /// <summary>The number of the form of a word as written; -1 if nothing of it can be searched for.</summary>
    private int FormOf(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var known)) return known;
        var term = WordFolder.Fold(word);
        var number = -1;
        if (term.Length > 0)
        {
            number = _forms.Count;
            _forms.Add(new WordForm(term, WordFolder.Surface(word)));
        }
        _spellings.Add(new string(word), number);
        return number;
    }
}
