using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Composes <c>timeline.html</c>, and <c>timeline/&lt;year&gt;.html</c> for each period where there are many events.</summary>
internal sealed class TimelineComposer(Composer composer)
{
    public const string Address = "timeline.html";

    private TimelineChapters Chapters => composer.Chapters;

    public IEnumerable<Page> Pages()
    {
        if (composer.Edition.Events.Length == 0) yield break;
        yield return new Page(Address, "timeline", Whole);
        for (var i = 0; i < Chapters.Periods.Count; i++)
        {
            var at = i;
            yield return new Page(TimelineChapters.AddressOf(Chapters.Periods[i]), "period", () => Period(at));
        }
    }

    private TimelineModel Whole()
    {
        var title = composer.Words["nav-timeline"];
        var events = composer.Edition.Events;
        var drawings = new TimelineDrawings(composer, Address, id => "#" + id.Value);
        var isWhole = Chapters.Periods.Count == 0;
        return new TimelineModel
        {
            Frame = composer.FrameOf(Address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "timeline",
            Count = events.Length,
            Description = composer.Words.Count("timeline-description", events.Length),
            Overview = drawings.Overview(isWhole ? drawings.DrawnPeriods : Chapters.Periods),
            Periods = isWhole ? drawings.Periods() : [],
            Key = isWhole ? drawings.Key() : [],
            Sections = [.. Decades(events.Where(e => Chapters.PeriodOf(e.Id) is null)), .. Chapters.Periods.Select(Section)],
            Filter = Filter(events),
        };
    }

    private PeriodModel Period(int index)
    {
        var period = Chapters.Periods[index];
        var address = TimelineChapters.AddressOf(period);
        var events = EventsOf(period).ToArray();
        var drawings = new TimelineDrawings(composer, address, id => Chapters.PeriodOf(id) == period ? "#" + id.Value : Composer.Href(Chapters.AddressOf(id), address));
        return new PeriodModel
        {
            Frame = composer.FrameOf(address),
            Title = period.Label,
            HeadTitle = composer.HeadTitle(composer.Words.Format("timeline-title", period.Label)),
            Kind = "timeline",
            Description = composer.Words.Format("timeline-period-description", period.Label),
            Period = drawings.Period(period),
            Key = drawings.Key(),
            Events = [.. events.Select(e => View(e, address))],
            Filter = Filter(events),
            Previous = index > 0 ? Neighbour(index - 1, address) : null,
            Next = index + 1 < Chapters.Periods.Count ? Neighbour(index + 1, address) : null,
        };
    }

    private LinkView Neighbour(int index, string address) =>
        new(Chapters.Periods[index].Label, Composer.Href(TimelineChapters.AddressOf(Chapters.Periods[index]), address));

    private IEnumerable<HistoricalEvent> EventsOf(TimelinePeriod period) => composer.Edition.Events.Where(e => Chapters.PeriodOf(e.Id) == period);

    private TimelineSectionView Section(TimelinePeriod period)
    {
        var events = EventsOf(period).Select(e => View(e, Address)).ToArray();
        return new TimelineSectionView(period.Label, period.Anchor, TimelineChapters.AddressOf(period), TimelineDrawings.EventsText(events.Length, composer.Words), events);
    }

    private IEnumerable<TimelineSectionView> Decades(IEnumerable<HistoricalEvent> events) => events.GroupBy(DecadeOf).OrderBy(g => g.Key ?? int.MinValue).Select(g => new TimelineSectionView(
        g.Key is { } decade ? composer.Words.Format("decade", decade) : composer.Words["timeline-outside"],
        g.Key is { } year ? "decade-" + year.ToString(CultureInfo.InvariantCulture) : "outside", null, null, [.. g.Select(e => View(e, Address))]));

    /// <summary>Null before the year 1, which the platform's calendar does not hold.</summary>
    private static int? DecadeOf(HistoricalEvent e) => (e.Date.Earliest ?? e.Date.Latest)?.Year / 10 * 10;

    /// <param name="address">Of the page that shows the event.</param>
    private TimelineEventView View(HistoricalEvent e, string address)
    {
        var home = Chapters.AddressOf(e.Id);
        var isHere = home.StartsWith(address + "#", StringComparison.Ordinal);
        return new TimelineEventView(
            e.Id.Value, e.Title, composer.Date(e.Date, address)!, isHere ? null : Composer.Href(home, address), address == Address ? "#" + e.Id.Value : Composer.Href(Addresses.Of(e.Id), address),
            string.Join(' ', e.Themes), string.Join(' ', Choices(e).Select(Choice)), isHere ? Account(e, address) : null,
            e.Date.IsApproximate || e.Date.IsUncertain || e.Certainty is not null);
    }

    private EventAccountView Account(HistoricalEvent e, string address)
    {
        var style = composer.Style(address);
        var links = e.Links.Select(l => l.Value).Distinct().ToArray();
        return new EventAccountView(
            Composer.Blocks(e.Text, style), Composer.Blocks(e.Note, style), [.. e.Themes.Select(t => _themes.GetValueOrDefault(t, t))],
            [.. links.Where(id => id.Kind is not (EntryKind.Discrepancy or EntryKind.Event)).Select(id => composer.Link(id, address))],
            [.. links.Where(id => id.Kind == EntryKind.Discrepancy && !DatedDifferently(id)).Select(id => composer.Link(id, address))],
            [.. links.Where(DatedDifferently).Select(id => Contradiction(_discrepancies[id], address))],
            composer.Sources(e.Sources, style));
    }

    private readonly Dictionary<string, string> _themes = composer.Edition.Metadata.Themes.ToDictionary(t => t.Id, t => t.Title);

    private readonly Dictionary<EntryId, string> _sortNames = composer.Edition.NamedEntries.ToDictionary(e => e.Id, e => e.SortName);

    private readonly Dictionary<EntryId, Discrepancy> _discrepancies = composer.Edition.Discrepancies.ToDictionary(d => d.Id);

    private bool DatedDifferently(EntryId id) =>
        id.Kind == EntryKind.Discrepancy && _discrepancies[id].Claims.Select(c => c.Date).OfType<EdtfDate>().Distinct().Count() > 1;

    private ContradictionView Contradiction(Discrepancy d, string address)
    {
        var style = composer.Style(address) with { HasAnchors = false };
        return new ContradictionView(
            composer.Link(d.Id, address),
            [.. d.Claims.Where(c => c.Date is not null).Select(c => new DatedClaimView(composer.Date(c.Date, address)!, composer.Sources(c.Sources, style)))],
            Composer.Line(d.Follows, style));
    }

    /// <summary>The people and places by which an event can be chosen.</summary>
    private static IEnumerable<EntryId> Choices(HistoricalEvent e) => e.Links.Select(l => l.Value).Distinct().Where(id => id.Kind is EntryKind.Person or EntryKind.Place);

    private static string Choice(EntryId id) => $"{EntryKinds.Scheme(id.Kind)}-{id.Value}";

    private TimelineFilterView Filter(IReadOnlyCollection<HistoricalEvent> events)
    {
        var entries = events.SelectMany(Choices).CountBy(id => id).ToArray();
        return new TimelineFilterView(
            [.. composer.Edition.Metadata.Themes.Select(t => new ThemeView(t.Id, t.Title, events.Count(e => e.Themes.Contains(t.Id)))).Where(t => t.Count > 0)],
            Named(EntryKind.Person), Named(EntryKind.Place));

        IReadOnlyList<ThemeView> Named(EntryKind kind) =>
            [.. entries.Where(e => e.Key.Kind == kind).Select(e => new ThemeView(e.Key.Value, _sortNames[e.Key], e.Value)).OrderBy(v => v.Title, Composer.ByName)];
    }
}
