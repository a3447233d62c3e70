using System.Collections.Immutable;
using Markdig.Renderers.Html;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using M = Markdig.Syntax;
using T = Markdig.Extensions.Tables;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Turns Markdig's blocks into the model's.</summary>
/// <param name="hasHeadingIds">Whether headings keep the ids that are written after them.</param>
internal sealed class BlockConverter(string language, PositionMap positions, DiagnosticBag problems, bool inTextVersion, bool hasHeadingIds)
{
    /// <summary>Of most headings, which have an id and nothing else.</summary>
    private static readonly List<KeyValuePair<string, string?>> NoProperties = [];
    private static readonly List<string> NoClasses = [];

    private readonly InlineConverter _inlines = new(positions, problems, inTextVersion);

    /// <summary>Of the last heading; 1 for the page's title.</summary>
    private int _level = 1;

    /// <summary>The blocks of a container, note definitions left out.</summary>
    public ImmutableArray<Block> Convert(M.ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var child in container)
            if (Convert(child) is { } block) blocks.Add(block);
        return blocks.DrainToImmutable();
    }

    private Block? Convert(M.Block block)
    {
        var converted = ConvertPlain(block);
        return converted is null ? null : WithAttributes(converted, block);
    }

    private Block? ConvertPlain(M.Block block)
    {
        var offset = block.Span.Start;
        switch (block)
        {
            case NoteDefinitionNode or M.LinkReferenceDefinitionGroup or M.BlankLineBlock:
                return null;
            case M.HeadingBlock heading:
                CheckPlace(heading);
                return new Heading(Math.Max(2, heading.Level), _inlines.Convert(heading.Inline), offset);
            case M.ParagraphBlock paragraph:
                return Paragraph(_inlines.Convert(paragraph.Inline, toBePacked: true), offset);
            case M.QuoteBlock quote:
                return Quotation(quote);
            case M.ListBlock list:
                return new ListBlock(list.IsOrdered, int.TryParse(list.OrderedStart, out var start) ? start : 1,
                    [.. list.OfType<M.ListItemBlock>().Select(Convert)], offset);
            case T.Table table:
                return Table(table);
            case M.ThematicBreakBlock:
                return new ThematicBreak(offset);
            case M.HtmlBlock:
                problems.Add(Codes.RawHtml, positions.At(offset), "raw HTML is not allowed. Write it in Markdown; write &lt; for a < that is meant as text.");
                return Nothing(offset);
            case M.CodeBlock code:
                return new CodeBlock(code.Lines.ToString(), offset);
            default:
                problems.Add(Codes.UnsupportedMarkup, positions.At(offset), "this markup is not part of the dialect; docs/authoring.md lists what is.");
                return Nothing(offset);
        }
    }

    private Paragraph Paragraph(ImmutableArray<Inline> inlines, int offset)
    {
        if (inlines is [TextRun run, ..] && run.Packed is [(byte)'#', ..] && run.Letters is ['#', '#', .. var rest] && rest.TrimStart('#') is [var first, ..] && !char.IsWhiteSpace(first))
            problems.Add(Codes.MistypedMarkup, positions.At(offset), "this is not read as a heading, and is printed as it stands. Write a space behind the #.");
        if (inlines is [TextRun only] && only.Packed.Length <= Placeholders.Longest && Placeholders.Has(only.Letters))
            problems.Add(Codes.Placeholder, positions.At(offset), $"'{only.Text}' is what 'new' wrote here, and would be published. Write the text, or take the paragraph out.");
        return new Paragraph(inlines, offset);
    }

    /// <summary>The outline of a page is that of its headings, down a level at a time; in a text they are of level 2, which is said where sections are made.</summary>
    private void CheckPlace(M.HeadingBlock heading)
    {
        var (level, at) = (heading.Level, positions.At(heading.Span.Start));
        if (heading.Parent is not M.MarkdownDocument)
        {
            problems.Add(Codes.MisplacedHeading, at, "a heading cannot stand in a quotation, a list or a note. Write bold words instead.");
            return;
        }
        if (level == 1)
            problems.Add(Codes.UnsupportedMarkup, at, "a heading of level 1 is the page's title, which comes from the front matter. Use ##.");
        else if (level > _level + 1 && !inTextVersion)
            problems.Add(Codes.MisplacedHeading, at, _level < 2
                ? $"the first heading is of level {level}. Write ##."
                : $"this heading is of level {level} and the one before of level {_level}. Write {new string('#', _level + 1)}, or put a heading of level {_level + 1} between them.");
        _level = Math.Max(1, level);
    }

    /// <summary>Keeps the place of what cannot be read, so that the paragraphs after it are still aligned and numbered as they stand.</summary>
    private static Paragraph Nothing(int offset) => new([], offset);

    private Quotation Quotation(M.QuoteBlock quote)
    {
        var blocks = Convert(quote);
        if (blocks is not [.., Paragraph last] || last.Inlines is not [.. var before, CitationGroup source])
            return new Quotation(blocks, null, quote.Span.Start);
        var rest = TrimEnd(before);
        blocks = rest.IsEmpty ? blocks.RemoveAt(blocks.Length - 1) : blocks.SetItem(blocks.Length - 1, last with { Inlines = rest });
        return new Quotation(blocks, source, quote.Span.Start);
    }

    private static ImmutableArray<Inline> TrimEnd(ImmutableArray<Inline> inlines)
    {
        if (inlines is not [.., TextRun run]) return inlines;
        var text = run.Text.TrimEnd();
        return text.Length == 0 ? inlines.RemoveAt(inlines.Length - 1) : inlines.SetItem(inlines.Length - 1, run with { Text = text });
    }

    private Table Table(T.Table table)
    {
        var rows = table.OfType<T.TableRow>().ToList();
        var header = rows.Find(r => r.IsHeader);
        var columns = Math.Max(header?.Count ?? 0, 1);
        return new Table(
            [.. table.ColumnDefinitions.Take(columns).Select(Alignment)],
            header is null ? [] : Cells(header),
            [.. rows.Where(r => !r.IsHeader).Select(Cells)],
            table.Span.Start);
    }

    private static ColumnAlignment Alignment(T.TableColumnDefinition column) => column.Alignment switch
    {
        T.TableColumnAlign.Left => ColumnAlignment.Start,
        T.TableColumnAlign.Center => ColumnAlignment.Centre,
        T.TableColumnAlign.Right => ColumnAlignment.End,
        _ => ColumnAlignment.None,
    };

    private ImmutableArray<ImmutableArray<Inline>> Cells(T.TableRow row) =>
        [.. row.OfType<T.TableCell>().Select(cell => _inlines.Convert(cell.OfType<M.ParagraphBlock>().FirstOrDefault()?.Inline))];

    private Block WithAttributes(Block block, M.Block source)
    {
        if (source.TryGetAttributes() is not { } attributes) return block;
        if (attributes.Id is { } id)
        {
            // Paragraphs get their ids from their place; an id of their own would be lost.
            if (block is not Heading) _inlines.ReportAttribute("#" + id, source.Span.Start);
            else if (!hasHeadingIds)
                problems.Add(Codes.UnknownAttribute, positions.At(source.Span.Start), $"a heading has an id of its own in pages and in the texts of documents, not here: '#{id}' would lead nowhere. Remove it.");
            else if (EntryId.IsValid(id)) block = block with { Anchor = StringPool.Get(id) };
            else
                problems.Add(Codes.BadId, positions.At(source.Span.Start), $"'{id}' is not an id. {EntryId.Rule}");
        }
        foreach (var (name, value) in attributes.Properties ?? NoProperties)
        {
            if (name != "lang") _inlines.ReportAttribute(name, source.Span.Start);
            else if (LanguageTag.IsValid(value)) block = block with { Language = value };
            else problems.Add(Codes.UnknownValue, positions.At(source.Span.Start), LanguageTag.Refusal(value ?? ""));
        }
        foreach (var name in attributes.Classes ?? NoClasses) _inlines.ReportAttribute("." + name, source.Span.Start);
        return block.Language == language && source.Parent is M.MarkdownDocument ? block with { Language = null } : block;
    }
}
