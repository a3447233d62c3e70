namespace TreatyEdition.Searching.Indexing;

/// <summary>Encodes where a form occurs.</summary>
/// <remarks>
/// A posting: distance to the unit before; impact × 2, plus 1 if the form occurs once; if positions are inline, their number (unless 1) and
/// their distances. Positions stored apart have number and distances for every posting.
/// </remarks>
internal sealed class PostingEncoder(OrderedUnits units, WordIndex words, int inlineBytes)
{
    private readonly Packer _postings = new(), _positions = new(), _both = new();

    public TermForm Form(int form)
    {
        _postings.Clear();
        _positions.Clear();
        _both.Clear();
        var (count, previous) = (0, 0);
        var occurrences = words.Of(form);
        for (var start = 0; start < occurrences.Length;)
        {
            var unit = occurrences[start].Unit;
            var end = start + 1;
            while (end < occurrences.Length && occurrences[end].Unit == unit) end++;
            Posting(unit - previous, occurrences[start..end]);
            (start, previous) = (end, unit);
            count++;
        }
        return _positions.Length <= inlineBytes
            ? new TermForm(words.Forms[form].Surface, count, _both.Bytes.ToArray(), PositionStore.Inline, [])
            : new TermForm(words.Forms[form].Surface, count, _postings.Bytes.ToArray(), PositionStore.Apart, _positions.Bytes.ToArray());
    }

    private void Posting(int distance, ReadOnlySpan<Occurrence> here)
    {
        var frequency = 0.0;
        foreach (var occurrence in here) frequency += Impacts.FieldWeight(occurrence.Field);
        var unit = here[0].Unit;
        var impact = Impacts.Of(frequency, words.Lengths[unit] / words.AverageLength, units.Units[unit].Kind);
        var once = here.Length == 1;
        foreach (var packer in (ReadOnlySpan<Packer>)[_postings, _both])
        {
            packer.Number(distance);
            packer.Number(2 * impact + (once ? 1 : 0));
        }
        _positions.Number(here.Length);
        if (!once) _both.Number(here.Length);
        var previous = 0;
        foreach (var occurrence in here)
        {
            _positions.Number(occurrence.Position - previous);
            _both.Number(occurrence.Position - previous);
            previous = occurrence.Position;
        }
    }

    /// <summary>Postings without positions.</summary>
    public static byte[] Mentions(IReadOnlyList<MentioningUnit> mentions)
    {
        var packer = new Packer();
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
