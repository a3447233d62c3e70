using System.Text;

namespace TreatyEdition.Searching.Indexing;

/// <summary>What is shown of the units, in shards of neighbouring ones.</summary>
internal sealed class TextShards
{
    private readonly OrderedUnits _units;
    private readonly Entities _entities;

    public TextShards(OrderedUnits units, Entities entities, SearchOptions options)
    {
        (_units, _entities) = (units, entities);
        var firsts = new List<int>();
        var size = options.TextShardBytes;
        var total = 0;
        for (var unit = 0; unit < units.Units.Length; unit++)
        {
            var next = Size(units.Units[unit]);
            if (firsts.Count == 0 || total + next / 2 > size)
            {
                firsts.Add(unit);
                total = 0;
            }
            total += next;
        }
        Firsts = firsts;
        var scripts = new ShardScript[firsts.Count];
        Parallel.For(0, scripts.Length, i => scripts[i] = Script(i, firsts[i], i + 1 < firsts.Count ? firsts[i + 1] : units.Units.Length));
        Scripts = scripts;
    }

    public IReadOnlyList<ShardScript> Scripts { get; }

    /// <summary>The first unit of each shard.</summary>
    public IReadOnlyList<int> Firsts { get; }

    private static int Size(SearchUnit unit) =>
        Encoding.UTF8.GetByteCount(unit.Text) + unit.Address.Length + 2 * unit.Title.Length + 2 * unit.Heading.Length + 20;

    private ShardScript Script(int shard, int start, int end)
    {
        var groups = _units.GroupOf[start..end].Where(g => g > 0).Distinct().Order().ToArray();
        return ShardScript.Of($"u{shard}", new object[]
        {
            groups.Select(g => new object[] { g, _units.Groups[g - 1].Id, _units.Groups[g - 1].Title }),
            _units.Units[start..end].Select(Row),
        });
    }

    /// <summary>Address, text, title, heading, days, mentions; what is empty at the end is left out.</summary>
    private List<object> Row(SearchUnit unit)
    {
        var days = unit.Days.Where(d => d.Length > 0).SelectMany(d => new object[] { d.Date, d.Start, d.Length }).ToArray();
        var mentions = unit.Mentions
            .Where(m => m.Length > 0 && _entities.Numbers.ContainsKey(m.Entity))
            .SelectMany(m => new object[] { _entities.Numbers[m.Entity], m.Start, m.Length }).ToArray();
        List<object> row = [unit.Address, unit.Text, unit.Title, unit.Heading, days, mentions];
        while (row[^1] is "" or object[] { Length: 0 }) row.RemoveAt(row.Count - 1);
        return row;
    }
}
