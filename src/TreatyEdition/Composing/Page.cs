using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>A page to be rendered.</summary>
/// <param name="Address">Relative to the site's root.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Compose">Makes the view model; may be called on any thread, and again.</param>
public sealed record Page(string Address, string Template, Func<PageModel> Compose)
{
    /// <summary>How many folders below the root a page stands.</summary>
    public static int DepthOf(string address) => address.AsSpan().Count('/');
}

/// <summary>A link in a view model.</summary>
/// <param name="Href">Relative to the page that shows it.</param>
public sealed record LinkView(string Text, string Href)
{
    /// <summary>Whether it leads to the page that shows it.</summary>
    public bool Current { get; init; }

    /// <summary>A word on what it leads to; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>BCP 47, where the text is not in the page's language.</summary>
    public string? Lang { get; init; }
}

/// <summary>A name and content for a <c>meta</c> element.</summary>
public sealed record MetaView(string Name, string Content);

/// <summary>What does not depend on what a page is about.</summary>
/// <param name="Root">The way to the site's root: empty, <c>../</c>…</param>
/// <param name="Lang">BCP 47 of the interface.</param>
internal sealed record PageFrame(
    ShellView Shell, string Root, string Address, string Lang, IReadOnlyList<LinkView> Navigation, IReadOnlyDictionary<string, string> Strings);

/// <summary>What every template gets.</summary>
public abstract record PageModel
{
    internal PageFrame Frame { get; init; } = null!;

    public ShellView Shell => Frame.Shell;

    /// <summary>The heading of the page.</summary>
    public required string Title { get; init; }

    /// <summary>For the window's title: the page's and the edition's.</summary>
    public required string HeadTitle { get; init; }
    public string? Description { get; init; }

    /// <summary>The way to the site's root: empty, <c>../</c>…</summary>
    public string Root => Frame.Root;
    public string Address => Frame.Address;

    /// <summary>BCP 47 of the interface.</summary>
    public string Lang => Frame.Lang;

    /// <summary>Whether the language of the interface is written so.</summary>
    public bool IsRightToLeft => LanguageTag.Direction(Lang) == "rtl";
    public IReadOnlyList<LinkView> Navigation => Frame.Navigation;
    public IReadOnlyDictionary<string, string> Strings => Frame.Strings;
    public IReadOnlyList<MetaView> Meta { get; init; } = [];

    /// <summary>schema.org data as JSON, safe within a script element; null for none.</summary>
    public JsonText? JsonLd { get; init; }

    /// <summary>A word for the kind of page, by which the theme's manifest gives it scripts.</summary>
    public required string Kind { get; init; }

    /// <summary>Fingerprinted paths below the site's root.</summary>
    public IReadOnlyList<string> Scripts => Shell.Assets.Scripts(Kind);
}

/// <summary>JSON in which no &lt; occurs, so that it can stand in a script element.</summary>
public sealed record JsonText(string Json);

/// <summary>What is the same on every page.</summary>
public sealed record ShellView
{
    public required string SiteTitle { get; init; }
    public required string SiteShortTitle { get; init; }
    public string? SiteSubtitle { get; init; }
    public required string Version { get; init; }
    public string? Released { get; init; }
    public string? LicenceName { get; init; }
    public string? LicenceUrl { get; init; }
    public required IReadOnlyList<string> Editors { get; init; }

    internal Assets Assets { get; init; } = null!;

    /// <summary>Fingerprinted paths below the site's root.</summary>
    public required IReadOnlyList<string> Styles { get; init; }
    public string? Icon { get; init; }

    /// <summary>By path below the theme's <c>assets</c>: the path below the site's root.</summary>
    public IReadOnlyDictionary<string, string> Files => Assets.Addresses;
    public bool HasFeed { get; init; }
    public string? BaseUrl { get; init; }

    /// <summary>Null where there is none.</summary>
    public CardView? Card { get; init; }
}

/// <summary>The picture that other sites show where someone links to a page.</summary>
/// <param name="Address">The whole of it, with the base URL.</param>
/// <param name="Alt">What stands on it.</param>
public sealed record CardView(string Address, int Width, int Height, string Alt);
