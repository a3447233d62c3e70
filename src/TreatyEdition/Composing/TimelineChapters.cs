using System.Globalization;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>
/// Where the events are told. A few are told on <c>timeline.html</c> itself; of many, that page is the list, and each period, as it is
/// drawn in a scale of its own, has a page that draws and tells it. The address of an event is its place in the list in either case.
/// </summary>
internal sealed class TimelineChapters
{
    /// <summary>What is still read comfortably on one page.</summary>
    private const int MostOnOnePage = 40;

    private readonly Dictionary<string, TimelinePeriod> _periodOf;

    public TimelineChapters(Composer composer)
    {
        var drawings = new TimelineDrawings(composer, TimelineComposer.Address, _ => "");
        var periods = composer.Edition.Events.Length > MostOnOnePage ? drawings.DrawnPeriods : [];
        _periodOf = drawings.Items.Select(i => (i.Id, Period: periods.FirstOrDefault(p => i.Start < p.End)))
            .Where(x => x.Period is not null).ToDictionary(x => x.Id, x => x.Period!, StringComparer.Ordinal);
        Periods = [.. periods.Where(p => _periodOf.ContainsValue(p))];
    }

    /// <summary>The periods that have pages; none where everything is told on one.</summary>
    public IReadOnlyList<TimelinePeriod> Periods { get; }

    public static string AddressOf(TimelinePeriod period) => $"timeline/{period.FirstYear.ToString("0000", CultureInfo.InvariantCulture)}.html";

    /// <summary>The period on whose page an event is told; null where that is <c>timeline.html</c>.</summary>
    public TimelinePeriod? PeriodOf(EntryId id) => _periodOf.GetValueOrDefault(id.Value);

    /// <summary>Where an event is told.</summary>
    public string AddressOf(EntryId id) => PeriodOf(id) is { } period ? $"{AddressOf(period)}#{id.Value}" : Addresses.Of(id);
}
