namespace TreatyEdition.Checking;

/// <summary>Where an address leads.</summary>
/// <param name="Fragment">Without <c>#</c>, decoded; null where there is none, or another host's business.</param>
internal readonly record struct LinkTarget(LinkedFile File, Anchor? Fragment)
{
    /// <summary>Whether it must lead to an anchor.</summary>
    public bool HasAnchor => Fragment is { Name.Length: > 0 };
}

/// <summary>What an address names but for its fragment, worked out once for every page of a folder that uses it, or of all.</summary>
/// <param name="Address">As it is written, without the fragment; of a file that the site is known to have, its path.</param>
/// <param name="Page">Path of the file in the site; null for another host, and for an anchor in the page itself.</param>
/// <param name="IsExternal">Whether it leads to another host.</param>
/// <param name="IsKnown">Whether the site is known to have the file; if not, that is to be seen when all files are there.</param>
/// <param name="Problem">What is wrong with it whoever uses it; null where nothing is.</param>
internal sealed record LinkedFile(string Address, string? Page, bool IsExternal, bool IsKnown, LinkProblem? Problem);

/// <param name="Code">The diagnostic to give.</param>
/// <param name="Message">What is wrong and the remedy, of the address as it is written.</param>
internal sealed record LinkProblem(Diagnostics.Code Code, Func<string, string> Message);

/// <summary>A link that can only be followed when the whole site is there.</summary>
internal readonly record struct PendingLink(LinkTarget Target, int Line, int Column);
