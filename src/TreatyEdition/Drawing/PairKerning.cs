using System.Buffers.Binary;
using System.Numerics;

namespace TreatyEdition.Drawing;

/// <summary>The kerning of a font: how much nearer the second glyph of a pair stands (OpenType, table <c>GPOS</c>, pair adjustment).</summary>
internal sealed class PairKerning
{
    private readonly ReadOnlyMemory<byte> _table;

    /// <summary>Where the subtables of each lookup stand.</summary>
    private readonly List<List<int>> _lookups = [];

    /// <param name="table">Empty where the font has none.</param>
    public PairKerning(ReadOnlyMemory<byte> table)
    {
        _table = table;
        if (table.IsEmpty) return;
        var lookups = U16(8);
        var wanted = KerningLookups(U16(6));
        for (var i = 0; i < U16(lookups); i++)
            if (wanted.Contains(i)) _lookups.Add(PairsIn(lookups + U16(lookups + 2 + 2 * i)));
    }

    private List<int> KerningLookups(int features)
    {
        var found = new List<int>();
        for (var i = 0; i < U16(features); i++)
        {
            var record = features + 2 + 6 * i;
            if (!_table.Span.Slice(record, 4).SequenceEqual("kern"u8)) continue;
            var feature = features + U16(record + 4);
            for (var k = 0; k < U16(feature + 2); k++) found.Add(U16(feature + 4 + 2 * k));
        }
        return found;
    }

    private List<int> PairsIn(int lookup)
    {
        const int Pairs = 2, Elsewhere = 9;
        var found = new List<int>();
        for (var i = 0; i < U16(lookup + 4); i++)
        {
            var subtable = lookup + U16(lookup + 6 + 2 * i);
            if (U16(lookup) == Pairs) found.Add(subtable);
            else if (U16(lookup) == Elsewhere && U16(subtable + 2) == Pairs) found.Add(subtable + BinaryPrimitives.ReadInt32BigEndian(_table.Span[(subtable + 4)..]));
        }
        return found;
    }

    /// <summary>In units of the em; the first subtable of a lookup that knows the pair decides.</summary>
    public int Between(int left, int right)
    {
        var sum = 0;
        foreach (var lookup in _lookups)
        {
            foreach (var subtable in lookup)
            {
                if (In(subtable, left, right) is not { } value) continue;
                sum += value;
                break;
            }
        }
        return sum;
    }

    private int? In(int subtable, int left, int right)
    {
        const int Advance = 0x0004;
        if (IndexOf(subtable + U16(subtable + 2), left) is not (>= 0 and var index)) return null;
        var (first, second) = (U16(subtable + 4), U16(subtable + 6));
        var size = 2 * (BitOperations.PopCount((uint)first) + BitOperations.PopCount((uint)second));
        var place = 2 * BitOperations.PopCount((uint)first & (Advance - 1));
        var values = U16(subtable) == 1 ? ListedPair(subtable + U16(subtable + 10 + 2 * index), size, right) : ClassPair(subtable, size, left, right);
        return values is null ? null : (first & Advance) == 0 ? 0 : BinaryPrimitives.ReadInt16BigEndian(_table.Span[(values.Value + place)..]);
    }

    /// <summary>Where the values of a pair stand that is listed by its glyphs.</summary>
    private int? ListedPair(int set, int size, int right)
    {
        for (int i = 0, at = set + 2; i < U16(set); i++, at += 2 + size)
            if (U16(at) == right) return at + 2;
        return null;
    }

    /// <summary>Where the values of a pair stand that is given by the classes of its glyphs.</summary>
    private int ClassPair(int subtable, int size, int left, int right) =>
        subtable + 16 + size * (ClassOf(subtable + U16(subtable + 8), left) * U16(subtable + 14) + ClassOf(subtable + U16(subtable + 10), right));

    private int IndexOf(int coverage, int glyph)
    {
        for (int i = 0, at = coverage + 4; i < U16(coverage + 2); i++)
        {
            if (U16(coverage) == 1)
            {
                if (U16(at) == glyph) return i;
                at += 2;
            }
            else
            {
                if (glyph >= U16(at) && glyph <= U16(at + 2)) return U16(at + 4) + glyph - U16(at);
                at += 6;
            }
        }
        return -1;
    }

    private int ClassOf(int table, int glyph)
    {
        if (U16(table) == 1)
        {
            var nth = glyph - U16(table + 2);
            return nth >= 0 && nth < U16(table + 4) ? U16(table + 6 + 2 * nth) : 0;
        }
        for (int i = 0, at = table + 4; i < U16(table + 2); i++, at += 6)
            if (glyph >= U16(at) && glyph <= U16(at + 2)) return U16(at + 4);
        return 0;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_table.Span[at..]);
}
