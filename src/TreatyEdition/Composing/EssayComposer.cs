using System.Collections.Immutable;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>An essay, or a page about the edition.</summary>
public sealed record EssayModel : PageModel
{
    public required BlockProse? Text { get; init; }
    public required IReadOnlyList<LinkView> Toc { get; init; }
    public required IReadOnlyList<NoteView> Notes { get; init; }
    public required IReadOnlyList<DayView> Days { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
    public required IReadOnlyList<MentionGroupView> Mentions { get; init; }
    public LinkView? AllMentions { get; init; }
    public required CiteView Cite { get; init; }
}

/// <summary>The front page.</summary>
public sealed record HomeModel : PageModel
{
    public BlockProse? Text { get; init; }
    public required IReadOnlyList<NoteView> Notes { get; init; }
    public required IReadOnlyList<GroupView> Groups { get; init; }
    public required IReadOnlyList<CountView> Counts { get; init; }
    public required ColophonView Colophon { get; init; }
}

/// <summary>Who made the edition, and what may be done with it.</summary>
/// <param name="Editors">With what each did.</param>
public sealed record ColophonView(IReadOnlyList<string> Editors, string? Publisher, string? LicenceNote, string? Repository);

public sealed record GroupView(string Id, string Title, string? Text, IReadOnlyList<DocumentRowView> Documents, IReadOnlyList<LinkView> Pages);

public sealed record DocumentRowView(string Title, string ShortTitle, string Href, DateView? Date, string KindName, string? Secrecy, bool IsSecret, string Versions);

public sealed record CountView(string Text, string Href);

/// <summary>The table of contents.</summary>
public sealed record ContentsModel : PageModel
{
    public required IReadOnlyList<GroupView> Groups { get; init; }
}

/// <summary>Composes the essays, the front page and the table of contents.</summary>
internal sealed class EssayComposer(Composer composer)
{
    /// <summary>Pages whose text opens a page that the program makes.</summary>
    private static readonly string[] Openings = ["index", "discrepancies"];

    public IEnumerable<Page> Pages() =>
    [
        new Page("index.html", "index", Home),
        new Page("documents.html", "documents", Contents),
        .. composer.Edition.Pages.Where(p => !Openings.Contains(p.Id.Value)).Select(p => new Page(Addresses.Of(p.Id), "page", () => Essay(p))),
    ];

    private EssayModel Essay(EditionPage page)
    {
        var address = Addresses.Of(page.Id);
        var units = composer.UnitsOf(page.Id);
        var (mentions, allMentions) = composer.MentionsOf(page.Id, address);
        return new EssayModel
        {
            Frame = composer.FrameOf(address),
            Title = page.Title,
            HeadTitle = composer.HeadTitle(page.ShortTitle),
            Kind = "essay",
            Description = page.Description,
            Text = Composer.Blocks(page.Text, composer.Style(address, page.Id, permalinks: true)),
            Toc = Toc(page),
            Notes = NotesOf(page, address, composer),
            Days = composer.Days(units, address),
            Cited = composer.SourcesOf(units, [], address),
            Mentions = mentions,
            AllMentions = allMentions,
            Cite = CiteComposer.Cite(page.Title, address, composer),
            Meta = CiteComposer.Meta(page.Title, address, composer, null),
        };
    }

    internal static IReadOnlyList<NoteView> NotesOf(EditionPage? page, string address, Composer composer) =>
        page is not null && composer.Linked.Notes.TryGetValue(page.Id, out var notes) ? DocumentComposer.Notes(notes, composer.Style(address, page.Id), composer) : [];

    private static IReadOnlyList<LinkView> Toc(EditionPage page) =>
        [.. page.Text.Blocks.OfType<Heading>().Where(h => h.Level == 2).Select(h => new LinkView(PlainText.Of(h.Inlines), "#" + h.Anchor))];

    private HomeModel Home()
    {
        const string Address = "index.html";
        var page = composer.Edition.Pages.FirstOrDefault(p => p.Id.Value == "index");
        var metadata = composer.Edition.Metadata;
        return new HomeModel
        {
            Frame = composer.FrameOf(Address),
            Title = metadata.Title,
            HeadTitle = metadata.Title,
            Kind = "home",
            Description = page?.Description ?? metadata.Description,
            Text = page is null ? null : Composer.Blocks(page.Text, composer.Style(Address, page.Id)),
            Notes = NotesOf(page, Address, composer),
            Groups = Groups(Address),
            Counts = Counts(),
            Colophon = new ColophonView(
                [.. metadata.Editors.Select(e => e.Role is null ? e.Name : $"{e.Name} ({e.Role})")], metadata.Publisher, metadata.Licence?.Note, metadata.Repository),
        };
    }

