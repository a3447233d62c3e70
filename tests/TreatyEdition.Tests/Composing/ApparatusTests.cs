using System.Text;
using System.Text.RegularExpressions;

namespace TreatyEdition.Tests.Composing;

public sealed partial class ApparatusTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void What_the_editors_marked_is_listed_once_in_headings_too()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "## Article I ", "## Arti{>>So in the witness.<<}cle {++I++}{>>The printer left it out.<<} ");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var page = Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span);
        Assert.Equal(["em-fr-2", "em-fr-3"], Emendations().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Equal(["em-fr-1", "em-fr-2", "em-fr-3"], Entries().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Contains("The printer left it out.", page);
        Assert.Contains("So in the witness.", page);
    }

    [GeneratedRegex("""<span class="emendation[^"]*" id="([^"]+)">""")]
    private static partial Regex Emendations();

    [GeneratedRegex("""<li id="app-([^"]+)"><a href="#\1\b""")]
    private static partial Regex Entries();
}
