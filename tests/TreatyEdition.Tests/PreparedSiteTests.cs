using System.Text;

namespace TreatyEdition.Tests;

public sealed class PreparedSiteTests : IDisposable
{
    private readonly EditionFixture _edition = new();
    private readonly string _theme;

    public PreparedSiteTests()
    {
        _theme = Path.Combine(_edition.Root, "theme");
        foreach (var file in Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_theme, Path.GetRelativePath(Repository.Theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _edition.Dispose();

    private PreparedSite Prepare(PreparedSite? previous = null) => EditionBuilder.Prepare(new BuildOptions(_edition.Input, _theme), previous);

    private static string Text(PreparedSite site, string address) => Encoding.UTF8.GetString(site.File(address)!.Content.Span);

    [Fact]
    public void A_page_made_by_itself_is_the_one_of_the_whole_site()
    {
        var site = Prepare();
        var whole = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Site!;

        Assert.All(site.Pages, p => Assert.Equal(whole.Find(p.Address)!.Content.ToArray(), site.File(p.Address)!.Content.ToArray()));
        Assert.Null(site.File("none.html"));
    }

    [Fact]
    public void Templates_are_compiled_again_only_when_they_change_and_words_are_always_the_new_ones()
    {
        var first = Prepare();
        var words = Path.Combine(_theme, "strings", "en.yml");
        File.WriteAllText(words, File.ReadAllText(words).Replace("nav-timeline: Timeline", "nav-timeline: Chronology", StringComparison.Ordinal));
        var second = Prepare(first);
        File.AppendAllText(Path.Combine(_theme, "templates", "page.hbs"), "<!-- new -->");
        var third = Prepare(second);

        Assert.Same(first.Renderer, second.Renderer);
        Assert.Contains(">Timeline<", Text(first, "index.html"), StringComparison.Ordinal);
        Assert.Contains(">Chronology<", Text(second, "index.html"), StringComparison.Ordinal);
        Assert.NotSame(second.Renderer, third.Renderer);
    }

    [Fact]
    public void Nothing_goes_out_while_the_input_has_errors()
    {
        _edition.Append("pages/index.md", "<b>x</b>\n");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme), new Nothing());

        Assert.True(result.HasErrors);
        Assert.Null(result.Addresses);
    }

    private sealed class Nothing : Model.ISiteOutput
    {
        public void Add(Model.SiteFile file) => Assert.Fail($"{file.Path} went out");
    }
}
