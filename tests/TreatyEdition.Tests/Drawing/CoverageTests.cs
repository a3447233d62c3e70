using TreatyEdition.Drawing;

namespace TreatyEdition.Tests.Drawing;

public sealed class CoverageTests
{
    private static double[] Row(Coverage coverage, int y)
    {
        var row = new double[coverage.Width];
        coverage.ReadRow(y, row);
        return row;
    }

    private static void AddPolygon(Coverage coverage, params (double X, double Y)[] points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Length]);
            coverage.Add(new Curve(from.X, from.Y, from.X, from.Y, to.X, to.Y));
        }
    }

    [Fact]
    public void A_rectangle_covers_the_parts_of_pixels_that_it_lies_on()
    {
        var coverage = new Coverage(5, 3);
        AddPolygon(coverage, (0.5, 0.25), (3.25, 0.25), (3.25, 2), (0.5, 2));

        Assert.Equal([0.375, 0.75, 0.75, 0.1875, 0], Row(coverage, 0));
        Assert.Equal([0.5, 1, 1, 0.25, 0], Row(coverage, 1));
        Assert.Equal([0, 0, 0, 0, 0], Row(coverage, 2));
    }

    [Fact]
    public void A_slope_covers_as_much_as_lies_below_it()
    {
        var coverage = new Coverage(4, 1);
        AddPolygon(coverage, (0, 1), (4, 0), (4, 1));

        Assert.Equal([0.125, 0.375, 0.625, 0.875], Row(coverage, 0));
    }

    [Fact]
    public void What_is_wound_twice_is_covered_once_and_a_hole_is_not()
    {
        var coverage = new Coverage(6, 1);
        AddPolygon(coverage, (0, 0), (6, 0), (6, 1), (0, 1));
        AddPolygon(coverage, (1, 0), (2, 0), (2, 1), (1, 1));
        AddPolygon(coverage, (3, 0), (3, 1), (5, 1), (5, 0));

        Assert.Equal([1, 1, 1, 0, 0, 1], Row(coverage, 0));
    }

    [Fact]
    public void A_circle_has_the_area_of_a_circle()
    {
        var coverage = new Coverage(22, 22);
        const int Parts = 16;
        (double X, double Y) At(double n, double r) => (11 + r * Math.Cos(n * Math.Tau / Parts), 11 + r * Math.Sin(n * Math.Tau / Parts));
        for (var i = 0; i < Parts; i++)
        {
            var ((fromX, fromY), (x, y), (toX, toY)) = (At(i, 10), At(i + 0.5, 10 / Math.Cos(Math.PI / Parts)), At(i + 1, 10));
            coverage.Add(new Curve(fromX, fromY, x, y, toX, toY));
        }

        Assert.InRange(Enumerable.Range(0, 22).Sum(y => Row(coverage, y).Sum()), 313, 315);
    }
}
