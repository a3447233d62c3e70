namespace TreatyEdition.Searching.Indexing;

/// <summary>How much a word says about a unit: BM25 with field weights, as a whole number the browser only multiplies.</summary>
internal static class Impacts
{
    /// <summary>Impacts run from 1 to this.</summary>
    public const int Highest = 30;

    private const float Saturation = 1.2f, LengthEffect = 0.5f, HighestKindWeight = 1.1f;

    /// <summary>Weights of kinds: what the sources say before what the editors say about it.</summary>
    private static float KindWeight(SearchKind kind) => kind switch
    {
        SearchKind.Document or SearchKind.Text => HighestKindWeight,
        SearchKind.Note => 0.85f,
        SearchKind.Source or SearchKind.Essay or SearchKind.Discrepancy => 0.8f,
        SearchKind.Day => 0.6f,
        _ => 1,
    };

    public static float FieldWeight(UnitField field) => field switch
    {
        UnitField.Text => 1,
        UnitField.Heading => 2,
        _ => 5,
    };

    /// <summary>The scale of each unit, from the number of words in its text.</summary>
    public static ImpactScale ScaleOf(SearchKind[] kinds, int[] lengths)
    {
        var average = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        var dampings = new float[kinds.Length];
        var weights = new float[kinds.Length];
        for (var unit = 0; unit < kinds.Length; unit++)
        {
            dampings[unit] = Saturation * (1 - LengthEffect + LengthEffect * (float)(lengths[unit] / average));
            weights[unit] = KindWeight(kinds[unit]) / HighestKindWeight * Highest;
        }
        return new ImpactScale(dampings, weights);
    }

    /// <summary>A day counts most on its own page, then in events and documents of that day.</summary>
    public static int OfDay(SearchKind kind) => kind switch
    {
        SearchKind.Day => Highest,
        SearchKind.Event => 24,
        SearchKind.Document => 22,
        SearchKind.Text => 16,
        _ => 12,
    };

    /// <summary>Of an entity that is named once; twice and more often it is a little higher.</summary>
    public const int OfMention = 12;

    /// <param name="impact">Of the mentions before.</param>
    public static int OfFurtherMention(int impact) => Math.Min(impact + 3, 18);
}

/// <summary>What turns frequencies into impacts, by unit.</summary>
/// <param name="dampings">The frequency at which a word reaches half of the highest impact.</param>
/// <param name="weights">The highest impact a word can reach.</param>
internal sealed class ImpactScale(float[] dampings, float[] weights)
{
    /// <param name="frequency">Occurrences in the unit, each counted with its field's weight.</param>
    public int Impact(int unit, float frequency) =>
        Math.Max(1, (int)(frequency / (frequency + dampings[unit]) * weights[unit] + 0.5f));
}

/// <summary>Where in a unit a word stands.</summary>
internal enum UnitField { Text, Heading, Title }
