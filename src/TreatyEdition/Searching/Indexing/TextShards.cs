using System.Text;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>What is shown of the units, in shards of neighbouring ones.</summary>
internal sealed class TextShards
{
    private readonly OrderedUnits _units;
    private readonly Entities _entities;

    /// <param name="sizes">Of each unit.</param>
    public TextShards(OrderedUnits units, int[] sizes, Entities entities, SearchOptions options)
    {
        (_units, _entities) = (units, entities);
        var firsts = new List<int>();
        var size = options.TextShardBytes;
        var total = 0;
        for (var unit = 0; unit < units.Units.Length; unit++)
        {
            var next = sizes[unit];
            if (firsts.Count == 0 || total + next / 2 > size)
            {
                firsts.Add(unit);
                total = 0;
            }
            total += next;
        }
        Firsts = firsts;
        Scripts = [.. firsts.Select((first, i) => ShardScript.Of($"u{i}", json => Write(json, first, i + 1 < firsts.Count ? firsts[i + 1] : units.Units.Length)))];
    }

    public IReadOnlyList<ShardScript> Scripts { get; }

    /// <summary>The first unit of each shard.</summary>
    public IReadOnlyList<int> Firsts { get; }

    /// <summary>About how many bytes a unit takes.</summary>
    public static int Size(SearchUnit unit, ReadOnlySpan<char> text) =>
        Encoding.UTF8.GetByteCount(text) + unit.Address.Length + 2 * unit.Title.Length + 2 * unit.Heading.Length + 2 * Unseen(unit).Sum(u => u.Length) + 20;

    /// <summary>What a unit is found by and does not show.</summary>
    private static IEnumerable<string> Unseen(SearchUnit unit) => unit.Names.Concat(unit.OtherReadings);

    private void Write(Utf8JsonWriter json, int start, int end)
    {
        json.WriteStartArray();
        json.WriteStartArray();
        foreach (var group in _units.GroupOf[start..end].Where(g => g > 0).Distinct().Order())
        {
            json.WriteStartArray();
            json.WriteNumberValue(group);
            json.WriteStringValue(_units.Groups[group - 1].Id);
            json.WriteStringValue(_units.Groups[group - 1].Title);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray();
        for (var unit = start; unit < end; unit++) WriteRow(_units.Units[unit], json);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    /// <summary>Address, text, title, heading, days, mentions, what it is found by besides; what is empty at the end is left out.</summary>
    private void WriteRow(SearchUnit unit, Utf8JsonWriter json)
    {
        var text = unit.Letters;
        var length = Unseen(unit).Any() ? 7 : !unit.Mentions.IsEmpty && unit.Mentions.Any(IsShown) ? 6 : unit.Days.Any(IsShown) ? 5 : unit.Heading.Length > 0 ? 4 : unit.Title.Length > 0 ? 3 : text.Length > 0 ? 2 : 1;
        json.WriteStartArray();
        json.WriteStringValue(unit.Address);
        if (length > 1) json.WriteStringValue(text);
        if (length > 2) json.WriteStringValue(unit.Title);
        if (length > 3) json.WriteStringValue(unit.Heading);
        if (length > 4)
        {
            json.WriteStartArray();
            foreach (var day in unit.Days)
            {
                if (!IsShown(day)) continue;
                json.WriteStringValue(day.Date);
                json.WriteNumberValue(day.Start);
                json.WriteNumberValue(day.Length);
            }
            json.WriteEndArray();
        }
        if (length > 5)
        {
            json.WriteStartArray();
            foreach (var mention in unit.Mentions)
            {
                if (!IsShown(mention)) continue;
                json.WriteNumberValue(_entities.Numbers[mention.Entity]);
                json.WriteNumberValue(mention.Start);
                json.WriteNumberValue(mention.Length);
            }
            json.WriteEndArray();
        }
        if (length > 6)
        {
            json.WriteStartArray();
            foreach (var other in Unseen(unit)) json.WriteStringValue(other);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static bool IsShown(SearchDay day) => day.Length > 0;

    private bool IsShown(SearchMention mention) => mention.Length > 0 && _entities.Numbers.ContainsKey(mention.Entity);
}
