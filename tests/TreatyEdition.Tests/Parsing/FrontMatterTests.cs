using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Parsing;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: é日\n---\nÀ la fin\nmot", "é日", "À la fin\nmot", 10, "f.md:5:2")]
    [InlineData("---\ntitle: a\n---\n", "a", "", 0, "f.md:4:1")]
    [InlineData("---\ntitle: a\n---", "a", "", 0, "f.md:3:1")]
    [InlineData("---\ntitle: a ---\nkind: b\n---\n---\n", "a ---", "---\n", 0, "f.md:5:1")]
    public void A_file_is_divided_at_the_second_line_of_hyphens(string text, string title, string body, int offset, string place)
    {
        var problems = new DiagnosticBag();
        var parts = FrontMatter.Split(new SourceFile("f.md", "f.md", text), new MarkdownReader("en", problems), problems)!.Value;

        Assert.Empty(problems.Sorted());
        Assert.Equal((title, body, place), (parts.Metadata.Text("title"), parts.Body, parts.Positions.At(offset).ToString()));
    }

    [Theory]
    [InlineData("--- \ntitle: a\n---\n", "TE0201")]
    [InlineData("---\ntitle: a\n--- \n", "TE0202")]
    [InlineData("---\n--", "TE0202")]
    [InlineData("---\n---", "TE0201")]
    public void Without_two_lines_of_hyphens_or_keys_between_them_nothing_is_read(string text, string code)
    {
        var problems = new DiagnosticBag();

        Assert.Null(FrontMatter.Split(new SourceFile("f.md", "f.md", text), new MarkdownReader("en", problems), problems));
        Assert.Equal(code, Assert.Single(problems.Sorted()).Code.Id);
    }
}
