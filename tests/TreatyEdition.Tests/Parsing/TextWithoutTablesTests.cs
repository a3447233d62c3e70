using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;

namespace TreatyEdition.Tests.Parsing;

/// <summary>A text without a stroke is read without looking for tables, and read the same.</summary>
public sealed class TextWithoutTablesTests
{
    [Fact]
    public void A_text_is_read_the_same_whether_or_not_a_stroke_stands_far_below()
    {
        string[] pieces =
        [
            "word", " ", "\n", "\n\n", "*", "**", "[", "]", "(doc:a)", "{lang=ja}", "{.no-date}", "[^n]", "[@k, p. 1]", "> ", "- ", "1. ", "## ", "{#id}", "`", "<", "&amp;", "\\", ":---", "---", "    ",
            "{~~a~>b~~}", "{>>r<<}", "+", "-",
        ];
        var chance = new Random(11);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 14)).Select(_ => pieces[chance.Next(pieces.Length)]));
            var below = $"{text}\n\n***\n\n***\n\nend\n";
            Assert.Equal((text, Read(below)), (text, Read(below + "\n***\n\n\\|\n").Replace(" ThematicBreak Paragraph:|", "", StringComparison.Ordinal)));
        }
    }

    private static string Read(string markdown)
    {
        var problems = new DiagnosticBag();
        var text = new MarkdownReader("en", problems, inTextVersion: true).Read(markdown, PositionMap.OfLines("f.md", markdown, 1));
        var shown = new StringBuilder();
        foreach (var block in text.Blocks) Show(block, shown);
        return shown.Append(string.Concat(problems.Sorted().Select(p => $"\n{p.Span} {p.Message}"))).ToString();
    }

    private static void Show(Block block, StringBuilder shown)
    {
        shown.Append(' ').Append(block.GetType().Name);
        switch (block)
        {
            case Paragraph p: Show(p.Inlines, shown.Append(':')); break;
            case Heading h: Show(h.Inlines, shown.Append(':')); break;
            case Quotation q: foreach (var inner in q.Blocks) Show(inner, shown); break;
            case ListBlock l: foreach (var inner in l.Items.SelectMany(i => i)) Show(inner, shown); break;
        }
    }

    private static void Show(System.Collections.Immutable.ImmutableArray<Inline> inlines, StringBuilder shown)
    {
        foreach (var inline in inlines)
            _ = inline is TextRun run ? shown.Append(run.Text) : shown.Append('<').Append(inline.GetType().Name).Append(inline.Offset).Append(PlainText.Of([inline])).Append('>');
    }
}
