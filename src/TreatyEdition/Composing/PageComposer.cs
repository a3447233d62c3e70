using System.Collections.Immutable;
using TreatyEdition.Drawing;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A page with nothing but its frame: search, not found, about the data.</summary>
public sealed record PlainModel : PageModel;

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
            Plain(composer, "search.html", "search", "search"),
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
        Released = metadata.Released?.Format(words.Language),
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
