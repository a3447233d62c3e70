using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>Every passage that mentions an entry, in its words: for entries mentioned so often that it would make their own pages heavy.</summary>
public sealed record MentionsModel : PageModel
{
    public required LinkView Entry { get; init; }
    public required IReadOnlyList<MentionGroupView> Mentions { get; init; }
}

/// <summary>Composes <c>mentions/&lt;kind&gt;-&lt;id&gt;.html</c>.</summary>
internal sealed class MentionsComposer(Composer composer)
{
    /// <summary>Passages that an entry's own page still gives in their words.</summary>
    public const int MostOnAnEntry = 30;

    public static string AddressOf(EntryId id) => $"mentions/{EntryKinds.Scheme(id.Kind)}-{id.Value}.html";

    public IEnumerable<Page> Pages()
    {
        var edition = composer.Edition;
        var ids = edition.Documents.Select(d => d.Id).Concat(edition.Pages.Select(p => p.Id)).Concat(edition.NamedEntries.Select(e => e.Id)).Concat(edition.Discrepancies.Select(d => d.Id));
        return ids.Where(IsOften).Select(id => new Page(AddressOf(id), "mentions", () => Compose(id)));
    }

    private bool IsOften(EntryId id) => composer.MentionsElsewhere(id).Length > MostOnAnEntry;

    private MentionsModel Compose(EntryId id)
    {
        var address = AddressOf(id);
        var entry = composer.FullLink(id, address);
        var title = composer.Words.Format("mentions-title", entry.Text);
        return new MentionsModel
        {
            Frame = composer.FrameOf(address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "mentions",
            Description = composer.Words.Format("mentions-description", entry.Text),
            Entry = entry,
            Mentions = composer.Mentions(composer.MentionsElsewhere(id), address),
        };
    }
}
