using System.Buffers.Binary;

namespace TreatyEdition.Drawing;

/// <summary>
/// Writes a picture as PNG. It packs the pixels itself: what the platform's zlib makes of them changes with its version and the processor,
/// and the same input must give the same bytes.
/// </summary>
internal static class Png
{
    /// <summary>What stands before each row.</summary>
    private const byte NotFiltered = 0;

    private static readonly uint[] Remainders = MakeRemainders();

    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 3);    // eight bits a pixel, colours from a palette
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "sRGB"u8, [0]);
        WriteChunk(file, "PLTE"u8, canvas.Palette());
        WriteChunk(file, "IDAT"u8, Pack(canvas));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pack(Canvas canvas)
    {
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Adler(canvas.Rows));
        return [0x78, 0x01, .. Deflate.Pack(canvas.Rows, NotFiltered), .. check];
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, kind), content));
        file.Write(number);
    }

    private static uint[] MakeRemainders()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[256];
        for (var n = 0u; n < table.Length; n++)
        {
            table[n] = n;
            for (var bit = 0; bit < 8; bit++) table[n] = (table[n] & 1) != 0 ? Polynomial ^ (table[n] >> 1) : table[n] >> 1;
        }
        return table;
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = Remainders[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint Adler(byte[][] rows)
    {
        const uint Modulus = 65521;
        var (a, b) = (1u, 0u);
        foreach (var row in rows)
        {
            b += a += NotFiltered;
            foreach (var x in row) b += a += x;    // no row is so long that the sums could overflow
            (a, b) = (a % Modulus, b % Modulus);
        }
        return (b << 16) | a;
    }
}
