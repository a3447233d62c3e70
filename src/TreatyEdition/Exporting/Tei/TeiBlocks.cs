using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Paragraphs, quotations, lists and tables as TEI.</summary>
internal sealed class TeiBlocks(TeiXml xml, TeiInlines inlines)
{
    /// <param name="corresponding">The paragraphs of the same place in other versions, as <c>#id #id</c>; null where there are none.</param>
    public void Write(Block block, string? corresponding = null)
    {
        switch (block)
        {
            case Paragraph p: WriteInlines("p"u8, p, p.Inlines, corresponding); break;
            // Only the first thing in a division can be its head; see WriteDivided.
            case Heading h: WriteInlines("ab"u8, h, h.Inlines, corresponding); break;
            case Quotation q: WriteQuotation(q, corresponding); break;
            case ListBlock l: WriteList(l, corresponding); break;
            case Table t: WriteTable(t, corresponding); break;
            case ThematicBreak b: WriteBreak(b); break;
            case CodeBlock c: WriteInlines("ab"u8, c, [new TextRun(c.Text, c.Offset)], corresponding); break;
        }
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    /// <summary>Blocks among which headings open divisions.</summary>
    public void WriteDivided(ImmutableArray<Block> blocks)
    {
        var open = false;
        foreach (var block in blocks)
        {
            if (block is not Heading heading)
            {
                Write(block);
                continue;
            }
            if (open) xml.EndLine();
            open = true;
            xml.StartLine("div"u8);
            xml.Id(heading.Anchor);
            xml.StartLine("head"u8);
            inlines.Write(heading.Inlines);
            xml.End();
        }
        if (open) xml.EndLine();
    }

    private void Open(ReadOnlySpan<byte> element, Block block, string? corresponding)
    {
        xml.StartLine(element);
        xml.Id(block.Anchor);
        xml.Language(block.Language);
        xml.Attribute("corresp"u8, corresponding);
    }

    private void WriteInlines(ReadOnlySpan<byte> element, Block block, ImmutableArray<Inline> content, string? corresponding)
    {
        Open(element, block, corresponding);
        if (block is Heading or CodeBlock) xml.Attribute("type"u8, block is Heading ? "heading"u8 : "code"u8);
        inlines.Write(content);
        xml.End();
    }

    private void WriteQuotation(Quotation quotation, string? corresponding)
    {
        Open(quotation.Source is null ? "quote"u8 : "cit"u8, quotation, corresponding);
        if (quotation.Source is { } source)
        {
            xml.StartLine("quote"u8);
            Write(quotation.Blocks);
            xml.EndLine();
            if (source is SourceCitation citation)
                foreach (var work in citation.Works) WriteSource(work);
        }
        else Write(quotation.Blocks);
        xml.EndLine();
    }

    private void WriteSource(CitedSource work)
    {
        xml.StartLine("bibl"u8);
        inlines.Bibliography.WriteParts(work.Item.Id, work.Prefix, work.Locator);
        xml.End();
    }

    private void WriteList(ListBlock list, string? corresponding)
    {
        Open("list"u8, list, corresponding);
        xml.Attribute("rend"u8, list.Ordered ? "numbered"u8 : "bulleted"u8);
        for (var i = 0; i < list.Items.Length; i++)
        {
            xml.StartLine("item"u8);
            if (list.Ordered) xml.Attribute("n"u8, list.Start + i);
            Write(list.Items[i]);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void WriteTable(Table table, string? corresponding)
    {
        Open("table"u8, table, corresponding);
        if (!table.Header.IsEmpty) WriteRow(table.Header, "label"u8);
        foreach (var row in table.Rows) WriteRow(row, "data"u8);
        xml.EndLine();
    }

    private void WriteRow(ImmutableArray<ImmutableArray<Inline>> cells, ReadOnlySpan<byte> role)
    {
        xml.StartLine("row"u8);
        xml.Attribute("role"u8, role);
        foreach (var cell in cells)
        {
            xml.StartLine("cell"u8);
            inlines.Write(cell);
            xml.End();
        }
        xml.EndLine();
    }

    private void WriteBreak(ThematicBreak block)
    {
        xml.StartLine("milestone"u8);
        xml.Id(block.Anchor);
        xml.Attribute("unit"u8, "section"u8);
        xml.Attribute("rend"u8, "rule"u8);
        xml.End();
    }
}
