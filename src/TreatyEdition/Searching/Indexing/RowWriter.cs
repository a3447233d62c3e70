using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Writes what is shown of units, a row of JSON each, chunk after chunk. For one thread.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly Packer _bytes = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<Row> _rows = [];

    public RowWriter() => _json = new Utf8JsonWriter(_bytes, ShardScript.Plain);

    /// <summary>Begins a chunk; to be called before the first unit of each.</summary>
    public void Begin()
    {
        _bytes.Clear();
        _rows.Clear();
        _json.Reset();
        _json.WriteStartArray();
    }

    /// <summary>Address, text, title, heading, days, mentions, what it is found by besides; what is empty at the end is left out.</summary>
    /// <param name="entities">The numbers of those mentioned; -1 for one that has none.</param>
    /// <param name="isHeld">Whether the edition holds the text, so that it need not be held with the row.</param>
    /// <returns>About how many bytes the unit takes.</returns>
    public int Write(SearchUnit unit, ReadOnlySpan<char> text, ReadOnlySpan<int> entities, bool isHeld)
    {
        var address = unit.Address;
        var length = LengthOf(unit, text, entities);
        _json.WriteStartArray();
        _json.WriteStringValue(address);
        var before = Length;
        if (length > 1) _json.WriteStringValue(text);
        var after = isHeld ? Length : before;
        if (length > 2) _json.WriteStringValue(unit.Title);
        if (length > 3) _json.WriteStringValue(unit.Heading);
        if (length > 4) WriteDays(unit);
        if (length > 5) WriteMentions(unit, entities);
        if (length > 6) WriteUnseen(unit);
        _json.WriteEndArray();
        _rows.Add(new Row(before, after, Length));
        return Encoding.UTF8.GetByteCount(text) + address.Length + 2 * unit.Title.Length + 2 * unit.Heading.Length + 2 * (Letters(unit.Names) + Letters(unit.OtherReadings)) + 20;
    }

    /// <param name="first">The number of the first unit of the chunk.</param>
    public RowChunk End(int first)
    {
        _json.Flush();
        var bytes = _bytes.Bytes;
        var kept = new byte[bytes.Length - _rows.Sum(r => r.After - r.Before)];
        var rows = new KeptRow[_rows.Count];
        var (from, to) = (1, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var (before, after, end) = _rows[i];
            // The comma between two rows is written with the file.
            if (i > 0) from++;
            to += Copy(bytes[from..before], kept, to);
            var cut = after > before ? to : -1;
            to += Copy(bytes[after..end], kept, to);
            rows[i] = new KeptRow(to, cut);
            from = end;
        }
        return new RowChunk(first, kept, rows, SHA256.HashData(bytes));
    }

    public void Dispose() => _json.Dispose();

    private int Length => (int)(_json.BytesCommitted + _json.BytesPending);

    private static int Copy(ReadOnlySpan<byte> part, byte[] into, int at)
    {
        part.CopyTo(into.AsSpan(at));
        return part.Length;
    }

    /// <summary>Where in the chunk the text of a row that is held elsewhere begins and ends, with the comma before it, and where the row ends.</summary>
    private readonly record struct Row(int Before, int After, int End);

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

/// <summary>The rows of some neighbouring units, without the texts that the edition holds, which are most of what they say.</summary>
/// <param name="first">The first of the units.</param>
/// <param name="bytes">The rows, one after the other.</param>
/// <param name="digest">Of the rows with their texts.</param>
internal sealed class RowChunk(int first, byte[] bytes, KeptRow[] rows, byte[] digest)
{
    public int End => first + rows.Length;

    public ReadOnlySpan<byte> Digest => digest;

    /// <param name="unit">One of the chunk's.</param>
    /// <param name="units">Where the texts are that are held elsewhere.</param>
    /// <param name="json">Writes into <paramref name="into"/>.</param>
    public void WriteRow(int unit, OrderedUnits units, Packer into, Utf8JsonWriter json)
    {
        var (end, cut) = rows[unit - first];
        var start = unit == first ? 0 : rows[unit - first - 1].End;
        if (cut >= 0)
        {
            into.Append(bytes.AsSpan(start..cut));
            into.Append(","u8);
            json.Reset();
            json.WriteStringValue(units.PassageOf(unit)!.Letters);
            json.Flush();
            start = cut;
        }
        into.Append(bytes.AsSpan(start..end));
    }
}

/// <param name="End">Where the row ends.</param>
/// <param name="Cut">Where its text belongs; -1 where it has it, or none.</param>
internal readonly record struct KeptRow(int End, int Cut);
