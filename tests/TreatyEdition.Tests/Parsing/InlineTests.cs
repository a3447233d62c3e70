using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;

namespace TreatyEdition.Tests.Parsing;

public sealed class InlineTests
{
    [Fact]
    public void What_stands_in_emphasis_or_a_link_never_runs_together_with_what_stands_around_it()
    {
        var problems = new DiagnosticBag();
        var text = new MarkdownReader("en", problems, inTextVersion: true).Read("a *b **c** [d](https://example.org/)*{++e++}*{>>f<<}*{>>g<<} h\ni", PositionMap.Done);

        Assert.Empty(problems.Sorted());
        Assert.Equal("a <b <c> [d]>{e}<(f)>(g) h\ni", Shape(((Paragraph)Assert.Single(text.Blocks)).Inlines));
    }

    private static string Shape(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => run.Text,
        Emphasis e => $"<{Shape(e.Children)}>",
        ExternalLink l => $"[{Shape(l.Children)}]",
        Emendation e => $"{{{e.Corrected}{e.Remark}}}",
        Remark r => $"({r.Text})",
        var other => other.GetType().Name,
    }));
}
