using System.Collections.Immutable;
using System.Globalization;
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
            case Paragraph p: WriteInlines("p", p, p.Inlines, corresponding); break;
            // Only the first thing in a division can be its head; see WriteDivided.
            case Heading h: WriteInlines("ab", h, h.Inlines, corresponding); break;
            case Quotation q: WriteQuotation(q, corresponding); break;
            case ListBlock l: WriteList(l, corresponding); break;
            case Table t: WriteTable(t, corresponding); break;
            case ThematicBreak b: WriteBreak(b); break;
            case CodeBlock c: WriteInlines("ab", c, [new TextRun(c.Text, c.Offset)], corresponding); break;
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
            xml.StartLine("div");
            xml.Id(heading.Anchor);
            xml.StartLine("head");
            inlines.Write(heading.Inlines);
            xml.End();
        }
        if (open) xml.EndLine();
    }

    private void Open(string element, Block block, string? corresponding)
    {
        xml.StartLine(element);
        xml.Id(block.Anchor);
        xml.Language(block.Language);
        xml.Attribute("corresp", corresponding);
    }

    private void WriteInlines(string element, Block block, ImmutableArray<Inline> content, string? corresponding)
    {
        Open(element, block, corresponding);
        if (element == "ab") xml.Attribute("type", block is Heading ? "heading" : "code");
        inlines.Write(content);
        xml.End();
    }

    private void WriteQuotation(Quotation quotation, string? corresponding)
    {
        Open(quotation.Source is null ? "quote" : "cit", quotation, corresponding);
        if (quotation.Source is { } source)
        {
            xml.StartLine("quote");
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
        xml.StartLine("bibl");
        inlines.Bibliography.WriteParts(work.Item.Id, work.Prefix, work.Locator);
        xml.End();
    }

    private void WriteList(ListBlock list, string? corresponding)
    {
        Open("list", list, corresponding);
        xml.Attribute("rend", list.Ordered ? "numbered" : "bulleted");
        for (var i = 0; i < list.Items.Length; i++)
        {
            xml.StartLine("item");
            if (list.Ordered) xml.Attribute("n", (list.Start + i).ToString(CultureInfo.InvariantCulture));
            Write(list.Items[i]);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void WriteTable(Table table, string? corresponding)
    {
        Open("table", table, corresponding);
        if (!table.Header.IsEmpty) WriteRow(table.Header, "label");
        foreach (var row in table.Rows) WriteRow(row, "data");
        xml.EndLine();
    }

    private void WriteRow(ImmutableArray<ImmutableArray<Inline>> cells, string role)
    {
        xml.StartLine("row");
        xml.Attribute("role", role);
        foreach (var cell in cells)
        {
            xml.StartLine("cell");
            inlines.Write(cell);
            xml.End();
        }
        xml.EndLine();
    }

    private void WriteBreak(ThematicBreak block)
    {
        xml.StartLine("milestone");
        xml.Id(block.Anchor);
        xml.Attribute("unit", "section");
        xml.Attribute("rend", "rule");
        xml.End();
    }
}
