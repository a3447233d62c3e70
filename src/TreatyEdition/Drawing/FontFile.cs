using System.Buffers.Binary;
using System.Text;

namespace TreatyEdition.Drawing;

/// <summary>A stretch of an outline: a quadratic curve, or a straight line where <paramref name="ControlX"/> and -Y lie on its start. Y grows upwards.</summary>
internal sealed record Curve(double FromX, double FromY, double ControlX, double ControlY, double ToX, double ToY);

/// <summary>
/// A font of the OpenType kind with quadratic outlines (.ttf): which glyph stands for a character, how wide it is, how it looks, and how
/// near it stands to the next. Letters are taken one by one; scripts whose letters change with their neighbours are not set.
/// </summary>
internal sealed class FontFile
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ReadOnlyMemory<byte> _characters, _metrics, _offsets, _glyphs;
    private readonly PairKerning _kerning;
    private readonly int _wideMetrics;
    private readonly bool _longOffsets;

    /// <exception cref="InvalidDataException">Not such a font.</exception>
    public FontFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file.Span) is not (0x00010000 or 0x74727565)) throw new InvalidDataException("it is no TrueType font");
        (_characters, _metrics, _offsets, _glyphs) = (Table("cmap"u8), Table("hmtx"u8), Table("loca"u8), Table("glyf"u8));
        UnitsPerEm = U16(Table("head"u8).Span, 18);
        if (UnitsPerEm == 0) throw new InvalidDataException("the size of its letters is 0");
        _longOffsets = U16(Table("head"u8).Span, 50) != 0;
        _wideMetrics = U16(Table("hhea"u8).Span, 34);
        var windows = Find("OS/2"u8).Span;
        CapHeight = windows.Length > 90 && U16(windows, 0) >= 2 ? U16(windows, 88) : UnitsPerEm * 2 / 3;
        _kerning = new PairKerning(Find("GPOS"u8));
    }

    /// <summary>Why a font could not be read, for a diagnostic: what is wrong with it, or that reading led beyond its bytes.</summary>
    public static string WhyUnreadable(Exception e) => e is InvalidDataException ? e.Message : "it is cut off or damaged";

    public int UnitsPerEm { get; }

    /// <summary>The height of capital letters, in units of the em.</summary>
    public int CapHeight { get; }

    /// <summary>The glyph for a character; 0 where the font has none.</summary>
    public int GlyphOf(Rune character)
    {
        var cmap = _characters.Span;
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var subtable = cmap[BinaryPrimitives.ReadInt32BigEndian(cmap[(8 + 8 * i)..])..];
            var glyph = U16(subtable, 0) switch { 4 => InSegments(subtable, character.Value), 12 => InGroups(subtable, character.Value), _ => 0 };
            if (glyph != 0) return glyph;
        }
        return 0;
    }

    private static int InSegments(ReadOnlySpan<byte> table, int character)
    {
        var twice = U16(table, 6);
        for (var at = 0; at < twice; at += 2)
        {
            if (character > U16(table, 14 + at)) continue;
            var start = U16(table, 16 + twice + at);
            if (character < start) return 0;
            var delta = U16(table, 16 + 2 * twice + at);
            var offsetAt = 16 + 3 * twice + at;
            if (U16(table, offsetAt) is not (not 0 and var offset)) return (character + delta) & 0xFFFF;
            return U16(table, offsetAt + offset + 2 * (character - start)) is not 0 and var glyph ? (glyph + delta) & 0xFFFF : 0;
        }
        return 0;
    }

    private static int InGroups(ReadOnlySpan<byte> table, int character)
    {
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(table[12..]); i++)
        {
            var group = table.Slice(16 + 12 * i, 12);
            var start = BinaryPrimitives.ReadInt32BigEndian(group);
            if (character >= start && character <= BinaryPrimitives.ReadInt32BigEndian(group[4..]))
                return BinaryPrimitives.ReadInt32BigEndian(group[8..]) + character - start;
        }
        return 0;
    }

    /// <summary>How far a glyph moves the pen, in units of the em.</summary>
    public int AdvanceOf(int glyph) => U16(_metrics.Span, 4 * Math.Min(glyph, _wideMetrics - 1));

    /// <summary>By how much the pen moves more or less between two glyphs, in units of the em.</summary>
    public int KerningOf(int left, int right) => _kerning.Between(left, right);

    /// <summary>The outline of a glyph in units of the em, from the pen on the base line.</summary>
    public IReadOnlyList<Curve> OutlineOf(int glyph)
    {
        var curves = new List<Curve>();
        new GlyphReader(GlyphData, curves).Read(glyph, GlyphReader.AsItIs);
        return curves;
    }

    private ReadOnlyMemory<byte> GlyphData(int glyph)
    {
        var offsets = _offsets.Span;
        var (from, to) = _longOffsets
            ? (BinaryPrimitives.ReadInt32BigEndian(offsets[(4 * glyph)..]), BinaryPrimitives.ReadInt32BigEndian(offsets[(4 * glyph + 4)..]))
            : (2 * U16(offsets, 2 * glyph), 2 * U16(offsets, 2 * glyph + 2));
        return _glyphs[from..to];
    }

    private ReadOnlyMemory<byte> Table(ReadOnlySpan<byte> name) =>
        Find(name) is { IsEmpty: false } table ? table : throw new InvalidDataException($"it has no table '{Encoding.ASCII.GetString(name)}'");

    /// <summary>Empty where the font has no such table.</summary>
    private ReadOnlyMemory<byte> Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < U16(_file.Span, 4); i++)
        {
            var record = _file.Span.Slice(12 + 16 * i, 16);
            if (record[..4].SequenceEqual(name)) return _file.Slice(BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
        }
        return default;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
