using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Composing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Rendering;

/// <summary>Writes linked text as HTML. Everything that is text is escaped; every link is relative.</summary>
internal sealed class TextRenderer(PageBuffer output, ProseStyle style)
{
    /// <summary>Of the prose, by which its emendations are counted; and of what is being written within it.</summary>
    private string _proseLanguage = style.Language, _language = style.Language;

    /// <summary>The template that holds the text says its language; from there on only what differs is marked.</summary>
    public void Write(Prose prose)
    {
        switch (prose)
        {
            case BlockProse blocks:
                _proseLanguage = _language = blocks.Language;
                WriteBlocks(blocks.Blocks);
                break;
            case LineProse line:
                _proseLanguage = _language = line.Language;
                WriteInlines(line.Inlines);
                break;
            case CitationProse citation:
                CitationRenderer.Write(output, citation.Runs);
                break;
            case DrawingProse drawing:
                DrawingRenderer.Write(output, drawing.Root);
                break;
        }
    }

    private void WriteBlocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        var outer = _language;
        switch (block)
        {
            case Paragraph p:
                Open("p", p);
                WriteInlines(p.Inlines);
                Permalink(p);
                output.Append("</p>\n"u8);
                break;
            case Heading h:
                var tag = $"h{Math.Clamp(h.Level, 2, 6)}";
                Open(tag, h);
                WriteInlines(h.Inlines);
                Permalink(h);
                output.Append("</"u8).Append(tag).Append(">\n"u8);
                break;
            case Quotation q: WriteQuotation(q); break;
            case ListBlock list: WriteList(list); break;
            case Table table: WriteTable(table); break;
            case ThematicBreak: Open("hr", block); output.Append("\n"u8); break;
            case CodeBlock code:
                Open("pre", block);
                output.Append("<code>"u8).AppendEscaped(code.Text).Append("</code></pre>\n"u8);
                break;
        }
        _language = outer;
    }

    private void Open(string tag, Block block)
    {
        output.Append("<"u8).Append(tag);
        if (style.HasAnchors && block.Anchor is { } anchor) output.Append(" id=\""u8).AppendEscaped(anchor).Append("\""u8);
        Language(block.Language);
        output.Append(">"u8);
    }

    /// <summary>Marks the element that is being opened, where it is in another language; what is in it is compared with that one.</summary>
    private void Language(string? language)
    {
        if (language is null || language == _language) return;
        output.Append(" lang=\""u8).AppendEscaped(language).Append("\""u8);
        if (LanguageTag.DirectionWithin(_language, language) is { } direction) output.Append(" dir=\""u8).Append(direction).Append("\""u8);
        _language = language;
    }

    /// <summary>A link to the paragraph itself, for copying; not read aloud and not in the order of focus.</summary>
    private void Permalink(Block block)
    {
        if (!style.HasPermalinks || !style.HasAnchors || block.Anchor is not { } anchor) return;
        output.Append(" <a class=\"permalink\" href=\"#"u8).AppendEscaped(anchor).Append("\" aria-hidden=\"true\" tabindex=\"-1\">¶</a>"u8);
    }

    private void WriteQuotation(Quotation quotation)
    {
        output.Append("<figure class=\"quotation\""u8);
        if (style.HasAnchors && quotation.Anchor is { } anchor) output.Append(" id=\""u8).AppendEscaped(anchor).Append("\""u8);
        output.Append("><blockquote"u8);
        var outer = _language;
        Language(quotation.Language);
        output.Append(">\n"u8);
        WriteBlocks(quotation.Blocks);
        output.Append("</blockquote>"u8);
        _language = outer;
        if (quotation.Source is SourceCitation source)
        {
            output.Append("<figcaption>"u8);
            WriteCitation(source with { InParentheses = false });
            output.Append("</figcaption>"u8);
        }
        output.Append("</figure>\n"u8);
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        output.Append("<"u8).Append(tag);
        if (style.HasAnchors && list.Anchor is { } anchor) output.Append(" id=\""u8).AppendEscaped(anchor).Append("\""u8);
        Language(list.Language);
        if (list is { Ordered: true, Start: not 1 }) output.Append(" start=\""u8).Append(list.Start).Append("\""u8);
        output.Append(">\n"u8);
        foreach (var item in list.Items)
        {
            output.Append("<li"u8);
            if (item is [Paragraph { Anchor: null } only])
            {
                var outer = _language;
                Language(only.Language);
                output.Append(">"u8);
                WriteInlines(only.Inlines);
                _language = outer;
            }
            else
            {
                output.Append(">"u8);
                WriteBlocks(item);
            }
            output.Append("</li>\n"u8);
        }
        output.Append("</"u8).Append(tag).Append(">\n"u8);
    }

    private void WriteTable(Table table)
    {
        output.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\""u8).AppendEscaped(style.Words["table"]).Append("\"><table"u8);
        if (style.HasAnchors && table.Anchor is { } anchor) output.Append(" id=\""u8).AppendEscaped(anchor).Append("\""u8);
        Language(table.Language);
        output.Append(">\n"u8);
        if (!table.Header.IsEmpty)
        {
            output.Append("<thead><tr>"u8);
            for (var i = 0; i < table.Header.Length; i++) WriteCell("th", table.Header[i], table, i, " scope=\"col\"");
            output.Append("</tr></thead>\n"u8);
        }
        output.Append("<tbody>\n"u8);
        foreach (var row in table.Rows)
        {
            output.Append("<tr>"u8);
            for (var i = 0; i < row.Length; i++) WriteCell("td", row[i], table, i, "");
            output.Append("</tr>\n"u8);
        }
        output.Append("</tbody></table></div>\n"u8);
    }

    private void WriteCell(string tag, ImmutableArray<Inline> cell, Table table, int column, string attributes)
    {
        output.Append("<"u8).Append(tag).Append(attributes);
        var alignment = column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.None;
        if (alignment is ColumnAlignment.Centre or ColumnAlignment.End) output.Append(" class=\"align-"u8).Append(alignment == ColumnAlignment.End ? "end" : "centre").Append("\""u8);
        output.Append(">"u8);
        WriteInlines(cell);
        output.Append("</"u8).Append(tag).Append(">"u8);
    }

    private void WriteInlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: WriteText(run); break;
            case Emphasis e:
                var tag = e.Kind == EmphasisKind.Strong ? "strong" : "em";
                output.Append("<"u8).Append(tag).Append(">"u8);
                WriteInlines(e.Children);
                output.Append("</"u8).Append(tag).Append(">"u8);
                break;
            case CodeSpan c: output.Append("<code>"u8).AppendEscaped(c.Text).Append("</code>"u8); break;
            case LineBreak: output.Append("<br>\n"u8); break;
            case Span s: WriteSpan(s); break;
            case ExternalLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case EntryLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case DateMark { Children: var words } when style.IsBare: WriteInlines(words); break;
            case NoteLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case ExternalLink l:
                output.Append("<a href=\""u8).AppendEscaped(l.Url).Append("\" rel=\"external\">"u8);
                WriteInlines(l.Children);
                output.Append("</a>"u8);
                break;
            case EntryLink l: WriteEntryLink(l); break;
            case NoteLink l:
                output.Append("<a href=\"#note-"u8).AppendEscaped(l.Id).Append("\">"u8);
                WriteInlines(l.Children);
                output.Append("</a>"u8);
                break;
            case NoteMark n: WriteNoteMark(n); break;
            case DateMark d: WriteDate(d); break;
            case SourceCitation c: WriteCitation(c); break;
            case Emendation e: WriteEmendation(e); break;
            case Remark r: WriteRemark(r); break;
            default: throw new InvalidOperationException($"{inline.GetType().Name} has not been linked.");
        }
    }

    /// <summary>Words out of a paragraph are the bytes that go into the page.</summary>
    private void WriteText(TextRun run)
    {
        if (run.Packed is { IsEmpty: false } packed) output.AppendEscaped(packed);
        else output.AppendEscaped(run.Text);
    }

    private void WriteSpan(Span span)
    {
        if (span.Language is null || span.Language == _language)
        {
            WriteInlines(span.Children);
            return;
        }
        output.Append("<span"u8);
        var outer = _language;
        Language(span.Language);
        output.Append(">"u8);
        WriteInlines(span.Children);
        _language = outer;
        output.Append("</span>"u8);
    }

    private void WriteEntryLink(EntryLink link)
    {
        output.Append(link.Automatic ? "<a class=\"found\" href=\"" : "<a href=\"");
        Href(link.Target, link.Fragment);
        output.Append("\">"u8);
        WriteInlines(link.Children);
        output.Append("</a>"u8);
    }

    /// <summary>A relative link; within the page itself only its fragment.</summary>
    private void Href(EntryId id, string? fragment)
    {
        if (style.Page is { Kind: not (EntryKind.Document or EntryKind.Person or EntryKind.Place or EntryKind.Organisation or EntryKind.Term) } page) Href(Addresses.Of(id, fragment), Addresses.Of(page));
        else if (fragment is not null && id == style.Page) output.Append("#"u8).AppendEscaped(fragment);
        else output.AppendEscaped(Addresses.Relative(style.Depth, id, fragment));
    }

    /// <param name="self">The address of a page that may stand around a list, such as <c>discrepancies.html</c>.</param>
    private void Href(string address, string self)
    {
        if (address.StartsWith(self, StringComparison.Ordinal) && address.Length > self.Length && address[self.Length] == '#')
            output.AppendEscaped(address.AsSpan(self.Length));
        else
            output.AppendEscaped(Addresses.Relative(style.Depth, address));
    }

    private void WriteNoteMark(NoteMark note)
    {
        if (!style.HasAnchors) return;
        output.Append("<sup><a id=\"ref-"u8).AppendEscaped(note.Id).Append("-"u8).Append(note.Ordinal)
            .Append("\" href=\"#note-"u8).AppendEscaped(note.Id).Append("\" role=\"doc-noteref\">"u8).Append(note.Number).Append("</a></sup>"u8);
    }

    private void WriteDate(DateMark date)
    {
        var isVague = date.Date.IsInterval || date.Date.IsApproximate || date.Date.IsUncertain;
        if (!isVague && date.Date.Day is { } day) OpenDay(day);
        else if (Addresses.OfDate(date.Date) is { } address)
        {
            output.Append("<a class=\"date\" href=\""u8).Append(Addresses.Relative(style.Depth, address)).Append("\"><time datetime=\""u8).Append(DateTimes.Of(date.Date)).Append("\""u8);
            if (isVague) output.Append(" data-edtf=\""u8).AppendEscaped(date.Date.ToString()).Append("\""u8);
            output.Append(">"u8);
        }
        else
        {
            WriteInlines(date.Children);
            return;
        }
        WriteInlines(date.Children);
        output.Append("</time></a>"u8);
    }

    /// <summary>What <see cref="Addresses.OfDay"/> and <see cref="DateTimes"/> say of a day, as most dates are one, without a string of it.</summary>
    private void OpenDay(DateOnly day)
    {
        Span<byte> iso = stackalloc byte[10];
        day.TryFormat(iso, out _, "O", CultureInfo.InvariantCulture);
        output.Append("<a class=\"date\" href=\""u8).Append(Addresses.Up(style.Depth)).Append("dates/"u8).Append(iso[..4]).Append(".html#d"u8).Append(iso)
            .Append("\"><time datetime=\""u8).Append(iso).Append("\">"u8);
    }

    private void WriteCitation(SourceCitation citation)
    {
        if (!style.IsBare) output.Append("<span class=\"citation\">"u8);
        output.Append(citation.InParentheses ? "(" : "");
        for (var i = 0; i < citation.Works.Length; i++)
        {
            var work = citation.Works[i];
            if (i > 0) output.AppendEscaped(style.Words["semicolon"]);
            if (work.Prefix is { Length: > 0 } prefix) output.AppendEscaped(prefix).Append(" "u8);
            if (!style.IsBare)
            {
                output.Append("<a href=\""u8);
                Href(new EntryId(EntryKind.Source, work.Item.Id), null);
                output.Append("\">"u8);
            }
            CitationRenderer.Write(output, CitationRenderer.Reference(work), links: false);
            if (!style.IsBare) output.Append("</a>"u8);
        }
        output.Append(citation.InParentheses ? ")" : "");
        if (!style.IsBare) output.Append("</span>"u8);
    }

    private void WriteEmendation(Emendation emendation)
    {
        output.Append("<span class=\"emendation"u8).Append(KindOf(emendation)).Append("\""u8);
        if (style.HasAnchors) output.Append(" id=\""u8).Append(Apparatus.Anchor(emendation.Number, _proseLanguage)).Append("\""u8);
        output.Append(">"u8);
        if (emendation.AsPrinted.Length > 0) output.Append("<del class=\"as-printed\">"u8).AppendEscaped(emendation.AsPrinted).Append("</del>"u8);
        if (emendation.Corrected.Length > 0) output.Append("<ins class=\"corrected\">"u8).AppendEscaped(emendation.Corrected).Append("</ins>"u8);
        output.Append("</span>"u8);
    }

    private static string KindOf(Emendation emendation) => emendation.Kind switch
    {
        EmendationKind.Supplied => " supplied",
        EmendationKind.Deleted => " deleted",
        _ => "",
    };

    private void WriteRemark(Remark remark)
    {
        if (!style.HasAnchors) return;
        var anchor = Apparatus.Anchor(remark.Number, _proseLanguage);
        output.Append("<a class=\"remark\" id=\""u8).Append(anchor).Append("\" href=\"#app-"u8).Append(anchor).Append("\" aria-label=\""u8)
            .AppendEscaped(style.Words["editors-remark"]).Append("\">°</a>"u8);
    }
}
