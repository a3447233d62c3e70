using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Composing;

namespace TreatyEdition.Tests.Composing;

public sealed class TimelineDrawingTests
{
    private static readonly TimelinePeriod Period = new(1916, 1917);

    private static TimelineItem[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Timelines.Item(new DateOnly(1916, 1, 1).AddDays(i * 2 % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), id: $"ev-{i:000}"))];

    [Fact]
    public void Three_hundred_events_all_have_a_mark_and_none_covers_another()
    {
        var items = Many(300);
        var drawing = Timelines.Detail(Period, items);
        Assert.Equal(300, drawing.All().Count(e => e.Name == "a"));
        var places = drawing.All().Where(e => e.Name == "circle").Select(c => (X: c.Number("cx") * 4.2, Y: c.Number("cy"))).ToArray();
        for (var i = 0; i < places.Length; i++)
            for (var j = i + 1; j < places.Length; j++)
                Assert.True(Math.Abs(places[i].X - places[j].X) >= 8 || Math.Abs(places[i].Y - places[j].Y) >= 8);
    }

    [Fact]
    public void Everything_on_one_day_stands_in_one_column()
    {
        var items = Enumerable.Range(0, 20).Select(i => Timelines.Item("1916-07-03", id: $"ev-{i}")).ToArray();
        var circles = Timelines.Detail(Period, items).All().Where(e => e.Name == "circle").ToArray();
        Assert.Single(circles.Select(c => c.Of("cx")).Distinct());
        Assert.Equal(20, circles.Select(c => c.Of("cy")).Distinct().Count());
    }

    [Fact]
    public void Marks_come_in_the_order_of_time()
    {
        var xs = Timelines.Detail(Period, [.. Many(50).OrderBy(i => i.Start)]).All().Where(e => e.Name == "circle").Select(c => c.Number("cx")).ToArray();
        Assert.Equal(xs.Order(), xs);
    }

    [Fact]
    public void An_event_of_two_themes_is_one_link_with_a_mark_in_each_lane()
    {
        var both = Timelines.Item("1916-07-03") with { Lanes = ["war", "treaty"] };
        var mark = Timelines.Detail(Period, both).Mark("1916-07-03");
        Assert.Equal(2, mark.All().Count(e => e.Name == "circle"));
        Assert.Equal("thread", mark.All().Single(e => e.Name == "line").Of("class"));
    }

    [Theory]
    [InlineData("Thirty-six letters, and not one more", "Thirty-six letters, and not one more", false)]
    [InlineData("Thirty-seven letters, and not one less", "Thirty-seven letters, and not one less", true)]
    [InlineData("A subject with a name that is far too long for the margin beside its lane", "A subject with a name that is far too long for the …", true)]
    [InlineData("交渉および宣言交渉および宣言交", "交渉および宣言交渉および宣言交", false)]
    [InlineData("交渉および宣言交渉および宣言交渉および宣言交渉および宣言交渉", "交渉および宣言交渉および宣言交渉および宣言交渉および宣 …", true)]
    public void The_name_of_a_lane_stands_where_it_fits(string name, string shown, bool isLong)
    {
        var drawing = Timelines.Detail(Period, Timelines.Item("1916-07-03", name));
        Assert.Equal(shown, drawing.All().Single(e => e.Of("class") == "lane-name").Text);
        Assert.Equal(isLong ? "period-drawing long-names" : "period-drawing", drawing.Of("class"));
    }

    [Fact]
    public void Marks_are_hidden_from_what_reads_the_list_and_the_picture_has_a_name()
    {
        var drawing = Timelines.Detail(Period, Timelines.Item("1916-07-03"));
        Assert.Equal("1916–1917: 1 event", drawing.All().Single(e => e.Of("role") == "img").Of("aria-label"));
        Assert.Equal("true", drawing.Children.Single(e => e.Of("class") == "marks").Of("aria-hidden"));
        Assert.All(drawing.All().Where(e => e.Name == "a"), a => Assert.Equal("-1", a.Of("tabindex")));
    }

    [Fact]
    public void No_style_is_written_into_the_drawing() =>
        Assert.DoesNotContain(Timelines.Detail(Period, Many(20)).All().SelectMany(e => e.Attributes), a => a.Name is "style" or "onclick");

    [Fact]
    public void The_same_events_are_drawn_alike_in_turkish()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var plain = Draw();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(plain, Draw());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }

        static string Draw()
        {
            TimelineItem[] items = [.. Many(30), Timelines.Item("1916~"), Timelines.Item("1916-03/1917-02"), Timelines.Item("1917/..")];
            return Timelines.Detail(Period, items).Text() + new TimelineOverview([Period], Timelines.Words).Draw(items, [Period]).Text()
                + TimelineDrawing.Small(items, EdtfDate.Parse("1916-07-03"), Timelines.Words)!.Text();
        }
    }

    [Fact]
    public void The_overview_leads_only_to_periods_that_are_told()
    {
        var (told, empty) = (new TimelinePeriod(1914, 1918), new TimelinePeriod(1919, 1929));
        var drawing = new TimelineOverview([told, empty], Timelines.Words).Draw([Timelines.Item("1916-07-03")], [told]);
        Assert.Equal(["#" + told.Anchor], drawing.All().Where(e => e.Name == "a").Select(e => e.Of("href")));
    }

    [Fact]
    public void The_overview_counts_each_event_once_in_its_year()
    {
        var drawing = new TimelineOverview([new TimelinePeriod(1914, 1918)], Timelines.Words)
            .Draw([Timelines.Item("1916-07-03"), Timelines.Item("1916-07-04"), Timelines.Item("1917"), Timelines.Item("191X")], []);
        var bars = drawing.All().Where(e => e.Of("class") == "count").ToArray();
        Assert.Equal(2, bars.Length);
        Assert.Equal(2, bars[0].Number("height") / bars[1].Number("height"), 0.01);
        Assert.Equal((new DateOnly(1916, 1, 1).DayNumber - new DateOnly(1914, 1, 1).DayNumber) / 1826.0 * 100, bars[0].Number("x"), 0.006);
    }

    [Fact]
    public void A_small_drawing_needs_two_events()
    {
        Assert.Null(TimelineDrawing.Small([], null, Timelines.Words));
        Assert.Null(TimelineDrawing.Small([Timelines.Item("1916-07-03")], EdtfDate.Parse("1916-07-03"), Timelines.Words));
    }

    [Theory]
    [InlineData("1907-07-30")]
    [InlineData("1912-07-08")]
    [InlineData("1925-01-20")]
    public void A_small_drawing_marks_the_day_of_its_document(string day)
    {
        TimelineItem[] items = [Timelines.Item("1907-01-01"), Timelines.Item("1921-07-14"), Timelines.Item("1917~")];
        var own = EdtfDate.Parse(day);
        var drawing = TimelineDrawing.Small(items, own, Timelines.Words)!;
        var period = new TimelinePeriod(1907, Math.Max(1921, own.Day!.Value.Year));
        Assert.Equal(period.Percent(own.Day.Value.DayNumber + 0.5), drawing.All().Single(e => e.Of("class") == "own").Number("x1"), 0.006);
        Assert.Equal(own.Format("en"), drawing.All().Single(e => e.Of("class") == "own-date").Text);
        Assert.Equal(period.Percent(items[1].At), drawing.Mark("1921-07-14").All().Single(e => e.Name == "circle").Number("cx"), 0.006);
    }
}
