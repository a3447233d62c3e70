using System.Globalization;

namespace TreatyEdition.Composing;

/// <summary>
/// The pieces of which timelines are drawn. Along the time, everything is in per cent of the drawing's width; across it, in
/// pixels. So a drawing fits every width, its text keeps its size, and no script or style is needed to place anything.
/// </summary>
internal static class TimelineSvg
{
    public static SvgElement Root(double height, string className, params IEnumerable<SvgElement?> children) =>
        new("svg", [("class", className), ("width", "100%"), ("height", Pixels(height))], [.. children.OfType<SvgElement>()]);

    /// <summary>
    /// What a screen reader is told: one picture with a name that describes it. The marks are a group of their own beside it,
    /// since a picture's children are nobody's to focus, and theirs are links.
    /// </summary>
    public static SvgElement Picture(string title, params IEnumerable<SvgElement?> children) =>
        new("g", [("role", "img"), ("aria-label", title)], [.. children.OfType<SvgElement>()]);

    /// <summary>
    /// The marks. There are hundreds, each again a link in the list of the same page, which is the way for a keyboard and for a
    /// screen reader; so they are hidden from the one and left out of the other's order.
    /// </summary>
    public static SvgElement Marks(IEnumerable<SvgElement> children) => new("g", [("class", "marks"), ("aria-hidden", "true")], [.. children]);

    public static SvgElement Link(string href, string className, string title, params IEnumerable<SvgElement> children) =>
        new("a", [("href", href), ("class", className), ("tabindex", "-1")], [new SvgElement("title", [], [], title), .. children]);

    public static SvgElement Group(string className, params IEnumerable<SvgElement> children) => new("g", [("class", className)], [.. children]);

    public static SvgElement Dot(double x, double y, double radius, string? className = null)
    {
        List<(string, string)> attributes = [("cx", Percent(x)), ("cy", Pixels(y)), ("r", Pixels(radius))];
        if (className is not null) attributes.Insert(0, ("class", className));
        return new SvgElement("circle", attributes, []);
    }

    /// <param name="y">Of the middle.</param>
    public static SvgElement Bar(double from, double to, double y, double thickness, string? className = null, bool round = true)
    {
        List<(string, string)> attributes =
            [("x", Percent(from)), ("y", Pixels(y - (thickness / 2))), ("width", Percent(to - from)), ("height", Pixels(thickness))];
        if (round) attributes.Add(("rx", Pixels(thickness / 2)));
        if (className is not null) attributes.Insert(0, ("class", className));
        return new SvgElement("rect", attributes, []);
    }

    public static SvgElement Line(double x1, double y1, double x2, double y2, string className) =>
        new("line", [("class", className), ("x1", Percent(x1)), ("y1", Pixels(y1)), ("x2", Percent(x2)), ("y2", Pixels(y2))], []);

    /// <summary>
    /// Many straight lines of one kind, each parallel to a side of the drawing, as one path: a tenth of the bytes of as many elements. The
    /// path is drawn in a square of its own, per cent along and pixels across, that is stretched over the drawing,
    /// but for the width of its strokes.
    /// </summary>
    /// <param name="height">Of the drawing.</param>
    public static SvgElement? Rules(double height, string className, IReadOnlyCollection<TimelineRule> rules) => rules.Count == 0 ? null : new(
        "svg", [("viewBox", $"0 0 100 {Pixels(height)}"), ("width", "100%"), ("height", Pixels(height)), ("preserveAspectRatio", "none")],
        [new SvgElement("path", [("class", className), ("vector-effect", "non-scaling-stroke"), ("d", string.Concat(rules.Select(Path)))], [])]);

    private static string Path(TimelineRule rule) => rule.X1 == rule.X2
        ? string.Create(CultureInfo.InvariantCulture, $"M{Math.Round(rule.X1, 2):0.##} {Pixels(rule.Y1)}V{Pixels(rule.Y2)}")
        : string.Create(CultureInfo.InvariantCulture, $"M{Math.Round(rule.X1, 2):0.##} {Pixels(rule.Y1)}H{Math.Round(rule.X2, 2):0.##}");

    /// <param name="anchor">start, middle or end.</param>
    /// <param name="shift">Pixels to the right.</param>
    public static SvgElement Text(double x, double y, string text, string? className, string anchor = "start", double shift = 0)
    {
        List<(string, string)> attributes = [("x", Percent(x)), ("y", Pixels(y))];
        if (className is not null) attributes.Insert(0, ("class", className));
        if (shift != 0) attributes.Add(("dx", Pixels(shift)));
        if (anchor != "start") attributes.Add(("text-anchor", anchor));
        return new SvgElement("text", attributes, [], text);
    }

    /// <summary>A little arrow head: what is drawn goes on beyond it.</summary>
    public static SvgElement Arrow(double x, double y, bool toTheRight) => new(
        "svg", [("x", Percent(x)), ("y", Pixels(y)), ("width", "1"), ("height", "1"), ("overflow", "visible")],
        [new SvgElement("path", [("class", "arrow"), ("d", toTheRight ? "M-4-3.5 0 0-4 3.5" : "M4-3.5 0 0 4 3.5")], [])]);

    public static string Percent(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Pixels(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A straight line along the time or across it.</summary>
/// <param name="X1">In per cent; <paramref name="X2"/> likewise.</param>
/// <param name="Y1">In pixels; <paramref name="Y2"/> likewise.</param>
internal sealed record TimelineRule(double X1, double Y1, double X2, double Y2)
{
    public static TimelineRule Across(double x, double from, double to) => new(x, from, x, to);

    public static TimelineRule Along(double y) => new(0, y, 100, y);
}
