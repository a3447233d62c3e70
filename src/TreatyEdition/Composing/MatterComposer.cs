using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Where the sources disagree.</summary>
public sealed record DiscrepanciesModel : PageModel
{
    public BlockProse? Text { get; init; }
    public required IReadOnlyList<DiscrepancyView> Major { get; init; }
    public required IReadOnlyList<DiscrepancyView> Minor { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
}

public sealed record DiscrepancyView(
    string Id, string Title, string KindName, IReadOnlyList<ClaimView> Claims, BlockProse? Comment, BlockProse? Follows, IReadOnlyList<LinkView> Links);

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

/// <summary>Composes the page of discrepancies and that of concordances.</summary>
internal sealed class MatterComposer(Composer composer)
{
    public IEnumerable<Page> Pages()
    {
        if (composer.Edition.Discrepancies.Length > 0) yield return new Page("discrepancies.html", "discrepancies", Discrepancies);
        if (composer.Edition.Concordances.Length > 0) yield return new Page("concordance.html", "concordance", Concordances);
    }

    private DiscrepanciesModel Discrepancies()
    {
        const string Address = "discrepancies.html";
        var page = composer.Edition.Pages.FirstOrDefault(p => p.Id.Value == "discrepancies");
        var title = page?.Title ?? composer.Words["discrepancies"];
        var views = composer.Edition.Discrepancies.Select(d => (d.Major, View: View(d, Address))).ToArray();
        var units = composer.Linked.Units.Where(u => u.Owner.Kind == EntryKind.Discrepancy || u.Owner == page?.Id);
        return new DiscrepanciesModel
        {
            Shell = composer.Shell,
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Root = "",
            Address = Address,
            Lang = composer.Language,
            Navigation = composer.Navigation(Address),
            Strings = composer.Words.Texts,
            Kind = "discrepancies",
            Description = page?.Description,
            Text = page is null ? null : Composer.Blocks(page.Text, composer.Style(Address, page.Id, permalinks: true)),
            Major = [.. views.Where(v => v.Major).Select(v => v.View)],
            Minor = [.. views.Where(v => !v.Major).Select(v => v.View)],
            Cited = composer.SourcesOf(units, composer.Edition.Discrepancies.SelectMany(d => d.Claims).SelectMany(c => c.Sources), Address),
        };
    }

    private DiscrepancyView View(Discrepancy d, string address)
    {
        var style = composer.Style(address) with { HasAnchors = false };
        return new DiscrepancyView(
            d.Id.Value, d.Title, composer.Words["discrepancy-" + d.Kind],
            [.. d.Claims.Select(c => new ClaimView(Composer.Line(c.Text, style), composer.Date(c.Date, address), composer.Sources(c.Sources, style)))],
            Composer.Blocks(d.Comment, style), Composer.Blocks(d.Follows, style), [.. d.Links.Select(l => l.Value).Distinct().Select(id => composer.Link(id, address))]);
    }

    private ConcordanceModel Concordances()
    {
        const string Address = "concordance.html";
        var title = composer.Edition.Concordances.Length == 1 ? composer.Edition.Concordances[0].Title : composer.Words["concordances"];
        return new ConcordanceModel
        {
            Shell = composer.Shell,
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Root = "",
            Address = Address,
            Lang = composer.Language,
            Navigation = composer.Navigation(Address),
            Strings = composer.Words.Texts,
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

    private string? DateOf(EntryId document) => composer.Edition.Documents.FirstOrDefault(d => d.Id == document)?.Metadata.Date?.Format(composer.Language);

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
        var found = versions.OrderBy(v => v.Language == composer.Language ? 0 : 1).SelectMany(v => v.Sections).FirstOrDefault(s => s.Id == section && !s.Heading.IsEmpty);
        return found is null ? composer.Words["preamble"] : Model.Text.PlainText.Of(found.Heading);
    }
}
