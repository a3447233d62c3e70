using System.Collections.Immutable;
using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;

namespace TreatyEdition.Model.Text;

/// <summary>What a piece of text says, without its markup: for search, snippets, feeds and checks. White space is single spaces.</summary>
public static class PlainText
{
    [ThreadStatic] private static PlainTextWriter? _writer;

    private static PlainTextWriter Writer
    {
        get
        {
            var writer = _writer ??= new PlainTextWriter();
            writer.Clear();
            return writer;
        }
    }

    public static string Of(ImmutableArray<Inline> inlines)
    {
        var writer = Writer;
        writer.Write(inlines);
        return inlines is [TextRun only] && writer.Letters.SequenceEqual(only.Text) ? only.Text : writer.ToString();
    }

    public static string Of(RichText text) => Of(text.Blocks);

    public static string Of(ImmutableArray<Block> blocks) => Letters(blocks.AsSpan()).ToString();

    /// <inheritdoc cref="Letters(ReadOnlySpan{Block})"/>
    internal static ReadOnlySpan<char> Letters(PackedInlines inlines)
    {
        var writer = Writer;
        inlines.WriteText(writer);
        return writer.Letters;
    }

    /// <summary>Without a string for it: valid until the same thread asks for another text.</summary>
    internal static ReadOnlySpan<char> Letters(params ReadOnlySpan<Block> blocks)
    {
        var writer = Writer;
        foreach (var block in blocks) writer.Write(block);
        return writer.Letters;
    }
}

/// <summary>Writes text without markup; derived classes learn where links, dates and citations stand in it.</summary>
public class PlainTextWriter
{
    private char[] _text = new char[1024];

    /// <summary>Whether a citation was just left out; the space before it goes with it when a mark of punctuation follows.</summary>
    private bool _leftOut;

    /// <summary>Whether emendations are written as printed rather than corrected.</summary>
    public bool AsPrinted { get; init; }

    protected int Length { get; private set; }

    /// <summary>Where the next letter will stand.</summary>
    internal int Place => Length;

    /// <summary>Whether the four methods below do anything.</summary>
    internal virtual bool SeesPointers => false;

    /// <summary>A link to an entry ends here.</summary>
    internal virtual void Entry(int start, EntryId target, string? fragment, bool automatic) { }

    /// <summary>A date ends here.</summary>
    internal virtual void Date(int start, EdtfDate date) { }

    /// <summary>A work is cited.</summary>
    internal virtual void Source(int start, CslItem work, string? locator) { }

    /// <summary>A note is referred to.</summary>
    internal virtual void Note(int start, string id) { }

    /// <summary>What was written so far, until more is.</summary>
    internal ReadOnlySpan<char> Letters => _text.AsSpan(0, Length).TrimEnd();

    /// <summary>What was written so far.</summary>
    public override string ToString() => Letters.ToString();

    /// <summary>Forgets what was written.</summary>
    protected internal void Clear() => (Length, _leftOut) = (0, false);

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

    /// <summary>A cell of a table begins.</summary>
    protected virtual void Begin() { }

    private void WriteCells(ImmutableArray<ImmutableArray<Inline>> cells)
    {
        foreach (var cell in cells)
        {
            Begin();
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
            case TextRun run: Append(run.Letters); break;
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

    /// <param name="text">UTF-8.</param>
    internal void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        // To where it will stand; where something is left out of it, the rest moves there.
        var room = _text.AsSpan(Length);
        Append(room[..Encoding.UTF8.GetChars(text, room)]);
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        if (_leftOut && text is ['.' or ',' or ';' or ':' or ')', ..] && Length > 0 && _text[Length - 1] == ' ') Length--;
        _leftOut = false;
        if (text is [' ', ..])
        {
            Space();
            text = text[1..];
        }
        // A no-break space is a character of the text; line ends and runs of spaces are not.
        if (text is [' ', ..] || text.ContainsAny('\n', '\t') || text.Contains("  ", StringComparison.Ordinal))
            for (var end = text.IndexOfAny(' ', '\n', '\t'); end >= 0; end = text.IndexOfAny(' ', '\n', '\t'))
            {
                Add(text[..end]);
                Space();
                text = text[(end + 1)..];
            }
        Add(text);
    }

    internal void Space()
    {
        if (Length > 0 && _text[Length - 1] != ' ') Add(" ");
    }

    private void Add(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    private void Reserve(int count)
    {
        if (Length + count > _text.Length) Array.Resize(ref _text, Math.Max(Length + count, 2 * _text.Length));
    }
}
