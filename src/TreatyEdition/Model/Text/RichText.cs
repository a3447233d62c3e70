using System.Collections.Immutable;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Model.Text;

/// <summary>Markdown, read: blocks, their language, and where each offset stands in its file.</summary>
/// <param name="Language">BCP 47.</param>
public readonly record struct RichText(ImmutableArray<Block> Blocks, string Language, PositionMap Positions)
{
    public bool IsEmpty => Blocks.IsEmpty;

    public SourceSpan At(int offset) => Positions.At(offset);
}

/// <summary>Turns an offset in a piece of Markdown into a place in its file.</summary>
public sealed class PositionMap
{
    private readonly int[] _starts;
    private readonly int[]? _lines;
    private readonly int[]? _columns;
    private readonly int _firstLine;

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

    /// <summary>Of lines that follow one another, each from its beginning.</summary>
    private PositionMap(string file, int[] starts, int firstLine)
    {
        File = file;
        _starts = starts;
        _firstLine = firstLine;
    }

    /// <summary>Of text that nothing is said about any more.</summary>
    public static PositionMap Done { get; } = OfOneLine(default);

    public string File { get; }

    /// <summary>For text that begins at a line's start and keeps the file's own lines.</summary>
    public static PositionMap OfLines(string file, ReadOnlySpan<char> text, int firstLine)
    {
        var starts = new int[text.Count('\n') + 1];
        for (int line = 1, start = 0; line < starts.Length; line++) starts[line] = start += text[start..].IndexOf('\n') + 1;
        return new PositionMap(file, starts, firstLine);
    }

    /// <summary>For text that stands on one line.</summary>
    public static PositionMap OfOneLine(SourceSpan start) => new(start.File, [0], [start.Line], [start.Column]);

    public SourceSpan At(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        if (index < 0) index = Math.Max(0, ~index - 1);
        var (line, column) = _lines is null || _columns is null ? (_firstLine + index, 1) : (_lines[index], _columns[index]);
        return new SourceSpan(File, line, column + Math.Max(0, offset - _starts[index]));
    }
}
