using System.Globalization;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Draws how many events each year has, over all years in one scale, and which period each year belongs to.</summary>
internal sealed class TimelineOverview(IReadOnlyList<TimelinePeriod> periods, Words words)
{
    private const double Top = 14;
    private const double BarsHeight = 64;
    private const double Base = Top + BarsHeight;
    private const double Height = Base + 34;
    private const double LabelWidth = 30;
    private const double LabelHeight = 11;

    private readonly TimelinePeriod _whole = new(periods[0].FirstYear, periods[^1].LastYear);

    /// <param name="told">The periods that the page has a section for, to which the overview leads.</param>
    public SvgElement Draw(IReadOnlyList<TimelineItem> items, IReadOnlyCollection<TimelinePeriod> told)
    {
        var counts = items.Select(i => i.Year).OfType<int>().CountBy(y => y).OrderBy(c => c.Key).ToArray();
        var most = counts.Length == 0 ? 1 : counts.Max(c => c.Value);
        var bars = counts.Select(c => new YearBar(c.Key, c.Value, c.Value * BarsHeight / most)).ToArray();
        // The words come last, so that no ground covers them.
        return TimelineSvg.Root(Height, "overview-drawing",
            TimelineSvg.Marks(periods.Select(p => Period(p, told.Contains(p), items.Count(i => periods.FirstOrDefault(q => i.Start < q.End) == p), [.. bars.Where(b => b.Year >= p.FirstYear && b.Year <= p.LastYear)]))),
            TimelineSvg.Picture(words.Format("timeline-overview-picture", _whole.Label, Busiest(bars)),
                [.. Axis(), .. Labels(bars, most).Select(b => TimelineSvg.Text(Middle(b), Base - b.Height - 4, Number(b.Year), "peak", "middle"))]));
    }

    /// <param name="count">Of the events that begin in the period; those of no one year have no bar.</param>
    private SvgElement Period(TimelinePeriod period, bool isTold, int count, IReadOnlyList<YearBar> bars)
    {
        var (from, to) = (_whole.Percent(period.Start), _whole.Percent(period.End));
        var title = words.Format("timeline-period-events", period.Label, TimelineDrawings.EventsText(count, words));
        SvgElement[] marks =
        [
            TimelineSvg.Bar(from, to, Base - (BarsHeight / 2) - (Top / 2), BarsHeight + Top, "ground", round: false),
            .. bars.Select(b => TimelineSvg.Bar(Left(b.Year), Left(b.Year + 1), Base - (b.Height / 2), b.Height, "count", round: false)),
            TimelineSvg.Bar(from, to, Base + 29, 5, "bracket", round: false),
        ];
        return isTold ? TimelineSvg.Link("#" + period.Anchor, "stretch", title, marks) : TimelineSvg.Group("stretch", marks);
    }

    private IEnumerable<SvgElement?> Axis()
    {
        var ticks = TimelineTicks.Of(_whole, words.Dates).Where(t => t.IsYear).ToArray();
        return [TimelineSvg.Line(0, Base, 100, Base, "base"), .. TimelineTicks.Draw(ticks, _whole, Height, t => (Base, Base + (t.Label is null ? 4 : 8)), Base + 17)];
    }

    /// <summary>The years of most events that can be named without covering another's name or bar, busiest first.</summary>
    private IReadOnlyList<YearBar> Labels(IReadOnlyList<YearBar> bars, int most)
    {
        var named = new List<YearBar>();
        foreach (var bar in bars.OrderByDescending(b => b.Count).ThenBy(b => b.Year))
        {
            var (left, right) = (X(bar) - (LabelWidth / 2), X(bar) + (LabelWidth / 2));
            if (left < 0 || right > TimelineTicks.Narrow || bar.Count * 8 < most) continue;
            var near = bars.Where(b => Math.Abs(X(b) - X(bar)) < (LabelWidth / 2) + 1 && b != bar);
            if (near.Any(b => b.Height > bar.Height)) continue;
            if (named.Exists(n => Math.Abs(X(n) - X(bar)) < LabelWidth && Math.Abs(n.Height - bar.Height) < LabelHeight)) continue;
            named.Add(bar);
            if (named.Count == 6) break;
        }
        return named;
    }

    private string Busiest(IReadOnlyList<YearBar> bars) => string.Join(", ", bars.OrderByDescending(b => b.Count).ThenBy(b => b.Year).Take(4)
        .OrderBy(b => b.Year).Select(b => words.Format("timeline-year-count", Number(b.Year), b.Count)));

    private double Left(int year) => year > _whole.LastYear ? 100 : _whole.Percent(new DateOnly(year, 1, 1).DayNumber);

    private double Middle(YearBar bar) => (Left(bar.Year) + Left(bar.Year + 1)) / 2;

    private double X(YearBar bar) => Middle(bar) / 100 * TimelineTicks.Narrow;

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private sealed record YearBar(int Year, int Count, double Height);
}
