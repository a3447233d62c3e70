using System.Collections.Immutable;
using System.Text;

namespace TreatyEdition.Model.Text;

/// <summary>What a piece of text says, without its markup: for search, snippets, feeds and checks. White space is single spaces.</summary>
public static class PlainText
{
    [ThreadStatic] private static PlainTextWriter? _writer;

    private static PlainTextWriter Writer
    {
        get
        {
            _writer ??= new PlainTextWriter();
            _writer.Clear();
            return _writer;
        }
    }

    public static string Of(ImmutableArray<Inline> inlines)
    {
        var writer = Writer;
        writer.Write(inlines);
        return writer.ToString();
    }

    public static string Of(RichText text) => Of(text.Blocks);

    public static string Of(ImmutableArray<Block> blocks)
    {
        var writer = Writer;
        foreach (var block in blocks) writer.Write(block);
        return writer.ToString();
    }
}

/// <summary>Writes text without markup; derived classes learn where links, dates and citations stand in it.</summary>
public class PlainTextWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>What was written, as long as it is one piece and as it was given: then it need not be copied.</summary>
    private string? _only;

    /// <summary>Whether a citation was just left out; the space before it goes with it when a mark of punctuation follows.</summary>
    private bool _leftOut;

    /// <summary>Whether emendations are written as printed rather than corrected.</summary>
    public bool AsPrinted { get; init; }

    protected int Length => _text.Length;

    /// <summary>What was written so far.</summary>
    public override string ToString()
    {
        var length = _text.Length;
        while (length > 0 && char.IsWhiteSpace(_text[length - 1])) length--;
        return _only?.Length == length ? _only : _text.ToString(0, length);
    }

    /// <summary>Forgets what was written.</summary>
    protected internal void Clear()
    {
        _text.Clear();
        (_only, _leftOut) = (null, false);
    }

    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph p: Write(p); break;
            case Heading h: Write(h.Inlines); break;
            case Quotation q:
                foreach (var inner in q.Blocks) Write(inner);
                if (q.Source is { } source) Write(source);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                    foreach (var inner in item) Write(inner);
                break;
            case Table table:
                WriteCells(table.Header);
                foreach (var row in table.Rows) WriteCells(row);
                break;
            case CodeBlock code: Append(code.Text); break;
        }
        Space();
    }

    /// <summary>Without making the inlines; for derived classes that want to see them, <c>Write(paragraph.Inlines)</c>.</summary>
    protected virtual void Write(Paragraph paragraph) => paragraph.WriteText(this);

    private void WriteCells(ImmutableArray<ImmutableArray<Inline>> cells)
    {
        foreach (var cell in cells)
        {
            Write(cell);
            Space();
        }
    }

    public void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    public virtual void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: Append(run.Text); break;
            case Emphasis e: Write(e.Children); break;
            case CodeSpan c: Append(c.Text); break;
            case LineBreak: Space(); break;
            case ExternalLink l: Write(l.Children); break;
            case Span s: Write(s.Children); break;
            case Emendation e: Append(AsPrinted ? e.AsPrinted : e.Corrected); break;
            case Reference r: Write(r.Children); break;
            case EntryLink l: Write(l.Children); break;
            case NoteLink l: Write(l.Children); break;
            case DateMark d: Write(d.Children); break;
            case CitationGroup or SourceCitation: LeaveOut(); break;
        }
    }

    /// <summary>A citation stands here.</summary>
    internal void LeaveOut() => _leftOut = true;

    protected virtual void Append(string text)
    {
        var first = _text.Length == 0;
        if (Append(text.AsSpan()) && first) _only = text;
    }

    /// <returns>Whether it was written as it was given.</returns>
    internal bool Append(ReadOnlySpan<char> text)
    {
        if (_leftOut && text.Length > 0 && (text[0] is '.' or ',' or ';' or ':' or ')') && _text.Length > 0 && _text[^1] == ' ') _text.Length--;
        _leftOut = false;
        if (text.Length == 0) return false;
        _only = null;
        // A no-break space is a character of the text; line ends and runs of spaces are not.
        if (text[0] != ' ' && !text.ContainsAny('\n', '\t') && !text.Contains("  ", StringComparison.Ordinal))
        {
            _text.Append(text);
            return true;
        }
        var rest = text;
        for (var end = rest.IndexOfAny(' ', '\n', '\t'); end >= 0; end = rest.IndexOfAny(' ', '\n', '\t'))
        {
            _text.Append(rest[..end]);
            Space();
            rest = rest[(end + 1)..];
        }
        _text.Append(rest);
        return false;
    }

    internal void Space()
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
    }
}
