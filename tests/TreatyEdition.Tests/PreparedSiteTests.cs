using System.Collections.Concurrent;
using System.Text;
using TreatyEdition.Model;

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

    private PreparedSite Prepare(BuildMemory? memory = null) => EditionBuilder.Prepare(new BuildOptions(_edition.Input, _theme), memory);

    private static string Text(PreparedSite site, string address) => Encoding.UTF8.GetString(site.File(address)!.Content.Span);

    [Fact]
    public void A_page_made_by_itself_is_the_one_of_the_whole_site()
    {
        var site = Prepare();
        var whole = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Site!;

        Assert.All(site.Pages, p => Assert.Equal(whole.Find(p.Address)!.Content.ToArray(), site.File(p.Address)!.Content.ToArray()));
        Assert.Null(site.File("none.html"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_turn_or_at_once_the_same_site_is_made(bool inTurn)
    {
        var whole = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Site!;
        var memory = new SiteInMemory();
        var result = EditionBuilder.Finish(Prepare(), memory, progress: null, inTurn);

        Assert.Empty(result.Problems);
        Assert.Equal(whole.Files.Select(f => f.Path), memory.ToSite().Files.Select(f => f.Path));
        Assert.All(memory.ToSite().Files, f => Assert.Equal(whole.Find(f.Path)!.Content.ToArray(), f.Content.ToArray()));
    }

    [Theory]
    [InlineData("data/edition.json", true)]
    [InlineData("data/edition.json", false)]
    [InlineData("index.html", true)]
    [InlineData("index.html", false)]
    public void What_an_output_throws_comes_out_when_nothing_is_being_made_any_more(string path, bool inTurn)
    {
        var output = new FailingOutput(path);
        var thrown = Assert.ThrowsAny<Exception>(() => EditionBuilder.Finish(Prepare(), output, progress: null, inTurn));

        Assert.Contains($"no room for {path}", thrown.ToString(), StringComparison.Ordinal);
        var made = output.Made.Count;
        Thread.Sleep(50);
        Assert.Equal(made, output.Made.Count);
    }

    [Fact]
    public void Where_data_is_made_before_the_pages_its_failure_ends_the_build()
    {
        var output = new FailingOutput("data/edition.json");

        Assert.ThrowsAny<IOException>(() => EditionBuilder.Finish(Prepare(), output, progress: null, inTurn: true));
        Assert.NotEmpty(output.Made);
        Assert.DoesNotContain(output.Made, p => p.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fails_on_both_sides_is_all_told()
    {
        var output = new FailingOutput("data/edition.json", "index.html");
        var thrown = Assert.Throws<AggregateException>(() => EditionBuilder.Finish(Prepare(), output, progress: null, inTurn: false));

        Assert.Contains("no room for data/edition.json", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains("no room for index.html", thrown.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Has no room for some of the files.</summary>
    private sealed class FailingOutput(params string[] paths) : ISiteOutput
    {
        public ConcurrentBag<string> Made { get; } = [];

        public void Add(SiteFile file)
        {
            if (paths.Contains(file.Path)) throw new IOException($"no room for {file.Path}");
            Made.Add(file.Path);
        }
    }

    [Fact]
    public void A_theme_that_is_not_there_is_found_before_anything_is_read()
    {
        var stages = new List<string>();
        var options = new BuildOptions(Path.Combine(_edition.Root, "no-input"), Path.Combine(_edition.Root, "no-theme"));
        var thrown = Assert.Throws<DirectoryNotFoundException>(() => EditionBuilder.Prepare(options, progress: new Stages(stages)));

        Assert.Contains("no-theme", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(stages);
    }

    [Theory]
    [InlineData("Here [@price-1933, 2] and there [@price-1933, 7].", 2)]
    [InlineData("Here [@price-1933, 2] and there [@price-1933, 2].", 1)]
    public void A_passage_counts_once_for_each_place_in_a_source(string note, int expected)
    {
        _edition.Write("pages/index.md", $"---\ntitle: A small edition\n---\nWhat this is[^1].\n\n[^1]: {note}\n");
        var site = Prepare();

        Assert.Empty(site.Result().Problems);
        Assert.Equal(expected, Text(site, "bibliography/price-1933.html").Split("index.html#note-1\"").Length - 1);
    }

    private sealed class Stages(List<string> seen) : IProgress<string>
    {
        public void Report(string value) => seen.Add(value);
    }

    [Fact]
    public void Passages_whose_numbers_and_locators_look_alike_together_are_two()
    {
        // note-1 at page 2 and note-12 without a page: the address and the locator in one would be the same word.
        var notes = string.Concat(Enumerable.Range(1, 12).Select(n => $"[^{n}]: {(n == 1 ? "First [@price-1933, 2]." : n == 12 ? "Twelfth [@price-1933]." : "Nothing.")}\n"));
        _edition.Write("pages/index.md", $"---\ntitle: A small edition\n---\nWhat this is{string.Concat(Enumerable.Range(1, 12).Select(n => $"[^{n}]"))}.\n\n{notes}");
        var site = Prepare();

        Assert.Empty(site.Result().Problems);
        var page = Text(site, "bibliography/price-1933.html");
        Assert.Contains("index.html#note-1\"", page, StringComparison.Ordinal);
        Assert.Contains("index.html#note-12\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_compiled_again_only_when_they_change_and_words_are_always_the_new_ones()
    {
        var memory = new BuildMemory();
        var first = Prepare(memory);
        var words = Path.Combine(_theme, "strings", "en.yml");
        File.WriteAllText(words, File.ReadAllText(words).Replace("nav-timeline: Timeline", "nav-timeline: Chronology", StringComparison.Ordinal));
        var second = Prepare(memory);
        File.AppendAllText(Path.Combine(_theme, "templates", "page.hbs"), "<!-- new -->");
        var third = Prepare(memory);

        Assert.Same(first.Renderer, second.Renderer);
        Assert.Contains(">Timeline<", Text(first, "index.html"), StringComparison.Ordinal);
        Assert.Contains(">Chronology<", Text(second, "index.html"), StringComparison.Ordinal);
        Assert.NotSame(second.Renderer, third.Renderer);
    }

    [Fact]
    public void With_a_memory_a_build_finds_and_makes_what_it_would_by_itself()
    {
        var memory = new BuildMemory();
        foreach (var change in (Action[])
        [
            () => { },
            () => _edition.Replace("documents/1916-secret/text.en.md", "Their munitions", "Our munitions"),
            () => _edition.Append("registers/people.yml", "- id: krupensky\n  name: Krupensky\n  unknown: x\n"),
            () => _edition.Append("pages/index.md", "More, of [Sazonov](person:sazonof).\n"),
            () => _edition.Replace("edition.yml", "language: en\n", "language: fr\n"),
            () => File.Delete(_edition.PathOf("documents/1916-secret/notes.md")),
            () => _edition.Write("documents/1917/index.md", "---\ntitle: Another\nkind: treaty\n---\nText.\n"),
            () => _edition.Replace("pages/index.md", "sazonof", "sazonov"),
            () => _edition.Append("registers/people.yml", "- not an entry\n").Append("pages/index.md", "And of [Motono](person:motono).\n"),
            () => _edition.Append("pages/index.md", "Nothing more.\n"),
            () => _edition.Replace("registers/people.yml", "- not an entry\n", "- id: motono\n  name: Motono\n"),
            () => _edition.Write("documents/1917/text.fr.md", " "),
            () => _edition.Append("pages/index.md", "See [another](doc:1917#art-1).\n"),
            () => _edition.Write("documents/1917/text.fr.md", "---\nlanguage: fr\nrole: original\n---\n## Article I {#art-1}\n\nTexte.\n"),
            () => File.Delete(_edition.PathOf("documents/1917/text.fr.md")),
            () => _edition.Write("documents/1917/other.md", " "),
            () => _edition.Write("documents/stray.md", " "),
        ])
        {
            change();
            var (alone, remembered) = (Prepare(), Prepare(memory));

            Assert.Equal(alone.Result().Problems.Select(p => p.ToString()), remembered.Result().Problems.Select(p => p.ToString()));
            Assert.Equal(alone.Pages.Select(p => p.Address), remembered.Pages.Select(p => p.Address));
            Assert.All(alone.Pages, p => Assert.Equal(Text(alone, p.Address), Text(remembered, p.Address)));
        }
    }

    [Fact]
    public void A_mistake_in_the_redirects_does_not_hide_what_else_is_wrong()
    {
        _edition.Write("redirects.yml", "- {from: old.html, to: none.html}\n").Write("permalinks.txt", "gone.html\n");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        Assert.Equal(["TE0901", "TE0903"], result.Problems.Select(p => p.Code.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_goes_out_while_the_input_has_errors()
    {
        _edition.Append("pages/index.md", "<b>x</b>\n");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme), new Nothing());

        Assert.True(result.HasErrors);
        Assert.Null(result.Addresses);
    }

    private sealed class Nothing : ISiteOutput
    {
        public void Add(SiteFile file) => Assert.Fail($"{file.Path} went out");
    }
}
