using TreatyEdition.Checking;

namespace TreatyEdition.Tests.Checking;

public class LinkResolverTests
{
    /// <summary>A known file is found in a quicker way than what is to be looked up when all files are there; it must be the same file.</summary>
    [Theory]
    [InlineData("documents/a.html")]
    [InlineData("documents/parts/a.html")]
    [InlineData("index.html")]
    [InlineData("404.html")]
    public void An_address_leads_to_the_same_file_whether_it_is_known_or_not(string page)
    {
        string[] files = ["index.html", "documents/a.html", "documents/b.html", "documents/parts/a.html", "people/c.html", "a b.html", "documents/a:b.html"];
        string[] before = ["", "../", "../../", "../../../", "./", "../documents/", "documents/", "documents/parts/../", "/", "//", "https://example.org/site/", "/site/"];
        string[] after = ["", "index.html", "a.html", "b.html", "../people/c.html", "people/c.html", "a%20b.html", "a b.html", "a:b.html", "b.html?x=1", "none.html", "..", "."];
        var (quick, slow) = (Resolver(files), Resolver([]));
        quick.Enter(page);
        slow.Enter(page);
        var known = 0;
        foreach (var address in before.SelectMany(b => after.Select(a => b + a)).SelectMany(a => (string[])[a, a + "#x", a]))
        {
            var (was, now) = (slow.Resolve(address), quick.Resolve(address));

            Assert.Equal((was.File.Page, was.File.IsExternal, was.File.Problem?.Code), (now.File.Page, now.File.IsExternal, now.File.Problem?.Code));
            Assert.Equal(was.Fragment?.Name, now.Fragment?.Name);
            Assert.Equal(was.File.IsKnown || files.Contains(was.File.Page), now.File.IsKnown);
            if (now.File is { IsKnown: true, Page: not null }) known++;
        }
        Assert.True(known > 10);
    }

    private static LinkResolver Resolver(string[] files) => new(new KnownFiles(files), new Uri("https://example.org/site/"));
}
