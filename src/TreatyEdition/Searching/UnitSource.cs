using TreatyEdition.Linking;

namespace TreatyEdition.Searching;

/// <summary>
/// Units in the order in which they are given. Each is made when it is asked for and dies young: all at once, those of ten thousand
/// documents would take as much memory as their texts.
/// </summary>
internal interface IUnitSource
{
    int Count { get; }

    UnitKey KeyOf(int number);

    /// <param name="letters">The text of the unit, valid until the same thread reads another.</param>
    SearchUnit Make(int number, out ReadOnlySpan<char> letters);

    /// <summary>The passage whose words are the text of the unit; null where there is none.</summary>
    TextUnit? PassageOf(int number);
}

/// <summary>What is known of a unit before it is made.</summary>
/// <inheritdoc cref="SearchUnit"/>
internal readonly record struct UnitKey(SearchKind Kind, string Language, SearchGroup? Group, string? Entity)
{
    public static UnitKey Of(SearchUnit unit) => new(unit.Kind, unit.Language, unit.Group, unit.Entity);
}

/// <summary>Units that are there already.</summary>
internal sealed class MadeUnits(IReadOnlyList<SearchUnit> units) : IUnitSource
{
    public int Count => units.Count;

    public UnitKey KeyOf(int number) => UnitKey.Of(units[number]);

    public TextUnit? PassageOf(int number) => null;

    public SearchUnit Make(int number, out ReadOnlySpan<char> letters)
    {
        var unit = units[number];
        letters = unit.Letters;
        return unit;
    }
}
