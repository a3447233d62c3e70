using System.Collections.Concurrent;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;
using TreatyEdition.Rendering.Templates;

namespace TreatyEdition.Rendering;

/// <summary>Renders pages with a theme. Safe for several threads.</summary>
public sealed class PageRenderer
{
    private readonly ThemeTree _tree;
    private readonly Theme _theme;
    private readonly ConcurrentBag<TemplateRun> _runs = [];

    private PageRenderer(ThemeTree tree, Theme theme) => (_tree, _theme) = (tree, theme);

    /// <summary>Reads the theme's templates.</summary>
    /// <param name="memory">Of the build before, or null.</param>
    public static PageRenderer Of(ThemeTree tree, DiagnosticBag problems, BuildMemory? memory = null) => memory is null
        ? new PageRenderer(tree, Theme.Of(tree, problems))
        : memory.Recall("templates", [tree.Root, .. tree.Templates.Values, .. tree.Partials.Values], problems, found => Of(tree, found));

    /// <summary>Renders all pages, in parallel.</summary>
    internal void Render(IReadOnlyList<Page> pages, ISiteOutput output, DiagnosticBag problems) => Parallel.ForEach(pages, page => Render(page, output, problems));

    /// <summary>Says which words the theme lacks or has wrong, once everything that asks for words is made.</summary>
    internal void ReportMissing(Words words, DiagnosticBag problems)
    {
        var file = SourceSpan.Whole($"{_tree.Root}/strings/{words.Language}.yml");
        foreach (var key in words.Missing)
            problems.Add(Codes.MissingString, file, $"the word '{key}' is missing. Add '{key}: …'.");
        foreach (var key in words.Unfilled)
            problems.Add(Codes.WordPlace, file, $"'{key}' has a place for which there is no value: {words[key]}");
    }

    /// <returns>Null, with a diagnostic, where the theme cannot render the page.</returns>
    public SiteFile? Render(Page page, DiagnosticBag problems)
    {
        var memory = new SiteInMemory();
        Render(page, memory, problems);
        return memory.ToSite().Files.FirstOrDefault();
    }

    private void Render(Page page, ISiteOutput output, DiagnosticBag problems)
    {
        if (!_runs.TryTake(out var run)) run = new TemplateRun();
        if (_theme.Render(page.Template, page.Compose(), run, problems)) output.Add(new SiteFile(page.Address, run.Output.Written));
        _runs.Add(run);
    }
}
