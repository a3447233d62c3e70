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
    public void The_page_of_the_disagreements_is_listed_under_its_own_title()
    {
        _edition.Write("pages/discrepancies.md", "---\ntitle: What is in doubt\n---\nNothing yet.\n");

        Assert.Contains("<a href=\"discrepancies.html\">What is in doubt</a>", Encoding.UTF8.GetString(_edition.Build().Site!.Find("documents.html")!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_editors_say_of_a_text_is_in_the_language_of_the_edition()
    {
        _edition.Replace("edition.yml", "language: en", "language: fr");
        _edition.Replace("documents/1916-secret/text.en.md", "role: translation", "role: translation\nwitness: Copie du 5 août 1921.");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.NotNull(result.Site!.Find("dates/1921.html"));
        Assert.Matches("<p class=\"witness\"><span class=\"held\">Copie du <a [^>]*>.*5 août 1921.*</a>", Encoding.UTF8.GetString(result.Site.Find("documents/1916-secret.html")!.Content.Span));
    }

    [Fact]
    public void One_of_a_kind_is_counted_in_the_singular()
    {
        var html = Encoding.UTF8.GetString(_edition.Build().Site!.Find("index.html")!.Content.Span);

        Assert.Contains(">1 document<", html);
        Assert.Contains(">1 work cited<", html);
    }
}
