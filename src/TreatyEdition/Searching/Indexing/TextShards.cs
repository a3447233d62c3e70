using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>What is shown of the units, in shards of neighbouring ones.</summary>
internal sealed class TextShards
{
    private readonly OrderedUnits _units;
    private readonly RowChunk[] _rows;

    public TextShards(OrderedUnits units, ReadUnits read, SearchOptions options)
    {
        (_units, _rows) = (units, read.Rows);
        var firsts = new List<int>();
        var size = options.TextShardBytes;
        var total = 0;
        for (var unit = 0; unit < units.Count; unit++)
        {
            var next = read.Sizes[unit];
            if (firsts.Count == 0 || total + next / 2 > size)
            {
                firsts.Add(unit);
                total = 0;
            }
            total += next;
        }
        Firsts = firsts;
        Scripts = [.. firsts.Select((first, i) => new ShardScript($"u{i}", into => Write(first, i + 1 < firsts.Count ? firsts[i + 1] : units.Count, into)))];
    }

    public IReadOnlyList<ShardScript> Scripts { get; }

    /// <summary>The first unit of each shard.</summary>
    public IReadOnlyList<int> Firsts { get; }

    private void Write(int start, int end, Packer into)
    {
        using var json = new Utf8JsonWriter(into, ShardScript.Plain);
        into.Append("["u8);
        WriteGroups(start, end, json);
        into.Append(",["u8);
        var chunk = Array.FindIndex(_rows, rows => start < rows.End);
        for (var unit = start; unit < end; unit++)
        {
            if (unit > start) into.Append(","u8);
            if (unit == _rows[chunk].End) chunk++;
            _rows[chunk].WriteRow(unit, _units, into, json);
        }
        into.Append("]]"u8);
    }

    /// <summary>A mark of what the shards hold, without writing them.</summary>
    public byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var rows in _rows) hash.AppendData(rows.Digest);
        var marks = new Packer();
        foreach (var first in Firsts) marks.Number(first);
        for (var unit = 0; unit < _units.Count; unit++)
        {
            if (unit > 0 && _units.GroupOf[unit] == _units.GroupOf[unit - 1]) continue;
            marks.Number(unit);
            marks.Number(_units.GroupOf[unit]);
        }
        hash.AppendData(marks.Bytes);
        foreach (var group in _units.Groups) hash.AppendData(Encoding.UTF8.GetBytes($"{group.Id}\n{group.Title}\n"));
        return hash.GetHashAndReset();
    }

    private void WriteGroups(int start, int end, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        var groups = new SortedSet<int>();
        for (var unit = start; unit < end; unit++)
            if (_units.GroupOf[unit] is > 0 and var group && (unit == start || group != _units.GroupOf[unit - 1])) groups.Add(group);
        foreach (var group in groups)
        {
            json.WriteStartArray();
            json.WriteNumberValue(group);
            json.WriteStringValue(_units.Groups[group - 1].Id);
            json.WriteStringValue(_units.Groups[group - 1].Title);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Flush();
    }
}
