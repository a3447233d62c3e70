using System.Buffers.Binary;

namespace TreatyEdition.Drawing;

/// <summary>Reads the outlines of glyphs, those put together of others included (OpenType, table <c>glyf</c>).</summary>
internal sealed class GlyphReader(Func<int, ReadOnlyMemory<byte>> dataOf, List<Curve> curves)
{
    /// <summary>Where a part of a glyph goes: x' = A·x + C·y + X, y' = B·x + D·y + Y.</summary>
    public readonly record struct Placing(double A, double B, double C, double D, double X, double Y);

    public static readonly Placing AsItIs = new(1, 0, 0, 1, 0, 0);

    private const int Deepest = 8;

    private readonly record struct Point(double X, double Y, bool OnCurve);

    public void Read(int glyph, Placing placing, int depth = 0)
    {
        var data = dataOf(glyph).Span;
        if (data.IsEmpty) return;
        if (depth > Deepest) throw new InvalidDataException("a glyph is made of itself");
        var contours = I16(data, 0);
        if (contours >= 0) ReadSimple(data[10..], contours, placing);
        else ReadParts(data[10..], placing, depth);
    }

    private void ReadParts(ReadOnlySpan<byte> data, Placing outer, int depth)
    {
        int flags;
        do
        {
            flags = I16(data, 0);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(data[2..]);
            data = data[4..];
            var wide = (flags & 0x0001) != 0;
            var (x, y) = (flags & 0x0002) == 0 ? (0, 0) : wide ? (I16(data, 0), I16(data, 2)) : ((sbyte)data[0], (sbyte)data[1]);
            data = data[(wide ? 4 : 2)..];
            var (a, b, c, d, used) = flags switch
            {
                _ when (flags & 0x0008) != 0 => (Scale(data, 0), 0.0, 0.0, Scale(data, 0), 2),
                _ when (flags & 0x0040) != 0 => (Scale(data, 0), 0.0, 0.0, Scale(data, 2), 4),
                _ when (flags & 0x0080) != 0 => (Scale(data, 0), Scale(data, 2), Scale(data, 4), Scale(data, 6), 8),
                _ => (1.0, 0.0, 0.0, 1.0, 0),
            };
            data = data[used..];
            var at = Place(new Point(x, y, true), outer);
            Read(glyph, new Placing(
                outer.A * a + outer.C * b, outer.B * a + outer.D * b, outer.A * c + outer.C * d, outer.B * c + outer.D * d, at.X, at.Y), depth + 1);
        }
        while ((flags & 0x0020) != 0);
    }

    private void ReadSimple(ReadOnlySpan<byte> data, int contours, Placing placing)
    {
        var ends = new int[contours];
        for (var i = 0; i < contours; i++) ends[i] = I16(data, 2 * i);
        if (contours == 0) return;
        var points = new Point[ends[^1] + 1];
        data = data[(2 * contours + 2 + I16(data, 2 * contours))..];

        var flags = new byte[points.Length];
        for (int i = 0, repeat = 0; i < flags.Length; i++)
        {
            if (repeat > 0) (flags[i], repeat) = (flags[i - 1], repeat - 1);
            else if (((flags[i] = Next(ref data)) & 0x08) != 0) repeat = Next(ref data);
        }
        var xs = ReadCoordinates(ref data, flags, 0x02, 0x10);
        var ys = ReadCoordinates(ref data, flags, 0x04, 0x20);
        for (var i = 0; i < points.Length; i++) points[i] = Place(new Point(xs[i], ys[i], (flags[i] & 1) != 0), placing);
        for (int i = 0, start = 0; i < contours; start = ends[i] + 1, i++) Follow(points.AsSpan(start..(ends[i] + 1)));
    }

    private static int[] ReadCoordinates(ref ReadOnlySpan<byte> data, byte[] flags, int isShort, int isSameOrPositive)
    {
        var result = new int[flags.Length];
        for (int i = 0, at = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & isSameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) at += same ? Next(ref data) : -Next(ref data);
            else if (!same)
            {
                at += I16(data, 0);
                data = data[2..];
            }
            result[i] = at;
        }
        return result;
    }

    /// <summary>Two points off the curve have one on it half-way between them.</summary>
    private void Follow(ReadOnlySpan<Point> contour)
    {
        if (contour.Length < 2) return;
        var start = contour[0].OnCurve ? contour[0] : contour[^1].OnCurve ? contour[^1] : Between(contour[0], contour[^1]);
        var (from, control) = (start, (Point?)null);
        for (var i = contour[0].OnCurve ? 1 : 0; i < contour.Length; i++)
        {
            var point = contour[i];
            if (!point.OnCurve && control is { } before) Add(ref from, before, Between(before, point));
            if (point.OnCurve) Add(ref from, control ?? from, point);
            control = point.OnCurve ? null : point;
        }
        Add(ref from, control ?? from, start);
    }

    private void Add(ref Point from, Point control, Point to)
    {
        curves.Add(new Curve(from.X, from.Y, control.X, control.Y, to.X, to.Y));
        from = to;
    }

    private static Point Between(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);

    private static Point Place(Point p, Placing to) => new(to.A * p.X + to.C * p.Y + to.X, to.B * p.X + to.D * p.Y + to.Y, p.OnCurve);

    private static byte Next(ref ReadOnlySpan<byte> data)
    {
        var next = data[0];
        data = data[1..];
        return next;
    }

    private static double Scale(ReadOnlySpan<byte> data, int at) => I16(data, at) / 16384.0;

    private static short I16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);
}
