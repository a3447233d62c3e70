using System.Text.Json;
using TreatyEdition.Cli;
using TreatyEdition.Diagnostics;
using TreatyEdition.Tests.Checking;

namespace TreatyEdition.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private static readonly Model.Site Site = Pages.Site(("index.html", Pages.Good("<p id=\"x\">x</p>")));

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    /// <summary>A build that gives the real edition and this site.</summary>
    private static Build WithSite(params Diagnostic[] problems) => (options, output, _) =>
    {
        foreach (var file in Site.Files) output.Add(file);
        return EditionBuilder.Build(options with { Theme = Repository.Theme }) with { Addresses = Pages.Addresses(Site), Files = Site.Files.Length, Problems = problems };
    };

    private (int Status, string Out, string Error) Run(Build build, params string[] args) => EditionFixture.RunWith(build, _edition.Root, args);

    private static Diagnostic Warning(string message) => new(Codes.UnknownFile, new SourceSpan("input/a,b:c.txt", 3, 5), message);

    [Fact]
    public void Build_writes_the_site_and_says_what_it_made()
    {
        var (status, output, error) = Run(WithSite(), "build");

        Assert.Equal((0, ""), (status, error));
        Assert.True(File.Exists(Path.Combine(_edition.Output, "index.html")));
        Assert.Matches(@"^1 document, 2 sections, 1 note, \d+ mentions, .*1 file, [\d.]+ m?s; 1 of 1 files changed in output\n$", output);
    }

    [Fact]
    public void Build_finds_its_folders_from_a_folder_below()
    {
        var (status, _, _) = EditionFixture.RunWith(WithSite(), _edition.PathOf("registers"), "build");

        Assert.Equal(0, status);
        Assert.True(File.Exists(Path.Combine(_edition.Output, "index.html")));
    }

    [Fact]
    public void Paths_in_diagnostics_lead_from_the_current_folder()
    {
        _edition.Replace("documents/1916-secret/index.md", "person:sazonov", "person:sazanov");

        var (status, _, error) = EditionFixture.RunIn(_edition.PathOf("registers"), "check");

        Assert.Equal(1, status);
        Assert.StartsWith("../../input/documents/1916-secret/index.md:10:11: error TE0301: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_stops_a_build_only_when_it_is_strict()
    {
        Assert.Equal(0, Run(WithSite(Warning("x")), "build").Status);
        Directory.Delete(_edition.Output, true);
        Assert.Equal(1, Run(WithSite(Warning("x")), "build", "--strict").Status);
        Assert.False(Directory.Exists(_edition.Output));
        Assert.Equal(0, Run(WithSite(Warning("x")), "check").Status);
        Assert.Equal(1, Run(WithSite(Warning("x")), "check", "--strict").Status);
    }

    [Fact]
    public void Json_is_an_array_alone_on_standard_output()
    {
        var (status, output, _) = Run(WithSite(Warning("“x” \"y\"")), "check", "--format", "json");

        var problem = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(0, status);
        Assert.Equal(["code", "severity", "file", "line", "column", "message"], problem.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["TE0107", "warning", "input/a,b:c.txt", "3", "5", "“x” \"y\""], problem.EnumerateObject().Select(p => p.Value.ToString()));
        Assert.Equal("[]", Run(WithSite(), "check", "--format", "json").Out.Trim());
    }

    [Fact]
    public void Annotations_for_github_are_escaped()
    {
        var output = Run(WithSite(Warning("100 % sure")), "check", "--format", "github").Out;

        Assert.StartsWith("::warning file=input/a%2Cb%3Ac.txt,line=3,col=5,title=TE0107%3A A file the program does not read::100 %25 sure\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_lists_quotations_that_could_not_be_compared()
    {
        _edition.Append("pages/index.md", "\n> Words that nobody\n> can compare.\n> [@price-1933, p. 2]\n");

        var (status, output, _) = _edition.Run("check");

        Assert.Equal(0, status);
        Assert.Contains("  input/pages/index.md:6:1: price-1933: “Words that nobody can compare.”", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("bild")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--input")]
    [InlineData("build", "--input", "")]
    [InlineData("build", "--output", " ")]
    [InlineData("check", "--theme", "")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "x")]
    [InlineData("new", "treaty", "x")]
    [InlineData("new", "person")]
    [InlineData("new", "person", "Not An Id")]
    [InlineData("new", "person", "../x")]
    [InlineData("new", "person", "sazonov")]
    [InlineData("new", "document", "1916-secret")]
    public void Wrong_usage_ends_with_2(params string[] args)
    {
        var (status, _, error) = _edition.Run(args);

        Assert.Equal(2, status);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("Did you mean 'build' rather than 'bulid'?", "bulid")]
    [InlineData("Did you mean '--output' rather than '--outptu'?", "build", "--outptu", "site")]
    [InlineData("Did you mean '--help' rather than '--hlep'?", "check", "--hlep")]
    public void A_misspelt_word_gets_a_suggestion(string hint, params string[] args)
    {
        var (status, _, error) = _edition.Run(args);

        Assert.Equal(2, status);
        Assert.Contains(hint, error);
        Assert.DoesNotContain("'site'?", error);
    }

    [Theory]
    [InlineData("check", "--input", "none")]
    [InlineData("build", "--output", "input/output")]
    [InlineData("build", "--output", "input/edition.yml/output")]
    [InlineData("serve", "--input", "none")]
    public void What_cannot_be_read_or_written_ends_with_3_and_one_line(params string[] args)
    {
        var (status, output, error) = Run(WithSite(), args);

        Assert.Equal((3, ""), (status, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_ends_with_3()
    {
        File.WriteAllText(Path.Combine(_edition.Root, "file"), "");

        var (status, _, error) = Run(WithSite(), "build", "--output", "file/output");

        Assert.Equal(3, status);
        Assert.Contains("Check the folder's permissions", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_ends_with_3_and_says_where_to_report_it()
    {
        var (status, _, error) = Run((_, _, _) => throw new InvalidOperationException("first\nsecond"), "build");

        Assert.Equal(3, status);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("InvalidOperationException: first second", error, StringComparison.Ordinal);
        Assert.Contains("Please report it", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_end_with_0()
    {
        Assert.Equal(0, _edition.Run("--help").Status);
        Assert.Equal(0, _edition.Run("build", "--help").Status);
        Assert.Matches(@"^\d+\.\d+", _edition.Run("--version").Out);
    }

    [Fact]
    public void Permalinks_lists_and_accepts()
    {
        _edition.Write("permalinks.txt", "gone.html\nindex.html\n");
        var listed = Run(WithSite(), "permalinks");
        Assert.Equal((1, "- gone.html\n+ index.html#x\n"), (listed.Status, listed.Out.ReplaceLineEndings("\n")));

        // What would break is not forgotten.
        Assert.Equal(1, Run(WithSite(), "permalinks", "--accept").Status);
        Assert.Equal("gone.html\nindex.html\n", _edition.Read("permalinks.txt"));

        _edition.Write("permalinks.txt", "index.html\n");
        Assert.Equal(0, Run(WithSite(), "permalinks", "--accept").Status);
        Assert.EndsWith("\nindex.html\nindex.html#x\n", _edition.Read("permalinks.txt"), StringComparison.Ordinal);
        Assert.Equal((0, ""), (Run(WithSite(), "permalinks").Status, Run(WithSite(), "permalinks").Out));
    }
}
