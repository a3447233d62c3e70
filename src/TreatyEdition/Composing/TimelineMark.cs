namespace TreatyEdition.Composing;

/// <summary>Draws a thing at its date: a known day filled, an unknown one hollow over all the days it may be, what lasts as a bar.</summary>
internal static class TimelineMark
{
    public const double Thickness = 8;

    /// <summary>How far a bar whose end nobody gives goes on, in per cent of the width; it is dotted, and says no more than that.</summary>
    private const double Stub = 5;

    /// <summary>In per cent: what lasts shorter is a dot in its middle, and the sure part of a bar is left out that could not be seen.</summary>
    private const double LeastBar = 1;

    /// <summary>In per cent: what is shorter is drawn as a ring about its middle, since a hollow bar of its length could not be seen.</summary>
    private const double LeastHollow = 2;

    public static string ClassOf(TimelineItem item) =>
        item.IsVague ? "mark unsure" : "mark";

    /// <summary>From where to where an item is drawn, in per cent.</summary>
    public static (double From, double To) Extent(TimelineItem item, TimelinePeriod period)
    {
        if (item.Form == TimelineForm.Day) return (period.Percent(item.At), period.Percent(item.At));
        var (from, to) = (period.Percent(item.Start), period.Percent(item.End));
        if (item.IsOpenAtStart) from = Math.Max(0, from - Stub);
        if (item.IsOpenAtEnd) to = Math.Min(100, to + Stub);
        return (from, to);
    }

    public static IEnumerable<SvgElement> Draw(TimelineItem item, TimelinePeriod period, double y, double thickness = Thickness)
    {
        var (from, to) = (period.Percent(item.Start), period.Percent(item.End));
        return item.Form switch
        {
            TimelineForm.Day => [TimelineSvg.Dot(period.Percent(item.At), y, thickness / 2)],
            TimelineForm.Within => [Hollow(from, to, y, thickness - 2), .. Cuts(item, period, y)],
            _ => Lasting(item, period, from, to, y, thickness - 3),
        };
    }

    private static SvgElement Hollow(double from, double to, double y, double thickness) => to - from < LeastHollow
        ? TimelineSvg.Dot((from + to) / 2, y, thickness / 2, "hollow")
        : TimelineSvg.Bar(from, to, y, thickness, "hollow");

    private static IEnumerable<SvgElement> Lasting(TimelineItem item, TimelinePeriod period, double from, double to, double y, double thickness)
    {
        if (item.IsOpenAtStart && item.Start >= period.Start)
        {
            var edge = Math.Max(0, from - Stub);
            yield return TimelineSvg.Line(edge, y, from, y, "open");
            yield return TimelineSvg.Arrow(edge, y, toTheRight: false);
        }
        if (item is { IsOpenAtStart: false, IsOpenAtEnd: false } && item.Start >= period.Start && item.End <= period.End && to - from < LeastBar)
        {
            yield return TimelineSvg.Dot((from + to) / 2, y, (thickness + 3) / 2);
            yield break;
        }
        yield return TimelineSvg.Bar(from, to, y, thickness, "extent");
        var (coreFrom, coreTo) = (period.Percent(item.CoreStart), period.Percent(item.CoreEnd));
        if (item is { IsOpenAtStart: false, IsOpenAtEnd: false } && coreTo - coreFrom >= LeastBar)
            yield return TimelineSvg.Bar(coreFrom, coreTo, y, thickness, "core", round: false);
        if (item.IsOpenAtEnd && item.End <= period.End)
        {
            var edge = Math.Min(100, to + Stub);
            yield return TimelineSvg.Line(to, y, edge, y, "open");
            yield return TimelineSvg.Arrow(edge, y, toTheRight: true);
        }
        foreach (var arrow in Cuts(item, period, y)) yield return arrow;
    }

    /// <summary>Says at an edge of the drawing that a mark goes on in the next one.</summary>
    private static IEnumerable<SvgElement> Cuts(TimelineItem item, TimelinePeriod period, double y)
    {
        if (item.Start < period.Start) yield return TimelineSvg.Arrow(0, y, toTheRight: false);
        if (item.End > period.End) yield return TimelineSvg.Arrow(100, y, toTheRight: true);
    }
}
