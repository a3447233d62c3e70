using System.Diagnostics;
using TreatyEdition.Cli;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Cli;

public sealed class StoppingTests : IDisposable
{
    private readonly EditionFixture _edition = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _edition.Dispose();
        _stop.Dispose();
    }

    private (int Status, string Out, string Error) Run(Build build, string command) => EditionFixture.RunWith(build, _edition.Root, [command], _stop.Token);

    private static BuildOptions Here(BuildOptions options) => options with { Theme = Repository.Theme };

    /// <summary>Builds, and is told to stop when so many files have been written.</summary>
    private Build StoppedAfter(int files) => (options, output, progress) => EditionBuilder.Build(Here(options), _output = new StoppingOutput(output, files, _stop), progress);

    private StoppingOutput? _output;

    /// <summary>Builds, and is told to stop when a stage begins.</summary>
    private Build StoppedAt(string stage) => (options, output, progress) => EditionBuilder.Build(Here(options), output, new StoppingProgress(progress, stage, _stop));

    private void AssertStopped((int Status, string Out, string Error) run)
    {
        Assert.Equal((130, "", "Stopped: nothing was written."), (run.Status, run.Out, run.Error.Trim()));
        Assert.Equal(["input"], Names(_edition.Root));
    }

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("permalinks")]
    public void A_command_that_is_stopped_among_its_files_leaves_nothing(string command)
    {
        AssertStopped(Run(StoppedAfter(3), command));

        Assert.Equal(3, _output!.Files);
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Parsing")]
    [InlineData("Linking")]
    [InlineData("Rendering")]
    [InlineData("Checking")]
    public void A_build_that_is_stopped_where_a_stage_begins_leaves_nothing(string stage) => AssertStopped(Run(StoppedAt(stage), "build"));

    [Fact]
    public void A_build_that_is_stopped_when_all_is_made_is_not_published() =>
        AssertStopped(Run((options, output, progress) =>
        {
            var result = EditionBuilder.Build(Here(options), output, progress);
            _stop.Cancel();
            return result;
        }, "build"));

    [Fact]
    public void The_site_of_before_stays()
    {
        var build = EditionFixture.RunWith((options, output, progress) => EditionBuilder.Build(Here(options), output, progress), _edition.Root, "build");
        Assert.Equal(0, build.Status);
        var before = File.ReadAllBytes(Path.Combine(_edition.Output, "index.html"));
        _edition.Replace("pages/index.md", "What this is.", "Another.");

        Assert.Equal(130, Run(StoppedAfter(3), "build").Status);

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_edition.Output, "index.html")));
        Assert.Equal(["input", "output"], Names(_edition.Root));
    }

    /// <summary>The program by itself, since signals are the process's.</summary>
    [UnixTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public void A_signal_stops_a_build_and_leaves_nothing_beside_the_output(string signal)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TreatyEdition.Cli.dll"), "build", "--theme", Repository.Theme])
        {
            WorkingDirectory = _edition.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        // The lock is the first thing a build writes.
        while (!process.HasExited && Names(_edition.Root).Count() == 1) Thread.Sleep(1);
        using (var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        process.WaitForExit();

        // Where it was too late, the site is there, whole.
        Assert.Contains(process.ExitCode, new[] { 130, 0 });
        Assert.Equal(process.ExitCode == 0 ? ["input", "output"] : ["input"], Names(_edition.Root));
    }

    /// <summary>A table of tests of what Windows does not have.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UnixTheoryAttribute : TheoryAttribute
    {
        public override string? Skip { get => OperatingSystem.IsWindows() ? "Windows sends no signals." : base.Skip; set => base.Skip = value; }
    }

    private sealed class StoppingOutput(ISiteOutput output, int files, CancellationTokenSource stop) : ISiteOutput
    {
        private readonly Lock _lock = new();

        /// <summary>Those that were written.</summary>
        public int Files { get; private set; }

        /// <summary>One at a time, so that none is between its being written and the stop.</summary>
        public void Add(SiteFile file)
        {
            lock (_lock)
            {
                output.Add(file);
                if (++Files == files) stop.Cancel();
            }
        }
    }

    private sealed class StoppingProgress(IProgress<string>? progress, string stage, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == stage) stop.Cancel();
            progress?.Report(value);
        }
    }
}
