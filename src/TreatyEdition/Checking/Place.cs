using System.Text;

namespace TreatyEdition.Checking;

/// <summary>Where a tag stands. The scanner knows only its byte and counts no lines: then the line is 0, and the column the number of bytes before the tag.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
internal readonly record struct Place(int Line, int Column)
{
    public static Place AtByte(int offset) => new(0, offset);
}

/// <summary>Counts the lines of a page up to a place, when that is asked for. For one thread.</summary>
internal sealed class PageLines
{
    private ReadOnlyMemory<byte> _page;
    private int _counted;
    private int _line;
    private int _lineStart;

    public void Enter(ReadOnlyMemory<byte> page) => (_page, _counted, _line, _lineStart) = (page, 0, 1, 0);

    /// <summary>Line and column. Quick where one place comes after another.</summary>
    public Place Of(Place place)
    {
        if (place.Line > 0) return place;
        var page = _page.Span;
        var at = place.Column;
        if (at < _counted) (_counted, _line, _lineStart) = (0, 1, 0);
        var passed = page[_counted..at];
        if (passed.Count((byte)'\n') is > 0 and var lines)
        {
            _line += lines;
            _lineStart = _counted + passed.LastIndexOf((byte)'\n') + 1;
        }
        _counted = at;
        return new Place(_line, Encoding.UTF8.GetCharCount(page[_lineStart..at]) + 1);
    }
}
