using System.Collections.Immutable;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Rendering;

/// <summary>Renders pages with the theme, in parallel.</summary>
public static class PageRenderer
{
    public static IReadOnlyList<SiteFile> Render(ImmutableArray<Page> pages, ThemeTree tree, Words words, DiagnosticBag problems)
    {
        var theme = Theme.Of(tree, words, problems);
        var files = new SiteFile?[pages.Length];
        Parallel.For(0, pages.Length,
            () => new PageBuffer(),
            (i, _, buffer) =>
            {
                if (theme.Render(pages[i].Template, pages[i].Compose(), buffer, problems)) files[i] = new SiteFile(pages[i].Address, buffer.ToUtf8());
                return buffer;
            },
            _ => { });
        foreach (var key in words.Missing)
            problems.Add(Codes.MissingString, SourceSpan.Whole($"{tree.Root}/strings/{words.Language}.yml"), $"the word '{key}' is missing. Add '{key}: …'.");
        return [.. files.OfType<SiteFile>()];
    }
}
