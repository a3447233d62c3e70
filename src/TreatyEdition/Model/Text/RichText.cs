using System.Collections.Immutable;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Model.Text;

/// <summary>Markdown, read: blocks, their language, and where each offset stands in its file.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record RichText(ImmutableArray<Block> Blocks, string Language, PositionMap Positions)
{
    public bool IsEmpty => Blocks.IsEmpty;

    public SourceSpan At(int offset) => Positions.At(offset);
}

/// <summary>Turns an offset in a piece of Markdown into a place in its file.</summary>
public sealed class PositionMap
{
    private readonly int[] _starts;
    private readonly int[] _lines;
    private readonly int[] _columns;

    /// <param name="starts">Offsets at which a source line begins, ascending, the first 0.</param>
    /// <param name="lines">The 1-based line of each.</param>
    /// <param name="columns">The 1-based column at which each begins in its line.</param>
    public PositionMap(string file, int[] starts, int[] lines, int[] columns)
    {
        File = file;
        _starts = starts;
        _lines = lines;
        _columns = columns;
    }

    /// <summary>Of text that nothing is said about any more.</summary>
    public static PositionMap Done { get; } = OfOneLine(default);

    public string File { get; }

    /// <summary>For text that begins at a line's start and keeps the file's own lines.</summary>
    public static PositionMap OfLines(string file, ReadOnlySpan<char> text, int firstLine)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOf('\n');
            if (next < 0) break;
            i += next;
            starts.Add(i + 1);
        }
        var lines = new int[starts.Count];
        var columns = new int[starts.Count];
        for (var i = 0; i < lines.Length; i++) (lines[i], columns[i]) = (firstLine + i, 1);
        return new PositionMap(file, [.. starts], lines, columns);
    }

    /// <summary>For text that stands on one line.</summary>
    public static PositionMap OfOneLine(SourceSpan start) => new(start.File, [0], [start.Line], [start.Column]);

    public SourceSpan At(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        if (index < 0) index = Math.Max(0, ~index - 1);
        return new SourceSpan(File, _lines[index], _columns[index] + Math.Max(0, offset - _starts[index]));
    }
}
