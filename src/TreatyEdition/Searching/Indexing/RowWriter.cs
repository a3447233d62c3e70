using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Writes what is shown of units, a row of JSON each, chunk after chunk. For one thread.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly Packer _bytes = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<int> _ends = [];

    public RowWriter() => _json = new Utf8JsonWriter(_bytes, ShardScript.Plain);

    /// <summary>Begins a chunk; to be called before the first unit of each.</summary>
    public void Begin()
    {
        _bytes.Clear();
        _ends.Clear();
        _json.Reset();
        _json.WriteStartArray();
    }

    /// <summary>Address, text, title, heading, days, mentions, what it is found by besides; what is empty at the end is left out.</summary>
    /// <param name="entities">The numbers of those mentioned; -1 for one that has none.</param>
    /// <returns>About how many bytes the unit takes.</returns>
    public int Write(SearchUnit unit, ReadOnlySpan<char> text, ReadOnlySpan<int> entities)
    {
        var address = unit.Address;
        var length = LengthOf(unit, text, entities);
        _json.WriteStartArray();
        _json.WriteStringValue(address);
        if (length > 1) _json.WriteStringValue(text);
        if (length > 2) _json.WriteStringValue(unit.Title);
        if (length > 3) _json.WriteStringValue(unit.Heading);
        if (length > 4) WriteDays(unit);
        if (length > 5) WriteMentions(unit, entities);
        if (length > 6) WriteUnseen(unit);
        _json.WriteEndArray();
        _ends.Add((int)(_json.BytesCommitted + _json.BytesPending));
        return Encoding.UTF8.GetByteCount(text) + address.Length + 2 * unit.Title.Length + 2 * unit.Heading.Length + 2 * (Letters(unit.Names) + Letters(unit.OtherReadings)) + 20;
    }

    /// <param name="first">The number of the first unit of the chunk.</param>
    public RowChunk End(int first)
    {
        _json.Flush();
        return new RowChunk(first, _bytes.Bytes.ToArray(), [.. _ends]);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>How many cells of the row are needed.</summary>
    private static int LengthOf(SearchUnit unit, ReadOnlySpan<char> text, ReadOnlySpan<int> entities)
    {
        if (unit.Names.Length + unit.OtherReadings.Length > 0) return 7;
        for (var i = 0; i < entities.Length; i++)
            if (IsShown(unit.Mentions[i], entities[i])) return 6;
        foreach (var day in unit.Days)
            if (IsShown(day)) return 5;
        return unit.Heading.Length > 0 ? 4 : unit.Title.Length > 0 ? 3 : text.Length > 0 ? 2 : 1;
    }

    private void WriteDays(SearchUnit unit)
    {
        _json.WriteStartArray();
        foreach (var day in unit.Days)
        {
            if (!IsShown(day)) continue;
            _json.WriteStringValue(day.Date);
            _json.WriteNumberValue(day.Start);
            _json.WriteNumberValue(day.Length);
        }
        _json.WriteEndArray();
    }

    private void WriteMentions(SearchUnit unit, ReadOnlySpan<int> entities)
    {
        _json.WriteStartArray();
        for (var i = 0; i < entities.Length; i++)
        {
            var mention = unit.Mentions[i];
            if (!IsShown(mention, entities[i])) continue;
            _json.WriteNumberValue(entities[i]);
            _json.WriteNumberValue(mention.Start);
            _json.WriteNumberValue(mention.Length);
        }
        _json.WriteEndArray();
    }

    /// <summary>What a unit is found by and does not show.</summary>
    private void WriteUnseen(SearchUnit unit)
    {
        _json.WriteStartArray();
        foreach (var name in unit.Names) _json.WriteStringValue(name);
        foreach (var reading in unit.OtherReadings) _json.WriteStringValue(reading);
        _json.WriteEndArray();
    }

    private static bool IsShown(SearchDay day) => day.Length > 0;

    private static bool IsShown(SearchMention mention, int entity) => mention.Length > 0 && entity >= 0;

    private static int Letters(ImmutableArray<string> texts)
    {
        var letters = 0;
        foreach (var text in texts) letters += text.Length;
        return letters;
    }
}

/// <summary>The rows of some neighbouring units.</summary>
/// <param name="first">The first of the units.</param>
/// <param name="bytes">The rows, each after one sign.</param>
/// <param name="ends">Where each row ends.</param>
internal sealed class RowChunk(int first, byte[] bytes, int[] ends)
{
    public int End => first + ends.Length;

    /// <summary>The rows from one unit to before another, both of this chunk, with commas between them.</summary>
    public ReadOnlySpan<byte> Rows(int start, int end) => bytes.AsSpan((1 + (start == first ? 0 : ends[start - first - 1]))..ends[end - first - 1]);
}
