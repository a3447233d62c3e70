using System.Runtime.InteropServices;
using TreatyEdition.Searching.Stemming;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Reads the words of units, chunk after chunk. For one thread.</summary>
internal sealed class WordCollector
{
    private readonly WordReader _reader = new();
    private readonly List<WordToken> _tokens = [];
    private readonly List<(int Form, ushort Unit, int Place)> _found = [];

    /// <summary>The form of each word as written, kept from chunk to chunk; -1 where nothing of it can be searched for.</summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spellings =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<WordForm, int> _numbers = [];
    private readonly List<WordForm> _known = [];

    /// <summary>Of each known form, the chunk that had it last, and its number there.</summary>
    private readonly List<(int Chunk, int Local)> _seen = [];

    /// <summary>The forms of this chunk.</summary>
    private readonly List<WordForm> _forms = [];
    private readonly List<byte> _languages = [];
    private int _chunk;

    /// <param name="lengths">Gets the number of words in the text of each unit.</param>
    /// <param name="sizes">Gets the bytes each unit takes when it is shown: this is the one time that all texts are read before.</param>
    public WordChunk Collect(OrderedUnits units, int start, int end, int[] lengths, int[] sizes)
    {
        _chunk++;
        _found.Clear();
        _forms.Clear();
        _languages.Clear();
        for (var unit = start; unit < end; unit++)
            (lengths[unit], sizes[unit]) = Read(units.Units[unit], (ushort)(unit - start), units.StemLanguageOf[unit]);
        return Sorted(start);
    }

    private WordChunk Sorted(int first)
    {
        var starts = new int[_forms.Count + 1];
        foreach (var (form, _, _) in _found) starts[form + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, _forms.Count).ToArray();
        var (units, places) = (new ushort[_found.Count], new ushort[_found.Count]);
        var high = _found.Exists(f => f.Place > ushort.MaxValue) ? new ushort[_found.Count] : null;
        foreach (var (form, unit, place) in _found)
        {
            var at = next[form]++;
            (units[at], places[at]) = (unit, (ushort)place);
            if (high is not null) high[at] = (ushort)(place >> 16);
        }
        return new WordChunk(first, [.. _forms], [.. _languages], starts, units, places, high);
    }

    /// <summary>Reads a unit's fields into one sequence of positions; returns the number of words of its text, and its size.</summary>
    private (int Length, int Size) Read(SearchUnit unit, ushort number, StemLanguage language)
    {
        var position = ReadField(unit.Title, 0, number, UnitField.Title, language);
        foreach (var name in unit.Names) position = ReadField(name, position, number, UnitField.Title, language);
        position = ReadField(unit.Heading, position, number, UnitField.Heading, language);
        var text = unit.Letters;
        var end = ReadField(text, position, number, UnitField.Text, language);
        var length = end - position;
        foreach (var reading in unit.OtherReadings) end = ReadField(reading, end, number, UnitField.Text, language);
        return (length, TextShards.Size(unit, text));
    }

    private int ReadField(ReadOnlySpan<char> text, int position, ushort unit, UnitField field, StemLanguage language)
    {
        if (text.Length == 0) return position;
        _tokens.Clear();
        var next = _reader.Read(text, position, _tokens);
        foreach (var token in _tokens)
        {
            var form = FormOf(text[token.Start..token.End]);
            if (form < 0) continue;
            _found.Add((form, unit, Occurrence.PlaceOf(token.Position, field)));
            _languages[form] |= (byte)(1 << (int)language);
        }
        return next == position ? position : next + WordRules.FieldGap;
    }

    /// <summary>The number that the form of a word has in this chunk; -1 if nothing of it can be searched for.</summary>
    private int FormOf(ReadOnlySpan<char> word)
    {
        if (!_spellings.TryGetValue(word, out var form)) form = Learn(word);
        if (form < 0) return -1;
        ref var seen = ref CollectionsMarshal.AsSpan(_seen)[form];
        if (seen.Chunk == _chunk) return seen.Local;
        seen = (_chunk, _forms.Count);
        _forms.Add(_known[form]);
        _languages.Add(0);
        return seen.Local;
    }

    private int Learn(ReadOnlySpan<char> word)
    {
        var (number, term) = (-1, WordFolder.Fold(word));
        if (term.Length > 0)
        {
            var form = new WordForm(term, WordFolder.Surface(word));
            if (!_numbers.TryGetValue(form, out number))
            {
                _numbers.Add(form, number = _known.Count);
                _known.Add(form);
                _seen.Add(default);
            }
        }
        _spellings[word] = number;
        return number;
    }
}
