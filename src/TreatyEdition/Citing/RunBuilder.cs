using System.Text;

namespace TreatyEdition.Citing;

/// <summary>Puts a citation together piece by piece. A mark asked for between two pieces is written only when both are there, never
/// twice, and, in the American manner, inside a closing quotation mark.</summary>
internal sealed class RunBuilder
{
    private readonly List<CitationRun> _runs = [];
    private string _pending = "";

    public bool IsEmpty => _runs.Count == 0;

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
        foreach (var (part, isEastAsian) in SplitByScript(clean)) Append(part, isEastAsian ? RunStyle.Plain : RunStyle.Italic, null);
        return this;
    }

    /// <summary>In double quotation marks; those inside become single.</summary>
    public RunBuilder Quoted(string? text)
    {
        if (CitationText.Clean(text) is not { } clean) return this;
        return Text("“" + QuotationMarks.Nest(clean) + "”");
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

    /// <summary>The runs, ended with a full stop unless they end with one, or with <c>?</c>, <c>!</c> or <c>…</c>.</summary>
    public IReadOnlyList<CitationRun> Finish()
    {
        _pending = "";
        if (!IsEmpty) PutMark('.');
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
        if (mark.Length == 0 || _runs[^1].Text.EndsWith('(')) return;
        if (mark[0] != ' ') PutMark(mark[0]);
        Append(" ", RunStyle.Plain, null);
    }

    private void PutMark(char mark)
    {
        var last = _runs[^1];
        var at = last.Url is null ? QuotationMarks.BeforeClosing(last.Text, mark) : last.Text.Length;
        var before = at > 0 ? last.Text[at - 1] : '\0';
        if (Absorbs(before, mark)) return;
        if (mark == ',' && before == '.' && at < last.Text.Length && !Abbreviations.EndsWithOne(last.Text.AsSpan(0, at)))
            _runs[^1] = last with { Text = last.Text[..(at - 1)] + mark + last.Text[at..] };
        else if (at < last.Text.Length) _runs[^1] = last with { Text = last.Text.Insert(at, mark.ToString()) };
        else Append(mark.ToString(), RunStyle.Plain, null);
    }

    private static bool Absorbs(char before, char mark) => before == mark || (mark == '.' && before is '?' or '!' or '…' or '？' or '。');

    private void Append(string text, RunStyle style, string? url)
    {
        if (_runs.Count > 0 && url is null && _runs[^1] is { Url: null } last && last.Style == style)
            _runs[^1] = last with { Text = last.Text + text };
        else _runs.Add(new CitationRun(text, style, url));
    }

    private static List<(string Text, bool IsEastAsian)> SplitByScript(string text)
    {
        if (!CitationText.HasEastAsian(text)) return [(text, false)];
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
