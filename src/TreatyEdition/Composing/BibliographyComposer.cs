using TreatyEdition.Citing;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The bibliography.</summary>
public sealed record BibliographyModel : PageModel
{
    /// <summary>The sources the edition is drawn from.</summary>
    public required IReadOnlyList<SourceView> Seeds { get; init; }
    public required IReadOnlyList<SourceView> Works { get; init; }
}

/// <summary>A source, with every passage that cites it.</summary>
public sealed record WorkModel : PageModel
{
    public required LinkView Bibliography { get; init; }
    public required SourceView Source { get; init; }
    public required IReadOnlyList<MentionGroupView> Citations { get; init; }
}

/// <param name="Label">The siglum by which the edition cites the work; null for most.</param>
/// <param name="CitedBy">The sources through which the edition knows the work.</param>
/// <param name="Href">The page that gives the passages that cite it; null where none does, and on that page.</param>
/// <param name="Address">Its permanent address, as a link from the page.</param>
/// <param name="Downloads">The record in BibTeX, RIS and CSL-JSON.</param>
public sealed record SourceView(
    string Id, string? Label, CitationProse Citation, string? Note, IReadOnlyList<LinkView> CitedBy, string? Href, string Address, int CitationCount, string CitationsText, IReadOnlyList<LinkView> Downloads);

/// <summary>Composes the bibliography, and a page for each source that is cited.</summary>
internal sealed class BibliographyComposer(Composer composer)
{
    private const string List = "bibliography.html";

    private static string AddressOf(EntryId source) => $"bibliography/{source.Value}.html";

    public IEnumerable<Page> Pages()
    {
        if (composer.Edition.Sources.Length == 0) return [];
        return composer.Edition.Sources.Where(s => composer.Linked.CitationsOf(s.Id).Any()).Select(s => new Page(AddressOf(s.Id), "work", () => Work(s)))
            .Prepend(new Page(List, "bibliography", Compose));
    }

    private BibliographyModel Compose()
    {
        var title = composer.Words["nav-bibliography"];
        var sources = composer.Edition.Sources.OrderBy(s => ChicagoStyle.SortKey(s.Item), StringComparer.Ordinal).ThenBy(s => s.Id).ToArray();
        return new BibliographyModel
        {
            Frame = composer.FrameOf(List),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "bibliography",
            Seeds = [.. sources.Where(s => s.IsSeed).Select(s => View(s, List))],
            Works = [.. sources.Where(s => !s.IsSeed).Select(s => View(s, List))],
        };
    }

    private WorkModel Work(Source source)
    {
        var address = AddressOf(source.Id);
        var title = composer.Linked.Catalogue[source.Id].ShortName;
        return new WorkModel
        {
            Frame = composer.FrameOf(address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "work",
            Description = composer.Words.Format("work-description", title),
            Bibliography = new LinkView(composer.Words["nav-bibliography"], Composer.Href(List, address)),
            Source = View(source, address) with { Href = null },
            Citations = Groups(source.Id, address),
        };
    }

    private SourceView View(Source source, string address)
    {
        var count = composer.Linked.CitationsOf(source.Id).Count();
        return new SourceView(
            source.Id.Value, source.Item.CitationLabel, new CitationProse(ChicagoStyle.Bibliography(source.Item), composer.Style(address)), source.Item.Note,
            [.. source.CitedBy.Select(key => new EntryId(EntryKind.Source, key)).Where(composer.Linked.Catalogue.Contains).Select(id => composer.Link(id, address))],
            count == 0 ? null : Composer.Href(AddressOf(source.Id), address), address == List ? "#" + source.Id.Value : Composer.Href(Addresses.Of(source.Id), address),
            count, composer.Words.Count("citations", count),
            [.. new[] { ("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json") }.Select(d => new LinkView(d.Item1, Composer.Href($"data/sources/{source.Id.Value}.{d.Item2}", address)))]);
    }

    /// <summary>Where a source is cited: a line for each page, a link for each passage.</summary>
    private IReadOnlyList<MentionGroupView> Groups(EntryId source, string address) =>
        [.. composer.Linked.CitationsOf(source).GroupBy(c => c.Unit.Owner).Select(p => new MentionGroupView(composer.KindName(p.Key.Kind), composer.Link(p.Key, address), Passages([.. p], address)))];

    private IReadOnlyList<ContextView> Passages(List<Mention> citations, string address)
    {
        Composer.EachOnce(citations, []);
        return [.. citations.Select(m => new ContextView(composer.PartName(m.Unit), composer.HrefOf(m.Unit, address), "", "", "", null, m.Mark.Detail))];
    }
}
