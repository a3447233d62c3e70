using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>How an entry is called in lists and in links without words of their own.</summary>
/// <param name="Anchors">The ids of its sections or the like, some more than once.</param>
public sealed record CatalogueEntry(EntryId Id, string Name, string ShortName, ImmutableArray<string> Anchors);

/// <summary>Every entry of the edition by its id, and what can be linked to in it.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<EntryId, CatalogueEntry> _entries;

    private readonly Unread _unread;

    private Catalogue(IEnumerable<CatalogueEntry> entries, Unread unread) => (_entries, _unread) = (entries.ToDictionary(e => e.Id), unread);

    public CatalogueEntry this[EntryId id] => _entries[id];

    public CatalogueEntry? Find(EntryId id) => _entries.GetValueOrDefault(id);

    public bool Contains(EntryId id) => _entries.ContainsKey(id);

    public static Catalogue Of(Edition edition)
    {
        ImmutableArray<string> none = [];
        IEnumerable<CatalogueEntry> entries =
        [
            .. edition.Documents.Select(d => new CatalogueEntry(d.Id, d.Metadata.Title, d.Metadata.ShortTitle, SectionsOf(d))),
            .. edition.NamedEntries.Select(e => new CatalogueEntry(e.Id, e.Name, e.Name, none)),
            .. edition.Events.Select(e => new CatalogueEntry(e.Id, e.Title, e.Title, none)),
            .. edition.Sources.Select(s => new CatalogueEntry(s.Id, s.Item.Title ?? s.Id.Value, s.Item.CitationLabel ?? s.Item.TitleShort ?? s.Item.Title ?? s.Id.Value, none)),
            .. edition.Pages.Select(p => new CatalogueEntry(p.Id, p.Title, p.ShortTitle, [.. p.Text.Blocks.OfType<Heading>().Select(h => h.Anchor).OfType<string>()])),
            .. edition.Discrepancies.Select(d => new CatalogueEntry(d.Id, d.Title, d.Title, none)),
            .. edition.Concordances.Select(c => new CatalogueEntry(c.Id, c.Title, c.Title, [.. c.Rows.Select(r => r.Id)])),
        ];
        return new Catalogue(entries, edition.Unread);
    }

    private static ImmutableArray<string> SectionsOf(Document document)
    {
        var count = 0;
        foreach (var version in document.Versions) count += version.Sections.Length;
        var ids = ImmutableArray.CreateBuilder<string>(count);
        foreach (var version in document.Versions)
            foreach (var section in version.Sections) ids.Add(section.Id);
        return ids.MoveToImmutable();
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
}
