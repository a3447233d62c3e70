using System.Text;

namespace TreatyEdition.Tests.Composing;

/// <summary>Pages whose text opens a page that the program makes.</summary>
public sealed class OpeningPageTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("index")]
    [InlineData("discrepancies")]
    [InlineData("essay")]
    public void The_notes_of_a_page_stand_on_it(string page)
    {
        _edition.Write($"pages/{page}.md", "---\ntitle: A page\n---\nWhat this is[^said], and again[^said].\n\n[^said]: Said in a note.\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var html = Encoding.UTF8.GetString(result.Site!.Find($"{page}.html")!.Content.Span);
        Assert.Contains("Said in a note.", html);
        Assert.Contains("href=\"#ref-said-2\" role=\"doc-backlink\"", html);
    }

    [Fact]
    public void One_of_a_kind_is_counted_in_the_singular()
    {
        var html = Encoding.UTF8.GetString(_edition.Build().Site!.Find("index.html")!.Content.Span);

        Assert.Contains(">1 document<", html);
        Assert.Contains(">1 work cited<", html);
    }
}
