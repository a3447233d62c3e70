using System.Collections.Immutable;
using TreatyEdition.Drawing;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A page with nothing but its frame: not found, about the data.</summary>
public sealed record PlainModel : PageModel;

/// <summary>The search page.</summary>
public sealed record SearchModel : PageModel
{
    /// <summary>How many passages were found, in the forms in which the language counts.</summary>
    public required IReadOnlyList<CountedView> Hits { get; init; }
}

/// <param name="Form">By the name of the Unicode CLDR: <c>one</c>, <c>few</c>, <c>other</c>.</param>
/// <param name="Text">For a script, which puts the number in place of <c>{count}</c>.</param>
public sealed record CountedView(string Form, string Text);

/// <summary>Says which pages the site has, and how the view model of each is made.</summary>
public static class PageComposer
{
    public static ImmutableArray<Page> Compose(LinkedEdition linked, Words words, Assets assets, bool hasCard = false)
    {
        var composer = new Composer(linked, words, Shell(linked.Edition.Metadata, words, assets, hasCard), DateIndex.Of(linked));
        return
        [
            .. new EssayComposer(composer).Pages(),
            .. new DocumentComposer(composer).Pages(),
            .. new StagesComposer(composer).Pages(),
            .. new RegisterComposer(composer).Pages(),
            .. new TimelineComposer(composer).Pages(),
            .. new CalendarComposer(composer).Pages(),
            .. new MatterComposer(composer).Pages(),
            .. new BibliographyComposer(composer).Pages(),
            .. new MentionsComposer(composer).Pages(),
            new Page("search.html", "search", () => new SearchModel
            {
                Frame = composer.FrameOf("search.html"),
                Title = words["search"],
                HeadTitle = composer.HeadTitle(words["search"]),
                Kind = "search",
                Hits = [.. words.Forms("search-hits").Select(f => new CountedView(f.Form.ToString().ToLowerInvariant(), f.Text))],
            }),
            Plain(composer, "data/index.html", "data", "data"),
            Plain(composer, "404.html", "not-found", "not-found"),
        ];
    }

    private static Page Plain(Composer composer, string address, string kind, string title) => new(address, kind, () => new PlainModel
    {
        Frame = kind == "not-found" ? Anywhere(composer.FrameOf(address)) : composer.FrameOf(address),
        Title = composer.Words[title],
        HeadTitle = composer.HeadTitle(composer.Words[title]),
        Kind = kind,
    });

    /// <summary>404.html is shown at any address, so its links must not be relative.</summary>
    private static PageFrame Anywhere(PageFrame frame) => frame.Shell.BaseUrl is not { } site
        ? frame
        : frame with { Root = site, Navigation = [.. frame.Navigation.Select(l => l with { Href = site + l.Href })] };

    private static ShellView Shell(EditionMetadata metadata, Words words, Assets assets, bool hasCard) => new()
    {
        Assets = assets,
        SiteTitle = metadata.Title,
        SiteShortTitle = metadata.ShortTitle,
        SiteSubtitle = metadata.Subtitle,
        Version = metadata.Version,
        Released = metadata.Released?.Format(words.Dates),
        LicenceName = metadata.Licence?.Name,
        LicenceUrl = metadata.Licence?.Url,
        Editors = [.. metadata.Editors.Select(e => e.Name)],
        Styles = assets.In("css", ".css"),
        Icon = assets.Find("img/icon.svg"),
        HasFeed = metadata.HasFeed,
        BaseUrl = metadata.BaseUrl,
        Card = !hasCard ? null : new CardView(
            metadata.BaseUrl + SocialCard.Address, SocialCard.Width, SocialCard.Height,
            metadata.Subtitle is null ? metadata.Title : $"{metadata.Title}. {metadata.Subtitle}"),
    };
}
