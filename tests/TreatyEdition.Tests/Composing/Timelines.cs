using System.Collections.Frozen;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Composing;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Composing;

/// <summary>Drawings for the tests, and what is seen in them.</summary>
internal static class Timelines
{
    public static readonly Words Words = new(new Dictionary<string, string>
    {
        ["timeline-scale-month"] = "1 month",
        ["timeline-scale-months"] = "{0} months",
        ["timeline-scale-year"] = "1 year",
        ["timeline-scale-years"] = "{0} years",
        ["timeline-period-picture"] = "{0}: {1}",
        ["timeline-small-picture"] = "{0}, {1}",
        ["timeline-events-one"] = "{0} event",
        ["timeline-events-n"] = "{0} events",
        ["timeline-overview-picture"] = "{0}. {1}",
        ["timeline-period-events"] = "{0}: {1}",
        ["timeline-year-count"] = "{0} ({1})",
    }.ToFrozenDictionary(), "en");

    public static TimelineItem Item(string date, string lane = "war", string? id = null, bool isDoubtful = false) =>
        TimelineItem.Of(id ?? date, EdtfDate.Parse(date), "Something", "#" + (id ?? date), [lane], isDoubtful, DateLanguage.English)!;

    public static SvgElement Detail(TimelinePeriod period, params TimelineItem[] items) =>
        new TimelineDetail(period, [.. items.SelectMany(i => i.Lanes).Distinct().Select(l => new TimelineLane(l, l))], Words).Draw(items, []);

    public static IEnumerable<SvgElement> All(this SvgElement element) => element.Children.SelectMany(All).Prepend(element);

    public static string? Of(this SvgElement element, string name) => element.Attributes.Where(a => a.Name == name).Select(a => a.Value).FirstOrDefault();

    /// <summary>A length of a drawing, with its per cent sign or without.</summary>
    public static double Number(this SvgElement element, string name) => double.Parse(element.Of(name)!.TrimEnd('%'), CultureInfo.InvariantCulture);

    /// <summary>The mark that leads to an event.</summary>
    public static SvgElement Mark(this SvgElement drawing, string id) => drawing.All().Single(e => e.Name == "a" && e.Of("href") == "#" + id);

    public static SvgElement Shape(this SvgElement mark, string className) => mark.All().Single(e => e.Of("class") == className);

    /// <summary>All of a drawing as text, to be compared.</summary>
    public static string Text(this SvgElement element) =>
        $"<{element.Name} {string.Join(' ', element.Attributes.Select(a => $"{a.Name}={a.Value}"))}>{element.Text}{string.Concat(element.Children.Select(Text))}</>";
}
