using System.Text;

namespace TreatyEdition.Drawing;

/// <summary>Sets words in one font: which glyphs, and where each stands. Lengths are units of the font’s em.</summary>
internal sealed class TypeLine
{
    private static readonly (string Letters, char Ligature)[] Ligatures = [("ffi", '\uFB03'), ("ffl", '\uFB04'), ("ff", '\uFB00'), ("fi", '\uFB01'), ("fl", '\uFB02')];

    private readonly List<SetGlyph> _glyphs = [];

    /// <param name="X">Where the pen is.</param>
    private sealed record SetGlyph(int Glyph, double X);

    /// <param name="tracking">Added between letters, in ems; letters set wide are not tied together.</param>
    public TypeLine(string text, FontFile font, double tracking)
    {
        Font = font;
        var (pen, before) = (0.0, -1);
        foreach (var character in (tracking == 0 ? Tie(text, font) : text).EnumerateRunes())
        {
            var glyph = font.GlyphOf(character);
            if (before >= 0) pen += font.KerningOf(before, glyph) + tracking * font.UnitsPerEm;
            _glyphs.Add(new SetGlyph(glyph, pen));
            pen += font.AdvanceOf(glyph);
            before = glyph;
        }
        Length = pen;
    }

    public FontFile Font { get; }

    public double Length { get; }

    private static string Tie(string text, FontFile font)
    {
        foreach (var (letters, ligature) in Ligatures)
            if (font.GlyphOf(new Rune(ligature)) != 0) text = text.Replace(letters, ligature.ToString(), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Lays the line on the canvas.</summary>
    /// <param name="left">Where the pen begins, in pixels.</param>
    /// <param name="size">Pixels for an em.</param>
    public void Draw(Canvas canvas, double left, int baseLine, int size, Colour ink)
    {
        var scale = size / (double)Font.UnitsPerEm;
        foreach (var (glyph, x) in _glyphs) DrawGlyph(canvas, Font.OutlineOf(glyph), left + x * scale, baseLine, scale, ink);
    }

    private static void DrawGlyph(Canvas canvas, IReadOnlyList<Curve> outline, double penX, int baseLine, double scale, Colour ink)
    {
        if (outline.Count == 0) return;
        // A curve stays within the box of its ends and its control point.
        var (minX, maxX, minY, maxY) = (outline[0].FromX, outline[0].FromX, outline[0].FromY, outline[0].FromY);
        foreach (var c in outline)
        {
            (minX, maxX) = (Math.Min(minX, Math.Min(c.FromX, c.ControlX)), Math.Max(maxX, Math.Max(c.FromX, c.ControlX)));
            (minY, maxY) = (Math.Min(minY, Math.Min(c.FromY, c.ControlY)), Math.Max(maxY, Math.Max(c.FromY, c.ControlY)));
        }
        var (left, right) = ((int)Math.Floor(penX + scale * minX) - 1, (int)Math.Ceiling(penX + scale * maxX) + 1);
        var (top, bottom) = ((int)Math.Floor(-scale * maxY) - 1, (int)Math.Ceiling(-scale * minY) + 1);
        var coverage = new Coverage(right - left, bottom - top);
        double X(double x) => penX + scale * x - left;
        double Y(double y) => -scale * y - top;
        foreach (var c in outline) coverage.Add(new Curve(X(c.FromX), Y(c.FromY), X(c.ControlX), Y(c.ControlY), X(c.ToX), Y(c.ToY)));
        canvas.Lay(coverage, left, baseLine + top, ink);
    }
}
