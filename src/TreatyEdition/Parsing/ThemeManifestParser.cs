using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
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
        if (theme.Manifest is not { } file || YamlLoader.Load(file.Text, file.Path, 0, problems) is not YamlMap map) return bundles.ToImmutable();
        var reader = new MapReader(map, new MarkdownReader("en", problems), problems);
        var known = theme.Assets.Where(a => a.Relative.StartsWith("js/", StringComparison.Ordinal)).Select(a => a.Relative[3..]).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, names) in (reader.Raw("bundles") as YamlMap)?.Entries ?? [])
        {
            var scripts = (names as YamlList)?.Items.OfType<YamlScalar>().ToList() ?? [];
            foreach (var script in scripts.Where(s => !known.Contains(s.Text)))
                problems.Add(Codes.UnknownScript, script.Span, $"the theme has no script '{script.Text}' in assets/js.{(DidYouMean.Suggest(script.Text, known) is { } near ? $" Did you mean '{near}'?" : "")}");
            bundles[kind.Text] = [.. scripts.Select(s => s.Text).Where(known.Contains)];
        }
        reader.Done();
        return bundles.ToImmutable();
    }
}
