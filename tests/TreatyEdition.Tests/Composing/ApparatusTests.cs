using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;

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

    [Theory]
    [InlineData("Les deux Hautes{>>so<<} Parties", "Hautes")]
    [InlineData("Les deux « Hautes »,{>>so<<} Parties", "Hautes")]
    [InlineData("Les deux Hautes, {>>so<<} Parties", "Hautes")]
    [InlineData("{>>so<<}Les deux", "Les")]
    [InlineData("Les de{>>so<<}ux Hautes", "deux")]
    [InlineData("Les deux *Hautes*[^munitions]{>>so<<} Parties", "Hautes")]
    [InlineData("Les {~~peurs~>leurs~~} deux{>>so<<} Parties", "deux")]
    [InlineData("[日露両国政府ハ両国間ニ締結セラレタル諸条約ニ由リ確立セラレ{>>so<<}タル平和]{lang=ja}", "リ確立セラレ")]
    [InlineData("Le traité—que{>>so<<} les Parties", "que")]
    [InlineData("Sur la Donaudampfschifffahrtsgesellschaft{>>so<<} enfin", "Donaudampfschifffahrtsgesellschaft")]
    [InlineData("𠀀a𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊𠀋𠀌𠀍𠀎b{>>so<<}𠀏", "𠀌𠀍𠀎b")]
    [InlineData("- deux\n- {>>so<<}quatre mots", "quatre")]
    [InlineData("> cinq six\n>\n> {>>so<<}sept", "sept")]
    [InlineData("| un | deux |\n|---|---|\n| trois | {>>so<<}quatre |", "quatre")]
    public void A_remark_is_listed_with_the_word_at_which_it_stands(string paragraph, string lemma)
    {
        _edition.Append("documents/1916-secret/text.fr.md", "\n" + paragraph + "\n");

        var result = _edition.Build();

        Assert.DoesNotContain(result.Problems, p => p.Severity == Severity.Error);
        var page = Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span);
        Assert.Contains($"<bdi class=\"lemma\" lang=\"fr\">{lemma}</bdi> <i>left as printed</i>: so</li>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<span class="emendation[^"]*" id="([^"]+)">""")]
    private static partial Regex Emendations();

    [GeneratedRegex("""<li id="app-([^"]+)"><a href="#\1\b""")]
    private static partial Regex Entries();
}
