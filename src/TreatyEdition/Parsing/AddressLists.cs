using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads <c>permalinks.txt</c> and <c>redirects.yml</c>.</summary>
internal static class AddressLists
{
    /// <summary>One address a line; lines that begin with # are remarks.</summary>
    public static ImmutableArray<Located<string>> Permalinks(SourceFile? file)
    {
        if (file is null) return [];
        var lines = file.Text.Split('\n');
        return [.. lines
            .Select((line, i) => new Located<string>(line.Trim(), new SourceSpan(file.Path, i + 1, 1)))
            .Where(line => line.Value.Length > 0 && line.Value[0] != '#')];
    }

    /// <summary>A list of <c>{from, to}</c>, addresses relative to the site's root, the second perhaps with a fragment.</summary>
    public static ImmutableArray<Redirect> Redirects(SourceFile? file, EditionMetadata metadata, DiagnosticBag problems)
    {
        if (file is null) return [];
        var value = YamlLoader.Load(file.Text, file.Path, 0, problems);
        if (value is null) return [];
        if (value is not YamlList list)
        {
            problems.Add(Codes.WrongType, value.Span, "redirects are a list. Write '- {from: old.html, to: new.html}'.");
            return [];
        }
        var markdown = new MarkdownReader(metadata.Language, problems);
        foreach (var item in list.Items)
            if (item is not YamlMap) problems.Add(Codes.WrongType, item.Span, "a redirect has 'from' and 'to'. Write '- {from: old.html, to: new.html}'.");
        return [.. list.Items.OfType<YamlMap>().Select(map => Read(new MapReader(map, markdown, problems)))];
    }

    private static Redirect Read(MapReader map)
    {
        var redirect = new Redirect(map.RequiredText("from"), map.RequiredText("to"), map.Span);
        map.Done();
        return redirect;
    }
}
