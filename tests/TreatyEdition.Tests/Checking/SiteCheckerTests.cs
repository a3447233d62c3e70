using TreatyEdition.Checking;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Checking;

public class SiteCheckerTests
{
    [Fact]
    public void A_good_site_gets_no_diagnostic()
    {
        var page = Pages.Good(
            """
            <h2 id="art-1">Article I</h2>
            <p lang="fr">Texte<a role="doc-noteref" id="ref-x-1" href="#note-x">1</a> &amp; <a href="../people/motono.html#life">Motono</a>, <a href="https://example.org/?q=1#z">elsewhere</a>,
            <a href="mailto:a@example.org">write</a>, <a href="../people/caf%C3%A9.html">café</a>.<br>Line two. <img src="../assets/map.svg" srcset="../assets/map.svg 1x, ../assets/map.svg#big 2x" alt=""></p>
            <svg viewBox="0 0 1 1"><title>Map</title><clipPath id="clip"><rect width="1" height="1"/></clipPath><a href="#art-1"><path d="M0 0" clip-path="url(#clip)"/></a></svg>
            <form><label for="q">Find</label><input id="q" type="search"></form>
            <table><tr><td>1<td>2<tr><td>3</table><ul><li>One<li>Two</ul>
            <section role="doc-endnotes"><h2>Notes</h2><ol><li id="note-x"><p>Text. <a role="doc-backlink" href="#ref-x-1">↩</a></p></li></ol></section>
            """,
            """<link rel="stylesheet" href="../assets/site.css"><link rel="canonical" href="https://example.org/documents/a.html"><script src="../assets/site.js" defer></script><script type="application/ld+json">{"a": "<p>"}</script>""");

        Assert.Empty(Pages.Check(
            ("documents/a.html", page), ("people/motono.html", Pages.Good("<p id=life>Life</p>")), ("people/café.html", Pages.Good("")),
            ("assets/site.css", "/* url(nowhere) */ a { background: url(map.svg); clip-path: url(#x) }"), ("assets/site.js", "x"), ("assets/map.svg", "<svg><g id=\"big\"/></svg>")));
    }

    [Fact]
    public void An_anchor_may_be_written_with_escapes()
    {
        Assert.Empty(Pages.Check(
            ("documents/a.html", Pages.Good("<p id=\"café\"><a href=\"#caf%C3%A9\">x</a> <a href=\"b.html#th%C3%A9\">y</a></p>")),
            ("documents/b.html", Pages.Good("<p id=\"thé\">z</p>"))));
    }

