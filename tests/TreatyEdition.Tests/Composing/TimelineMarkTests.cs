using TreatyEdition.Composing;

namespace TreatyEdition.Tests.Composing;

public sealed class TimelineMarkTests
{
    private static readonly TimelinePeriod Period = new(1904, 1916);

    [Theory]
    [InlineData("1904-01-01", 0.5 / 4749 * 100)]
    [InlineData("1907-07-30", (1306 + 0.5) / 4749 * 100)]
    [InlineData("1916-12-31", (4748 + 0.5) / 4749 * 100)]
    public void A_day_stands_where_its_date_says_within_the_scale(string date, double percent)
    {
        var circle = Timelines.Detail(Period, Timelines.Item(date)).Mark(date).All().Single(e => e.Name == "circle");
        Assert.Equal(percent, circle.Number("cx"), 0.006);
    }

    [Fact]
    public void Equal_times_are_equal_lengths()
    {
        var drawing = Timelines.Detail(Period, Timelines.Item("1905-03-01"), Timelines.Item("1905-03-11"), Timelines.Item("1915-03-01"), Timelines.Item("1915-03-11"));
        double X(string date) => drawing.Mark(date).All().Single(e => e.Name == "circle").Number("cx");
        Assert.Equal(X("1905-03-11") - X("1905-03-01"), X("1915-03-11") - X("1915-03-01"), 0.011);
    }

    [Fact]
    public void What_is_known_to_the_year_is_hollow_over_all_of_the_year()
    {
        var bar = Timelines.Detail(Period, Timelines.Item("1911")).Mark("1911").Shape("hollow");
        Assert.Equal(Period.Percent(new DateOnly(1911, 1, 1).DayNumber), bar.Number("x"), 0.006);
        Assert.Equal(Period.Percent(new DateOnly(1912, 1, 1).DayNumber), bar.Number("x") + bar.Number("width"), 0.011);
    }

    [Fact]
    public void A_month_too_short_to_be_seen_is_a_ring_in_its_middle()
    {
        var ring = Timelines.Detail(Period, Timelines.Item("1911-04")).Mark("1911-04").Shape("hollow");
        Assert.Equal("circle", ring.Name);
        Assert.Equal(Period.Percent(new DateOnly(1911, 4, 16).DayNumber), ring.Number("cx"), 0.006);
    }

    [Fact]
    public void A_bar_is_solid_only_while_the_thing_surely_lasted()
    {
        var mark = Timelines.Detail(Period, Timelines.Item("1905/1910-06-30")).Mark("1905/1910-06-30");
        Assert.Equal(Period.Percent(new DateOnly(1905, 1, 1).DayNumber), mark.Shape("extent").Number("x"), 0.006);
        var core = mark.Shape("core");
        Assert.Equal(Period.Percent(new DateOnly(1905, 12, 31).DayNumber), core.Number("x"), 0.006);
        Assert.Equal(Period.Percent(new DateOnly(1910, 7, 1).DayNumber), core.Number("x") + core.Number("width"), 0.011);
    }

    [Fact]
    public void A_bar_that_may_have_no_length_has_no_solid_part() =>
        Assert.DoesNotContain(Timelines.Detail(Period, Timelines.Item("1905/1906")).All(), e => e.Of("class") == "core");

    [Fact]
    public void What_lasts_for_some_days_in_a_scale_of_years_is_a_dot_in_its_middle()
    {
        var dot = Timelines.Detail(Period, Timelines.Item("1908-01-23/1908-01-25")).Mark("1908-01-23/1908-01-25").All().Single(e => e.Name == "circle");
        Assert.Equal(Period.Percent(new DateOnly(1908, 1, 24).DayNumber + 0.5), dot.Number("cx"), 0.006);
    }

    [Fact]
    public void A_hollow_bar_that_is_cut_at_the_edge_says_that_it_goes_on()
    {
        var mark = Timelines.Detail(Period, Timelines.Item("191X")).Mark("191X");
        Assert.Equal(100, mark.Shape("hollow").Number("x") + mark.Shape("hollow").Number("width"), 0.011);
        Assert.Equal(1, mark.All().Count(e => e.Of("class") == "arrow"));
    }

    [Fact]
    public void A_bar_is_cut_at_the_edge_and_says_that_it_goes_on()
    {
        var mark = Timelines.Detail(Period, Timelines.Item("1900/1920")).Mark("1900/1920");
        Assert.Equal((0, 100), (mark.Shape("extent").Number("x"), mark.Shape("extent").Number("width")));
        Assert.Equal(2, mark.All().Count(e => e.Of("class") == "arrow"));
    }

    [Theory]
    [InlineData("1908-05-01/..", 1)]
    [InlineData("../1908-05-01", 0)]
    [InlineData("1908-05-01/", 1)]
    public void An_end_that_nobody_gives_is_dotted_and_never_reaches_the_edge(string date, int side)
    {
        var open = Timelines.Detail(Period, Timelines.Item(date)).Mark(date).Shape("open");
        Assert.True(side == 1 ? open.Number("x2") < 50 : open.Number("x1") > 20);
        Assert.Equal(Period.Percent(new DateOnly(1908, 5, side + 1).DayNumber), open.Number(side == 1 ? "x1" : "x2"), side == 1 ? 0.006 : 0.03);
    }

    [Theory]
    [InlineData("1911-04-05", false, false)]
    [InlineData("1911-04-05?", false, true)]
    [InlineData("1911~", false, true)]
    [InlineData("1905~/1906", false, true)]
    [InlineData("1911-04-05", true, true)]
    public void What_is_doubtful_looks_doubtful(string date, bool isDoubtful, bool looks)
    {
        var mark = Timelines.Detail(Period, Timelines.Item(date, isDoubtful: isDoubtful)).Mark(date);
        Assert.Equal(looks, mark.Of("class")!.Split(' ').Contains("unsure"));
    }

    [Fact]
    public void What_has_no_day_that_a_calendar_holds_is_not_drawn() =>
        Assert.Null(TimelineItem.Of("x", TreatyEdition.Calendars.EdtfDate.Parse("-0044-03-15"), "Ides", "#x", [], false, TreatyEdition.Calendars.DateLanguage.English));

    [Theory]
    [InlineData("1916-07-03", 1916)]
    [InlineData("192X", null)]
    [InlineData("1914/1918", 1914)]
    [InlineData("1904-24", 1904)]
    [InlineData("../1922-11", 1922)]
    public void An_event_counts_in_the_one_year_it_can_belong_to(string date, int? year) => Assert.Equal(year, Timelines.Item(date).Year);
}
