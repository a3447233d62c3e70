using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>A piece of a quotation.</summary>
internal enum PieceKind { Literal, Gap, Insertion }

/// <param name="Text">Words for a literal; what stands between the brackets for an insertion; empty for a gap.</param>
/// <param name="Lead">A first letter in brackets, <c>[T]he</c>, whose case the editor changed; it is not part of <paramref name="Text"/>.</param>
/// <param name="Part">Which part of the quotation, counted from 0, parts being parted by gaps.</param>
/// <param name="OpenStart">True when the piece may begin within a word, next to brackets.</param>
/// <param name="OpenEnd">True when it may end within a word.</param>
internal sealed record Piece(PieceKind Kind, string Text, int Part, char? Lead = null, bool OpenStart = false, bool OpenEnd = false);

/// <summary>A quotation taken to pieces: words, omissions (<c>… ... . . . […]</c>), and the editor's square brackets.</summary>
internal sealed partial class QuotationPattern
{
    private readonly string _text;
    private readonly List<Piece> _pieces = [];
    private readonly List<string> _parts = [];
    private int _partStart;

    private QuotationPattern(string text) => _text = text;

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The parts between the omissions, brackets included.</summary>
    public IReadOnlyList<string> Parts => _parts;

    /// <summary>The quotation as one literal, for sources that hold the same dots and brackets.</summary>
    public static Piece Whole(string normalised) => new(PieceKind.Literal, Trim(normalised), 0);

    public static QuotationPattern Read(string normalised)
    {
        var pattern = new QuotationPattern(normalised.Trim(' ', '\''));
        pattern.ReadAll();
        return pattern;
    }

    private void ReadAll()
    {
        var from = 0;
        char? lead = null;
        var open = false;
        foreach (var match in Marks().EnumerateMatches(_text))
        {
            var end = match.Index + match.Length;
            var isGap = _text.AsSpan(match.Index, match.Length).IndexOfAny('…', '.') >= 0 && IsOmission(match.Index, match.Length);
            AddLiteral(from, match.Index, lead, open, !isGap && IsLetter(match.Index - 1));
            (lead, open) = isGap ? (null, false) : AddInsertion(match.Index, end);
            if (isGap) AddGap(match.Index, end);
            from = end;
        }
        AddLiteral(from, _text.Length, lead, open, false);
        _parts.Add(_text[_partStart..]);
    }

    /// <summary><c>[…words…]</c> omits as much as <c>[…]</c>; <c>[Mr. Hay]</c> does not.</summary>
    private bool IsOmission(int index, int length) =>
        _text[index] != '[' || _text.AsSpan(index, length).Contains('…') || _text.AsSpan(index, length).Contains("..", StringComparison.Ordinal)
        || _text.AsSpan(index, length).Contains(". .", StringComparison.Ordinal);

    private void AddGap(int start, int end)
    {
        _parts.Add(_text[_partStart..start]);
        _partStart = end;
        // Nothing can be said of what stands before the first words or after the last.
        if (_pieces.Count > 0) _pieces.Add(new Piece(PieceKind.Gap, "", _parts.Count));
    }

    /// <summary>Adds the piece for brackets, unless they hold one letter at the beginning of a word.</summary>
    /// <returns>That letter, and whether the literal to come may begin within a word.</returns>
    private (char? Lead, bool Open) AddInsertion(int start, int end)
    {
        var attached = IsLetter(end);
        if (attached && end - start == 3 && !IsLetter(start - 1)) return (_text[start + 1], false);
        _pieces.Add(new Piece(PieceKind.Insertion, _text[(start + 1)..(end - 1)].Trim(), _parts.Count, OpenStart: IsLetter(start - 1), OpenEnd: attached));
        return (null, attached);
    }

    private void AddLiteral(int start, int end, char? lead, bool openStart, bool openEnd)
    {
        var isLast = end == _text.Length;
        var beforeGap = !isLast && _text[end] != '[' || (!isLast && IsOmissionAt(end));
        var text = _text[start..end];
        text = isLast || beforeGap ? text.TrimEnd(' ', '.', ',', '\'', beforeGap ? ';' : '.', beforeGap ? ':' : '.') : text.TrimEnd(' ');
        if (start == 0) text = text.TrimStart(' ', '\'');
        else if (lead is null) text = text.TrimStart(' ');
        if (text.Length > 0) _pieces.Add(new Piece(PieceKind.Literal, text, _parts.Count, lead, openStart, openEnd));
    }

    private bool IsOmissionAt(int index) => _text.AsSpan(index).IndexOf(']') is >= 0 and var close && IsOmission(index, close);

    private bool IsLetter(int index) => index >= 0 && index < _text.Length && char.IsLetter(_text[index]);

    /// <summary>The final comma or full stop may differ from the source's, and so may the quotation marks around it all.</summary>
    private static string Trim(string text) => text.TrimStart(' ', '\'').TrimEnd(' ', '.', ',', '\'');

    [GeneratedRegex(@"\[[^\[\]]*\]|…|\.(?: ?\.){2,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
