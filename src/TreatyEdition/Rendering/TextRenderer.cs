using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyEdition.Composing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Rendering;

/// <summary>Writes linked text as HTML. Everything that is text is escaped; every link is relative.</summary>
internal sealed class TextRenderer(StringBuilder output, ProseStyle style)
{
    private readonly string _self = style.Page is { } page ? Addresses.Of(page) : "";
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
                output.Append("</p>\n");
                break;
            case Heading h:
                var tag = $"h{Math.Clamp(h.Level, 2, 6)}";
                Open(tag, h);
                WriteInlines(h.Inlines);
                Permalink(h);
                output.Append("</").Append(tag).Append(">\n");
                break;
            case Quotation q: WriteQuotation(q); break;
            case ListBlock list: WriteList(list); break;
            case Table table: WriteTable(table); break;
            case ThematicBreak: Open("hr", block); output.Append('\n'); break;
            case CodeBlock code:
                Open("pre", block);
                output.Append("<code>").AppendEscaped(code.Text).Append("</code></pre>\n");
                break;
        }
        _language = outer;
    }

    private void Open(string tag, Block block)
    {
        output.Append('<').Append(tag);
        if (style.HasAnchors && block.Anchor is { } anchor) output.Append(" id=\"").AppendEscaped(anchor).Append('"');
        Language(block.Language);
        output.Append('>');
    }

    /// <summary>Marks the element that is being opened, where it is in another language; what is in it is compared with that one.</summary>
    private void Language(string? language)
    {
        if (language is null || language == _language) return;
        output.Append(" lang=\"").AppendEscaped(language).Append('"');
        if (LanguageTag.DirectionWithin(_language, language) is { } direction) output.Append(" dir=\"").Append(direction).Append('"');
        _language = language;
    }

    /// <summary>A link to the paragraph itself, for copying; not read aloud and not in the order of focus.</summary>
    private void Permalink(Block block)
    {
        if (!style.HasPermalinks || !style.HasAnchors || block.Anchor is not { } anchor) return;
        output.Append(" <a class=\"permalink\" href=\"#").AppendEscaped(anchor).Append("\" aria-hidden=\"true\" tabindex=\"-1\">¶</a>");
    }

    private void WriteQuotation(Quotation quotation)
    {
        output.Append("<figure class=\"quotation\"");
        if (style.HasAnchors && quotation.Anchor is { } anchor) output.Append(" id=\"").AppendEscaped(anchor).Append('"');
        output.Append("><blockquote");
        var outer = _language;
        Language(quotation.Language);
        output.Append(">\n");
        WriteBlocks(quotation.Blocks);
        output.Append("</blockquote>");
        _language = outer;
        if (quotation.Source is SourceCitation source)
        {
            output.Append("<figcaption>");
            WriteCitation(source with { InParentheses = false });
            output.Append("</figcaption>");
        }
        output.Append("</figure>\n");
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        output.Append('<').Append(tag);
        if (style.HasAnchors && list.Anchor is { } anchor) output.Append(" id=\"").AppendEscaped(anchor).Append('"');
        Language(list.Language);
        if (list is { Ordered: true, Start: not 1 }) output.Append(" start=\"").Append(list.Start).Append('"');
        output.Append(">\n");
        foreach (var item in list.Items)
        {
            output.Append("<li");
            if (item is [Paragraph { Anchor: null } only])
            {
                var outer = _language;
                Language(only.Language);
                output.Append('>');
                WriteInlines(only.Inlines);
                _language = outer;
            }
            else
            {
                output.Append('>');
                WriteBlocks(item);
            }
            output.Append("</li>\n");
        }
        output.Append("</").Append(tag).Append(">\n");
    }

    private void WriteTable(Table table)
    {
        output.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"").AppendEscaped(style.Words["table"]).Append("\"><table");
        if (style.HasAnchors && table.Anchor is { } anchor) output.Append(" id=\"").AppendEscaped(anchor).Append('"');
        Language(table.Language);
        output.Append(">\n");
        if (!table.Header.IsEmpty)
        {
            output.Append("<thead><tr>");
            for (var i = 0; i < table.Header.Length; i++) WriteCell("th", table.Header[i], table, i, " scope=\"col\"");
            output.Append("</tr></thead>\n");
        }
        output.Append("<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Append("<tr>");
            for (var i = 0; i < row.Length; i++) WriteCell("td", row[i], table, i, "");
            output.Append("</tr>\n");
        }
        output.Append("</tbody></table></div>\n");
    }

    private void WriteCell(string tag, ImmutableArray<Inline> cell, Table table, int column, string attributes)
    {
        output.Append('<').Append(tag).Append(attributes);
        var alignment = column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.None;
        if (alignment is ColumnAlignment.Centre or ColumnAlignment.End) output.Append(" class=\"align-").Append(alignment == ColumnAlignment.End ? "end" : "centre").Append('"');
        output.Append('>');
        WriteInlines(cell);
        output.Append("</").Append(tag).Append('>');
    }

    private void WriteInlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: output.AppendEscaped(run.Letters); break;
            case Emphasis e:
                var tag = e.Kind == EmphasisKind.Strong ? "strong" : "em";
                output.Append('<').Append(tag).Append('>');
                WriteInlines(e.Children);
                output.Append("</").Append(tag).Append('>');
                break;
            case CodeSpan c: output.Append("<code>").AppendEscaped(c.Text).Append("</code>"); break;
            case LineBreak: output.Append("<br>\n"); break;
            case Span s: WriteSpan(s); break;
            case ExternalLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case EntryLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case DateMark { Children: var words } when style.IsBare: WriteInlines(words); break;
            case NoteLink { Children: var words } when style.IsBare: WriteInlines(words); break;
            case ExternalLink l:
                output.Append("<a href=\"").AppendEscaped(l.Url).Append("\" rel=\"external\">");
                WriteInlines(l.Children);
                output.Append("</a>");
                break;
            case EntryLink l: WriteEntryLink(l); break;
            case NoteLink l:
                output.Append("<a href=\"#note-").AppendEscaped(l.Id).Append("\">");
                WriteInlines(l.Children);
                output.Append("</a>");
                break;
            case NoteMark n: WriteNoteMark(n); break;
            case DateMark d: WriteDate(d); break;
            case SourceCitation c: WriteCitation(c); break;
            case Emendation e: WriteEmendation(e); break;
            case Remark r: WriteRemark(r); break;
            default: throw new InvalidOperationException($"{inline.GetType().Name} has not been linked.");
        }
    }

    private void WriteSpan(Span span)
    {
        if (span.Language is null || span.Language == _language)
        {
            WriteInlines(span.Children);
            return;
        }
        output.Append("<span");
        var outer = _language;
        Language(span.Language);
        output.Append('>');
        WriteInlines(span.Children);
        _language = outer;
        output.Append("</span>");
    }

    private void WriteEntryLink(EntryLink link)
    {
        output.Append(link.Automatic ? "<a class=\"found\" href=\"" : "<a href=\"");
        Href(Addresses.Of(link.Target, link.Fragment));
        output.Append("\">");
        WriteInlines(link.Children);
        output.Append("</a>");
    }

    /// <summary>A relative link; within the page itself only its fragment.</summary>
    private void Href(string address)
    {
        if (_self.Length > 0 && address.StartsWith(_self, StringComparison.Ordinal) && address.Length > _self.Length && address[_self.Length] == '#')
            output.AppendEscaped(address.AsSpan(_self.Length));
        else
            output.AppendEscaped(Addresses.Relative(style.Depth, address));
    }

    private void WriteNoteMark(NoteMark note)
    {
        if (!style.HasAnchors) return;
        output.Append("<sup><a id=\"ref-").AppendEscaped(note.Id).Append('-').Append(note.Ordinal)
            .Append("\" href=\"#note-").AppendEscaped(note.Id).Append("\" role=\"doc-noteref\">").Append(note.Number.ToString(CultureInfo.InvariantCulture)).Append("</a></sup>");
    }

    private void WriteDate(DateMark date)
    {
        if (Addresses.OfDate(date.Date) is not { } address)
        {
            WriteInlines(date.Children);
            return;
        }
        output.Append("<a class=\"date\" href=\"");
        Href(address);
        output.Append("\"><time datetime=\"").Append(DateTimes.Of(date.Date)).Append('"');
        if (date.Date.IsInterval || date.Date.IsApproximate || date.Date.IsUncertain) output.Append(" data-edtf=\"").AppendEscaped(date.Date.ToString()).Append('"');
        output.Append('>');
        WriteInlines(date.Children);
        output.Append("</time></a>");
    }

    private void WriteCitation(SourceCitation citation)
    {
        if (!style.IsBare) output.Append("<span class=\"citation\">");
        output.Append(citation.InParentheses ? "(" : "");
        for (var i = 0; i < citation.Works.Length; i++)
        {
            var work = citation.Works[i];
            if (i > 0) output.AppendEscaped(style.Words["semicolon"]);
            if (work.Prefix is { Length: > 0 } prefix) output.AppendEscaped(prefix).Append(' ');
            if (!style.IsBare)
            {
                output.Append("<a href=\"");
                Href(Addresses.Of(new EntryId(EntryKind.Source, work.Item.Id)));
                output.Append("\">");
            }
            CitationRenderer.Write(output, CitationRenderer.Reference(work), links: false);
            if (!style.IsBare) output.Append("</a>");
        }
        output.Append(citation.InParentheses ? ")" : "");
        if (!style.IsBare) output.Append("</span>");
    }

    private void WriteEmendation(Emendation emendation)
    {
        output.Append("<span class=\"emendation").Append(KindOf(emendation)).Append('"');
        if (style.HasAnchors) output.Append(" id=\"").Append(Apparatus.Anchor(emendation.Number, _proseLanguage)).Append('"');
        output.Append('>');
        if (emendation.AsPrinted.Length > 0) output.Append("<del class=\"as-printed\">").AppendEscaped(emendation.AsPrinted).Append("</del>");
        if (emendation.Corrected.Length > 0) output.Append("<ins class=\"corrected\">").AppendEscaped(emendation.Corrected).Append("</ins>");
        output.Append("</span>");
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
        output.Append("<a class=\"remark\" id=\"").Append(anchor).Append("\" href=\"#app-").Append(anchor).Append("\" aria-label=\"")
            .AppendEscaped(style.Words["editors-remark"]).Append("\">°</a>");
    }
}
