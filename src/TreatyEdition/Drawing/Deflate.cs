using System.Numerics;

namespace TreatyEdition.Drawing;

/// <summary>
/// Packs the rows of a flat picture (RFC 1951, fixed codes). It looks for what repeats in two places only, the byte before and the row
/// above, which is where a picture of few colours repeats itself.
/// </summary>
internal sealed class Deflate
{
    private const int Shortest = 3, Longest = 258, EndOfBlock = 256;

    private readonly List<byte> _packed = [];
    private uint _bits;
    private int _held;

    /// <param name="rows">All of one length, less than 32768.</param>
    /// <param name="first">The byte that stands before each row.</param>
    public static byte[] Pack(byte[][] rows, byte first)
    {
        var packer = new Deflate();
        packer.Write(0b011, 3);    // the last block, of fixed codes
        byte[] above = [];
        foreach (var row in rows)
        {
            packer.WriteSymbol(first);
            packer.WriteRow(row, above);
            above = row;
        }
        packer.WriteSymbol(EndOfBlock);
        packer.Write(0, 7);
        return [.. packer._packed];
    }

    private void WriteRow(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above)
    {
        for (var at = 0; at < row.Length;)
        {
            var (before, over) = (at == 0 ? 0 : Alike(row[at..], row[(at - 1)..]), above.IsEmpty ? 0 : Alike(row[at..], above[at..]));
            var length = Math.Max(before, over);
            if (length >= Shortest) WriteCopy(length, before >= over ? 1 : row.Length + 1);
            else WriteSymbol(row[at]);
            at += length >= Shortest ? length : 1;
        }
    }

    /// <summary>How many bytes, as far as one copy goes, are the same.</summary>
    private static int Alike(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> others) =>
        bytes[..Math.Min(Longest, bytes.Length)].CommonPrefixLength(others);

    private void WriteCopy(int length, int back)
    {
        if (length == Longest) WriteSymbol(285);
        else
        {
            // Lengths go in groups: eight of one, then four each of 2, 4, 8, …, told apart by further bits.
            var beyond = length - Shortest;
            var further = Math.Max(0, BitOperations.Log2((uint)beyond | 1) - 2);
            WriteSymbol(257 + 4 * further + (beyond >> further));
            Write((uint)beyond & ((1u << further) - 1), further);
        }
        var distance = back - 1;
        var more = Math.Max(0, BitOperations.Log2((uint)distance | 1) - 1);
        WriteCode((uint)(2 * more + (distance >> more)), 5);
        Write((uint)distance & ((1u << more) - 1), more);
    }

    private void WriteSymbol(int symbol)
    {
        if (symbol < 144) WriteCode((uint)(0x30 + symbol), 8);
        else if (symbol < 256) WriteCode((uint)(0x190 + symbol - 144), 9);
        else if (symbol < 280) WriteCode((uint)(symbol - 256), 7);
        else WriteCode((uint)(0xC0 + symbol - 280), 8);
    }

    /// <summary>Codes go highest bit first, numbers lowest bit first.</summary>
    private void WriteCode(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        Write(reversed, length);
    }

    private void Write(uint bits, int count)
    {
        _bits |= bits << _held;
        for (_held += count; _held >= 8; _held -= 8, _bits >>= 8) _packed.Add((byte)_bits);
    }
}
