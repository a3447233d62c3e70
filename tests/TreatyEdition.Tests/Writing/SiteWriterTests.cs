using TreatyEdition.Tests.Checking;
using TreatyEdition.Writing;

namespace TreatyEdition.Tests.Writing;

public sealed class SiteWriterTests : IDisposable
{
    private static readonly Model.Site Old = Pages.Site(("index.html", "old"), ("documents/a.html", "same"), ("documents/gone.html", "old"));
    private static readonly Model.Site New = Pages.Site(("index.html", "new"), ("documents/a.html", "same"), ("people/b.html", "new"), ("assets/empty.js", ""));

    private readonly string _root = Directory.CreateTempSubdirectory("treatyedition-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(string path) => Path.Combine(_root, "output", path);

    private OutputFolder Output => OutputFolder.At("output", ["input"], _root);

    /// <summary>The site as it stands on disk: path and text of each file, in order; empty where there is none.</summary>
    private string Standing() => !Directory.Exists(PathOf("")) ? "" : string.Join(' ', Directory.EnumerateFiles(PathOf(""), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(PathOf(""), f).Replace('\\', '/')).Where(f => f != OutputFolder.Marker).Order(StringComparer.Ordinal)
        .Select(f => $"{f}={File.ReadAllText(PathOf(f))}"));

    private WriteResult Write(Model.Site site) => Write(site, Output, _ => { }, mayExchange: true);

    private static WriteResult Write(Model.Site site, OutputFolder output, Action<WriteStep> at, bool mayExchange)
    {
        using var writer = new SiteWriter(output, at, mayExchange);
        foreach (var file in site.Files) writer.Add(file);
        return writer.Commit();
    }

    /// <summary>A run that ends as if killed, with nothing cleared up.</summary>
    private Exception? Killed(Model.Site site, WriteStep step, bool mayExchange)
    {
        var writer = new SiteWriter(Output, at => { if (at == step) throw new KilledException(); }, mayExchange);
        try
        {
            return Record.Exception(() =>
            {
                foreach (var file in site.Files) writer.Add(file);
                writer.Commit();
            });
        }
        finally
        {
            writer.Abandon();
        }
    }

    private const string OldStanding = "documents/a.html=same documents/gone.html=old index.html=old";
    private const string NewStanding = "assets/empty.js= documents/a.html=same index.html=new people/b.html=new";

    [Fact]
    public void A_site_is_written_whole_and_replaced_whole()
    {
        Assert.Equal(new WriteResult(3, 3, 10), Write(Old));
        Assert.Equal(OldStanding, Standing());

        Assert.Equal(new WriteResult(4, 3, 10), Write(New));
        Assert.Equal(NewStanding, Standing());
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    /// <summary>A file in pieces that are made as they are asked for.</summary>
    private static Model.Site Pieces(params string[] pieces) =>
        Model.Site.Combine([[new Model.SiteFile("data/edition.json", pieces.Select(p => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(p)))]]);

    [Theory]
    [InlineData("same", false)]
    [InlineData("sa|me", false)]
    [InlineData("s|a||m|e", false)]
    [InlineData("same|!", true)]
    [InlineData("sa|m", true)]
    [InlineData("sa|ne", true)]
    [InlineData("tame|", true)]
    [InlineData("", true)]
    public void A_file_in_pieces_is_written_whole_and_compared_with_the_one_before(string pieces, bool changes)
    {
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        Write(Pieces("sam", "e"));
        File.SetLastWriteTimeUtc(PathOf("data/edition.json"), time);

        var text = pieces.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(new WriteResult(1, changes ? 1 : 0, text.Length), Write(Pieces(pieces.Split('|'))));
        Assert.Equal("data/edition.json=" + text, Standing());
        Assert.Equal(!changes, File.GetLastWriteTimeUtc(PathOf("data/edition.json")) == time);
    }

    [Fact]
    public void Files_that_did_not_change_keep_their_time()
    {
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        Write(Old);
        File.SetLastWriteTimeUtc(PathOf("documents/a.html"), time);
        File.SetLastWriteTimeUtc(PathOf("index.html"), time);

        Write(New);

        Assert.Equal(time, File.GetLastWriteTimeUtc(PathOf("documents/a.html")));
        Assert.NotEqual(time, File.GetLastWriteTimeUtc(PathOf("index.html")));
    }

    public static TheoryData<int, bool, bool> Moments()
    {
        var moments = new TheoryData<int, bool, bool>();
        foreach (var step in Enum.GetValues<WriteStep>())
            foreach (var mayExchange in (bool[])[true, false])
                foreach (var hasOld in (bool[])[true, false]) moments.Add((int)step, mayExchange, hasOld);
        return moments;
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_run_killed_at_any_moment_leaves_the_old_site_or_the_new_and_the_next_run_clears_up(int step, bool mayExchange, bool hasOld)
    {
        if (hasOld) Write(Old);

        var killed = Killed(New, (WriteStep)step, mayExchange);

        Assert.True(killed is null or KilledException);
        // Without the system's exchange there is a moment with the site set aside; the next run puts it back before anything else.
        var aside = step == (int)WriteStep.OldMovedAway && !mayExchange && hasOld;
        if (aside)
        {
            Assert.IsType<KilledException>(Killed(New, WriteStep.Cleaned, mayExchange));
            Assert.Equal(OldStanding, Standing());
        }
        Assert.Contains(Standing(), (string[])[hasOld ? OldStanding : "", NewStanding]);

        Write(New, Output, _ => { }, mayExchange);
        Assert.Equal(NewStanding, Standing());
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_old_site_and_says_so_in_one_line()
    {
        Write(Old);

        var error = Assert.Throws<OutputException>(() => Write(New, Output, at => { if (at == WriteStep.WritingFile) throw new IOException("No space left on device"); }, true));

        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(OldStanding, Standing());
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_in_one_line()
    {
        File.WriteAllText(Path.Combine(_root, "file"), "");

        var error = Assert.Throws<OutputException>(() => Write(New, OutputFolder.At("file/output", [], _root), _ => { }, true));

        Assert.Contains("could not be written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_not_committed_leaves_no_trace()
    {
        Write(Old);
        using (var writer = new SiteWriter(Output))
            foreach (var file in New.Files) writer.Add(file);

        Assert.Equal(OldStanding, Standing());
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_a_file_the_disk_is_not_touched()
    {
        using (new SiteWriter(Output)) Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void Files_are_written_from_several_threads()
    {
        using var writer = new SiteWriter(Output);
        Parallel.For(0, 200, i => writer.Add(Pages.File($"folder-{i % 7}/{i}.html", $"{i}")));

        Assert.Equal(200, writer.Commit().Files);
        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal($"{i}", File.ReadAllText(PathOf($"folder-{i % 7}/{i}.html"))));
    }

    [Fact]
    public void Two_runs_at_once_do_not_mix()
    {
        var error = Record.Exception(() => Write(Old, Output, at => { if (at == WriteStep.Locked) Write(New); }, true));

        Assert.Contains("Another run is writing", Assert.IsType<OutputException>(error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_somebody_else_puts_there_meanwhile_is_not_replaced(bool mayExchange)
    {
        var output = Output;
        var error = Record.Exception(() => Write(New, output, at =>
        {
            if (at != WriteStep.Written) return;
            Directory.CreateDirectory(PathOf(""));
            File.WriteAllText(PathOf("thesis.docx"), "precious");
        }, mayExchange));

        Assert.Contains("it holds files", Assert.IsType<OutputException>(error).Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(PathOf("thesis.docx")));
    }

    [Fact]
    public void A_folder_that_is_not_an_editions_output_is_not_replaced()
    {
        Directory.CreateDirectory(PathOf(""));
        File.WriteAllText(PathOf("thesis.docx"), "");
        Assert.Contains("it holds files", Assert.Throws<OutputException>(() => Output).Message, StringComparison.Ordinal);

        File.WriteAllText(PathOf(OutputFolder.Marker), "");
        Assert.NotNull(Output);

        Directory.CreateDirectory(PathOf(".git"));
        Assert.Contains("git repository", Assert.Throws<OutputException>(() => Output).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_an_empty_folder_is_fine()
    {
        Assert.NotNull(Output);
        Directory.CreateDirectory(PathOf(""));
        Write(New);
        Assert.Equal(NewStanding, Standing());
    }

    [Theory]
    [InlineData("input", "it holds 'input'")]
    [InlineData("input/output", "it lies in 'input'")]
    [InlineData(".", "it holds 'input'")]
    [InlineData("..", "it holds 'input'")]
    [InlineData("/", "root of a disk")]
    [InlineData("link", "it holds 'input'")]
    [InlineData("link/output", "it lies in 'input'")]
    [InlineData(" ", "has no name")]
    public void A_folder_that_is_read_or_lived_in_is_not_replaced(string output, string reason)
    {
        Directory.CreateDirectory(Path.Combine(_root, "input"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Path.Combine(_root, "input"));

        Assert.Contains(reason, Assert.Throws<OutputException>(() => OutputFolder.At(output, ["input"], _root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_where_a_disk_is_mounted_is_refused_before_anything_is_built()
    {
        if (!OperatingSystem.IsLinux()) return;

        Assert.Contains("where a disk is mounted. Name a folder in it", Assert.Throws<OutputException>(() => OutputFolder.At("/proc", [], _root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_folder_and_the_home_folder_are_not_replaced()
    {
        Directory.CreateDirectory(Path.Combine(_root, "a", "b"));
        Assert.Contains("current folder", Assert.Throws<OutputException>(() => OutputFolder.At("..", [], Path.Combine(_root, "a", "b"))).Message, StringComparison.Ordinal);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.Contains("home folder", Assert.Throws<OutputException>(() => OutputFolder.At(home, [], _root)).Message, StringComparison.Ordinal);
    }

    private sealed class KilledException : Exception;
}
