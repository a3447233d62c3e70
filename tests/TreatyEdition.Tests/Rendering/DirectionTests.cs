using System.Text;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Rendering;

public sealed class DirectionTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("fr", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("az-arab", "rtl")]
    [InlineData("de-1996", "ltr")]
    public void A_language_or_its_script_has_a_direction(string tag, string direction) => Assert.Equal(direction, LanguageTag.Direction(tag));

    [Fact]
    public void Words_that_run_the_other_way_say_so()
    {
        _edition.Write("documents/1916-secret/text.ar.md", "---\nlanguage: ar\nrole: translation\ncompleteness: extracts\n---\n## المادة {#art-1}\n\nنص [with English]{lang=en} نص.\n")
            .Replace("documents/1916-secret/index.md", "Signed by", "[נחתם]{lang=he} Signed [par]{lang=fr} by");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var page = Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span);
        Assert.Contains("id=\"art-1-ar\" class=\"cell\" lang=\"ar\" dir=\"rtl\"", page);
        Assert.Contains("id=\"art-1-fr\" class=\"cell\" lang=\"fr\" data-version", page);
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">with English</span>", page);
        Assert.Contains("<span lang=\"he\" dir=\"rtl\">נחתם</span>", page);
        Assert.Contains("<span lang=\"fr\">par</span>", page);
        Assert.Contains("id=\"show-all\" checked> all<", page);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n", page);
    }

    [Fact]
    public void An_edition_in_Hebrew_runs_from_right_to_left_and_its_French_text_from_left_to_right()
    {
        using var theme = new ThemeCopy();
        theme.Translate("he");
        _edition.Replace("edition.yml", "language: en", "language: he");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, theme.Root));

        Assert.Empty(result.Problems);
        var page = Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span);
        Assert.Contains("<html lang=\"he\" dir=\"rtl\">", page);
        Assert.Contains("id=\"art-1-fr\" class=\"cell\" lang=\"fr\" dir=\"ltr\"", page);
    }

    /// <summary>Words in the language of the page within a paragraph in another, and what is in a list or a table.</summary>
    [Theory]
    [InlineData("{lang=fr}\nUn [word]{lang=en} et [mot]{lang=fr} dit.", "<p id=\"intro-p2\" lang=\"fr\">Un <span lang=\"en\">word</span> et mot dit.")]
    [InlineData("{lang=he}\nשלום [and *peace*]{lang=en}.", "lang=\"he\" dir=\"rtl\">שלום <span lang=\"en\" dir=\"ltr\">and <em>peace</em></span>.")]
    [InlineData("- {lang=fr}\n  Un [word]{lang=en}.\n- One [mot]{lang=fr}.", "<li lang=\"fr\">Un <span lang=\"en\">word</span>.</li>\n<li>One <span lang=\"fr\">mot</span>.</li>")]
    [InlineData("{lang=fr}\n1. Un\n2. Deux", "<ol id=\"intro-p2\" lang=\"fr\">\n<li>Un</li>")]
    [InlineData("{lang=fr}\n| A |\n|---|\n| [b]{lang=en} |", "<table id=\"intro-p2\" lang=\"fr\">\n<thead><tr><th scope=\"col\">A</th></tr></thead>\n<tbody>\n<tr><td><span lang=\"en\">b</span>")]
    public void A_language_is_marked_where_it_differs_from_what_it_stands_in(string text, string expected)
    {
        _edition.Write("pages/essay.md", $"---\ntitle: Essay\n---\nOne.\n\n{text}\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.Contains(expected, Encoding.UTF8.GetString(result.Site!.Find("essay.html")!.Content.Span));
    }

    [Fact]
    public void A_quotation_in_another_language_keeps_the_languages_in_it_and_its_citation_is_the_pages()
    {
        _edition.Write("pages/essay.md", "---\ntitle: Essay\n---\n{lang=fr}\n> Un.\n>\n> {lang=en}\n> Two [trois]{lang=fr}.\n>\n> [@price-1933, p. 36]\n\nThree [quatre]{lang=fr}.\n");

        var page = Encoding.UTF8.GetString(_edition.Build().Site!.Find("essay.html")!.Content.Span);

        Assert.Contains("<blockquote lang=\"fr\">\n<p>Un.</p>\n<p lang=\"en\">Two <span lang=\"fr\">trois</span>.", page);
        Assert.Contains("<p id=\"intro-p2\">Three <span lang=\"fr\">quatre</span>.", page);
    }

    /// <summary>The list of emendations counts them by the language of the text.</summary>
    [Theory]
    [InlineData("Le [word {~~wrongg~>wrong~~}]{lang=en}")]
    [InlineData("{lang=en}\nThe word {~~wrongg~>wrong~~}")]
    public void An_emendation_in_words_of_another_language_is_found_from_the_apparatus(string text)
    {
        File.AppendAllText(_edition.PathOf("documents/1916-secret/text.fr.md"), $"\n\n{text}\n");
        File.AppendAllText(_edition.PathOf("documents/1916-secret/text.en.md"), "\n\nThe word.\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var page = Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span);
        Assert.Matches("id=\"em-fr-\\d+\"><del class=\"as-printed\">wrongg", page);
    }
}