    private IReadOnlyList<CountView> Counts()
    {
        List<(int Count, string Key, string Href)> counts =
        [
            (composer.Edition.Documents.Length, "count-documents", "documents.html"), (composer.Edition.Events.Length, "count-events", "timeline.html"),
            (composer.Edition.People.Length, "count-people", "people.html"), (composer.Edition.Places.Length, "count-places", "places.html"),
            (composer.Edition.Discrepancies.Length, "count-discrepancies", "discrepancies.html"), (composer.Edition.Sources.Length, "count-sources", "bibliography.html"),
        ];
        return [.. counts.Where(c => c.Count > 0).Select(c => new CountView(composer.Words.Count(c.Key, c.Count), c.Href))];
    }

    private ContentsModel Contents()
    {
        const string Address = "documents.html";
        var title = composer.Words["contents"];
        return new ContentsModel
        {
            Frame = composer.FrameOf(Address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "contents",
            Groups = Groups(Address),
        };
    }

    /// <summary>The groups of the table of contents as the editors ordered them; what they left out follows.</summary>
    private IReadOnlyList<GroupView> Groups(string address)
    {
        var metadata = composer.Edition.Metadata;
        var documents = composer.Edition.Documents.ToDictionary(d => d.Id);
        var groups = metadata.Contents.Select(g => new GroupView(
            g.Id, g.Title, g.Text,
            [.. g.Documents.Where(d => documents.ContainsKey(d.Value)).Select(d => Row(documents[d.Value], address))],
            [.. g.Pages.Select(p => composer.FullLink(p.Value, address) with { Note = composer.Edition.Pages.First(x => x.Id == p.Value).Description })])).ToList();
        var listed = metadata.Contents.SelectMany(g => g.Documents.Concat(g.Pages)).Select(l => l.Value).ToHashSet();
        var rest = composer.Edition.Documents.Where(d => !listed.Contains(d.Id)).ToImmutableArray();
        var pages = composer.Edition.Pages.Where(p => !listed.Contains(p.Id) && !Openings.Contains(p.Id.Value)).ToImmutableArray();
        var generated = GeneratedPages(address);
        if (rest.Length > 0) groups.Add(new GroupView("other-documents", composer.Words[listed.Count == 0 ? "documents" : "other-documents"], null, [.. rest.Select(d => Row(d, address))], []));
        if (pages.Length > 0 || generated.Count > 0)
            groups.Add(new GroupView("more", composer.Words["more-pages"], null, [], [.. pages.Select(p => composer.FullLink(p.Id, address) with { Note = p.Description }), .. generated]));
        return groups;
    }

    private List<LinkView> GeneratedPages(string address)
    {
        var links = new List<LinkView>();
        links.AddRange(composer.Edition.Concordances.Select(c => composer.FullLink(c.Id, address)));
        foreach (var staged in composer.Edition.Documents.Select(d => d.Metadata.StageOf?.Document.Value).OfType<EntryId>().Distinct())
            links.Add(new LinkView(composer.Words.Format("stages-title", composer.Linked.Catalogue[staged].ShortName), Composer.Href(StagesComposer.AddressOf(staged), address)));
        var disagreements = new MatterComposer(composer);
        if (disagreements.HasList && !composer.Edition.Metadata.Contents.Any(g => g.Pages.Any(p => p.Value.Value == "discrepancies"))) links.Add(disagreements.ListLink(address));
        return links;
    }

    private DocumentRowView Row(Document document, string address) => new(
        document.Metadata.Title, document.Metadata.ShortTitle, Composer.Href(Addresses.Of(document.Id), address), composer.Date(document.Metadata.Date, address),
        composer.KindName(document.Metadata.Kind),
        document.Metadata.Secrecy is { } secrecy ? composer.Words["secrecy-" + secrecy.ToString().ToLowerInvariant()] : null,
        document.Metadata.Secrecy == Secrecy.Secret,
        string.Join(", ", document.Versions.Select(v => $"{composer.LanguageName(v.Language)} ({composer.Words["role-" + v.Role.ToString().ToLowerInvariant()]})")));
}
