using System.Runtime.InteropServices;

namespace TreatyEdition.Searching.Indexing;

/// <summary>One form of a term: what it folds to, and how it is written but for case.</summary>
internal sealed record WordForm(string Term, string Surface) : IComparable<WordForm>
{
    public int CompareTo(WordForm? other)
    {
        if (other is null) return 1;
        var byTerm = string.CompareOrdinal(Term, other.Term);
        return byTerm != 0 ? byTerm : string.CompareOrdinal(Surface, other.Surface);
    }
}

/// <summary>Where a form stands: the unit, and within it position and field.</summary>
internal readonly record struct Occurrence(int Unit, int Place)
{
    public int Position => Place >> 2;

    public UnitField Field => (UnitField)(Place & 3);

    public static int PlaceOf(int position, UnitField field) => (position << 2) | (int)field;
}

/// <summary>All words of all units, sorted by form.</summary>
internal sealed class WordIndex
{
    private readonly WordChunk[] _chunks;

    /// <summary>Where the entries of each form begin; one more than there are forms.</summary>
    private readonly int[] _starts;

    /// <summary>The chunks that have a form, in order, and its number there.</summary>
    private readonly (int Chunk, int Form)[] _entries;

    private WordIndex(WordChunk[] chunks, WordForm[] forms, int[] starts, (int, int)[] entries, ImpactScale scale) =>
        (_chunks, Forms, _starts, _entries, Scale) = (chunks, forms, starts, entries, scale);

    public WordForm[] Forms { get; }

    public ImpactScale Scale { get; }

    public static WordIndex Of(OrderedUnits units, ReadUnits read) => Merge(read.Words, Impacts.ScaleOf(units.KindOf, read.Lengths));

    /// <summary>How often a form stands anywhere.</summary>
    public int CountOf(int form)
    {
        var count = 0;
        foreach (var (chunk, local) in EntriesOf(form)) count += _chunks[chunk].Count(local);
        return count;
    }

    /// <summary>In how many chunks a form stands.</summary>
    public int ChunksOf(int form) => EntriesOf(form).Length;

    /// <summary>Where a form stands in some of its chunks, in order of unit and position.</summary>
    /// <param name="chunks">Which of them, counted from 0.</param>
    /// <param name="buffer">Holds what is returned; made longer where it is too short.</param>
    public ReadOnlySpan<Occurrence> Of(int form, Range chunks, ref Occurrence[] buffer)
    {
        var count = 0;
        foreach (var (chunk, local) in EntriesOf(form)[chunks])
        {
            var needed = count + _chunks[chunk].Count(local);
            if (needed > buffer.Length) Array.Resize(ref buffer, Math.Max(needed, 2 * buffer.Length));
            count += _chunks[chunk].Copy(local, buffer.AsSpan(count));
        }
        return buffer.AsSpan(0, count);
    }

    /// <summary>A bit for each language in which a form occurs.</summary>
    public int LanguagesOf(int form)
    {
        var found = 0;
        foreach (var (chunk, local) in EntriesOf(form)) found |= _chunks[chunk].LanguagesOf(local);
        return found;
    }

    private ReadOnlySpan<(int Chunk, int Form)> EntriesOf(int form) => _entries.AsSpan(_starts[form].._starts[form + 1]);

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
        foreach (var global in globals)
            foreach (var number in global) starts[ranks[number] + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, forms.Length).ToArray();
        var entries = new (int, int)[starts[^1]];
        for (var chunk = 0; chunk < chunks.Length; chunk++)
            for (var local = 0; local < globals[chunk].Length; local++) entries[next[ranks[globals[chunk][local]]]++] = (chunk, local);
        return new WordIndex(chunks, forms, starts, entries, scale);
    }

    private static int Number(Dictionary<WordForm, int> numbers, WordForm form)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, form, out var known);
        if (!known) number = numbers.Count - 1;
        return number;
    }
}

/// <summary>The words of some neighbouring units, four bytes each, in order of form, unit and position.</summary>
/// <param name="first">The first of the units.</param>
/// <param name="forms">The forms, in the order in which they were met.</param>
/// <param name="languages">For each form a bit for each language in which it occurs.</param>
/// <param name="starts">Where the words of each form begin; one more than there are forms.</param>
/// <param name="units">The unit of each word, counted from the first.</param>
/// <param name="places">The place of each word, its lower half.</param>
/// <param name="high">The upper half; null where all are 0, as they are but for passages of more than sixteen thousand words.</param>
internal sealed class WordChunk(int first, WordForm[] forms, byte[] languages, int[] starts, ushort[] units, ushort[] places, ushort[]? high)
{
    public WordForm[] Forms => forms;

    public int LanguagesOf(int form) => languages[form];

    public int Count(int form) => starts[form + 1] - starts[form];

    /// <returns>How many there are.</returns>
    public int Copy(int form, Span<Occurrence> into)
    {
        var (start, count) = (starts[form], Count(form));
        for (var i = start; i < start + count; i++) into[i - start] = new Occurrence(first + units[i], places[i] | (high is null ? 0 : high[i] << 16));
        return count;
    }
}
