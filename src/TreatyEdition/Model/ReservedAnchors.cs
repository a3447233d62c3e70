using System.Collections.Immutable;

namespace TreatyEdition.Model;

/// <summary>The ids that a page has of itself, so that no heading may have them too.</summary>
public static class ReservedAnchors
{
    private static readonly ImmutableArray<string> Names = ["main", "intro", "headnote", "major", "minor", "colophon", "passage"];

    /// <summary>Of notes and the references to them, emendations, controls, and the parts that a page adds to its text.</summary>
    private static readonly ImmutableArray<string> Prefixes = ["note-", "ref-", "em-", "app-", "show-", "read-", "page-", "group-", "search-"];

    /// <summary>Whether the program may use an id on the page of a text.</summary>
    public static bool Contains(string id)
    {
        foreach (var prefix in Prefixes)
            if (id.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return Names.Contains(id);
    }
}
