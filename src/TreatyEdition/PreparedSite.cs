using System.Collections.Immutable;
using System.Diagnostics;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Drawing;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Rendering;

namespace TreatyEdition;

/// <summary>An edition that is read and linked, and whose pages are known but not made yet.</summary>
public sealed class PreparedSite
{
    internal PreparedSite(LinkedEdition edition, Words words, Assets assets, SocialCard? card, ImmutableArray<Page> pages, PageRenderer renderer, DiagnosticBag problems, Stopwatch clock) =>
        (Edition, Words, Assets, Card, Pages, Renderer, Problems, Clock) = (edition, words, assets, card, pages, renderer, problems, clock);

    public LinkedEdition Edition { get; }

    /// <summary>Whether the input or the theme has errors, so that no file can be made.</summary>
    public bool HasErrors => Problems.HasErrors;

    internal Words Words { get; }

    internal Assets Assets { get; }

    internal SocialCard? Card { get; }

    internal ImmutableArray<Page> Pages { get; }

    internal PageRenderer Renderer { get; }

    internal DiagnosticBag Problems { get; }

    /// <summary>Runs while something is done.</summary>
    internal Stopwatch Clock { get; }

    /// <summary>What is known so far.</summary>
    public BuildResult Result() => Result(null, 0);

    internal BuildResult Result(Checking.SiteAddresses? addresses, int files) => new(Edition, addresses, files, Problems.Sorted(), Clock.Elapsed);

    /// <summary>Makes one page by itself, unchecked, for somebody who waits for it, or finds an asset.</summary>
    /// <returns>Null where there is no such page or asset, or the theme cannot make it.</returns>
    public SiteFile? File(string address) =>
        Pages.FirstOrDefault(p => p.Address == address) is { } page ? Renderer.Render(page, new DiagnosticBag()) : Assets.Files.FirstOrDefault(f => f.Path == address);
}
