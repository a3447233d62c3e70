namespace TreatyEdition.Checking;

/// <summary>What an element's role has to do with notes.</summary>
internal enum NoteRole { None, Reference, Back }

/// <summary>What the checks need to remember of an element until all its attributes have been seen.</summary>
internal struct Element(string name, int line, int column)
{
    public readonly string Name => name;
    public readonly int Line => line;
    public readonly int Column => column;

    public string? Id;

    /// <summary>The anchor on its own page that it links to.</summary>
    public string? Fragment;

    public NoteRole Role;

    /// <summary>Whether its type says that it is data, not code.</summary>
    public bool IsData;

    public bool HasSource;

    /// <summary>Whether its id is a part of the interface that may change.</summary>
    public bool IsTransient;

    /// <summary>For a <c>link</c>: whether browsers fetch it.</summary>
    public bool Fetches;

    /// <summary>For a <c>link</c>: its <c>href</c>.</summary>
    public string? Address;

    public string? HttpEquivalent;

    /// <summary>For an <c>img</c>: whether it has an <c>alt</c>, if an empty one.</summary>
    public bool HasAlternative;
}
