using System.Globalization;
using TreatyEdition.Calendars;

namespace TreatyEdition.Composing;

/// <summary>A place on the scale.</summary>
/// <param name="At">In days, as in <see cref="TimelineItem"/>.</param>
/// <param name="Label">Null for a tick without one.</param>
/// <param name="IsFine">Whether the label has room only where the drawing is wide.</param>
internal sealed record TimelineTick(double At, string? Label, bool IsFine, bool IsYear);

/// <summary>Chooses the ticks of a scale so that no two labels meet.</summary>
internal static class TimelineTicks
{
    /// <summary>The width for which a drawing must be legible, in pixels: a small telephone's, less its margins.</summary>
    public const double Narrow = 300;

    /// <summary>The width from which fine labels are shown; the style sheet has the same.</summary>
    public const double Wide = 620;

    private const double YearLabel = 36;
    private const double MonthLabel = 60;
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The lines of a scale, those of each kind as one, and its labels.</summary>
    /// <param name="height">Of the drawing, in pixels.</param>
    /// <param name="span">From where to where the line of a tick goes, in pixels.</param>
    /// <param name="labels">Where the labels stand, in pixels.</param>
    public static IEnumerable<SvgElement?> Draw(
        IReadOnlyList<TimelineTick> ticks, TimelinePeriod period, double height, Func<TimelineTick, (double From, double To)> span, double labels)
    {
        TimelineRule Rule(TimelineTick tick) => TimelineRule.Across(period.Percent(tick.At), span(tick).From, span(tick).To);
        yield return TimelineSvg.Rules(height, "tick", [.. ticks.Where(t => t.IsYear).Select(Rule)]);
        yield return TimelineSvg.Rules(height, "tick of-month", [.. ticks.Where(t => !t.IsYear).Select(Rule)]);
        foreach (var tick in ticks.Where(t => t.Label is not null))
            yield return TimelineSvg.Text(period.Percent(tick.At), labels, tick.Label!, tick.IsFine ? "fine" : null, shift: 3);
    }

    public static IReadOnlyList<TimelineTick> Of(TimelinePeriod period, DateLanguage dates)
    {
        var coarse = StepFor(period.Years, Narrow);
        var fine = StepFor(period.Years, Wide);
        var ticks = new List<TimelineTick>();
        for (var year = period.FirstYear; year <= period.LastYear; year++)
        {
            var at = new DateOnly(year, 1, 1).DayNumber;
            var fitsNarrow = year % coarse == 0 && HasRoom(period, at, Narrow);
            var fitsWide = year % fine == 0 && HasRoom(period, at, Wide) && (fitsNarrow || coarse % fine == 0);
            if (fitsNarrow || fitsWide) ticks.Add(new TimelineTick(at, Number(year), !fitsNarrow, true));
            else if (period.Years <= 60) ticks.Add(new TimelineTick(at, null, true, true));
            if (Wide / period.Years / 4 >= MonthLabel) ticks.AddRange(Quarters(year, dates));
        }
        return ticks;
    }

    /// <summary>The smallest step of years whose labels stand clear of each other.</summary>
    private static int StepFor(int years, double width) => Steps.First(step => step * width / years >= YearLabel || step == Steps[^1]);

    private static bool HasRoom(TimelinePeriod period, double at, double width) => width - (period.Percent(at) / 100 * width) >= YearLabel - 4;

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<TimelineTick> Quarters(int year, DateLanguage dates)
    {
        foreach (var month in (int[])[4, 7, 10])
            yield return new TimelineTick(new DateOnly(year, month, 1).DayNumber, dates.Month(month), true, false);
    }
}
