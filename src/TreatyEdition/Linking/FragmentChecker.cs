using System.Collections.Concurrent;
using System.Globalization;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>
/// Checks where in an entry a reference leads. It holds the documents as they were parsed, and so belongs to linking alone: kept longer, it would
/// keep every text twice.
/// </summary>
internal sealed class FragmentChecker(Edition edition, Catalogue catalogue)
{
    private readonly Dictionary<EntryId, Document> _documents = edition.Documents.ToDictionary(d => d.Id);

    /// <summary>Of the few entries in which something is linked to.</summary>
    private readonly ConcurrentDictionary<EntryId, HashSet<string>> _anchors = new();

    /// <summary>Reports a fragment that no section, heading, paragraph or note of the entry has.</summary>
    public void Check(EntryId id, string fragment, SourceSpan span, DiagnosticBag problems)
    {
        var anchors = _anchors.GetOrAdd(id, static (id, catalogue) => catalogue[id].Anchors.ToHashSet(StringComparer.Ordinal), catalogue);
        if (anchors.Contains(fragment)) return;
        var parts = _documents.TryGetValue(id, out var document) ? PartsOf(document) : [];
        if (parts.Any(p => p.Has(fragment))) return;
        if (parts.FirstOrDefault(p => p.Number(fragment) > 0) is { } part)
        {
            problems.Add(Codes.UnknownSection, span, $"document '{id.Value}' has no '{fragment}'. '{part.Anchor}' has {part.Paragraphs} paragraphs.");
            return;
        }
        var near = DidYouMean.Suggest(fragment, anchors);
        problems.Add(Codes.UnknownSection, span,
            $"{EntryKinds.Noun(id.Kind)} '{id.Value}' has no section '{fragment}'{(near is null ? "." : $"; did you mean '{near}'?")} {(anchors.Count == 0 ? "It has no sections." : $"It has {string.Join(", ", anchors.Order(StringComparer.Ordinal).Take(12))}.")}");
    }

    /// <summary>What can be linked to in a document beside its sections: the headnote, a section in one language, <c>art-2-fr</c>, their paragraphs,
    /// <c>art-2-fr-p1</c>, and the notes, <c>note-x</c>.</summary>
    private static IEnumerable<Part> PartsOf(Document document) =>
    [
        new Part("headnote", document.Headnote.Blocks.Length),
        .. document.Versions.SelectMany(v => v.Sections, (v, s) => new Part($"{s.Id}-{v.Language}", s.Blocks.Length)),
        .. document.Notes.Select(n => new Part("note-" + n.Id, 0)),
    ];

    private sealed record Part(string Anchor, int Paragraphs)
    {
        public bool Has(string fragment) => fragment == Anchor || (Number(fragment) is var number && number > 0 && number <= Paragraphs);

        /// <summary>Of the paragraph that a fragment names, from 1; 0 where it names none of this part.</summary>
        public int Number(string fragment) =>
            fragment.StartsWith(Anchor + "-p", StringComparison.Ordinal)
            && int.TryParse(fragment.AsSpan(Anchor.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && fragment[Anchor.Length + 2] != '0' ? number : 0;
    }
}
