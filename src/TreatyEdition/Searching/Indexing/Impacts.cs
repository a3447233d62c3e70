namespace TreatyEdition.Searching.Indexing;

/// <summary>How much a word says about a unit: BM25 with field weights, as a whole number the browser only multiplies.</summary>
internal static class Impacts
{
    /// <summary>Impacts run from 1 to this.</summary>
    public const int Highest = 30;

    private const double Saturation = 1.2, LengthEffect = 0.5;

    /// <summary>Weights of the fields, by <see cref="UnitField"/>.</summary>
    private static readonly double[] FieldWeights = [1, 2, 5];

    /// <summary>Weights of kinds: what the sources say before what the editors say about it.</summary>
    private static double KindWeight(SearchKind kind) => kind switch
    {
        SearchKind.Document => 1.1,
        SearchKind.Note => 0.85,
        SearchKind.Source or SearchKind.Essay or SearchKind.Discrepancy => 0.8,
        SearchKind.Day => 0.6,
        _ => 1,
    };

    public static double FieldWeight(UnitField field) => FieldWeights[(int)field];

    /// <param name="frequency">Occurrences, each counted with its field's weight.</param>
    /// <param name="relativeLength">Words in the unit's text over the average of all units.</param>
    public static int Of(double frequency, double relativeLength, SearchKind kind)
    {
        var length = 1 - LengthEffect + LengthEffect * relativeLength;
        var saturated = frequency * (Saturation + 1) / (frequency + Saturation * length);
        var share = saturated * KindWeight(kind) / ((Saturation + 1) * 1.1);
        return Math.Clamp((int)Math.Round(share * Highest), 1, Highest);
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

    public static int OfMention(int count) => count switch { 1 => 12, 2 => 15, _ => 18 };
}

/// <summary>Where in a unit a word stands.</summary>
internal enum UnitField { Text, Heading, Title }
