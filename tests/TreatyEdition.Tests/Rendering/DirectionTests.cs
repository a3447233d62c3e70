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
    }
}
