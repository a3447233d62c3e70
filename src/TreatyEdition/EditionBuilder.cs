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
/// <param name="Site">Null where errors in the input or the theme kept it from being made; not to be published while there are errors.</param>
/// <param name="Edition">Null where the input could not be linked.</param>
/// <param name="Problems">Sorted by file and position.</param>
public sealed record BuildResult(Site? Site, LinkedEdition? Edition, IReadOnlyList<Diagnostic> Problems, TimeSpan Elapsed)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}

/// <summary>The whole way from a folder of texts to a finished site in memory, a line a stage.</summary>
public static class EditionBuilder
{
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <exception cref="IOException">The input or the theme could not be read.</exception>
    public static BuildResult Build(BuildOptions options, IProgress<string>? progress = null)
    {
        var clock = Stopwatch.StartNew();
        var problems = new DiagnosticBag();

        var linked = ReadAndLink(options.Input, problems, progress);
        var theme = ThemeTree.Read(options.Theme, problems);
        var words = WordsParser.Parse(theme, linked.Edition.Metadata.Language, problems);
        var bundles = ThemeManifestParser.Parse(theme, problems);
        if (problems.HasErrors) return new BuildResult(null, linked, problems.Sorted(), clock.Elapsed);

        progress?.Report("Rendering");
        var assets = Assets.Of(theme, bundles);
        var card = SocialCard.Draw(theme, linked.Edition.Metadata, problems);
        var pages = PageRenderer.Render(PageComposer.Compose(linked, words, assets, hasCard: card is not null), theme, words, problems);
        if (problems.HasErrors) return new BuildResult(null, linked, problems.Sorted(), clock.Elapsed);
        var site = Redirects.Apply(linked.Edition, Site.Combine(
            pages,
            Exports.Write(linked),
            Sitemap.Write(linked.Edition.Metadata, pages.Select(p => p.Path)),
            SearchFiles.Of(linked, words),
            card is null ? [] : [card.File],
            assets.Files), problems);

        progress?.Report("Checking");
        var addresses = SiteChecker.Check(site, problems, baseUrl: linked.Edition.Metadata.BaseUrl);
        PermalinkChecker.Check(linked.Edition, addresses, problems);
        return new BuildResult(site, linked, problems.Sorted(), clock.Elapsed);
    }

    /// <summary>On its own, so that the texts of the files and the edition before linking are let go when it ends.</summary>
    private static LinkedEdition ReadAndLink(string input, DiagnosticBag problems, IProgress<string>? progress)
    {
        progress?.Report("Reading");
        var sources = SourceTreeReader.Read(input, problems);
        progress?.Report("Parsing");
        var edition = EditionParser.Parse(sources, problems);
        progress?.Report("Linking");
        return Linker.Link(edition, problems);
    }
}
