using System.Text;
using System.Xml.Linq;
using TreatyEdition.Exporting;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Exporting;

public class FeedAndSitemapTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static XElement Read(SiteFile file) => XDocument.Load(new MemoryStream(file.Content.ToArray())).Root!;

    [Fact]
    public void The_feed_has_what_Atom_asks_for_and_the_date_of_the_release()
    {
        var feed = Read(Written.Exports(SmallEdition.Of(SmallEdition.Files)).Single(f => f.Path == DataAddresses.Feed));
        Assert.Equal("https://example.org/treaties/", feed.Element(Atom + "id")!.Value);
        Assert.Equal("A. Editor", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.All(feed.DescendantsAndSelf().Elements(Atom + "updated"), u => Assert.Equal("2026-11-22T00:00:00Z", u.Value));
        var entries = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(["Treaties, version 1.2.0", "Secret Convention", "A letter"], entries.Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal("https://example.org/treaties/documents/1916-secret.html", (string?)entries[1].Element(Atom + "link")!.Attribute("href"));
        Assert.StartsWith("A headnote on Sazonov", entries[1].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries.Length, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void The_site_map_has_every_page_but_404_and_the_index_as_the_root()
    {
        var metadata = SmallEdition.Of(SmallEdition.Files).Edition.Metadata;
        var map = Read(Written.Sitemap(metadata, ["index.html", "people/a.html", "404.html"]).Single());
        Assert.Equal(["https://example.org/treaties/", "https://example.org/treaties/people/a.html"], map.Descendants(Map + "loc").Select(l => l.Value));
        Assert.All(map.Descendants(Map + "lastmod"), d => Assert.Equal("2026-11-22", d.Value));
    }

    [Fact]
    public void More_pages_than_one_file_may_hold_are_divided_under_an_index()
    {
        var metadata = SmallEdition.Of(SmallEdition.Files).Edition.Metadata;
        var files = Written.Sitemap(metadata, Enumerable.Range(0, 50_001).Select(i => $"p{i}.html")).ToArray();
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], files.Select(f => f.Path));
        Assert.Equal(["https://example.org/treaties/sitemap-1.xml", "https://example.org/treaties/sitemap-2.xml"], Read(files[^1]).Descendants(Map + "loc").Select(l => l.Value));
        Assert.Equal(50_001, files.SkipLast(1).Sum(f => Read(f).Elements().Count()));
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://EXAMPLE.org:8443/Case/a b", "https://example.org:8443/Case/a%20b/")]
    [InlineData("https://пример.рф/ü/", "https://xn--e1afmkfd.xn--p1ai/%C3%BC/")]
    public void Addresses_are_in_ASCII(string site, string expected)
    {
        using var edition = new EditionFixture();
        edition.Append("edition.yml", $"base-url: '{site}'\n");
        Assert.Contains($"<loc>{expected}</loc>", Encoding.UTF8.GetString(edition.Build().Site!.Find("sitemap.xml")!.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base-url: https://example.org/\n", false)]
    [InlineData("released: 2026-01-01\n", false)]
    [InlineData("base-url: https://example.org/\nreleased: 2026-01-01\n", true)]
    public void There_is_a_feed_where_there_are_an_address_and_a_day(string keys, bool hasFeed)
    {
        var edition = SmallEdition.Of(("edition.yml", "title: T\nversion: 1\nlanguage: en\n" + keys));

        Assert.Equal(hasFeed, edition.Edition.Metadata.HasFeed);
        Assert.Equal(hasFeed, Written.Exports(edition).Any(f => f.Path == DataAddresses.Feed));
    }

    [Fact]
    public void Without_a_base_URL_there_is_no_site_map() =>
        Assert.Empty(Written.Sitemap(SmallEdition.Of(("edition.yml", "title: T\nversion: 1\nlanguage: en\n")).Edition.Metadata, ["index.html"]));
}
