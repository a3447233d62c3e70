using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The drawings of <c>timeline.html</c>, made from the edition's events, themes and documents.</summary>
internal sealed class TimelineDrawings
{
    /// <summary>The lane of what has no theme; no theme's id, since ids have no dots.</summary>
    private const string Other = ".other";

    private readonly Composer _composer;
    private readonly ProseStyle _style;
    private readonly IReadOnlyList<TimelineItem> _items;
    private readonly IReadOnlyList<TimelineTerm> _terms;
    private readonly IReadOnlyList<TimelinePeriod> _periods;
    private readonly IReadOnlyList<TimelineLane> _lanes;

    /// <param name="address">Of the page that shows them.</param>
    /// <param name="href">Where the mark of an event leads.</param>
    public TimelineDrawings(Composer composer, string address, Func<EntryId, string> href)
    {
        _composer = composer;
        _style = composer.Style(address);
        _lanes = [.. composer.Edition.Metadata.Themes.Select(t => new TimelineLane(t.Id, t.Title)), new TimelineLane(Other, composer.Words["timeline-other"])];
        _items = [.. composer.Edition.Events.Select(e => TimelineDrawing.Item(e, href(e.Id), LanesOf(e), composer.Words.Dates)).OfType<TimelineItem>()];
        _terms = [.. Terms(address)];
        _periods = PeriodsOf(_items, _terms, composer.Edition.Documents.Select(d => d.Metadata.Date?.Day?.Year).OfType<int>());
    }

    /// <param name="told">The periods that the page has a section for.</param>
    public DrawingProse? Overview(IReadOnlyCollection<TimelinePeriod> told) =>
        _periods.Count == 0 || _periods[0].FirstYear == _periods[^1].LastYear ? null : new DrawingProse(new TimelineOverview(_periods, _composer.Words).Draw(_items, told), _style);

    /// <summary>What can be drawn of the events.</summary>
    public IReadOnlyList<TimelineItem> Items => _items;

    /// <summary>The periods in which anything is drawn.</summary>
    public IReadOnlyList<TimelinePeriod> DrawnPeriods => [.. _periods.Where(p => _items.Any(p.Touches))];

    public IReadOnlyList<TimelinePeriodView> Periods() => [.. DrawnPeriods.Select(Period)];

    public TimelinePeriodView Period(TimelinePeriod period) => new(
        period.Label, period.Anchor, CountText(period),
        new DrawingProse(new TimelineDetail(period, _lanes, _composer.Words).Draw(_items, _terms), _style));

    /// <summary>The events that begin in a period, and those drawn in it that began before.</summary>
    private string CountText(TimelinePeriod period)
    {
        var drawn = _items.Where(period.Touches).ToArray();
        var earlier = drawn.Count(i => _periods.FirstOrDefault(p => i.Start < p.End) != period);
        var here = EventsText(drawn.Length - earlier, _composer.Words);
        return earlier == 0 ? here : _composer.Words.Format("timeline-with-earlier", here, _composer.Words.Count("timeline-earlier", earlier));
    }

    public static string EventsText(int count, Words words) => words.Count("timeline-events", count);

    /// <summary>A sample of each form, drawn as the marks are.</summary>
    public IReadOnlyList<TimelineKeyView> Key() =>
    [
        Sample("timeline-key-day", "1901-07-02", false),
        Sample("timeline-key-within", "1901-04/1901-09", false, isWithin: true),
        Sample("timeline-key-lasting", "1901-03/1901-10", false),
        Sample("timeline-key-open", "mark lasting", [TimelineSvg.Bar(0, 35, 7, 5, "extent"), TimelineSvg.Line(35, 7, 98, 7, "open"), TimelineSvg.Arrow(98, 7, toTheRight: true)]),
        Sample("timeline-key-vague", "1901-07-02", true),
    ];

    /// <param name="documents">The years of the documents. They count like events, since years that made many are those that readers look at.</param>
    internal static IReadOnlyList<TimelinePeriod> PeriodsOf(IReadOnlyList<TimelineItem> items, IReadOnlyList<TimelineTerm> terms, IEnumerable<int> documents)
    {
        if (items.Count == 0) return [];
        var whole = TimelineDrawing.Spanning([.. items, .. terms.Select(t => t.Item)]);
        var years = items.Select(i => i.Year).OfType<int>().Concat(documents.Where(y => y >= whole.FirstYear && y <= whole.LastYear));
        return TimelinePeriods.Of([.. years], whole.FirstYear, whole.LastYear);
    }

    private ImmutableArray<string> LanesOf(HistoricalEvent e)
    {
        var lanes = e.Themes.Where(t => _lanes.Any(l => l.Id == t)).Distinct().ToImmutableArray();
        return lanes.IsEmpty ? [Other] : lanes;
    }

    /// <summary>The documents whose term is known, and those with which the contents begin: the edition's own subject.</summary>
    private IEnumerable<TimelineTerm> Terms(string address)
    {
        var subject = _composer.Edition.Metadata.Contents.IsEmpty ? [] : _composer.Edition.Metadata.Contents[0].Documents.Select(d => d.Value).ToHashSet();
        foreach (var document in _composer.Edition.Documents)
        {
            var metadata = document.Metadata;
            if (metadata.InForce is null && !subject.Contains(document.Id)) continue;
            if ((metadata.InForce ?? metadata.Date) is not { } date) continue;
            var name = _composer.Words.Format(metadata.InForce is null ? "timeline-no-term" : "timeline-term", metadata.ShortTitle);
            var item = TimelineItem.Of(document.Id.Value, date, name, Composer.Href(Addresses.Of(document.Id), address), [], false, _composer.Words.Dates);
            if (item is not null) yield return new TimelineTerm(metadata.ShortTitle, item, metadata.InForce is not null);
        }
    }

    private TimelineKeyView Sample(string key, string date, bool isDoubtful, bool isWithin = false)
    {
        var item = TimelineItem.Of("", EdtfDate.Parse(date), "", "", [], isDoubtful, _composer.Words.Dates)!;
        if (isWithin) item = item with { Form = TimelineForm.Within };
        return Sample(key, TimelineMark.ClassOf(item), TimelineMark.Draw(item, new TimelinePeriod(1901, 1901), 7));
    }

    private TimelineKeyView Sample(string key, string className, IEnumerable<SvgElement> shapes)
    {
        var drawing = new SvgElement("svg", [("class", "timeline-sample"), ("width", "36"), ("height", "14"), ("aria-hidden", "true")], [TimelineSvg.Group(className, shapes)]);
        return new TimelineKeyView(new DrawingProse(drawing, _style), _composer.Words[key]);
    }
}
