using System.Collections.Immutable;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Lists of events for other pages.</summary>
internal static class EventsComposer
{
    private const int MostOnADocument = 12;

    public static EventView View(HistoricalEvent entry, Composer composer, string from) => new(
        entry.Title, Composer.Href(composer.HomeOf(entry.Id), from), composer.Date(entry.Date, from)!, Composer.Line(entry.Text, composer.Style(from, anchors: false)));

    /// <summary>What led to a document, what happened on its date and what followed: the events that name it, and those of the same themes and people nearest to its date.</summary>
    public static (IReadOnlyList<EventView> Before, IReadOnlyList<EventView> Same, IReadOnlyList<EventView> After, DrawingProse? Drawing) Around(
        Document document, Composer composer, string from)
    {
        if (document.Metadata.Date is not { Earliest: { } day, Latest: var last }) return ([], [], [], null);
        var own = composer.EventsOf(document.Id).ToImmutableArray();
        var before = own.Where(e => e.Date.Earliest < day).TakeLast(MostOnADocument).ToImmutableArray();
        var later = own.Where(e => e.Date.Earliest is null || e.Date.Earliest >= day).Take(MostOnADocument).ToImmutableArray();
        var same = later.ToLookup(e => e.Date.Earliest == day && e.Date.Latest == last);
        return (
            [.. before.Select(e => View(e, composer, from))],
            [.. same[true].Select(e => View(e, composer, from))],
            [.. same[false].Select(e => View(e, composer, from))],
            TimelineDrawing.Small([.. before, .. later], composer, from, document.Metadata.Date));
    }
}
