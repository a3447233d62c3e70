using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The bibliography.</summary>
public sealed record BibliographyModel : PageModel
{
    /// <summary>The sources the edition is drawn from.</summary>
    public required IReadOnlyList<SourceView> Seeds { get; init; }
    public required IReadOnlyList<SourceView> Works { get; init; }
}

/// <param name="Label">The siglum by which the edition cites the work; null for most.</param>
/// <param name="CitedBy">The sources through which the edition knows the work.</param>
/// <param name="Downloads">The record in BibTeX, RIS and CSL-JSON.</param>
public sealed record SourceView(
    string Id, string? Label, CitationProse Citation, string? Note, IReadOnlyList<LinkView> CitedBy, IReadOnlyList<MentionGroupView> Citations, int CitationCount, string CitationsText, IReadOnlyList<LinkView> Downloads);

/// <summary>Composes the bibliography.</summary>
internal sealed class BibliographyComposer(Composer composer)
{
    public IEnumerable<Page> Pages()
    {
        if (composer.Edition.Sources.Length > 0) yield return new Page("bibliography.html", "bibliography", Compose);
    }

    private BibliographyModel Compose()
    {
        const string Address = "bibliography.html";
        var title = composer.Words["nav-bibliography"];
        var sources = composer.Edition.Sources.OrderBy(s => ChicagoStyle.SortKey(s.Item), StringComparer.Ordinal).ThenBy(s => s.Id).ToArray();
        return new BibliographyModel
        {
            Shell = composer.Shell,
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Root = "",
            Address = Address,
            Lang = composer.Language,
            Navigation = composer.Navigation(Address),
            Strings = composer.Words.Texts,
            Kind = "bibliography",
            Seeds = [.. sources.Where(s => s.IsSeed).Select(s => View(s, Address))],
            Works = [.. sources.Where(s => !s.IsSeed).Select(s => View(s, Address))],
        };
    }

    private SourceView View(Source source, string address)
    {
        var citations = composer.Linked.CitationsOf(source.Id).ToArray();
        var pages = citations.GroupBy(c => c.Unit.Owner).ToArray();
        return new SourceView(
            source.Id.Value, source.Item.CitationLabel, new CitationProse(ChicagoStyle.Bibliography(source.Item), composer.Style(address)), source.Item.Note,
            [.. source.CitedBy.Select(key => new EntryId(EntryKind.Source, key)).Where(composer.Linked.Catalogue.Contains).Select(id => composer.Link(id, address))],
            Groups(pages, address), citations.Length, composer.Words.Format(citations.Length == 1 ? "citations-one" : "citations-n", citations.Length),
            [.. new[] { ("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json") }.Select(d => new LinkView(d.Item1, $"data/sources/{source.Id.Value}.{d.Item2}"))]);
    }

    /// <summary>Where a source is cited: a line for each page, a link for each passage.</summary>
    private IReadOnlyList<MentionGroupView> Groups(IGrouping<EntryId, Linking.Mention>[] pages, string address) =>
        [.. pages.Select(p => new MentionGroupView(composer.KindName(p.Key.Kind), composer.Link(p.Key, address),
            [.. p.DistinctBy(m => m.Unit.Address + m.Mark.Detail).Take(MostPassages).Select(m => new ContextView(composer.PartName(m.Unit), Composer.Href(m.Unit.Address, address), "", "", "", null, m.Mark.Detail))]))];

    /// <summary>On one page; those pages list their own sources in full.</summary>
    private const int MostPassages = 12;
}