    [Theory]
    [InlineData("<p><a href=\"nowhere.html\">x</a></p>", "TE0801", 5, 4, "no file 'nowhere.html'")]
    [InlineData("<p><a href=\"Index.html\">x</a></p>", "TE0801", 5, 4, "did you mean 'index.html'?")]
    [InlineData("<p>\n <img src=\"a.png\" alt=\"\"></p>", "TE0801", 6, 2, "no file 'a.png'")]
    [InlineData("<p><img srcset=\"index.html 1x, b.png 2x\" alt=\"\"></p>", "TE0801", 5, 4, "no file 'b.png'")]
    [InlineData("<p><a href=\"../a.html\">x</a></p>", "TE0801", 5, 4, "leads out of the site")]
    [InlineData("<p><a href=\"index.html?a=1\">x</a></p>", "TE0801", 5, 4, "has a query")]
    [InlineData("<p><a href=\"\">x</a></p>", "TE0801", 5, 4, "names a folder")]
    [InlineData("<p><a href=\"docs/#a\">x</a></p>", "TE0801", 5, 4, "'docs/#a' names a folder")]
    [InlineData("<p><a href=\"index.html?q#y\">x</a></p>", "TE0801", 5, 4, "'index.html?q#y' has a query")]
    [InlineData("<p><a href=\"/index.html#b\">x</a></p>", "TE0810", 5, 4, "'/index.html#b' begins at the root")]
    [InlineData("<p id=\"café\"><a href=\"#caf%C3%A8\">x</a></p>", "TE0802", 5, 14, "id 'cafè'; did you mean 'café'?")]
    [InlineData("<svg><use href=\"icons.svg#a\"/></svg>", "TE0801", 5, 6, "no file 'icons.svg'")]
    [InlineData("<svg><path clip-path=\"url(#a)\"/></svg>", "TE0802", 5, 6, "id 'a'")]
    [InlineData("<p><a href=\"#art-2\">x</a></p>", "TE0802", 5, 4, "no element with the id 'art-2'")]
    [InlineData("<p id=\"art-1\"><a href=\"index.html#art-2\">x</a></p>", "TE0802", 5, 15, "did you mean 'art-1'?")]
    [InlineData("<p><a href=\"#\">x</a></p>", "TE0802", 5, 4, "leads to no anchor")]
    [InlineData("<p><label for=\"q\">x</label></p>", "TE0802", 5, 4, "id 'q'")]
    [InlineData("<p id=\"a\">x</p><p id=\"a\">x</p>", "TE0803", 5, 16, "'a' stands twice")]
    [InlineData("<h3>x</h3>", "TE0804", 5, 1, "an <h3> follows an <h1>")]
    [InlineData("<h1>x</h1>", "TE0804", 5, 1, "this is another")]
    [InlineData("<p style=\"color: red\">x</p>", "TE0807", 5, 1, "style=")]
    [InlineData("<p><button onclick=\"x()\">x</button></p>", "TE0807", 5, 4, "onclick=")]
    [InlineData("<script>x()</script>", "TE0807", 5, 1, "inline script")]
    [InlineData("<style>p { }</style>", "TE0807", 5, 1, "<style>")]
    [InlineData("<p><a href=\"javascript:x()\">x</a></p>", "TE0807", 5, 4, "javascript:")]
    [InlineData("<p><img src=\"https://example.org/a.png\" alt=\"\"></p>", "TE0808", 5, 4, "another host")]
    [InlineData("<script src=\"//example.org/a.js\"></script>", "TE0808", 5, 1, "another host")]
    [InlineData("<svg><image href=\"http://example.org/a.png\"/></svg>", "TE0808", 5, 6, "another host")]
    [InlineData("<p><a href=\"/index.html\">x</a></p>", "TE0810", 5, 4, "begins at the root")]
    [InlineData("<p><a href=\"file:///C:/a.html\">x</a></p>", "TE0810", 5, 4, "somebody's own disk")]
    [InlineData("<div><p>x</p>", "TE0811", 6, 1, "</body> comes before </div>, which was opened at 5:1")]
    [InlineData("<p>x</p></div>", "TE0811", 5, 9, "</div> ends nothing")]
    [InlineData("<p><em>x</p></em>", "TE0811", 5, 9, "</p> comes before </em>, which was opened at 5:4")]
    [InlineData("<p><div>x</div></p>", "TE0811", 5, 4, "<div> stands inside <p>")]
    [InlineData("<p id=\"a b\">x</p>", "TE0811", 5, 1, "one word")]
    public void A_mistake_in_a_page_is_reported_at_its_element(string body, string code, int line, int column, string message)
    {
        var problems = Pages.Check(("index.html", Pages.Good(body)));
        var problem = problems[0];

        Assert.Equal((code, "output/index.html", line, column), (problem.Code.Id, problem.Span.File, problem.Span.Line, problem.Span.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.Equal(code == "TE0811" && body.Contains("</em>", StringComparison.Ordinal) ? "TE0811" : code, p.Code.Id));
    }

    [Fact]
    public void A_link_inside_a_link_is_reported() =>
        Assert.Contains("inside another link", Pages.CheckBody("<p><a href=\"https://a.org\">x <a href=\"https://b.org\">y</a></a></p>").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html lang=\"en\">", "<html>", "TE0805")]
    [InlineData("<html lang=\"en\">", "<html lang=\"EN_gb\">", "TE0805")]
    [InlineData("<title>Treaty</title>", "<title>  </title>", "TE0806")]
    [InlineData("<title>Treaty</title>", "", "TE0806")]
    [InlineData("<title>Treaty</title>", "<svg><title>Treaty</title></svg>", "TE0806")]
    [InlineData("<h1>Treaty</h1>", "", "TE0804")]
    [InlineData("<!doctype html>", "", "TE0811")]
    [InlineData(Pages.Policy, "", "TE0812")]
    [InlineData("default-src 'none'; ", "", "TE0812")]
    [InlineData("script-src 'self'", "script-src 'self' 'unsafe-inline'", "TE0812")]
    [InlineData("<head>", "<head><script src=\"a.js\"></script>", "TE0812")]
    [InlineData("</title>", "</title><base href=\"https://example.org/\">", "TE0810")]
    [InlineData("</title>", "</title><link rel=\"preload stylesheet\" href=\"https://example.org/a.css\">", "TE0808")]
    [InlineData("</title>", "</title><link rel=\"next\" href=\"b.html\">", "TE0801")]
    [InlineData("</title>", "</title><meta http-equiv=\"refresh\" content=\"0; url=b.html\">", "TE0801")]
    public void What_every_page_must_have_is_asked_for(string present, string replacement, string code)
    {
        var page = Pages.Good("").Replace(present, replacement, StringComparison.Ordinal);

        var problem = Assert.Single(Pages.Check(("index.html", page), ("a.js", "")));

        Assert.Equal(code, problem.Code.Id);
        Assert.Equal("output/index.html", problem.Span.File);
    }

