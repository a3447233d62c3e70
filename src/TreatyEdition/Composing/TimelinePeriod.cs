using System.Globalization;

namespace TreatyEdition.Composing;

/// <summary>A stretch of whole years drawn in one scale.</summary>
/// <param name="FirstYear">1 to 9999.</param>
/// <param name="LastYear">Not before the first.</param>
internal sealed record TimelinePeriod(int FirstYear, int LastYear)
{
    public double Start => new DateOnly(FirstYear, 1, 1).DayNumber;

    /// <summary>The end of the last day.</summary>
    public double End => new DateOnly(LastYear, 12, 31).DayNumber + 1;

    public int Years => LastYear - FirstYear + 1;

    public string Label => FirstYear == LastYear ? Number(FirstYear) : $"{Number(FirstYear)}–{Number(LastYear)}";

    public string Anchor => "period-" + Number(FirstYear);

    /// <summary>Where a time stands: 0 at the beginning, 100 at the end; never outside.</summary>
    /// <param name="day">In days, as in <see cref="TimelineItem"/>.</param>
    public double Percent(double day) => Math.Clamp((day - Start) / (End - Start) * 100, 0, 100);

    public bool Touches(TimelineItem item) => item.Touches(Start, End);

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// Parts the years where the density of events changes, so that each part can have the scale it needs: the partition for which
/// the counts are likeliest if events fall evenly within a part, a price being paid for each part (change points of a Poisson
/// process, found exactly by dynamic programming).
/// </summary>
internal static class TimelinePeriods
{
    /// <summary>The price of a part, in units of log-likelihood. Of the order of the logarithm of the number of years.</summary>
    private const double Price = 3;

    /// <summary>In years. A scale of its own for less would be a magnifying glass.</summary>
    private const int Shortest = 2;

    /// <summary>What a part must hold to be worth a scale of its own: so many of all, and never fewer than five.</summary>
    private const int ShareOfAll = 20;

    /// <param name="years">The year of each event, in any order.</param>
    /// <param name="first">The first year to be covered; no event is earlier.</param>
    public static IReadOnlyList<TimelinePeriod> Of(IReadOnlyCollection<int> years, int first, int last)
    {
        var length = last - first + 1;
        var before = new int[length + 1];
        foreach (var year in years) before[year - first + 1]++;
        for (var i = 0; i < length; i++) before[i + 1] += before[i];

        var fewest = Math.Max(5, before[length] / ShareOfAll);
        var best = new double[length + 1];
        var cut = new int[length + 1];
        for (var end = 1; end <= length; end++)
        {
            best[end] = double.PositiveInfinity;
            for (var begin = 0; begin < end; begin++)
            {
                var isWhole = begin == 0 && end == length;
                if (!isWhole && (end - begin < Shortest || before[end] - before[begin] < fewest)) continue;
                var cost = best[begin] + Cost(before[end] - before[begin], end - begin) + Price;
                // A thousandth decides nothing; so the last bits of a logarithm on another machine don't either.
                if (cost >= best[end] - 0.001) continue;
                best[end] = cost;
                cut[end] = begin;
            }
        }
        var periods = new List<TimelinePeriod>();
        for (var end = length; end > 0; end = cut[end]) periods.Add(new TimelinePeriod(first + cut[end], first + end - 1));
        periods.Reverse();
        return periods;
    }

    private static double Cost(int events, int years) => events == 0 ? 0 : -events * Math.Log((double)events / years);
}
