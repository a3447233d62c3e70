using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads <c>theme.yml</c>: which scripts go to which kind of page.</summary>
public static class ThemeManifestParser
{
    /// <returns>The names of scripts, in order, by kind of page; <c>all</c> is for every page.</returns>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Parse(ThemeTree theme, DiagnosticBag problems)
    {
        var bundles = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var known = theme.Assets.Where(a => a.Relative.StartsWith("js/", StringComparison.Ordinal)).Select(a => a.Relative[3..]).ToHashSet(StringComparer.Ordinal);
        if (theme.Manifest is not { } file)
        {
            if (known.Count > 0)
                problems.Add(Codes.UnusedScript, SourceSpan.Whole($"{theme.Root}/theme.yml"), $"there is no theme.yml, so that no page gets any of the scripts in assets/js ({known.Count}). Take it from the program's own theme, or remove the scripts.");
            return bundles.ToImmutable();
        }
        if (YamlLoader.Load(file.Text, file.Path, 0, problems) is not YamlMap map) return bundles.ToImmutable();
        var unused = new SortedSet<string>(known, StringComparer.Ordinal);
        var reader = new MapReader(map, new MarkdownReader("en", problems), problems);
        foreach (var (kind, names) in (reader.Raw("bundles") as YamlMap)?.Entries ?? [])
        {
            if (kind.Text != PageKinds.Any && !PageKinds.All.Contains(kind.Text))
                problems.Add(Codes.UnknownValue, kind.Span, $"there are no pages of the kind '{kind.Text}'. {(DidYouMean.Suggest(kind.Text, PageKinds.All) is { } like ? $"Did you mean '{like}'?" : $"The kinds are {PageKinds.Any} and {string.Join(", ", PageKinds.All)}.")}");
            var scripts = (names as YamlList)?.Items.OfType<YamlScalar>().ToList() ?? [];
            foreach (var script in scripts.Where(s => !known.Contains(s.Text)))
                problems.Add(Codes.UnknownScript, script.Span, $"the theme has no script '{script.Text}' in assets/js.{(DidYouMean.Suggest(script.Text, known) is { } near ? $" Did you mean '{near}'?" : "")}");
            bundles[kind.Text] = [.. scripts.Select(s => s.Text).Where(known.Contains)];
            foreach (var script in bundles[kind.Text]) unused.Remove(script);
        }
        reader.Done();
        foreach (var script in unused)
            problems.Add(Codes.UnusedScript, SourceSpan.Whole(file.Path), $"no bundle names the script '{script}', so that no page gets it. Add it to one, or remove it.");
        return bundles.ToImmutable();
    }
}
