using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Where the sources disagree: the list, with what each source says.</summary>
public sealed record DiscrepanciesModel : PageModel
{
    public BlockProse? Text { get; init; }
    public required IReadOnlyList<NoteView> Notes { get; init; }
    public required IReadOnlyList<DiscrepancyView> Major { get; init; }
    public required IReadOnlyList<DiscrepancyView> Minor { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
}

/// <summary>One disagreement, discussed.</summary>
public sealed record DiscrepancyModel : PageModel
{
    public required LinkView List { get; init; }
    public required DiscrepancyView Matter { get; init; }
    public required BlockProse? Comment { get; init; }
    public required BlockProse? Follows { get; init; }
    public required IReadOnlyList<LinkView> Links { get; init; }
    public required IReadOnlyList<MentionGroupView> Mentions { get; init; }
    public LinkView? AllMentions { get; init; }
    public required IReadOnlyList<DayView> Days { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
    public required CiteView Cite { get; init; }
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }
}

/// <param name="Href">The page that discusses it.</param>
/// <param name="Address">Its permanent address, as a link from the page.</param>
public sealed record DiscrepancyView(string Id, string Title, string KindName, string Href, string Address, IReadOnlyList<ClaimView> Claims);

public sealed record ClaimView(LineProse? Text, DateView? Date, IReadOnlyList<LineProse> Sources);

/// <summary>Documents compared by matter.</summary>
public sealed record ConcordanceModel : PageModel
{
    public required IReadOnlyList<ConcordanceView> Concordances { get; init; }
}

public sealed record ConcordanceView(string Id, string Title, BlockProse? Intro, IReadOnlyList<LinkView> Documents, IReadOnlyList<ConcordanceRowView> Rows);

public sealed record ConcordanceRowView(string Id, string Title, IReadOnlyList<ConcordanceCellView> Cells, LineProse? Remark);

/// <param name="Change">new, carried-on, changed, dropped, absent; empty where the register says nothing.</param>
public sealed record ConcordanceCellView(string Document, string Change, string ChangeName, IReadOnlyList<LinkView> Sections, LineProse? Text, IReadOnlyList<LineProse> Sources);

/// <summary>Composes the pages of discrepancies and that of concordances.</summary>
internal sealed class MatterComposer(Composer composer)
{
    private const string List = "discrepancies.html";

    public static string AddressOf(EntryId discrepancy) => $"discrepancies/{discrepancy.Value}.html";

    public IEnumerable<Page> Pages()
    {
        // In the order of the list, which the neighbours of each follow.
        var all = composer.Edition.Discrepancies.OrderBy(d => d.Major ? 0 : 1).ToArray();
        if (HasList) yield return new Page(List, "discrepancies", () => Discrepancies(all));
        for (var i = 0; i < all.Length; i++)
        {
            var (matter, previous, next) = (all[i], i > 0 ? all[i - 1] : null, i + 1 < all.Length ? all[i + 1] : null);
            yield return new Page(AddressOf(matter.Id), "discrepancy", () => Discrepancy(matter, previous, next));
        }
        if (composer.Edition.Concordances.Length > 0) yield return new Page("concordance.html", "concordance", Concordances);
    }

    /// <summary>Whether there is a page of disagreements.</summary>
    public bool HasList => composer.Edition.Discrepancies.Length > 0 || Opening is not null;

    public LinkView ListLink(string from) => new(ListTitle, Composer.Href(List, from));

    private string ListTitle => Opening?.Title ?? composer.Words["discrepancies"];

    private EditionPage? Opening => composer.Edition.Pages.FirstOrDefault(p => p.Id.Value == "discrepancies");

    private DiscrepanciesModel Discrepancies(IReadOnlyList<Discrepancy> all)
    {
        var page = Opening;
        var title = ListTitle;
        // The claims are given as bare words: their links are on the page of the matter.
        var bare = composer.Style(List, anchors: false) with { IsBare = true };
        return new DiscrepanciesModel
        {
            Frame = composer.FrameOf(List),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "discrepancies",
            Description = page?.Description,
            Text = page is null ? null : Composer.Blocks(page.Text, composer.Style(List, page.Id, permalinks: true)),
            Notes = EssayComposer.NotesOf(page, List, composer),
            Major = [.. all.Where(d => d.Major).Select(d => View(d, List, bare))],
            Minor = [.. all.Where(d => !d.Major).Select(d => View(d, List, bare))],
            Cited = composer.SourcesOf(page is null ? [] : composer.UnitsOf(page.Id), all.SelectMany(d => d.Claims).SelectMany(c => c.Sources), List),
        };
    }

