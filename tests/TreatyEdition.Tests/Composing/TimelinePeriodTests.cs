using TreatyEdition.Calendars;
using TreatyEdition.Composing;

namespace TreatyEdition.Tests.Composing;

public sealed class TimelinePeriodTests
{
    private static List<string> Labels(IReadOnlyCollection<int> years, int first, int last) => [.. TimelinePeriods.Of(years, first, last).Select(p => p.Label)];

    private static IEnumerable<int> Each(int first, int last, int times) => Enumerable.Range(first, last - first + 1).SelectMany(y => Enumerable.Repeat(y, times));

    [Fact]
    public void Years_part_where_the_density_changes() =>
        Assert.Equal(["1855–1903", "1904–1917", "1918–1998"], Labels([.. Each(1855, 1903, 1), .. Each(1904, 1917, 8), .. Each(1918, 1998, 1)], 1855, 1998));

    [Fact]
    public void Years_of_one_density_stay_together() => Assert.Equal(["1855–1998"], Labels([.. Each(1855, 1998, 2)], 1855, 1998));

    [Fact]
    public void One_event_is_one_period() => Assert.Equal(["1916"], Labels([1916], 1916, 1916));

    [Fact]
    public void All_in_one_year_is_one_period() => Assert.Equal(["1916"], Labels([.. Each(1916, 1916, 300)], 1916, 1916));

    [Fact]
    public void A_crowded_year_among_empty_ones_has_at_least_two_years_of_room()
    {
        var periods = TimelinePeriods.Of([1855, .. Each(1916, 1916, 100), 1998], 1855, 1998);
        Assert.All(periods, p => Assert.True(p.Years >= 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4242)]
    public void The_periods_cover_every_year_once_in_order_and_each_has_events(int seed)
    {
        var random = new Random(seed);
        var years = Enumerable.Range(0, 300).Select(_ => 1855 + (int)(143 * Math.Pow(random.NextDouble(), 2))).ToArray();
        var periods = TimelinePeriods.Of(years, 1855, 1998);
        Assert.Equal((1855, 1998), (periods[0].FirstYear, periods[^1].LastYear));
        Assert.All(periods.Zip(periods.Skip(1)), p => Assert.Equal(p.First.LastYear + 1, p.Second.FirstYear));
        Assert.All(periods, p => Assert.True(years.Count(y => y >= p.FirstYear && y <= p.LastYear) >= 15));
    }

    [Fact]
    public void No_events_make_no_periods() => Assert.Empty(TimelineDrawings.PeriodsOf([], [], [1916]));

    [Theory]
    [InlineData(1855, 1998)]
    [InlineData(1904, 1916)]
    [InlineData(1931, 1932)]
    [InlineData(1916, 1916)]
    [InlineData(1, 9999)]
    public void Labels_of_a_scale_never_meet(int first, int last)
    {
        var period = new TimelinePeriod(first, last);
        var ticks = TimelineTicks.Of(period, DateLanguage.English).Where(t => t.Label is not null).ToArray();
        AssertApart([.. ticks.Where(t => !t.IsFine)], TimelineTicks.Narrow);
        AssertApart(ticks, TimelineTicks.Wide);
        void AssertApart(TimelineTick[] shown, double width)
        {
            var xs = shown.Select(t => (From: period.Percent(t.At) / 100 * width, To: (period.Percent(t.At) / 100 * width) + (t.Label!.Length * 6.5) + 3)).ToArray();
            Assert.All(xs.Zip(xs.Skip(1)), p => Assert.True(p.First.To <= p.Second.From, $"{p.First} {p.Second}"));
            Assert.All(xs, x => Assert.True(x.To <= width + 12));
        }
    }

    [Theory]
    [InlineData(1855, 1903, "10 years", 3652.425)]
    [InlineData(1931, 1932, "3 months", 91.31)]
    public void The_scale_is_shown_by_a_bar_of_its_true_length(int first, int last, string name, double days)
    {
        var period = new TimelinePeriod(first, last);
        var drawing = Timelines.Detail(period, Timelines.Item(first + "-05-05"));
        Assert.Contains(drawing.All(), e => e.Text == name);
        var bar = drawing.All().First(e => e.Of("class") == "scale");
        Assert.Equal(days / (period.End - period.Start) * 100, bar.Number("x2") - bar.Number("x1"), 0.011);
    }
}
