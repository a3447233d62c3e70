using TreatyEdition.Searching.Stemming;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Reads the words of units, chunk after chunk. For one thread.</summary>
internal sealed class WordCollector
{
    private readonly WordReader _reader = new();
    private readonly List<WordToken> _tokens = [];

    /// <summary>The form and place of each word of this chunk, in the order of the units, and where the words of each unit begin.</summary>
    private (int Form, int Place)[] _found = new (int, int)[1024];
    private int _count;
    private readonly List<int> _starts = [];

    /// <summary>The form of each word as written, kept from chunk to chunk; -1 where nothing of it can be searched for.</summary>
    private readonly Spellings _spellings = new();

    private readonly Dictionary<WordForm, int> _numbers = [];
    private readonly List<WordForm> _known = [];

    /// <summary>Of each known form, the chunk that had it last, its number there, and a bit for each language in which it occurs there.</summary>
    private (int Chunk, int Local, byte Languages)[] _seen = new (int, int, byte)[1024];

    /// <summary>The forms of this chunk.</summary>
    private readonly List<int> _forms = [];
    private int _chunk;

    /// <summary>Begins a chunk; to be called before the first unit of each.</summary>
    public void Begin()
    {
        _chunk++;
        _count = 0;
        _starts.Clear();
        _forms.Clear();
    }

    /// <summary>Reads the fields of the next unit of the chunk into one sequence of positions.</summary>
    /// <param name="text">Of the unit.</param>
    /// <returns>The number of words in its text.</returns>
    public int Read(SearchUnit unit, ReadOnlySpan<char> text, StemLanguage language)
    {
        _starts.Add(_count);
        var position = ReadField(unit.Title, 0, UnitField.Title, language);
        foreach (var name in unit.Names) position = ReadField(name, position, UnitField.Title, language);
        position = ReadField(unit.Heading, position, UnitField.Heading, language);
        var end = ReadField(text, position, UnitField.Text, language);
        var length = end - position;
        foreach (var reading in unit.OtherReadings) end = ReadField(reading, end, UnitField.Text, language);
        return length;
    }

    /// <param name="first">The number of the first unit of the chunk.</param>
    public WordChunk End(int first)
    {
        _starts.Add(_count);
        var starts = new int[_forms.Count + 1];
        var found = _found.AsSpan(0, _count);
        var isHigh = false;
        foreach (var (form, place) in found)
        {
            starts[form + 1]++;
            isHigh |= place > ushort.MaxValue;
        }
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, _forms.Count).ToArray();
        var (units, places) = (new ushort[_count], new ushort[_count]);
        var high = isHigh ? new ushort[_count] : null;
        for (var unit = 0; unit + 1 < _starts.Count; unit++)
        {
            foreach (var (form, place) in found[_starts[unit].._starts[unit + 1]])
            {
                var at = next[form]++;
                (units[at], places[at]) = ((ushort)unit, (ushort)place);
                if (high is not null) high[at] = (ushort)(place >> 16);
            }
        }
        return new WordChunk(first, [.. _forms.ConvertAll(form => _known[form])], [.. _forms.ConvertAll(form => _seen[form].Languages)], starts, units, places, high);
    }

    private int ReadField(ReadOnlySpan<char> text, int position, UnitField field, StemLanguage language)
    {
        if (text.Length == 0) return position;
        _tokens.Clear();
        var next = _reader.Read(text, position, _tokens);
        if (_count + _tokens.Count > _found.Length) Array.Resize(ref _found, Math.Max(_count + _tokens.Count, 2 * _found.Length));
        var bit = (byte)(1 << (int)language);
        foreach (var token in _tokens)
        {
            var form = FormOf(text[token.Start..token.End], bit);
            if (form >= 0) _found[_count++] = (form, Occurrence.PlaceOf(token.Position, field));
        }
        return next == position ? position : next + WordRules.FieldGap;
    }

    /// <summary>The number that the form of a word has in this chunk; -1 if nothing of it can be searched for.</summary>
    private int FormOf(ReadOnlySpan<char> word, byte language)
    {
        ref var form = ref _spellings.Find(word, out var known);
        if (!known) form = Learn(word);
        if (form < 0) return -1;
        ref var seen = ref _seen[form];
        if (seen.Chunk != _chunk)
        {
            seen = (_chunk, _forms.Count, 0);
            _forms.Add(form);
        }
        seen.Languages |= language;
        return seen.Local;
    }

    private int Learn(ReadOnlySpan<char> word)
    {
        var term = WordFolder.Fold(word);
        if (term.Length == 0) return -1;
        var form = new WordForm(term, WordFolder.Surface(word));
        if (_numbers.TryGetValue(form, out var number)) return number;
        _numbers.Add(form, number = _known.Count);
        _known.Add(form);
        if (number == _seen.Length) Array.Resize(ref _seen, 2 * number);
        return number;
    }
}
