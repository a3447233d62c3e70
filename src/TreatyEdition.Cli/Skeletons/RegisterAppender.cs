using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Yaml;

namespace TreatyEdition.Cli.Skeletons;

/// <summary>Says what to add to the end of a register so that a new entry stands there as the others do.</summary>
internal static class RegisterAppender
{
    /// <param name="register">The register's text with line feeds, which is good YAML; null where there is none yet.</param>
    /// <returns>What to append; nothing before it changes, so comments stay as they are. Null where the list is in brackets, so that
    /// nothing can be appended to it.</returns>
    public static string? Entry(string? register, EntryId id)
    {
        var added = new StringBuilder();
        var ofSources = id.Kind == EntryKind.Source;
        if (string.IsNullOrWhiteSpace(register))
        {
            register = "";
            if (ofSources) added.Append("references:\n");
        }
        else if (!register.EndsWith('\n')) added.Append('\n');

        var list = ListOf(register);
        if (list is not null && register.Split('\n')[list.Span.Line - 1][list.Span.Column - 1] == '[') return null;
        // The last entry shows how far entries are indented, and how far their keys stand from the hyphen.
        var last = list is { Items: [.., var entry] } ? entry : null;
        var (indent, gap) = (last is null ? null : Position(register, last)) ?? (ofSources ? 2 : 0, 1);
        if (last is not null && !register.EndsWith("\n\n", StringComparison.Ordinal)) added.Append('\n');
        var lines = Skeleton.Lines(id);
        for (var i = 0; i < lines.Count; i++)
            added.Append(' ', indent).Append(i == 0 ? '-' : ' ').Append(' ', gap).Append(lines[i]).Append('\n');
        return added.ToString();
    }

    /// <summary>The list that is the register, or its <c>references</c>; null where there is none yet.</summary>
    private static YamlList? ListOf(string register)
    {
        var root = YamlLoader.Load(register, "", 0, new DiagnosticBag());
        return (root is YamlMap map ? map.Find("references") : root) as YamlList;
    }

    /// <summary>The spaces before an entry's hyphen and after it; null where the hyphen stands on a line of its own.</summary>
    private static (int Indent, int Gap)? Position(string register, YamlValue entry)
    {
        var before = register.Split('\n')[entry.Span.Line - 1][..(entry.Span.Column - 1)];
        var hyphen = before.IndexOf('-');
        return hyphen < 0 ? null : (hyphen, before.Length - hyphen - 1);
    }
}
