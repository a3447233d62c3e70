using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>The two parts of a Markdown file: YAML between two lines of three hyphens, and the text after it.</summary>
internal static class FrontMatter
{
    /// <returns>Null, with a diagnostic, where there is no front matter that can be read.</returns>
    public static (MapReader Metadata, string Body, PositionMap Positions)? Split(SourceFile file, MarkdownReader markdown, DiagnosticBag problems)
    {
        var text = file.Utf8.Span;
        if (!text.StartsWith("---\n"u8))
        {
            problems.Add(Codes.NoFrontMatter, new SourceSpan(file.Path, 1, 1), "the file does not begin with front matter. Begin it with a line '---', the metadata, and another line '---'.");
            return null;
        }
        var close = text[3..].IndexOf("\n---\n"u8) + 3;
        if (close < 3 && text.EndsWith("\n---"u8)) close = text.Length - 4;
        if (close < 3)
        {
            problems.Add(Codes.UnclosedFrontMatter, new SourceSpan(file.Path, 1, 1), "the front matter is not closed. End it with a line of three hyphens, '---'.");
            return null;
        }
        if (!TryLoad(text[4..Math.Max(4, close + 1)], file.Path, problems, out var value)) return null;
        if (value is not YamlMap map)
        {
            problems.Add(Codes.NoFrontMatter, new SourceSpan(file.Path, 1, 1), "the front matter has no keys. Write 'key: value' lines between the two lines '---'.");
            return null;
        }
        var bodyStart = Math.Min(close + 5, text.Length);
        var line = 1 + text[..bodyStart].Count((byte)'\n');
        var body = Encoding.UTF8.GetString(text[bodyStart..]);
        return (new MapReader(map, markdown, problems), body, PositionMap.OfLines(file.Path, body, line));
    }

    private static bool TryLoad(ReadOnlySpan<byte> utf8, string file, DiagnosticBag problems, out YamlValue? value)
    {
        var yaml = TextRun.Decoded(utf8);
        value = PlainYaml.TryRead(yaml, file, 1);
        return value is not null || YamlLoader.TryLoad(yaml.ToString(), file, 1, problems, out value);
    }
}
