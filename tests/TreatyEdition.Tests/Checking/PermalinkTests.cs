using System.Text;
using TreatyEdition.Checking;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Checking;

public class PermalinkTests
{
    private static readonly SourceSpan Anywhere = new("input/permalinks.txt", 1, 1);

    private static Edition Edition(string[] released, params (string From, string To)[] redirects) => new()
    {
        Metadata = new EditionMetadata { Title = "A", ShortTitle = "A & B", Version = "1", Language = "fr", BaseUrl = "https://example.org/", Span = Anywhere },
        Permalinks = [.. released.Select((a, i) => new Located<string>(a, Anywhere with { Line = i + 1 }))],
        Redirects = [.. redirects.Select((r, i) => new Redirect(r.From, r.To, new SourceSpan("input/redirects.yml", i + 1, 3)))],
    };

    private static Site Site(params (string, string)[] files) => Pages.Site(files);

    private static IReadOnlyList<string> Check(Edition edition, Site site)
    {
        var problems = new DiagnosticBag();
        site = Apply(edition, site, problems);
        PermalinkChecker.Check(edition, Pages.Check(site, problems), problems);
        return [.. problems.Sorted().Select(p => $"{p.Span}: {p.Code}: {p.Message}")];
    }

    private static Site Apply(Edition edition, Site site, DiagnosticBag problems)
    {
        var memory = new SiteInMemory();
        var redirects = new Redirects(edition, site.Files.Select(f => f.Path).ToHashSet(), memory, problems);
        foreach (var file in site.Files) redirects.Add(file);
        redirects.Finish();
        return memory.ToSite();
    }

    [Fact]
    public void A_released_anchor_that_is_gone_is_reported_where_it_was_released()
    {
        var problem = Assert.Single(Check(Edition(["a.html", "a.html#art-1", "a.html#art-2"]), Site(("a.html", Pages.Good("<p id=\"art-2\">x</p>")))));

        Assert.Equal("input/permalinks.txt:2:1: TE0901: the anchor '#art-1' of 'a.html' was released and is gone, so links to it would break. Bring it back, or add '- {from: 'a.html#art-1', to: …}' to redirects.yml.", problem);
    }

    [Fact]
    public void A_released_page_that_is_gone_is_reported_unless_it_is_redirected()
    {
        var site = Site(("b.html", Pages.Good("")));
        Assert.Contains("TE0901: the page 'a.html'", Assert.Single(Check(Edition(["a.html"]), site)), StringComparison.Ordinal);
        Assert.Empty(Check(Edition(["a.html", "a.html#art-1"], ("a.html", "b.html")), site));
    }

    [Fact]
    public void A_renamed_anchor_keeps_its_old_id_beside_the_new()
    {
        var edition = Edition(["a.html#old"], ("a.html#old", "a.html#new"));
        var problems = new DiagnosticBag();

        var site = Apply(edition, Site(("a.html", Pages.Good("<p class=\"x\" id=\"new\">x</p>"))), problems);

        Assert.Contains("<p class=\"x\" id=\"new\"><span id=\"old\"></span>x</p>", Encoding.UTF8.GetString(site.Find("a.html")!.Content.Span), StringComparison.Ordinal);
        Assert.Empty(Check(edition, Site(("a.html", Pages.Good("<p id=\"new\">x</p>")))));
    }

    [Fact]
    public void A_redirect_page_leads_on_without_scripts_and_passes_every_check()
    {
        var edition = Edition([], ("documents/old.html", "documents/middle.html"), ("documents/middle.html", "people/b.html"), ("documents/old.html#art-1", "people/b.html#x"));
        var problems = new DiagnosticBag();
        var site = Apply(edition, Site(("people/b.html", Pages.Good("<p id=\"x\">x</p>"))), problems);

        Pages.Check(site, problems, "https://example.org/");

        Assert.Empty(problems.Sorted());
        var page = Encoding.UTF8.GetString(site.Find("documents/old.html")!.Content.Span);
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../people/b.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<a data-from=\"art-1\" href=\"../people/b.html#x\">", page, StringComparison.Ordinal);
        Assert.Contains("A &amp; B</title>", page, StringComparison.Ordinal);
        Assert.Contains(site.Files, f => f.Path.StartsWith("assets/redirect.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("old.html", "other.html", "other.html", "old.html", "TE0902", "leads back to itself: old.html → other.html → old.html")]
    [InlineData("old.html", "old.html", null, null, "TE0902", "leads back to itself: old.html → old.html")]
    [InlineData("old.html", "aa.html", null, null, "TE0903", "no page 'aa.html'; did you mean 'a.html'?")]
    [InlineData("old.html", "a.html#y", null, null, "TE0903", "no anchor '#y'")]
    [InlineData("old.html", "https://example.org/", null, null, "TE0903", "no page")]
    [InlineData("a.html", "b.html", null, null, "TE0904", "'a.html' is a page of the site")]
    [InlineData("a.html#x", "b.html", null, null, "TE0904", "'a.html#x' is an anchor of the site")]
    [InlineData("a.html#old", "b.html", null, null, "TE0904", "another anchor of the same page")]
    [InlineData("/old.html", "b.html", null, null, "TE0905", "is not an address of a page")]
    [InlineData("../old.html", "b.html", null, null, "TE0905", "is not an address of a page")]
    [InlineData("old", "b.html", null, null, "TE0905", "is not an address of a page")]
    [InlineData("old.html", "a.html", "old.html", "b.html", "TE0905", "is redirected twice, first at line 1")]
    [InlineData("a.html#old", "a.html#list", null, null, "TE0905", "in the element '#list', a <ul>")]
    public void A_redirect_that_cannot_be_is_reported(string from, string to, string? from2, string? to2, string code, string message)
    {
        (string, string)[] redirects = from2 is null ? [(from, to)] : [(from, to), (from2, to2!)];
        var problems = Check(Edition([], redirects), Site(("a.html", Pages.Good("<p id=\"x\">x</p><ul id=\"list\"><li>x</li></ul>")), ("b.html", Pages.Good(""))));

        Assert.Contains(problems, p => p.StartsWith("input/redirects.yml:", StringComparison.Ordinal) && p.Contains($"{code}: ", StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Contains(code, p, StringComparison.Ordinal));
    }

    [Fact]
    public void Accepting_writes_the_addresses_sorted_and_keeps_what_redirects_cover()
    {
        var edition = Edition(["old.html", "a.html"], ("old.html", "a.html"));
        var site = Apply(edition, Site(("a.html", Pages.Good("<p id=\"x\">x</p>"))), new DiagnosticBag());

        var changes = PermalinkChecker.Compare(edition, Pages.Addresses(site));

        Assert.Empty(changes.Lost);
        Assert.Equal(["a.html#x"], changes.Added);
        Assert.Equal("a.html\na.html#x\nold.html\n", string.Concat(PermalinkFile.Write(edition, changes, null).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l + "\n")));
    }

    [Fact]
    public void Accepting_keeps_the_remarks_once()
    {
        var edition = Edition(["a.html"]);
        var changes = PermalinkChecker.Compare(edition, Pages.Addresses(Apply(edition, Site(("a.html", Pages.Good(""))), new DiagnosticBag())));

        var once = PermalinkFile.Write(edition, changes, "# Ours.\r\na.html\n");
        var twice = PermalinkFile.Write(edition, changes, once);

        Assert.EndsWith("'.\n# Ours.\na.html\n", once, StringComparison.Ordinal);
        Assert.Equal(once, twice);
    }
}
