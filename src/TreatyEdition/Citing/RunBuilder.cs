using System.Buffers;
using System.Text;

namespace TreatyEdition.Citing;

/// <summary>Puts a citation together piece by piece. A mark asked for between two pieces is written only when both are there, never
/// twice, and, in the American manner, inside a closing quotation mark.</summary>
internal sealed class RunBuilder
{
    private const int UsualRuns = 8, UsualLength = 256;

    /// <summary>Those before the last.</summary>
    private readonly List<CitationRun> _runs = new(UsualRuns);

    // The last run, which may still grow and take a mark inside; of no length as long as there is none.
    private char[] _text = ArrayPool<char>.Shared.Rent(UsualLength);
    private int _length;
    private RunStyle _style;
    private string? _url;

    private string _pending = "";

    public bool IsEmpty => _length == 0;

    private ReadOnlySpan<char> Last => _text.AsSpan(0, _length);

    /// <summary>Asks for a mark and a space before the next piece. When pieces between are missing, several are asked for: the strongest
    /// counts, the full stop before the colon before the comma before the space.</summary>
    public RunBuilder Comma() => Pend(", ");

    public RunBuilder Period() => Pend(". ");

    public RunBuilder Colon() => Pend(": ");

    public RunBuilder Space() => Pend(" ");

    /// <summary>Appends nothing when <paramref name="text"/> is null or blank, nor then the mark before it.</summary>
    public RunBuilder Text(string? text, RunStyle style = RunStyle.Plain)
    {
        if (CitationText.Clean(text) is not { } clean) return this;
        FlushMark();
        Append(clean, style, null);
        return this;
    }

    /// <summary>Italic, but for Chinese characters, kana and hangul, which have none.</summary>
    public RunBuilder Italic(string? text)
    {
        if (CitationText.Clean(text) is not { } clean) return this;
        FlushMark();
        if (!CitationText.HasEastAsian(clean)) Append(clean, RunStyle.Italic, null);
        else foreach (var (part, isEastAsian) in SplitByScript(clean)) Append(part, isEastAsian ? RunStyle.Plain : RunStyle.Italic, null);
        return this;
    }

    /// <summary>In double quotation marks; those inside become single.</summary>
    public RunBuilder Quoted(string? text)
    {
        if (CitationText.Clean(text) is not { } clean) return this;
        FlushMark();
        Append("“", RunStyle.Plain, null);
        Append(QuotationMarks.Nest(clean), RunStyle.Plain, null);
        Append("”", RunStyle.Plain, null);
        return this;
    }

    public RunBuilder Link(string? text, string? url)
    {
        if (CitationText.Clean(text) is not { } clean) return this;
        FlushMark();
        Append(clean, RunStyle.Plain, CitationText.Clean(url));
        return this;
    }

    /// <summary>An opening parenthesis, with a space before it.</summary>
    public RunBuilder Open()
    {
        _pending = IsEmpty ? "" : " ";
        FlushMark();
        Append("(", RunStyle.Plain, null);
        return this;
    }

    public RunBuilder Close()
    {
        _pending = "";
        Append(")", RunStyle.Plain, null);
        return this;
    }

    /// <summary>The runs, to be asked for once, ended with a full stop unless they end with one, or with <c>?</c>, <c>!</c> or <c>…</c>.</summary>
    public IReadOnlyList<CitationRun> Finish()
    {
        _pending = "";
        if (!IsEmpty)
        {
            PutMark('.');
            EndRun();
        }
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return _runs;
    }

    private RunBuilder Pend(string mark)
    {
        if (!IsEmpty && Strength(mark) > Strength(_pending)) _pending = mark;
        return this;
    }

    private static int Strength(string mark) => mark.Length == 0 ? 0 : " ,:.".IndexOf(mark[0], StringComparison.Ordinal) + 1;

    private void FlushMark()
    {
        var mark = _pending;
        _pending = "";
        if (mark.Length == 0 || Last[^1] == '(') return;
        if (mark[0] != ' ') PutMark(mark[0]);
        Append(" ", RunStyle.Plain, null);
    }

    private void PutMark(char mark)
    {
        var at = _url is null ? QuotationMarks.BeforeClosing(Last, mark) : _length;
        var before = at > 0 ? _text[at - 1] : '\0';
        if (Absorbs(before, mark)) return;
        if (mark == ',' && before == '.' && at < _length && !Abbreviations.EndsWithOne(Last[..at])) _text[at - 1] = mark;
        else if (at < _length)
        {
            // What closes moves behind the mark.
            Append(mark.ToString(), _style, null);
            _text.AsSpan(at, _length - at - 1).CopyTo(_text.AsSpan(at + 1));
            _text[at] = mark;
        }
        else Append(mark.ToString(), RunStyle.Plain, null);
    }

    private static bool Absorbs(char before, char mark) => before == mark || (mark == '.' && before is '?' or '!' or '…' or '？' or '。');

    private void Append(string text, RunStyle style, string? url)
    {
        if (!IsEmpty && (url is not null || _url is not null || style != _style)) EndRun();
        (_style, _url) = (style, url);
        var length = _length + text.Length;
        if (length > _text.Length) Grow(length);
        text.CopyTo(_text.AsSpan(_length));
        _length = length;
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<char>.Shared.Rent(length);
        Last.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    private void EndRun()
    {
        _runs.Add(new CitationRun(Last.ToString(), _style, _url));
        _length = 0;
    }

    private static List<(string Text, bool IsEastAsian)> SplitByScript(string text)
    {
        List<(string, bool)> parts = [];
        var part = new StringBuilder();
        bool? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Rune.IsLetterOrDigit(rune) || CitationText.IsEastAsian(rune) ? CitationText.IsEastAsian(rune) : current;
            if (current is not null && next != current)
            {
                parts.Add((part.ToString(), current.Value));
                part.Clear();
            }
            part.Append(rune.ToString());
            current = next;
        }
        if (part.Length > 0) parts.Add((part.ToString(), current ?? false));
        return parts;
    }
}
