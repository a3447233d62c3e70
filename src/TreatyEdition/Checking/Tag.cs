using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>What an element's role has to do with notes.</summary>
internal enum NoteRole { None, Reference, Back }

/// <summary>What is wrong with a start tag wherever it stands.</summary>
internal sealed record TagProblem(Code Code, string Message);

/// <summary>What a start tag says, wherever on a page of its folder it stands: worked out once for all tags that are written like it.</summary>
internal sealed class Tag(ElementName name)
{
    public ElementName Name { get; set; } = name;

    /// <summary>Whether it ends in <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; set; }

    public Anchor? Id { get; set; }

    public NoteRole Role { get; set; }

    /// <summary>Where its <c>href</c> leads, where it has a role; its file is null where it has none.</summary>
    public LinkTarget Href { get; set; }

    /// <summary>Whether its id is a part of the interface that may change.</summary>
    public bool IsTransient { get; set; }

    /// <summary>Whether it gives the page a language.</summary>
    public bool SetsLanguage { get; set; }

    /// <summary>Whether it gives the page a policy.</summary>
    public bool SetsPolicy { get; set; }

    /// <summary>Whether it makes a browser fetch a script or a style sheet, so that the policy must come before it.</summary>
    public bool LoadsCode { get; set; }

    /// <summary>The ids that the page must have for it.</summary>
    public Anchor[] Needs { get; set; } = [];

    /// <summary>Of the links, those to an anchor, and those to a file that the site is not known to have.</summary>
    public LinkTarget[] Links { get; set; } = [];

    public TagProblem[] Problems { get; set; } = [];

    /// <summary>Whether nothing is to be checked but its place.</summary>
    public bool IsPlain => ReferenceEquals(this, Name.Plain) || ReferenceEquals(this, Name.PlainAndClosed);
}
