using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A row of the detail: a theme of the edition, or what has none.</summary>
internal sealed record TimelineLane(string Id, string Title);

/// <summary>A document with its term, if that is known.</summary>
/// <param name="Item">The term, or the document's own date.</param>
/// <param name="HasTerm">False where the sources do not say how long the document was in force.</param>
internal sealed record TimelineTerm(string Label, TimelineItem Item, bool HasTerm);

/// <summary>Draws a period in its own scale: the terms of the documents, then the events in lanes by theme.</summary>
internal sealed class TimelineDetail(TimelinePeriod period, IReadOnlyList<TimelineLane> lanes, Words words)
{
    private const double AxisHeight = 20;
    private const double TermHeight = 24;
    private const double LaneHead = 15;
    private const double RowHeight = 10;

    /// <summary>How many letters of a label fit beside a mark in half a narrow drawing.</summary>
    private const int LongestLabel = 27;

    /// <summary>How many letters of a lane’s name fit over a narrow drawing.</summary>
    private const int LongestName = 54;

    /// <summary>How many fit beside a wide one.</summary>
    private const int LongestNameBeside = 36;

    public SvgElement Draw(IReadOnlyList<TimelineItem> all, IReadOnlyList<TimelineTerm> terms)
    {
        var items = all.Where(period.Touches).ToArray();
        var rows = terms.Where(t => period.Touches(t.Item)).ToArray();
        var floors = new List<TimelineRule>();
        var names = new List<SvgElement>();
        var marks = new List<SvgElement>();
        var y = AxisHeight + ScaleHeight;
        for (var i = 0; i < rows.Length; i++) marks.Add(Term(rows[i], y + (i * TermHeight)));
        y += rows.Length * TermHeight;

        var places = items.ToDictionary(i => i, _ => new List<double>());
        foreach (var lane in lanes)
        {
            var here = items.Where(i => i.Lanes.Contains(lane.Id)).ToArray();
            if (here.Length == 0) continue;
            var rowOf = TimelineRows.Of(here, period, TimelineMark.Thickness);
            var first = y + LaneHead + (RowHeight / 2);
            floors.Add(TimelineRule.Along(first));
            names.Add(TimelineSvg.Text(0, y + LaneHead - 4, Cut(lane.Title), "lane-name"));
            foreach (var item in here) places[item].Add(first + (rowOf[item] * RowHeight));
            y = first + (rowOf.Values.Max() * RowHeight) + (RowHeight / 2) + 3;
        }
        marks.AddRange(items.Select(i => Mark(i, places[i])));
        return TimelineSvg.Root(y + 4, lanes.Any(l => Width(l.Title) > LongestNameBeside) ? "period-drawing long-names" : "period-drawing",
            TimelineSvg.Picture(words.Format("timeline-period-picture", period.Label, TimelineDrawings.EventsText(items.Length, words)), [.. Axis(y), TimelineSvg.Rules(y + 4, "lane", floors), .. names]),
            TimelineSvg.Marks(marks));
    }

    /// <summary>A name that is too long for a telephone ends in dots; the list has the whole.</summary>
    private static string Cut(string name)
    {
        if (Width(name) <= LongestName) return name;
        var end = name.Length;
        while (Width(name.AsSpan(0, end)) > LongestName) end--;
        if (name.LastIndexOf(' ', end - 1) is > 0 and var space) end = space;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + " …";
    }

    /// <summary>In letters; those of East Asia count for two.</summary>
    private static int Width(ReadOnlySpan<char> name)
    {
        var width = 0;
        foreach (var letter in name) width += letter >= '\u2E80' ? 2 : 1;
        return width;
    }

    /// <summary>A mark stands in the lane of each of its themes; a thread shows that it is one.</summary>
    private SvgElement Mark(TimelineItem item, List<double> ys)
    {
        var shapes = ys.SelectMany(y => TimelineMark.Draw(item, period, y));
        var at = TimelineMark.Extent(item, period) is var (from, _) && item.Form == TimelineForm.Day ? from : from + 0.3;
        if (ys.Count > 1) shapes = shapes.Prepend(TimelineSvg.Line(at, ys.Min(), at, ys.Max(), "thread"));
        return TimelineSvg.Link(item.Href, TimelineMark.ClassOf(item), item.Title, shapes);
    }

    private SvgElement Term(TimelineTerm term, double top)
    {
        var (y, item) = (top + 17, term.Item);
        var at = period.Percent(item.Form == TimelineForm.Day ? item.At : item.Start);
        var label = term.Label.Length > LongestLabel ? term.Label[..(LongestLabel - 1)].TrimEnd() + "…" : term.Label;
        var shapes = new List<SvgElement>
        {
            at <= 50 ? TimelineSvg.Text(at, top + 9, label, "term-name") : TimelineSvg.Text(at, top + 9, label, "term-name", "end"),
        };
        if (!term.HasTerm)
        {
            var edge = Math.Min(100, at + 5);
            shapes.Add(TimelineSvg.Line(at, y, edge, y, "open"));
            shapes.Add(TimelineSvg.Arrow(edge, y, toTheRight: true));
        }
        shapes.AddRange(TimelineMark.Draw(item, period, y, TimelineMark.Thickness + 1));
        return TimelineSvg.Link(item.Href, "term " + TimelineMark.ClassOf(item), item.Title, shapes);
    }

    private const double ScaleHeight = 14;

    /// <summary>The years, and, as on a map, a bar that shows how long a round time is in this scale.</summary>
    private IEnumerable<SvgElement?> Axis(double bottom)
    {
        var ticks = TimelineTicks.Of(period, words.Dates);
        foreach (var line in TimelineTicks.Draw(ticks, period, bottom + 4, t => (ScaleHeight + (t.Label is null ? 12 : 3), t.Label is null ? ScaleHeight + 18 : bottom), ScaleHeight + 12))
            yield return line;
        var (days, name) = TimelineScaleBar.For(period, words);
        var from = 100 - (days / (period.End - period.Start) * 100);
        yield return TimelineSvg.Line(from, 7, 100, 7, "scale");
        yield return TimelineSvg.Line(from, 4, from, 10, "scale");
        yield return TimelineSvg.Line(100, 4, 100, 10, "scale");
        yield return TimelineSvg.Text(from, 10, name, "scale-name", "end", -5);
    }
}

/// <summary>Chooses a round time to show the scale by.</summary>
internal static class TimelineScaleBar
{
    private const double DaysOfYear = 365.2425;

    /// <summary>The longest of the round times that take up no more than a quarter of the width.</summary>
    public static (double Days, string Name) For(TimelinePeriod period, Words words)
    {
        var most = (period.End - period.Start) / 4;
        int[] years = [1000, 500, 100, 50, 20, 10, 5, 2];
        foreach (var count in years)
            if (count * DaysOfYear <= most) return (count * DaysOfYear, words.Format("timeline-scale-years", count));
        if (DaysOfYear <= most) return (DaysOfYear, words["timeline-scale-year"]);
        return DaysOfYear / 4 <= most ? (DaysOfYear / 4, words.Format("timeline-scale-months", 3)) : (DaysOfYear / 12, words["timeline-scale-month"]);
    }
}
