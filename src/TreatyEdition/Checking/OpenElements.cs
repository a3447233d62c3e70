namespace TreatyEdition.Checking;

/// <summary>
/// The elements open at a place in a page, and what a browser would silently make of them otherwise than written: an element that
/// is not closed, an end tag without an element, a block in a paragraph, a link in a link.
/// </summary>
internal sealed class OpenElements(PageLines lines)
{
    private readonly record struct Opened(ElementName Name, Anchor? Id, Place Place);

    private Opened[] _open = new Opened[64];
    private int _count;
    private int _foreign, _links;

    /// <summary>Whether the place is inside <c>svg</c> or <c>math</c>, where HTML's own rules do not hold.</summary>
    public bool IsForeign => _foreign > 0;

    public void Clear() => (_count, _foreign, _links) = (0, 0, 0);

    /// <summary>The ids of the elements around the place, from the outermost.</summary>
    public void AddIdsTo(List<Anchor> ids)
    {
        foreach (ref readonly var open in Open)
            if (open.Id is { } id) ids.Add(id);
    }

    private ReadOnlySpan<Opened> Open => _open.AsSpan(0, _count);

    private ElementName Last => _open[_count - 1].Name;

    /// <returns>What is wrong with the element in this place, or null.</returns>
    public string? Add(Tag tag, Place place)
    {
        string? problem = null;
        var name = tag.Name;
        if (!IsForeign)
        {
            // HTML would let a paragraph stay open too; but then a mistake in a template could not be told from a shorthand.
            while (_count > 0 && name.Ends(Last)) Pop();
            if (name.IsLink && _links > 0) problem = "a link stands inside another link; a browser ends the first. Close it before.";
            else if (name.IsBlock && ParagraphIsOpen()) problem = $"<{name}> stands inside <p>; a browser ends the paragraph. Close it before, or use <div>.";
            if (name.IsVoid) return problem;
        }
        if (tag.IsSelfClosing && (IsForeign || name.IsForeign)) return problem;
        if (name.IsForeign) _foreign++;
        if (name.IsLink) _links++;
        if (_count == _open.Length) Array.Resize(ref _open, 2 * _count);
        _open[_count++] = new Opened(name, tag.Id, place);
        return problem;
    }

    /// <summary>Closes the last element, as nearly every end tag does.</summary>
    /// <param name="rest">What follows <c>&lt;/</c>.</param>
    /// <returns>The length of the end tag from there; 0 where it is of another element, or not written plainly, and nothing is done.</returns>
    public int TryClose(ReadOnlySpan<byte> rest)
    {
        if (_count == 0 || !rest.StartsWith(Last.EndTag)) return 0;
        var length = Last.EndTag.Length;
        Pop();
        return length;
    }

    /// <returns>What is wrong with the end tag, or null.</returns>
    public string? Close(ReadOnlySpan<char> name)
    {
        while (_count > 0)
        {
            var (last, _, place) = _open[_count - 1];
            if (name.SequenceEqual(last.Text))
            {
                Pop();
                return null;
            }
            if (IsForeign || !last.MayStayOpen)
            {
                if (!Has(name)) return $"</{name}> ends nothing. Remove it, or write the start tag.";
                var (line, column) = lines.Of(place);
                var problem = $"</{name}> comes before </{last}>, which was opened at {line}:{column}. Close them in turn.";
                while (!name.SequenceEqual(Last.Text)) Pop();
                Pop();
                return problem;
            }
            Pop();
        }
        return $"</{name}> ends nothing. Remove it, or write the start tag.";
    }

    /// <summary>The first element that is open at the end of the page and must not be.</summary>
    public (ElementName Name, Place Place)? LeftOpen()
    {
        foreach (var (name, _, place) in Open)
            if (!name.MayStayOpen) return (name, place);
        return null;
    }

    private void Pop()
    {
        if (Last.IsForeign) _foreign--;
        if (Last.IsLink) _links--;
        _count--;
    }

    private bool Has(ReadOnlySpan<char> name)
    {
        foreach (ref readonly var open in Open)
            if (name.SequenceEqual(open.Name.Text)) return true;
        return false;
    }

    private bool ParagraphIsOpen()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var name = _open[i].Name;
            if (name.IsParagraph) return true;
            if (name.KeepsParagraphs) return false;
        }
        return false;
    }
}
