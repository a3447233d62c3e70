namespace TreatyEdition.Drawing;

/// <summary>A colour of the screen.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue);

/// <summary>A picture of one paper and few inks: a pixel says which ink lies there, and how thick.</summary>
internal sealed class Canvas(int width, int height, Colour paper)
{
    /// <summary>From no ink to all of it; so many that an edge looks smooth, so few that the picture stays small.</summary>
    private const int Levels = 32;

    /// <summary>As many inks as a palette of 256 colours has room for.</summary>
    public const int MostInks = 256 / Levels;

    private readonly List<Colour> _inks = [];

    public int Width => width;

    public int Height => height;

    /// <summary>
    /// A byte a pixel: its place in the palette. An array a row, since one for all would lie on the heap for large objects, and filling
    /// that makes the runtime look through everything the build holds.
    /// </summary>
    public byte[][] Rows { get; } = NewRows(width, height);

    private static byte[][] NewRows(int width, int height)
    {
        var rows = new byte[height][];
        for (var y = 0; y < height; y++) rows[y] = new byte[width];
        return rows;
    }

    /// <summary>Three bytes a colour: red, green, blue.</summary>
    public byte[] Palette()
    {
        var bytes = new byte[_inks.Count * Levels * 3];
        for (var i = 0; i < _inks.Count * Levels; i++)
        {
            var (ink, level) = (_inks[i / Levels], i % Levels);
            bytes[3 * i] = Mix(paper.Red, ink.Red, level);
            bytes[3 * i + 1] = Mix(paper.Green, ink.Green, level);
            bytes[3 * i + 2] = Mix(paper.Blue, ink.Blue, level);
        }
        return bytes;
    }

    /// <summary>Fills a rectangle that keeps to the pixels.</summary>
    public void Fill(int left, int top, int wide, int high, Colour ink)
    {
        for (var y = top; y < top + high; y++) Rows[y].AsSpan(left, wide).Fill((byte)(First(ink) + Levels - 1));
    }

    /// <summary>Lays ink where an outline covers the paper; where two meet, the thicker stays. What lies outside is left out.</summary>
    public void Lay(Coverage coverage, int left, int top, Colour ink)
    {
        var first = First(ink);
        var row = new double[coverage.Width];
        for (var y = Math.Max(0, -top); y < Math.Min(coverage.Height, height - top); y++)
        {
            coverage.ReadRow(y, row);
            for (var x = Math.Max(0, -left); x < Math.Min(row.Length, width - left); x++)
            {
                var level = (int)(row[x] * (Levels - 1) + 0.5);
                ref var pixel = ref Rows[top + y][left + x];
                if (level > pixel % Levels) pixel = (byte)(first + level);
            }
        }
    }

    private int First(Colour ink)
    {
        if (!_inks.Contains(ink)) _inks.Add(ink);
        return _inks.IndexOf(ink) * Levels;
    }

    private static byte Mix(byte paper, byte ink, int level) => (byte)((paper * (Levels - 1 - level) + ink * level + (Levels - 1) / 2) / (Levels - 1));
}
