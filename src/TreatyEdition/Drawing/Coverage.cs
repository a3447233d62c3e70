namespace TreatyEdition.Drawing;

/// <summary>
/// How much of each pixel an outline covers. Every edge adds to the pixels that it crosses the area to its right, so that the sum along a row
/// is the winding of what lies there; wound once or more is inside. Only additions, products and quotients, which IEEE 754 defines to the
/// last bit: the same picture on every machine.
/// </summary>
internal sealed class Coverage(int width, int height)
{
    private const int StraightPieces = 8;

    /// <summary>Two more a row, since an edge adds to the pixel after it.</summary>
    private readonly double[] _area = new double[(width + 2) * height];

    public int Width => width;

    public int Height => height;

    /// <summary>The covered part of the pixels of a row, 0 to 1.</summary>
    public void ReadRow(int y, Span<double> row)
    {
        var sum = 0.0;
        for (var x = 0; x < width; x++)
        {
            sum += _area[y * (width + 2) + x];
            row[x] = Math.Min(1, Math.Abs(sum));
        }
    }

    /// <summary>Adds a curve in pixels, y downwards; all of it must lie within.</summary>
    public void Add(Curve curve)
    {
        var (x, y) = (curve.FromX, curve.FromY);
        var straight = curve.ControlX == x && curve.ControlY == y;
        for (var i = 1; i <= StraightPieces; i++)
        {
            var t = straight ? 1 : i / (double)StraightPieces;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var toX = a * curve.FromX + b * curve.ControlX + c * curve.ToX;
            var toY = a * curve.FromY + b * curve.ControlY + c * curve.ToY;
            AddEdge(x, y, toX, toY);
            if (straight) return;
            (x, y) = (toX, toY);
        }
    }

    private void AddEdge(double fromX, double fromY, double toX, double toY)
    {
        if (fromY == toY) return;
        var direction = fromY < toY ? 1 : -1;
        var (topX, top, bottomX, bottom) = fromY < toY ? (fromX, fromY, toX, toY) : (toX, toY, fromX, fromY);
        var slope = (bottomX - topX) / (bottom - top);
        var x = topX;
        for (var row = (int)top; row < Math.Min(height, Math.Ceiling(bottom)); row++)
        {
            var part = Math.Min(row + 1, bottom) - Math.Max(row, top);
            var next = x + slope * part;
            AddToRow(row, part * direction, Math.Min(x, next), Math.Max(x, next));
            x = next;
        }
    }

    /// <summary>Spreads the height of an edge within a row over the pixels between its two ends.</summary>
    private void AddToRow(int row, double edge, double left, double right)
    {
        var cells = _area.AsSpan(row * (width + 2), width + 2);
        var (first, last) = (Math.Clamp((int)left, 0, width - 1), Math.Clamp((int)right, 0, width - 1));
        if (first == last)
        {
            var middle = (left + right) / 2 - first;
            cells[first] += edge * (1 - middle);
            cells[first + 1] += edge * middle;
            return;
        }
        var before = 0.0;
        for (var cell = first; cell <= last; cell++)
        {
            // The area right of the edge within this cell, and how much of the edge has gone by at its end.
            var (l, r) = (Math.Max(left, cell), Math.Min(right, cell + 1));
            var here = edge * (r - l) / (right - left);
            var covered = here * (1 - ((l + r) / 2 - cell));
            cells[cell] += covered + before;
            before = here - covered;
        }
        cells[last + 1] += before;
    }
}
