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
        into.Append("["u8);
        WriteGroups(start, end, into);
        into.Append(",["u8);
        var chunk = Array.FindIndex(_rows, rows => start < rows.End);
        for (var unit = start; unit < end; chunk++)
        {
            if (unit > start) into.Append(","u8);
            var last = Math.Min(end, _rows[chunk].End);
            into.Append(_rows[chunk].Rows(unit, last));
            unit = last;
        }
        into.Append("]]"u8);
    }

    private void WriteGroups(int start, int end, Packer into)
    {
        using var json = new Utf8JsonWriter(into, ShardScript.Plain);
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
    }
}
