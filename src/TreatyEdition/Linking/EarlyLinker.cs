using System.Collections.Concurrent;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>
/// Links each document as soon as it is parsed, so that none is held as it was parsed: in a large edition that would be as much again as what is made of it,
/// for the collector to go through. Where documents refer to one another is checked when all are known.
/// </summary>
internal sealed class EarlyLinker
{
    private readonly ConcurrentDictionary<EntryId, LinkedDocument> _linked = new();
    private readonly ConcurrentBag<ReferenceAhead> _ahead = [];
    private readonly LinkContext _context;

    /// <param name="edition">All but the documents.</param>
    public EarlyLinker(Edition edition, DiagnosticBag problems) =>
        _context = LinkContext.Of(edition, Catalogue.Of(edition), QuotationChecker.MatchersOf(edition.Seeds), problems) with { Ahead = _ahead };

    /// <summary>For several threads.</summary>
    /// <returns>The document linked; as it was parsed, where it names another by its title and so has to wait.</returns>
    public Document Link(Document document)
    {
        if (document.HasBareLinks) return document;
        var linked = DocumentLinker.Link(document, _context);
        _linked[document.Id] = linked;
        return linked.Document;
    }

    /// <summary>Null where it had to wait.</summary>
    public LinkedDocument? Find(EntryId id) => _linked.GetValueOrDefault(id);

    /// <summary>For what is not linked yet.</summary>
    public LinkContext ContextOf(Edition edition, Catalogue catalogue) =>
        _context with { Catalogue = catalogue, Fragments = new FragmentChecker(edition, catalogue, this), Ahead = null };

    /// <summary>Checks what was referred to before it was known.</summary>
    public void CheckAhead(LinkContext context)
    {
        foreach (var (target, fragment, span) in _ahead)
            if (context.Catalogue.Check(target, span, context.Problems) && fragment is not null) context.Fragments.Check(target, fragment, span, context.Problems);
    }
}
