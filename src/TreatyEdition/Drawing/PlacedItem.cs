namespace TreatyEdition.Drawing;

/// <summary>Something of the card that knows how high it is.</summary>
internal abstract record PlacedItem(CardItem Of)
{
    /// <summary>In pixels.</summary>
    public abstract int Height { get; }

    public abstract void Draw(Canvas canvas, int top);
}

internal sealed record PlacedRule(CardRule Rule) : PlacedItem(Rule)
{
    public override int Height => Rule.Width;

    public override void Draw(Canvas canvas, int top) => canvas.Fill((canvas.Width - Rule.Length) / 2, top, Rule.Length, Rule.Width, Rule.Colour);
}
