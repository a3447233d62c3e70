using TreatyEdition.Searching.Stemming;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Cuts the sorted terms into shards and writes them; positions stored apart go into shards of their own.</summary>
internal sealed class TermShards
{
    private const int FarthestRelative = 64, PositionShardBytes = 24_000, BytesOfAFirstTerm = 7;

    private readonly List<ShardScript> _scripts = [];
    private readonly List<string> _firsts = [];

    /// <summary>Of the shard of positions that is being filled.</summary>
    private List<byte[]> _positions = [];
    private PositionPlace _place = new(0, 0);

    /// <summary>Where the next positions stored apart go: number of the shard, place in it.</summary>
    private readonly record struct PositionPlace(int Shard, int Offset)
    {
        public PositionPlace After(byte[] positions) =>
            Offset + positions.Length >= PositionShardBytes ? new(Shard + 1, 0) : this with { Offset = Offset + positions.Length };
    }

    public TermShards(TermEntry[] terms, SearchOptions options)
    {
        var size = Math.Max(options.TermShardBytes, (int)Math.Sqrt(BytesOfAFirstTerm * terms.Sum(t => (double)t.Size)));
        var relatives = LastRelatives(terms);
        for (var start = 0; start < terms.Length;)
        {
            var end = End(terms, relatives, start, size);
            _firsts.Add(start == 0 ? "" : Separator(terms[start - 1].Term, terms[start].Term));
            var (shard, place) = (new ArraySegment<TermEntry>(terms, start, end - start), _place);
            _scripts.Add(ShardScript.Packed($"t{_firsts.Count - 1}", into => WriteTerms(shard, place, into), into => WritePostings(shard, into)));
            foreach (var form in shard.SelectMany(t => t.Forms).Where(f => f.Store == PositionStore.Apart)) Keep(form.Positions);
            start = end;
        }
        ClosePositions();
    }

    public IReadOnlyList<ShardScript> Scripts => _scripts;

    /// <summary>For each shard a text not after its first term and after the last term of the shard before.</summary>
    public IReadOnlyList<string> Firsts => _firsts;

    /// <summary>For each term the last one nearby that shares a stem with it or with a term before: words of one stem stay in one shard.</summary>
    private static int[] LastRelatives(TermEntry[] terms)
    {
        var last = new Dictionary<string, int>[Stemmer.Languages];
        for (var language = 0; language < last.Length; language++) last[language] = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var (language, stem) in terms[i].Stems) last[(int)language][stem] = i;
        }
        var reach = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            reach[i] = Math.Max(i, i == 0 ? 0 : reach[i - 1]);
            foreach (var (language, stem) in terms[i].Stems)
            {
                var relative = last[(int)language][stem];
                if (relative - i <= FarthestRelative) reach[i] = Math.Max(reach[i], relative);
            }
        }
        return reach;
    }

    private static int End(TermEntry[] terms, int[] relatives, int start, int size)
    {
        var total = 0;
        for (var i = start; i < terms.Length; i++)
        {
            var next = terms[i].Size;
            var full = total >= size || (total > 0 && total + next > size * 3 / 2);
            if (full && i > start && (relatives[i - 1] < i || total > 2 * size)) return i;
            total += next;
        }
        return terms.Length;
    }

    /// <summary>The shortest beginning of <paramref name="term"/> that is after <paramref name="before"/>.</summary>
    private static string Separator(string before, string term)
    {
        var shared = before.AsSpan().CommonPrefixLength(term);
        var length = Math.Min(term.Length, shared + 1);
        if (char.IsHighSurrogate(term[length - 1])) length = Math.Min(term.Length, length + 1);
        return term[..length];
    }

    private static void WriteTerms(ArraySegment<TermEntry> terms, PositionPlace place, Packer vocabulary)
    {
        var previous = "";
        foreach (var entry in terms)
        {
            var shared = previous.AsSpan().CommonPrefixLength(entry.Term);
            if (shared > 0 && char.IsHighSurrogate(entry.Term[shared - 1])) shared--;
            vocabulary.Number(shared);
            vocabulary.Text(entry.Term.AsSpan(shared));
            Write(entry, vocabulary, ref place);
            previous = entry.Term;
        }
    }

    /// <summary>In the order in which <see cref="WriteTerms"/> tells their lengths.</summary>
    private static void WritePostings(ArraySegment<TermEntry> terms, Packer postings)
    {
        foreach (var entry in terms)
        {
            foreach (var form in entry.Forms) postings.Append(form.Postings);
            foreach (var alias in entry.Aliases) postings.Append(alias.Mentions);
        }
    }

    private static void Write(TermEntry entry, Packer vocabulary, ref PositionPlace place)
    {
        var plain = entry.Forms.Length == 1 && string.Equals(entry.Forms[0].Surface, entry.Term, StringComparison.Ordinal);
        vocabulary.Number((entry.Stems.Count > 0 ? 1 : 0) | (plain ? 0 : 2) | (entry.Aliases.Count > 0 ? 4 : 0) | (entry.Groups.Count > 0 ? 8 : 0));
        if (entry.Stems.Count > 0) WriteStems(entry, vocabulary);
        if (!plain) vocabulary.Number(entry.Forms.Length);
        foreach (var form in entry.Forms) WriteForm(form, plain, vocabulary, ref place);
        if (entry.Aliases.Count > 0) WriteAliases(entry.Aliases, vocabulary);
        if (entry.Groups.Count == 0) return;
        vocabulary.Number(entry.Groups.Count);
        var before = 0;
        foreach (var group in entry.Groups)
        {
            vocabulary.Number(group - before);
            before = group;
        }
    }

    /// <summary>Each stem as its language, how many letters of the term it lacks at the end, and what it has instead.</summary>
    private static void WriteStems(TermEntry entry, Packer vocabulary)
    {
        vocabulary.Number(entry.Stems.Count);
        foreach (var (language, stem) in entry.Stems)
        {
            var shared = entry.Term.AsSpan().CommonPrefixLength(stem);
            var changed = shared < stem.Length;
            vocabulary.Number(2 * (3 * (entry.Term.Length - shared) + (int)language - 1) + (changed ? 1 : 0));
            if (changed) vocabulary.Text(stem.AsSpan(shared));
        }
    }

    private static void WriteForm(TermForm form, bool plain, Packer vocabulary, ref PositionPlace place)
    {
        if (!plain) vocabulary.Text(form.Surface);
        vocabulary.Number(form.Count);
        vocabulary.Number(form.Postings.Length);
        vocabulary.Number(form.Store == PositionStore.Apart ? 2 + place.Shard : (int)form.Store);
        if (form.Store != PositionStore.Apart) return;
        vocabulary.Number(place.Offset);
        vocabulary.Number(form.Positions.Length);
        place = place.After(form.Positions);
    }

    private static void WriteAliases(List<TermAlias> aliases, Packer vocabulary)
    {
        vocabulary.Number(aliases.Count);
        foreach (var alias in aliases)
        {
            vocabulary.Number(alias.Alias);
            vocabulary.Number(alias.Needed);
            vocabulary.Number(alias.Entity);
            vocabulary.Number(alias.Mentions.Length);
        }
    }

    private void Keep(byte[] positions)
    {
        _positions.Add(positions);
        var next = _place.After(positions);
        if (next.Shard != _place.Shard) ClosePositions();
        _place = next;
    }

    private void ClosePositions()
    {
        if (_positions.Count == 0) return;
        var positions = _positions;
        _scripts.Add(ShardScript.Packed($"p{_place.Shard}", into =>
        {
            foreach (var piece in positions) into.Append(piece);
        }));
        _positions = [];
    }
}
