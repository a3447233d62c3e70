using System.Text;

namespace TreatyEdition.Checking;

/// <summary>An id, or the fragment of a link: one object of each word for a reader of pages, so that which page has it can be marked on it.</summary>
internal sealed class Anchor(string name)
{
    public string Name => name;

    /// <summary>Whether it can be an id.</summary>
    public bool IsOneWord { get; } = name.Length > 0 && !name.AsSpan().ContainsAny(" \t\n");

    /// <summary>The number of the last page on which it was met as an id; 0 where it was on none.</summary>
    public int Page { get; set; }

    public override string ToString() => name;
}

/// <summary>Keeps the anchors of the pages read: most pages have the same. For one thread.</summary>
internal sealed class AnchorPool
{
    private readonly WordTable<Anchor> _anchors = new();

    /// <summary>The same object for the same word.</summary>
    /// <param name="name">UTF-8.</param>
    public Anchor Get(ReadOnlySpan<byte> name)
    {
        if (_anchors.Find(name) is { } known) return known;
        var anchor = new Anchor(Encoding.UTF8.GetString(name));
        _anchors.Add(name, anchor);
        return anchor;
    }
}
