namespace TreatyEdition.Searching.Indexing;

/// <summary>What the index needs of the units. Each unit is made once, all is taken of it that is needed anywhere, and it is forgotten.</summary>
internal sealed class ReadUnits
{
    private const int ChunkSize = 2048;

    /// <summary>The words of the units, chunk by chunk.</summary>
    public required WordChunk[] Words { get; init; }

    /// <summary>What is shown of the units, chunk by chunk.</summary>
    public required RowChunk[] Rows { get; init; }

    /// <summary>The number of words in the text of each unit.</summary>
    public required int[] Lengths { get; init; }

    /// <summary>About how many bytes each unit takes when it is shown.</summary>
    public required int[] Sizes { get; init; }

    /// <summary>First and last year of each unit; 0 if there is none.</summary>
    public required (int From, int To)[] Years { get; init; }

    /// <summary>The units that mention each entity.</summary>
    public required IReadOnlyList<MentioningUnit>[] Mentions { get; init; }

    /// <summary>The units of each day or month.</summary>
    public required IReadOnlyDictionary<string, List<MentioningUnit>> Days { get; init; }

    public static ReadUnits Of(OrderedUnits units, Entities entities)
    {
        var reading = new UnitReading(units, entities.Numbers);
        var chunks = new UnitChunk[(units.Count + ChunkSize - 1) / ChunkSize];
        var readers = new Workers<UnitReader>(() => new UnitReader(reading));
        readers.For(chunks.Length, (i, reader) => chunks[i] = reader.Read(i * ChunkSize, Math.Min(units.Count, (i + 1) * ChunkSize)));
        foreach (var reader in readers.All) reader.Dispose();
        return new ReadUnits
        {
            Words = Array.ConvertAll(chunks, c => c.Words),
            Rows = Array.ConvertAll(chunks, c => c.Rows),
            Lengths = reading.Lengths,
            Sizes = reading.Sizes,
            Years = reading.Years,
            Mentions = MentionsOf(chunks, entities.Named.Count),
            Days = DaysOf(chunks, units.KindOf),
        };
    }

    private static List<MentioningUnit>[] MentionsOf(UnitChunk[] chunks, int entities)
    {
        var mentions = new List<MentioningUnit>[entities];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = [];
        foreach (var chunk in chunks)
        {
            foreach (var (unit, entity, isOwn) in chunk.Mentions)
            {
                var found = mentions[entity];
                if (isOwn) found.Add(new MentioningUnit(unit, Impacts.Highest));
                else if (found.Count > 0 && found[^1].Unit == unit) found[^1] = new MentioningUnit(unit, Impacts.OfFurtherMention(found[^1].Impact));
                else found.Add(new MentioningUnit(unit, Impacts.OfMention));
            }
        }
        return mentions;
    }

    private static Dictionary<string, List<MentioningUnit>> DaysOf(UnitChunk[] chunks, SearchKind[] kindOf)
    {
        var days = new Dictionary<string, List<MentioningUnit>>(StringComparer.Ordinal);
        foreach (var chunk in chunks)
        {
            foreach (var (unit, day) in chunk.Days)
            {
                if (!days.TryGetValue(day, out var list)) days.Add(day, list = []);
                if (list.Count == 0 || list[^1].Unit != unit) list.Add(new MentioningUnit(unit, Impacts.OfDay(kindOf[unit])));
            }
        }
        return days;
    }
}

/// <summary>What readers share: which units there are, and the tables that they fill, each for its own chunks.</summary>
/// <param name="Entities">The number of each entity by its reference.</param>
internal sealed record UnitReading(OrderedUnits Units, IReadOnlyDictionary<string, int> Entities)
{
    public int[] Lengths { get; } = new int[Units.Count];

    public int[] Sizes { get; } = new int[Units.Count];

    public (int From, int To)[] Years { get; } = new (int, int)[Units.Count];
}

/// <summary>What was read of some neighbouring units.</summary>
/// <param name="Mentions">An entity that a unit mentions, or is.</param>
internal sealed record UnitChunk(WordChunk Words, RowChunk Rows, (int Unit, int Entity, bool IsOwn)[] Mentions, (int Unit, string Day)[] Days);

/// <summary>Reads units, chunk after chunk. For one thread.</summary>
internal sealed class UnitReader(UnitReading reading) : IDisposable
{
    private readonly WordCollector _words = new();
    private readonly RowWriter _rows = new();
    private readonly List<(int Unit, int Entity, bool IsOwn)> _mentions = [];
    private readonly List<(int Unit, string Day)> _days = [];
    private int[] _entities = new int[64];

    public UnitChunk Read(int start, int end)
    {
        _mentions.Clear();
        _days.Clear();
        _words.Begin();
        _rows.Begin();
        for (var unit = start; unit < end; unit++) Read(unit);
        return new UnitChunk(_words.End(start), _rows.End(start), [.. _mentions], [.. _days]);
    }

    public void Dispose() => _rows.Dispose();

    private void Read(int number)
    {
        var unit = reading.Units.Make(number, out var text);
        reading.Lengths[number] = _words.Read(unit, text, reading.Units.StemLanguageOf[number]);
        // What is half a pair of surrogates in the passage is not in the text, so any that may have them keeps its own.
        var isHeld = reading.Units.PassageOf(number) is not null && !text.ContainsAnyInRange('\ud800', '\udfff');
        reading.Sizes[number] = _rows.Write(unit, text, Mentioned(number, unit), isHeld);
        var from = unit.FromYear ?? unit.ToYear ?? 0;
        reading.Years[number] = (from, Math.Max(from, unit.ToYear ?? from));
        foreach (var day in unit.Days) _days.Add((number, day.Date));
    }

    /// <returns>The number of each entity that is mentioned; -1 for one that has none.</returns>
    private ReadOnlySpan<int> Mentioned(int number, SearchUnit unit)
    {
        var mentions = unit.Mentions;
        if (mentions.Length > _entities.Length) _entities = new int[2 * mentions.Length];
        if (unit.Entity is not null) _mentions.Add((number, reading.Entities[unit.Entity], true));
        for (var i = 0; i < mentions.Length; i++)
        {
            var entity = _entities[i] = reading.Entities.TryGetValue(mentions[i].Entity, out var known) ? known : -1;
            if (entity >= 0 && mentions[i].Entity != unit.Entity) _mentions.Add((number, entity, false));
        }
        return _entities.AsSpan(0, mentions.Length);
    }
}
