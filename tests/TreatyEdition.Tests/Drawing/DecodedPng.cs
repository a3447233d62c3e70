using System.Buffers.Binary;
using System.IO.Compression;

namespace TreatyEdition.Tests.Drawing;

/// <summary>A PNG with a palette, read back with the platform's own zlib.</summary>
internal sealed class DecodedPng
{
    private readonly byte[] _palette = [];
    private readonly byte[] _rows;

    public DecodedPng(ReadOnlySpan<byte> file)
    {
        Assert.True(file[..8].SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        using var packed = new MemoryStream();
        for (file = file[8..]; !file.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file);
            var kind = System.Text.Encoding.ASCII.GetString(file.Slice(4, 4));
            var content = file.Slice(8, length);
            if (kind == "IHDR") (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
            if (kind == "PLTE") _palette = content.ToArray();
            if (kind == "IDAT") packed.Write(content);
            file = file[(12 + length)..];
        }
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress)) zlib.CopyTo(unpacked);
        _rows = unpacked.ToArray();
        Assert.Equal((Width + 1) * Height, _rows.Length);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green, blue, as <c>#rrggbb</c>.</summary>
    public string At(int x, int y)
    {
        var place = 3 * _rows[y * (Width + 1) + 1 + x];
        return "#" + Convert.ToHexStringLower(_palette, place, 3);
    }

    /// <summary>The box around everything that is not of one colour, within a part of the picture.</summary>
    public (int Left, int Top, int Right, int Bottom) BoxOfInk(string paper, int left, int top, int right, int bottom)
    {
        var inked = (from y in Enumerable.Range(top, bottom - top) from x in Enumerable.Range(left, right - left) where At(x, y) != paper select (X: x, Y: y)).ToList();
        return inked.Count == 0 ? default : (inked.Min(p => p.X), inked.Min(p => p.Y), inked.Max(p => p.X), inked.Max(p => p.Y));
    }
}
