namespace TreatyEdition.Composing;

/// <summary>The chronology: all events, drawn and told where there are few; of many, the list, with a page for each period.</summary>
public sealed record TimelineModel : PageModel
{
    public bool HasDrawings => Overview is not null || Periods.Count > 0;

    /// <summary>Null for a single year, of which there is nothing to overlook.</summary>
    public DrawingProse? Overview { get; init; }

    /// <summary>The periods that are drawn on the page; empty where they have pages of their own.</summary>
    public required IReadOnlyList<TimelinePeriodView> Periods { get; init; }
    public required IReadOnlyList<TimelineKeyView> Key { get; init; }
    public required IReadOnlyList<TimelineSectionView> Sections { get; init; }
    public required TimelineFilterView Filter { get; init; }
    public required int Count { get; init; }
}

/// <summary>A period of the chronology: its drawing, and its events told in full.</summary>
public sealed record PeriodModel : PageModel
{
    public required TimelinePeriodView Period { get; init; }
    public required IReadOnlyList<TimelineKeyView> Key { get; init; }
    public required IReadOnlyList<TimelineEventView> Events { get; init; }
    public required TimelineFilterView Filter { get; init; }
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }
}

/// <summary>A stretch of years drawn in a scale of its own.</summary>
public sealed record TimelinePeriodView(string Label, string Anchor, string CountText, DrawingProse Drawing);

/// <summary>What a form of mark means.</summary>
public sealed record TimelineKeyView(DrawingProse Drawing, string Text);

/// <summary>Whom and what the events of a page are about.</summary>
public sealed record TimelineFilterView(IReadOnlyList<ThemeView> Themes, IReadOnlyList<ThemeView> People, IReadOnlyList<ThemeView> Places);

/// <summary>A theme, person or place by which events can be chosen.</summary>
public sealed record ThemeView(string Id, string Title, int Count);

/// <param name="Href">The page that tells the events; null where they are told here.</param>
/// <param name="CountText">How many they are; null where they are told here.</param>
public sealed record TimelineSectionView(string Label, string Anchor, string? Href, string? CountText, IReadOnlyList<TimelineEventView> Events);

/// <param name="Href">Where it is told; null where that is here.</param>
/// <param name="Address">Its permanent address, as a link from the page.</param>
/// <param name="ThemeIds">Separated by spaces, for the filter; likewise the other ids.</param>
/// <param name="Account">Null where it is told elsewhere.</param>
public sealed record TimelineEventView(
    string Id, string Title, DateView Date, string? Href, string Address, string ThemeIds, string EntryIds, EventAccountView? Account, bool Vague);

/// <summary>All there is to tell of an event.</summary>
public sealed record EventAccountView(
    BlockProse? Text, BlockProse? Note, IReadOnlyList<string> Themes, IReadOnlyList<LinkView> Links, IReadOnlyList<LinkView> Discrepancies,
    IReadOnlyList<ContradictionView> Contradictions, IReadOnlyList<LineProse> Sources);

/// <summary>Sources that date an event differently: each date with who gives it, and what the edition follows.</summary>
public sealed record ContradictionView(LinkView Matter, IReadOnlyList<DatedClaimView> Claims, LineProse? Follows);

public sealed record DatedClaimView(DateView Date, IReadOnlyList<LineProse> Sources);
