using System.Text;
using AngleSharp.Html.Parser;
using TreatyEdition.Model;
using TreatyEdition.Tests.Editions;

namespace TreatyEdition.Tests.Drawing;

public sealed class CardInPagesTests
{
    private static string? Meta(Site site, string page, string property) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Find(page)!.Content.Span))
            .QuerySelector($"head > meta[property='{property}'], head > meta[name='{property}']")?.GetAttribute("content");

    [Theory]
    [InlineData("index.html")]
    [InlineData("documents/1871-03-lindwurm.html")]
    public void Every_page_names_the_card_with_its_whole_address(string page)
    {
        using var edition = new TemporaryEdition("letters-de-it");

        var site = edition.BuildCleanly().Site!;

        Assert.NotNull(site.Find("card.png"));
        Assert.Equal("https://letters.example.org/card.png", Meta(site, page, "og:image"));
        Assert.Equal(("1200", "630"), (Meta(site, page, "og:image:width"), Meta(site, page, "og:image:height")));
        Assert.Equal("Three Letters about a Barometer. An invented correspondence", Meta(site, page, "og:image:alt"));
        Assert.Equal("summary_large_image", Meta(site, page, "twitter:card"));
        Assert.Equal("https://letters.example.org/" + page, Meta(site, page, "og:url"));
    }

    [Fact]
    public void Another_title_gives_the_edition_another_card()
    {
        using var edition = new TemporaryEdition("letters-de-it");
        var before = edition.BuildCleanly().Site!.Find("card.png")!.Content.ToArray();
        edition.Replace("edition.yml", "title: Three Letters about a Barometer", "title: Three Letters about a Thermometer");

        Assert.NotEqual(before, edition.BuildCleanly().Site!.Find("card.png")!.Content.ToArray());
    }

    [Fact]
    public void An_edition_that_does_not_know_where_it_will_stand_has_neither()
    {
        using var edition = new TemporaryEdition("letters-de-it");
        edition.Replace("edition.yml", "base-url: https://letters.example.org/\n", "");

        var site = edition.BuildCleanly().Site!;

        Assert.Null(site.Find("card.png"));
        Assert.Null(Meta(site, "index.html", "og:image"));
    }
}
