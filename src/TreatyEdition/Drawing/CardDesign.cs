using System.Collections.Immutable;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Drawing;

/// <summary>How the theme wants the card to look. Lengths are pixels of the card.</summary>
/// <param name="Margin">Nothing is set nearer to the edge.</param>
/// <param name="Fonts">By the name that the theme gives them.</param>
/// <param name="Stack">From top to bottom, in the middle of what the foot leaves.</param>
/// <param name="Foot">From top to bottom, at the lower margin.</param>
internal sealed record CardDesign(
    Colour Paper, int Margin, ImmutableArray<CardFrame> Frames, ImmutableSortedDictionary<string, CardFonts> Fonts,
    ImmutableArray<CardItem> Stack, ImmutableArray<CardItem> Foot);

/// <summary>A line around the card.</summary>
/// <param name="Inset">Its distance from the edge.</param>
internal sealed record CardFrame(int Inset, int Width, Colour Colour);

/// <summary>Fonts for one kind of text: the first that has all its characters sets it.</summary>
internal sealed record CardFonts(ImmutableArray<FontFile> Fonts);

/// <param name="Space">What stays free above it, where something stands above it.</param>
internal abstract record CardItem(Colour Colour, int Space);

/// <summary>A line across.</summary>
internal sealed record CardRule(int Length, int Width, Colour Colour, int Space) : CardItem(Colour, Space);

internal enum CardWords { Title, Subtitle, Editors, Address, Ornament }

/// <summary>Words of the edition, or an ornament.</summary>
/// <param name="Ornament">The theme's own signs, in place of words; null for words of the edition.</param>
/// <param name="Size">The size it has where there is room, in pixels for an em.</param>
/// <param name="Least">The size below which it is cut instead.</param>
/// <param name="Lines">The most lines it may have.</param>
/// <param name="Leading">From base line to base line, in ems.</param>
/// <param name="Tracking">Added between letters, in ems.</param>
internal sealed record CardText(
    CardWords Words, string? Ornament, CardFonts Fonts, int Size, int Least, int Lines, double Leading, double Tracking, bool Capitals,
    SourceSpan Span, Colour Colour, int Space) : CardItem(Colour, Space);
