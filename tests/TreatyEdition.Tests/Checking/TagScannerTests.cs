using TreatyEdition.Checking;
using TreatyEdition.Diagnostics;
using TreatyEdition.Tests.Rendering;

namespace TreatyEdition.Tests.Checking;

/// <summary>The scanner must see in a page what AngleSharp's tokenizer sees, or leave the page to it.</summary>
public class TagScannerTests(RealSite real) : IClassFixture<RealSite>
{
    /// <returns>Null where the scanner leaves the page alone.</returns>
    private static bool? Agrees(string path, string text, HashSet<string> pages)
    {
        using var reader = new PageReader(new LinkResolver(new KnownFiles(pages), new Uri("https://example.org/")), "output/", new DiagnosticBag());
        if (!reader.Scan(path, System.Text.Encoding.UTF8.GetBytes(text))) return null;
        var scanned = Describe(reader.Found());
        reader.Tokenize(path, text.AsMemory());
        Assert.Equal(Describe(reader.Found()), scanned);
        return true;
    }

    private static string Describe((PageFacts Facts, IReadOnlyList<Diagnostic> Problems) found) => string.Join('\n', (string[])
    [
        .. found.Facts.Addresses.Ids, .. found.Facts.Addresses.Transient.Select(t => "transient " + t),
        .. found.Facts.Pending.Select(p => $"{p.Line}:{p.Column} {p.Target}"), .. found.Problems.Select(p => p.ToString()),
    ]);

    [Fact]
    public void Every_page_of_the_edition_is_plain_and_read_alike()
    {
        var site = real.Result.Site!;
        var pages = site.Files.Select(f => f.Path).ToHashSet();
        var html = site.Files.Where(f => f.IsHtml).ToArray();

        Assert.NotEmpty(html);
        Assert.All(html, page => Assert.True(Agrees(page.Path, System.Text.Encoding.UTF8.GetString(page.Content.Span), pages), page.Path));
    }

    [EditionFact]
    public void Damaged_pages_are_read_alike_or_left_alone()
    {
        var site = real.Result.Site!;
        var pages = site.Files.Select(f => f.Path).ToHashSet();
        var text = System.Text.Encoding.UTF8.GetString(site.Find("documents/1916-secret.html")!.Content.Span)[..20_000];
        text = text[..(text.LastIndexOf('>') + 1)];
        var chance = new Random(1916);
        const string Signs = "<>\"'=/ &;!-\n\ta1É";
        var plain = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = text.ToCharArray();
            for (var j = chance.Next(1, 4); j > 0; j--) damaged[chance.Next(damaged.Length)] = Signs[chance.Next(Signs.Length)];
            if (Agrees("documents/1916-secret.html", new string(damaged), pages) == true) plain++;
        }
        Assert.InRange(plain, 500, 2_900);
    }

    [EditionFact]
    public void What_was_read_before_changes_nothing()
    {
        var site = real.Result.Site!;
        var pages = site.Files.Select(f => f.Path).ToHashSet();
        var chance = new Random(1907);
        using var used = new PageReader(new LinkResolver(new KnownFiles(pages), new Uri("https://example.org/")), "output/", new DiagnosticBag());
        foreach (var file in site.Files.Where(f => f.IsHtml).OrderBy(_ => chance.Next()))
        {
            var html = file.Content.ToArray();
            // Every second page with a letter changed, so that known tags stand in other places too.
            if (chance.Next(2) == 0 && html.Length > 0) html[chance.Next(html.Length)] = (byte)'d';
            using var fresh = new PageReader(new LinkResolver(new KnownFiles(pages), new Uri("https://example.org/")), "output/", new DiagnosticBag());

            if (!used.Scan(file.Path, html)) continue;
            var scanned = Describe(used.Found());

            fresh.Tokenize(file.Path, System.Text.Encoding.UTF8.GetString(html).AsMemory());
            Assert.Equal(Describe(fresh.Found()), scanned);
        }
    }

    [Theory]
    [InlineData("<p id=a>x</p>")]
    [InlineData("<p id='a'>x</p>")]
    [InlineData("<P id=\"a\">x</P>")]
    [InlineData("<p id=\"a\" id=\"b\">x</p>")]
    [InlineData("<p id=\"a\"class=\"b\">x</p>")]
    [InlineData("<p title=\"&eacute;\">x</p>")]
    [InlineData("<p title=\"&amp\">x</p>")]
    [InlineData("<p>a < b</p>")]
    [InlineData("<p>x</p >")]
    [InlineData("<!--> <p>x</p>")]
    [InlineData("<?php ?>")]
    [InlineData("<script src=\"a.js\"><!-- <script> --></script>")]
    [InlineData("<p id=\"a")]
    [InlineData("<p ")]
    [InlineData("<")]
    [InlineData("<p id = \"a\">x</p>")]
    [InlineData("<!-- x --!><a href=\"b.html\">x</a><!-- -->")]
    [InlineData("<textarea>&nbsp;</textarea>")]
    public void What_is_not_plain_is_left_to_the_tokenizer(string body) => Assert.Null(Agrees("a.html", Pages.Good(body), []));

    [Theory]
    [InlineData("<p id=\"a\">x</p><!-- <p id=\"a\"> --><br><img src=\"a.png\" alt=\"\"/><svg viewBox=\"0\"><title>x</title><path d=\"M0\"/></svg>")]
    [InlineData("<textarea><p id=\"a\"></textarea><a href=\"b.html?a=1&amp;b=2#c\">x</a><a href=\"#&quot;\">y</a>")]
    [InlineData("<script src=\"a.js\" defer></script><script type=\"application/ld+json\">{\"a\": \"</p>\"}</script>")]
    [InlineData("<textarea></textareas><p id=\"a\"></textarea><p id=\"b\">x</p>")]
    [InlineData("<p\n  id=\"a\"\n\tclass=\"b c\"\n>x\n\n</p>\n<p id=\"a\">y</p>")]
    [InlineData("<h3>x</h3><p><div></div></p></section><a href=\"\"><a href=\"#\"></a></a>")]
    [InlineData("<p ID=\"a\" onClick=\"x()\">x</p>")]
    [InlineData("<p onclick=\"x()\" style=\"a\">x</p><style>p { }</style>")]
    public void Plain_pages_are_read_alike(string body) => Assert.True(Agrees("a.html", Pages.Good(body), ["b.html"]));
}
