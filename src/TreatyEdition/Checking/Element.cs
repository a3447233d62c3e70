namespace TreatyEdition.Checking;

/// <summary>What needs to be remembered of a start tag until all its attributes have been seen. Used again for the next.</summary>
internal sealed class Element(ElementName name)
{
    public ElementName Name = name;

    public Anchor? Id;

    /// <summary>Where its <c>href</c> leads, but of a <c>link</c>.</summary>
    public LinkTarget Href;

    public NoteRole Role;

    /// <summary>Whether its type says that it is data, not code.</summary>
    public bool IsData;

    public bool HasSource;

    /// <summary>Whether its id is a part of the interface that may change.</summary>
    public bool IsTransient;

    public bool SetsLanguage;

    public bool SetsPolicy;

    /// <summary>Whether it makes a browser fetch a script or a style sheet.</summary>
    public bool LoadsCode;

    /// <summary>For a <c>link</c>: whether browsers fetch it.</summary>
    public bool Fetches;

    /// <summary>For a <c>link</c>: its <c>href</c>, UTF-8.</summary>
    public byte[]? Address;

    public string? HttpEquivalent;

    /// <summary>For an <c>img</c>: whether it has an <c>alt</c>, if an empty one.</summary>
    public bool HasAlternative;

    /// <summary>Whether a tag of its own is needed to say it.</summary>
    public bool SaysSomething => Id is not null || Role != NoteRole.None || SetsLanguage || SetsPolicy || LoadsCode;

    /// <summary>Forgets all.</summary>
    public void Begin(ElementName name)
    {
        (Name, Id, Href, Role) = (name, null, default, NoteRole.None);
        (IsData, HasSource, IsTransient, SetsLanguage, SetsPolicy, LoadsCode, Fetches, HasAlternative) = (false, false, false, false, false, false, false, false);
        (Address, HttpEquivalent) = (null, null);
    }
}
