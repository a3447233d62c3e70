using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The chronology: drawn, and as a list.</summary>
public sealed record TimelineModel : PageModel
{
    public DrawingProse? Overview { get; init; }
    public required IReadOnlyList<TimelinePeriodView> Periods { get; init; }
    public required IReadOnlyList<TimelineKeyView> Key { get; init; }
    public required IReadOnlyList<TimelineDecadeView> Decades { get; init; }
    public required IReadOnlyList<ThemeView> Themes { get; init; }
    public required int Count { get; init; }
}

/// <summary>A stretch of years drawn in a scale of its own.</summary>
public sealed record TimelinePeriodView(string Label, string Anchor, string CountText, DrawingProse Drawing);

/// <summary>What a form of mark means.</summary>
public sealed record TimelineKeyView(DrawingProse Drawing, string Text);

public sealed record ThemeView(string Id, string Title, int Count);

public sealed record TimelineDecadeView(string Label, string Anchor, IReadOnlyList<TimelineEventView> Events);

/// <param name="ThemeIds">Separated by spaces, for the filter; likewise the other ids.</param>
public sealed record TimelineEventView(
    string Id, string Title, DateView Date, BlockProse? Text, BlockProse? Note, string ThemeIds, string EntryIds, IReadOnlyList<string> Themes,
    IReadOnlyList<LinkView> Links, IReadOnlyList<LinkView> Discrepancies, IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<LineProse> Sources, bool Vague);

/// <summary>Sources that date an event differently: each date with who gives it, and what the edition follows.</summary>
public sealed record ContradictionView(LinkView Matter, IReadOnlyList<DatedClaimView> Claims, LineProse? Follows);

public sealed record DatedClaimView(DateView Date, IReadOnlyList<LineProse> Sources);

/// <summary>Composes <c>timeline.html</c>.</summary>
internal sealed class TimelineComposer(Composer composer)
{
    private const string Address = "timeline.html";

    public IEnumerable<Page> Pages()
    {
        if (composer.Edition.Events.Length > 0) yield return new Page(Address, "timeline", Compose);
    }

    private TimelineModel Compose()
    {
        var title = composer.Words["nav-timeline"];
        var events = composer.Edition.Events;
        var drawings = new TimelineDrawings(composer, Address);
        return new TimelineModel
        {
            Shell = composer.Shell,
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Root = "",
            Address = Address,
            Lang = composer.Language,
            Navigation = composer.Navigation(Address),
            Strings = composer.Words.Texts,
            Kind = "timeline",
            Count = events.Length,
            Description = composer.Words.Format("timeline-description", events.Length),
            Overview = drawings.Overview(),
            Periods = drawings.Periods(),
            Key = drawings.Key(),
            Decades = [.. events.GroupBy(DecadeOf).OrderBy(g => g.Key).Select(g => new TimelineDecadeView(
                composer.Words.Format("decade", g.Key), "decade-" + g.Key.ToString(CultureInfo.InvariantCulture), [.. g.Select(View)]))],
            Themes = [.. composer.Edition.Metadata.Themes.Select(t => new ThemeView(t.Id, t.Title, events.Count(e => e.Themes.Contains(t.Id)))).Where(t => t.Count > 0)],
        };
    }

    private static int DecadeOf(HistoricalEvent e) => (e.Date.Earliest ?? e.Date.Latest ?? DateOnly.MinValue).Year / 10 * 10;

    private TimelineEventView View(HistoricalEvent e)
    {
        var style = composer.Style(Address);
        var titles = composer.Edition.Metadata.Themes.ToDictionary(t => t.Id, t => t.Title);
        var links = e.Links.Select(l => l.Value).Distinct().ToArray();
        return new TimelineEventView(
            e.Id.Value, e.Title, composer.Date(e.Date, Address)!, Composer.Blocks(e.Text, style), Composer.Blocks(e.Note, style),
            string.Join(' ', e.Themes), string.Join(' ', links.Select(id => $"{EntryKinds.Scheme(id.Kind)}-{id.Value}")),
            [.. e.Themes.Select(t => titles.GetValueOrDefault(t, t))],
            [.. links.Where(id => id.Kind is not (EntryKind.Discrepancy or EntryKind.Event)).Select(id => composer.Link(id, Address))],
            [.. links.Where(id => id.Kind == EntryKind.Discrepancy && !DatedDifferently(id)).Select(id => composer.Link(id, Address))],
            [.. links.Where(DatedDifferently).Select(id => Contradiction(_discrepancies[id], style with { HasAnchors = false }))],
            composer.Sources(e.Sources, style), e.Date.IsApproximate || e.Date.IsUncertain || e.Certainty is not null);
    }

    private readonly Dictionary<EntryId, Discrepancy> _discrepancies = composer.Edition.Discrepancies.ToDictionary(d => d.Id);

    private bool DatedDifferently(EntryId id) =>
        id.Kind == EntryKind.Discrepancy && _discrepancies[id].Claims.Select(c => c.Date).OfType<EdtfDate>().Distinct().Count() > 1;

    private ContradictionView Contradiction(Discrepancy d, ProseStyle style) => new(
        composer.Link(d.Id, Address),
        [.. d.Claims.Where(c => c.Date is not null).Select(c => new DatedClaimView(composer.Date(c.Date, Address)!, composer.Sources(c.Sources, style)))],
        Composer.Line(d.Follows, style));
}