    [Theory]
    [InlineData("", "no link leads back")]
    [InlineData("<a role=\"doc-backlink\" href=\"#ref-x-2\">↩</a>", "no link leads back")]
    public void A_note_without_a_link_back_is_reported(string back, string message)
    {
        var problems = Pages.Check(("index.html", Pages.Good(
            $"<p><a role=\"doc-noteref\" id=\"ref-x-1\" href=\"#note-x\">1</a> <a id=\"ref-x-2\"></a></p><ol><li id=\"note-x\">Text {back}</li></ol>")));

        Assert.All(problems, p => Assert.Equal("TE0809", p.Code.Id));
        Assert.Contains(problems, p => p.Message.Contains(message, StringComparison.Ordinal) && p.Span is { Line: 5, Column: 4 });
    }

    [Fact]
    public void A_link_back_in_another_note_is_reported()
    {
        const string Reference = "<p><a role=\"doc-noteref\" id=\"ref-x-1\" href=\"#note-x\">1</a></p>";
        var problem = Pages.CheckBody($"{Reference}<ol><li id=\"note-x\">Text</li><li id=\"note-y\"><a role=\"doc-backlink\" href=\"#ref-x-1\">↩</a></li></ol>");

        Assert.Equal("TE0809", problem.Code.Id);
        Assert.Contains("does not stand in the note 'note-x'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_missing_on_another_page_is_reported_where_the_link_stands()
    {
        var problem = Assert.Single(Pages.Check(
            ("documents/a.html", Pages.Good("<p>\n  <a href=\"../dates/1916.html#d1916-07-04\">x</a></p>")),
            ("dates/1916.html", Pages.Good("<p id=\"d1916-07-03\">x</p>"))));

        Assert.Equal("output/documents/a.html:6:3: error TE0802: 'dates/1916.html' has no element with the id 'd1916-07-04'; did you mean 'd1916-07-03'? Correct the link, or what makes it.", problem.ToString());
    }

    [Fact]
    public void An_address_of_the_sites_own_host_is_allowed_in_404_html_only()
    {
        const string Base = "https://example.org/edition/";
        var page = Pages.Good("<p><a href=\"https://example.org/edition/index.html\">x</a> <a href=\"/edition/\">y</a> <a href=\"/edition/none.html\">z</a></p>");

        Assert.Equal(["TE0801"], Pages.Check(Base, ("404.html", page), ("index.html", Pages.Good(""))).Select(p => p.Code.Id));
        Assert.Equal(["TE0810", "TE0810", "TE0810"], Pages.Check(Base, ("index.html", page)).Select(p => p.Code.Id));
    }

    [Fact]
    public void Addresses_in_style_sheets_are_followed()
    {
        var problems = Pages.Check(("index.html", Pages.Good("")), ("assets/a.css", "a { }\nb { background: url(\"none.png\") }\n@import 'https://example.org/a.css';"));

        Assert.Equal(["output/assets/a.css:2:17 TE0801", "output/assets/a.css:3:1 TE0808"], problems.Select(p => $"{p.Span} {p.Code}"));
    }

    [Fact]
    public void What_is_not_known_beforehand_is_looked_up_when_all_files_are_there()
    {
        var problems = new DiagnosticBag();
        var checker = new SiteChecker(new HashSet<string>(), problems);
        checker.Add(Pages.File("a.html", Pages.Good("<a href=\"b.html\">b</a> <a href=\"b.html#x\">x</a> <a href=\"b.html#y\">y</a> <a href=\"data/c.json\">c</a> <a href=\"data/d.json\">d</a>")));
        checker.Add(Pages.File("b.html", Pages.Good("<p id=\"x\">x</p>")));
        checker.Add(Pages.File("data/c.json", "{}"));

        checker.Finish();

        Assert.Collection(problems.Sorted(),
            dead => Assert.StartsWith("'b.html' has no element with the id 'y'.", dead.Message, StringComparison.Ordinal),
            missing => Assert.StartsWith("the site has no file 'data/d.json'; did you mean 'data/c.json'?", missing.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Public_addresses_leave_out_references_to_notes_and_parts_of_the_interface()
    {
        var addresses = Pages.Addresses(
            Pages.Site(("a.html", Pages.Good("<p id=\"art-1\">x</p><p id=\"ref-x-1\">x</p><div id=\"menu\" data-transient></div>")), ("404.html", Pages.Good(""))));

        Assert.Equal(["a.html", "a.html#art-1"], addresses.Public);
    }

    [Fact]
    public void A_page_whose_main_part_is_transient_has_no_public_address() =>
        Assert.Equal(["b.html"], Pages.Addresses(Pages.Site(
            ("a.html", Pages.Good("<main id=\"main\" data-transient><p id=\"x\">x</p></main>")), ("b.html", Pages.Good("<main id=\"main\"></main>")))).Public);
}
