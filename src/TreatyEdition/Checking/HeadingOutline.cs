namespace TreatyEdition.Checking;

/// <summary>The headings of a page, in order: one of level 1, first, and no level skipped on the way down.</summary>
internal struct HeadingOutline
{
    private int _last;
    private bool _hasTitle;

    public readonly bool HasTitle => _hasTitle;

    /// <returns>What is wrong with a heading of that level in this place, or null.</returns>
    public string? Add(int level)
    {
        var last = _last;
        _last = level;
        if (level == 1)
        {
            if (_hasTitle) return "a page has one <h1>; this is another. Make it an <h2>.";
            _hasTitle = true;
            return null;
        }
        if (last == 0) return $"the first heading is an <h{level}>. Begin with the <h1>, or make this a paragraph.";
        return level > last + 1 ? $"an <h{level}> follows an <h{last}>. Make it an <h{last + 1}>." : null;
    }
}
