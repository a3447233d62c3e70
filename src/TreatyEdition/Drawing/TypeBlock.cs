using System.Globalization;
using System.Text;

namespace TreatyEdition.Drawing;

/// <summary>Words set in lines, in the largest size in which they have room.</summary>
internal sealed record TypeBlock(CardText Item, int Size, IReadOnlyList<TypeLine> Lines) : PlacedItem(Item)
{
    private const int Step = 2;

    /// <summary>From the top of the capitals of the first line to the last base line.</summary>
    public override int Height => Lines[0].Font.CapHeight * Size / Lines[0].Font.UnitsPerEm + (Lines.Count - 1) * LineHeight;

    private int LineHeight => (int)(Item.Leading * Size + 0.5);

    public override void Draw(Canvas canvas, int top)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var wide = Lines[i].Length * Size / Lines[i].Font.UnitsPerEm;
            Lines[i].Draw(canvas, (canvas.Width - wide) / 2, top + Height - (Lines.Count - 1 - i) * LineHeight, Size, Item.Colour);
        }
    }

    /// <param name="measure">The longest that a line may be, in pixels.</param>
    /// <param name="largest">The size it may have at most.</param>
    public static TypeBlock Set(CardText item, string text, FontFile font, int measure, int largest)
    {
        double Length(string words) => new TypeLine(words, font, item.Tracking).Length;
        var breaker = new LineBreaker(text, Length);
        for (var size = Math.Max(largest, item.Least); ; size = Math.Max(size - Step, item.Least))
        {
            var units = measure * (double)font.UnitsPerEm / size;
            if (breaker.Break(units, item.Lines) is { } lines) return Of(lines, size);
            if (size == item.Least) return Of(Cut(text, units, item.Lines, Length), size);
        }

        TypeBlock Of(IEnumerable<string> lines, int size) => new(item, size, [.. lines.Select(line => new TypeLine(line, font, item.Tracking))]);
    }

    /// <summary>Fills line after line, within a word where it is longer than a line, and ends with dots.</summary>
    private static List<string> Cut(string text, double measure, int most, Func<string, double> length)
    {
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0; rest = rest[lines[^1].Length..].TrimStart())
        {
            var last = lines.Count == most - 1 && length(rest) > measure ? "…" : "";
            var ends = StringInfo.ParseCombiningCharacters(rest).Skip(1).Append(rest.Length).ToArray();
            var fitting = ends.TakeWhile(end => length(rest[..end] + last) <= measure).LastOrDefault(ends[0]);
            var space = fitting < rest.Length ? rest.LastIndexOf(' ', fitting) : -1;
            lines.Add(rest[..(space > 0 ? space : fitting)]);
            if (lines.Count < most) continue;
            lines[^1] = lines[^1].TrimEnd() + last;
            break;
        }
        return lines;
    }

    /// <summary>The first font that has every character; null where none has. Marks that stand over another letter need one made of both.</summary>
    public static FontFile? FontFor(string text, CardFonts fonts, out Rune? missing)
    {
        missing = null;
        foreach (var font in fonts.Fonts)
        {
            if (FirstLacking(text, font) is not { } lacking) return font;
            missing ??= lacking;
        }
        return null;
    }

    private static Rune? FirstLacking(string text, FontFile font)
    {
        foreach (var character in text.EnumerateRunes())
            if (font.GlyphOf(character) == 0 || !StandsAlone(character)) return character;
        return null;
    }

    /// <summary>Whether a letter is set as it is, whatever stands beside it; from Hebrew to Tibetan, Burmese, Khmer and the like it is not.</summary>
    private static bool StandsAlone(Rune character) =>
        Rune.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        && character.Value is not (>= 0x0590 and < 0x10A0 or >= 0x1700 and < 0x1900 or >= 0xFB1D and < 0xFE00 or >= 0xFE70 and < 0xFEFF);
}
