using System.Text;
using TreatyEdition.Drawing;

namespace TreatyEdition.Tests.Drawing;

/// <summary>Numbers as fontTools reads them from the font of the theme.</summary>
public sealed class FontFileTests
{
    private readonly FontFile _font = new(File.ReadAllBytes(Path.Combine(Repository.Theme, "card", "EBGaramond-Regular.ttf")));

    private int Glyph(char character) => _font.GlyphOf(new Rune(character));

    [Fact]
    public void It_knows_its_measures() => Assert.Equal((1000, 650), (_font.UnitsPerEm, _font.CapHeight));

    [Theory]
    [InlineData('A', 692)]
    [InlineData('f', 318)]
    [InlineData('Ж', 982)]
    [InlineData('é', 390)]
    public void A_letter_has_its_width(char letter, int width) => Assert.Equal(width, _font.AdvanceOf(Glyph(letter)));

    [Theory]
    [InlineData('T', 'o', -105)]
    [InlineData('A', 'V', -140)]
    [InlineData('n', 'n', 0)]
    [InlineData('Т', 'у', -100)]
    [InlineData('r', ',', 0)]
    [InlineData('T', 'a', -105)]
    [InlineData('V', 'o', -100)]
    public void Two_letters_stand_as_near_as_the_font_says(char left, char right, int kerning) => Assert.Equal(kerning, _font.KerningOf(Glyph(left), Glyph(right)));

    [Theory]
    [InlineData('H', 37, -5, 770, 653)]
    [InlineData('E', 37, -5, 539, 653)]
    [InlineData('é', 30, -15, 365, 649)]
    [InlineData('Й', 37, -5, 787, 860)]
    [InlineData('Å', -2, -5, 697, 844)]
    [InlineData('i', 24, -3, 226, 617)]
    [InlineData('o', 35, -14, 460, 414)]
    public void An_outline_lies_within_the_box_of_its_glyph(char letter, int left, int bottom, int right, int top)
    {
        var ends = _font.OutlineOf(Glyph(letter)).SelectMany(c => new[] { (X: c.FromX, Y: c.FromY), (X: c.ToX, Y: c.ToY) }).ToList();

        Assert.Equal((left, bottom, right, top), ((int)ends.Min(p => p.X), (int)ends.Min(p => p.Y), (int)ends.Max(p => p.X), (int)ends.Max(p => p.Y)));
    }

    [Fact]
    public void A_space_has_no_outline_and_a_character_that_is_missing_no_glyph()
    {
        Assert.Empty(_font.OutlineOf(Glyph(' ')));
        Assert.Equal(0, Glyph('秘'));
    }
}
