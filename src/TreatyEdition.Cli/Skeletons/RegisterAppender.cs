using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Skeletons;

/// <summary>Says what to add to the end of a register so that a new entry stands there as the others do.</summary>
internal static partial class RegisterAppender
{
    /// <param name="register">The register's text with line feeds; null where there is none yet.</param>
    /// <returns>What to append; nothing before it changes, so comments stay as they are.</returns>
    public static string Entry(string? register, EntryId id)
    {
        var added = new StringBuilder();
        if (string.IsNullOrWhiteSpace(register)) register = id.Kind == EntryKind.Source ? Add(added, "references:\n") : "";
        else if (!register.EndsWith('\n')) added.Append('\n');

        // The last entry shows how far entries are indented, and how far their keys stand from the hyphen.
        var last = Entries().Matches(register).LastOrDefault();
        var indent = last?.Groups["indent"].Value ?? (id.Kind == EntryKind.Source ? "  " : "");
        var gap = last?.Groups["gap"].Value ?? " ";
        if (last is not null && !register.EndsWith("\n\n", StringComparison.Ordinal)) added.Append('\n');
        var lines = Skeleton.Lines(id);
        for (var i = 0; i < lines.Count; i++)
            added.Append(indent).Append(i == 0 ? "-" + gap : " " + new string(' ', gap.Length)).Append(lines[i]).Append('\n');
        return added.ToString();
    }

    private static string Add(StringBuilder added, string text)
    {
        added.Append(text);
        return text;
    }

    [GeneratedRegex(@"^(?<indent> *)-(?<gap> +)id:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entries();
}