    private DiscrepancyModel Discrepancy(Discrepancy d, Discrepancy? previous, Discrepancy? next)
    {
        var address = AddressOf(d.Id);
        var style = composer.Style(address, anchors: false);
        var units = composer.UnitsOf(d.Id);
        var (mentions, all) = composer.MentionsOf(d.Id, address);
        return new DiscrepancyModel
        {
            Frame = composer.FrameOf(address),
            Title = d.Title,
            HeadTitle = composer.HeadTitle(d.Title),
            Kind = "discrepancy",
            List = ListLink(address),
            Matter = View(d, address, style),
            Comment = Composer.Blocks(d.Comment, style),
            Follows = Composer.Blocks(d.Follows, style),
            Links = [.. d.Links.Select(l => l.Value).Distinct().Select(id => composer.Link(id, address))],
            Mentions = mentions,
            AllMentions = all,
            Days = composer.Days(units, address),
            Cited = composer.SourcesOf(units, d.Claims.SelectMany(c => c.Sources), address),
            Cite = CiteComposer.Cite(d.Title, address, composer),
            Meta = CiteComposer.Meta(d.Title, address, composer, null),
            Previous = previous is null ? null : composer.Link(previous.Id, address),
            Next = next is null ? null : composer.Link(next.Id, address),
        };
    }

    private DiscrepancyView View(Discrepancy d, string address, ProseStyle style) => new(
        d.Id.Value, d.Title, composer.Words["discrepancy-" + d.Kind], Composer.Href(AddressOf(d.Id), address), Composer.Href(Addresses.Of(d.Id), address),
        [.. d.Claims.Select(c => new ClaimView(Composer.Line(c.Text, style), composer.Date(c.Date, address), composer.Sources([.. c.Sources.Where(s => !Cites(c.Text, s))], style)))]);

    /// <summary>A claim that cites a source as it goes does not name it again.</summary>
    private static bool Cites(Model.Text.RichText text, SourceReference source) => text.Blocks.OfType<Model.Text.Paragraph>().SelectMany(p => p.Inlines)
        .OfType<Model.Text.SourceCitation>().SelectMany(c => c.Works).Any(w => w.Item.Id == source.Key && w.Locator == source.Locator);

    private ConcordanceModel Concordances()
    {
        const string Address = "concordance.html";
        var title = composer.Edition.Concordances.Length == 1 ? composer.Edition.Concordances[0].Title : composer.Words["concordances"];
        return new ConcordanceModel
        {
            Frame = composer.FrameOf(Address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "concordance",
            Concordances = [.. composer.Edition.Concordances.Select(c => View(c, Address))],
        };
    }

    private ConcordanceView View(Concordance c, string address)
    {
        var style = composer.Style(address) with { HasAnchors = false };
        return new ConcordanceView(
            c.Id.Value, c.Title, Composer.Blocks(c.Intro, style), [.. c.Documents.Select(d => composer.Link(d.Value, address) with { Note = DateOf(d.Value) })],
            [.. c.Rows.Select(row => new ConcordanceRowView(row.Id, row.Title, [.. c.Documents.Select(d => Cell(row, d.Value, style, address))], Composer.Line(row.Remark, style)))]);
    }

    private string? DateOf(EntryId document) => composer.Edition.Documents.FirstOrDefault(d => d.Id == document)?.Metadata.Date?.Format(composer.Words.Dates);

    private ConcordanceCellView Cell(ConcordanceRow row, EntryId document, ProseStyle style, string address)
    {
        var name = composer.Linked.Catalogue[document].ShortName;
        if (row.Cells.FirstOrDefault(c => c.Document.Value == document) is not { } cell)
            return new ConcordanceCellView(name, "absent", composer.Words["change-absent"], [], null, []);
        return new ConcordanceCellView(
            name, cell.Change, composer.Words["change-" + cell.Change],
            [.. cell.Sections.Select(s => new LinkView(SectionName(document, s.Value), Composer.Href(Addresses.Of(document, s.Value), address)))],
            Composer.Line(cell.Text, style), Cites(cell.Text) ? [] : composer.Sources(cell.Sources, style));
    }

    /// <summary>A cell that cites its sources as it goes does not list them again.</summary>
    private static bool Cites(Model.Text.RichText text) =>
        text.Blocks.OfType<Model.Text.Paragraph>().SelectMany(p => p.Inlines).Any(i => i is Model.Text.SourceCitation);

    /// <summary>The heading of a section in the language of the interface, else in that of the text.</summary>
    private string SectionName(EntryId document, string section)
    {
        var versions = composer.Edition.Documents.First(d => d.Id == document).Versions;
        var found = versions.OrderBy(v => v.Language == composer.Language ? 0 : 1).SelectMany(v => v.Sections).FirstOrDefault(s => s.Id == section && s.HasHeading);
        return found is null ? composer.Words["preamble"] : found.Title;
    }
}
