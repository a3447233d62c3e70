namespace TreatyEdition.Searching.Indexing;

/// <summary>Encodes where a form occurs.</summary>
/// <remarks>
/// A posting: distance to the unit before; impact × 2, plus 1 if the form occurs once; if positions are inline, their number (unless 1) and
/// their distances. Positions stored apart have number and distances for every posting.
/// </remarks>
internal sealed class PostingEncoder(WordIndex words, int inlineBytes)
{
    private readonly Packer _postings = new(), _positions = new();
    private Occurrence[] _occurrences = new Occurrence[1024];

    public TermForm Form(int form)
    {
        var surface = words.Forms[form].Surface;
        // Each takes a byte at least.
        var inline = words.CountOf(form) > inlineBytes ? -1 : Inline(words.Of(form, .., ref _occurrences));
        if (inline >= 0) return new TermForm(surface, inline, _postings.Bytes.ToArray(), PositionStore.Inline, []);
        var count = Apart(form);
        return new TermForm(surface, count, _postings.Bytes.ToArray(), PositionStore.Apart, _positions.Bytes.ToArray());
    }

    /// <summary>Writes postings with their positions; returns their number, or -1 as soon as the positions take too much room.</summary>
    private int Inline(ReadOnlySpan<Occurrence> occurrences)
    {
        _postings.Clear();
        var (count, previous, positionBytes) = (0, 0, 0);
        for (var start = 0; start < occurrences.Length; count++)
        {
            var here = occurrences[start..EndOfUnit(occurrences, start)];
            Posting(here, previous);
            var before = _postings.Length;
            if (here.Length > 1) _postings.Number(here.Length);
            Positions(here, _postings);
            positionBytes += _postings.Length - before;
            if (positionBytes > inlineBytes) return -1;
            (start, previous) = (start + here.Length, here[0].Unit);
        }
        return count;
    }

    private int Apart(int form)
    {
        _postings.Clear();
        _positions.Clear();
        var (count, previous) = (0, 0);
        // Chunk by chunk, as no unit is in two, and all at once would be much.
        for (var chunk = 0; chunk < words.ChunksOf(form); chunk++)
        {
            var occurrences = words.Of(form, chunk..(chunk + 1), ref _occurrences);
            for (var start = 0; start < occurrences.Length; count++)
            {
                var here = occurrences[start..EndOfUnit(occurrences, start)];
                Posting(here, previous);
                _positions.Number(here.Length);
                Positions(here, _positions);
                (start, previous) = (start + here.Length, here[0].Unit);
            }
        }
        return count;
    }

    private static int EndOfUnit(ReadOnlySpan<Occurrence> occurrences, int start)
    {
        var (unit, end) = (occurrences[start].Unit, start + 1);
        while (end < occurrences.Length && occurrences[end].Unit == unit) end++;
        return end;
    }

    private void Posting(ReadOnlySpan<Occurrence> here, int previous)
    {
        var frequency = 0f;
        foreach (var occurrence in here) frequency += Impacts.FieldWeight(occurrence.Field);
        var unit = here[0].Unit;
        _postings.Number(unit - previous);
        _postings.Number(2 * words.Scale.Impact(unit, frequency) + (here.Length == 1 ? 1 : 0));
    }

    private static void Positions(ReadOnlySpan<Occurrence> here, Packer into)
    {
        var previous = 0;
        foreach (var occurrence in here)
        {
            into.Number(occurrence.Position - previous);
            previous = occurrence.Position;
        }
    }

    /// <summary>Postings without positions.</summary>
    /// <param name="packer">To be used for it.</param>
    public static byte[] Mentions(IReadOnlyList<MentioningUnit> mentions, Packer packer)
    {
        packer.Clear();
        var previous = 0;
        foreach (var (unit, impact) in mentions)
        {
            packer.Number(unit - previous);
            packer.Number(2 * impact);
            previous = unit;
        }
        return packer.Bytes.ToArray();
    }
}
