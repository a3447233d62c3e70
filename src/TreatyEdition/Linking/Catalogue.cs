using System.Collections.Frozen;
using System.Globalization;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>How an entry is called in lists and in links without words of their own.</summary>
public sealed record CatalogueEntry(EntryId Id, string Name, string ShortName, IReadOnlySet<string> Anchors);

/// <summary>Every entry of the edition by its id, and what can be linked to in it.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<EntryId, CatalogueEntry> _entries;

    private readonly Dictionary<EntryId, Document> _documents;

    private readonly Unread _unread;

    private Catalogue(IEnumerable<CatalogueEntry> entries, Edition edition) =>
        (_entries, _documents, _unread) = (entries.ToDictionary(e => e.Id), edition.Documents.ToDictionary(d => d.Id), edition.Unread);

    public CatalogueEntry this[EntryId id] => _entries[id];

    public CatalogueEntry? Find(EntryId id) => _entries.GetValueOrDefault(id);

    public bool Contains(EntryId id) => _entries.ContainsKey(id);

    public static Catalogue Of(Edition edition)
    {
        var none = FrozenSet<string>.Empty;
        IEnumerable<CatalogueEntry> entries =
        [
            .. edition.Documents.Select(d => new CatalogueEntry(d.Id, d.Metadata.Title, d.Metadata.ShortTitle, d.SectionIds.ToHashSet(StringComparer.Ordinal))),
            .. edition.NamedEntries.Select(e => new CatalogueEntry(e.Id, e.Name, e.Name, none)),
            .. edition.Events.Select(e => new CatalogueEntry(e.Id, e.Title, e.Title, none)),
            .. edition.Sources.Select(s => new CatalogueEntry(s.Id, s.Item.Title ?? s.Id.Value, s.Item.CitationLabel ?? s.Item.TitleShort ?? s.Item.Title ?? s.Id.Value, none)),
            .. edition.Pages.Select(p => new CatalogueEntry(p.Id, p.Title, p.ShortTitle, p.Text.Blocks.OfType<Heading>().Select(h => h.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal))),
            .. edition.Discrepancies.Select(d => new CatalogueEntry(d.Id, d.Title, d.Title, none)),
            .. edition.Concordances.Select(c => new CatalogueEntry(c.Id, c.Title, c.Title, c.Rows.Select(r => r.Id).ToHashSet(StringComparer.Ordinal))),
        ];
        return new Catalogue(entries, edition);
    }

    /// <summary>Reports a reference that leads nowhere, if not to what could not be read. Returns whether it leads somewhere.</summary>
    public bool Check(EntryId id, SourceSpan span, DiagnosticBag problems)
    {
        if (Contains(id)) return true;
        if (!_unread.MayHold(id)) ReportUnknown(id, span, problems);
        return false;
    }

    private void ReportUnknown(EntryId id, SourceSpan span, DiagnosticBag problems)
    {
        if (id.Kind == EntryKind.Source && id.Value.Split(' ', 2) is [var key, var place] && Contains(new EntryId(EntryKind.Source, key)))
        {
            problems.Add(Codes.UnknownSource, span, $"a comma is missing after the source. Write '{key}, {place}'.");
            return;
        }
        var near = DidYouMean.Suggest(id.Value, _entries.Keys.Where(k => k.Kind == id.Kind).Select(k => k.Value));
        var noun = EntryKinds.Noun(id.Kind);
        var code = id.Kind == EntryKind.Source ? Codes.UnknownSource : Codes.UnknownEntry;
        problems.Add(code, span, $"no {noun} '{id.Value}'{(near is null ? "." : $"; did you mean '{near}'?")} Add it to {EntryKinds.Register(id.Kind)}{(id.Kind is EntryKind.Document or EntryKind.Page ? "." : ", or correct the id.")}");
    }

    /// <summary>Reports a fragment that no section, heading, paragraph or note of the entry has.</summary>
    public void CheckFragment(EntryId id, string fragment, SourceSpan span, DiagnosticBag problems)
    {
        var anchors = this[id].Anchors;
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
