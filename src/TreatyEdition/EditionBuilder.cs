using System.Collections.Immutable;
using System.Diagnostics;
using TreatyEdition.Checking;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Drawing;
using TreatyEdition.Exporting;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;
using TreatyEdition.Rendering;
using TreatyEdition.Searching;

namespace TreatyEdition;

/// <summary>Where an edition is built from.</summary>
/// <param name="Input">The folder of the edition's texts.</param>
/// <param name="Theme">The folder of templates, words, styles and scripts.</param>
public sealed record BuildOptions(string Input, string Theme);

/// <summary>What a build found and made.</summary>
/// <param name="Edition">As far as its texts could be read.</param>
/// <param name="Addresses">The pages and their ids; null where errors in the input or the theme kept the site from being made.</param>
/// <param name="Files">How many files the site has.</param>
/// <param name="Problems">Sorted by file and position.</param>
public sealed record BuildResult(LinkedEdition? Edition, SiteAddresses? Addresses, int Files, IReadOnlyList<Diagnostic> Problems, TimeSpan Elapsed)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>The finished site, where it was built in memory; not to be published while there are errors.</summary>
    public Site? Site { get; private init; }

    /// <summary>With the files that were collected.</summary>
    internal BuildResult With(SiteInMemory memory) => Addresses is null ? this : this with { Site = memory.ToSite() };
}

/// <summary>The whole way from a folder of texts to the files of a site, a line a stage.</summary>
public static class EditionBuilder
{
    /// <summary>Passages from which on everything at once would cost more than it wins.</summary>
    private const int LargeEdition = 20_000;

    /// <summary>Builds a site and keeps it in memory.</summary>
    /// <exception cref="IOException">The input or the theme could not be read.</exception>
    public static BuildResult Build(BuildOptions options, IProgress<string>? progress = null)
    {
        var memory = new SiteInMemory();
        return Build(options, memory, progress).With(memory);
    }

    /// <param name="output">Gets each file as it is made, on several threads; not one where the input or the theme has errors. Whether
    /// the site is good is known only when this returns.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <exception cref="IOException">The input or the theme could not be read, or the output not be written.</exception>
    public static BuildResult Build(BuildOptions options, ISiteOutput output, IProgress<string>? progress = null) =>
        Finish(Prepare(options, memory: null, progress), output, progress);

    /// <summary>Everything but the files: reads, parses and links the texts and says which pages there are.</summary>
    /// <param name="memory">Of the build before: what has not changed since is used again. Null for a build by itself.</param>
    public static PreparedSite Prepare(BuildOptions options, BuildMemory? memory = null, IProgress<string>? progress = null)
    {
        var clock = Stopwatch.StartNew();
        var problems = new DiagnosticBag();

        ThemeTree.Require(options.Theme);
        // Templates take longest to be made ready, and wait for nothing. (To await the theme would be compiled anew in each run.)
        var reading = Task.Run(() => ThemeTree.Read(options.Theme, problems, options.Input));
        var renderer = reading.ContinueWith(read => PageRenderer.Of(read.GetAwaiter().GetResult(), problems, memory), TaskScheduler.Default);

        var linked = ReadAndLink(options.Input, problems, memory, progress);
        var theme = reading.GetAwaiter().GetResult();
        var words = WordsParser.Parse(theme, linked.Edition.Metadata.Language, problems);
        var assets = Assets.Of(theme, ThemeManifestParser.Parse(theme, problems), problems);
        var card = SocialCard.Draw(theme, linked.Edition.Metadata, problems);
        var pages = problems.HasErrors ? [] : PageComposer.Compose(linked, words, assets, hasCard: card is not null);
        var ready = renderer.GetAwaiter().GetResult();
        clock.Stop();
        return new PreparedSite(linked, words, assets, card, pages, ready, problems, clock);
    }

    /// <summary>Makes and checks every file of a prepared site.</summary>
    /// <inheritdoc cref="Build(BuildOptions, ISiteOutput, IProgress{string})"/>
    public static BuildResult Finish(PreparedSite site, ISiteOutput output, IProgress<string>? progress = null) =>
        Finish(site, output, progress, inTurn: site.Edition.Units.Length >= LargeEdition);

    /// <param name="inTurn">Whether search and data are made before the pages rather than beside them.</param>
    internal static BuildResult Finish(PreparedSite site, ISiteOutput output, IProgress<string>? progress, bool inTurn)
    {
        var (linked, problems) = (site.Edition, site.Problems);
        if (problems.HasErrors) return site.Result(null, 0);

        site.Clock.Start();
        progress?.Report("Rendering");
        var addressesOfPages = site.Pages.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        var findings = new DiagnosticBag();
        var checker = new SiteChecker(addressesOfPages, findings, baseUrl: linked.Edition.Metadata.BaseUrl);
        var files = new CheckedOutput(output, checker);
        var pages = new Redirects(linked.Edition, addressesOfPages, files, problems);
        if (inTurn)
        {
            WriteData();
            WritePages();
        }
        else Task.WaitAll(Task.Run(WriteData), Task.Run(WritePages));
        site.Renderer.ReportMissing(site.Words, problems);
        if (problems.HasErrors) return site.Result(null, 0);
        pages.Finish();
        Sitemap.Write(linked.Edition.Metadata, addressesOfPages, files);
        site.Assets.Write(files);
        if (site.Card is { } card) files.Add(card.File);

        progress?.Report("Checking");
        var addresses = checker.Finish();
        PermalinkChecker.Check(linked.Edition, addresses, findings);
        problems.AddRange(Repetitions.Shorten(findings.Sorted()));
        return site.Result(addresses, files.Count);

        void WritePages() => site.Renderer.Render(site.Pages, pages, problems);

        // One after the other, as each needs its memory for itself. Much of both goes on one thread, so pages may take what is left.
        void WriteData()
        {
            // What the stage before has left is as much again as what stands, and the collector would wait.
            if (inTurn) GC.Collect();
            SearchFiles.Write(linked, site.Words, files);
            if (inTurn) GC.Collect();
            Exports.Write(linked, files);
        }
    }

    /// <summary>On its own, so that the texts of the files and the edition before linking are let go when it ends.</summary>
    private static LinkedEdition ReadAndLink(string input, DiagnosticBag problems, BuildMemory? memory, IProgress<string>? progress)
    {
        progress?.Report("Reading");
        // What is compared with the build before must be read before it is parsed.
        var sources = SourceTreeReader.Read(input, problems, documentsLater: memory is null);
        progress?.Report("Parsing");
        var edition = EditionParser.Parse(sources, problems, memory);
        progress?.Report("Linking");
        return Linker.Link(edition, problems, memory);
    }

    /// <summary>Shows each file to the checker on its way out.</summary>
    private sealed class CheckedOutput(ISiteOutput output, SiteChecker checker) : ISiteOutput
    {
        private int _count;

        public int Count => _count;

        public void Add(SiteFile file)
        {
            checker.Add(file);
            output.Add(file);
            Interlocked.Increment(ref _count);
        }
    }
}
