using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>
/// The elements open at a place in a page, and what a browser would silently make of them otherwise than written: an element that
/// is not closed, an end tag without an element, a block in a paragraph, a link in a link.
/// </summary>
internal sealed class OpenElements
{
    private readonly List<(string Name, string? Id, int Line, int Column)> _open = [];
    private int _foreign;

    /// <summary>Whether the place is inside <c>svg</c> or <c>math</c>, where HTML's own rules do not hold.</summary>
    public bool IsForeign => _foreign > 0;

    public void Clear()
    {
        _open.Clear();
        _foreign = 0;
    }

    public IEnumerable<string> Ids => _open.Select(e => e.Id).OfType<string>();

    /// <returns>What is wrong with the element in this place, or null.</returns>
    public string? Open(string name, string? id, bool selfClosing, int line, int column)
    {
        string? problem = null;
        if (!IsForeign)
        {
            // HTML would let a paragraph stay open too; but then a mistake in a template could not be told from a shorthand.
            CloseImplied(name);
            if (name == "a" && Has("a")) problem = "a link stands inside another link; a browser ends the first. Close it before.";
            else if (IsBlock(name) && ParagraphIsOpen()) problem = $"<{name}> stands inside <p>; a browser ends the paragraph. Close it before, or use <div>.";
            if (IsVoid(name)) return problem;
        }
        if (selfClosing && (IsForeign || name is "svg" or "math")) return problem;
        if (name is "svg" or "math") _foreign++;
        _open.Add((name, id, line, column));
        return problem;
    }

    /// <returns>What is wrong with the end tag, or null.</returns>
    public string? Close(ReadOnlySpan<char> name)
    {
        while (_open.Count > 0)
        {
            var (last, _, line, column) = _open[^1];
            if (name.SequenceEqual(last))
            {
                Pop();
                return null;
            }
            if (IsForeign || !MayStayOpen(last))
            {
                if (!Has(name)) return $"</{name}> ends nothing. Remove it, or write the start tag.";
                var problem = $"</{name}> comes before </{last}>, which was opened at {line}:{column}. Close them in turn.";
                while (!name.SequenceEqual(_open[^1].Name)) Pop();
                Pop();
                return problem;
            }
            Pop();
        }
        return $"</{name}> ends nothing. Remove it, or write the start tag.";
    }

    /// <summary>The first element that is open at the end of the page and must not be.</summary>
    public (string Name, int Line, int Column)? LeftOpen()
    {
        foreach (var (name, _, line, column) in _open)
            if (!MayStayOpen(name)) return (name, line, column);
        return null;
    }

    private void Pop()
    {
        if (_open[^1].Name is "svg" or "math") _foreign--;
        _open.RemoveAt(_open.Count - 1);
    }

    private bool Has(ReadOnlySpan<char> name)
    {
        foreach (var (open, _, _, _) in _open)
            if (name.SequenceEqual(open)) return true;
        return false;
    }

    private bool ParagraphIsOpen()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == "p") return true;
            if (_open[i].Name is "button" or "td" or "th" or "object" or "template" or "svg" or "caption") return false;
        }
        return false;
    }

    /// <summary>Ends what HTML lets an author leave open before such an element.</summary>
    private void CloseImplied(string name)
    {
        while (_open.Count > 0 && Implies(name, _open[^1].Name)) Pop();
    }

    private static bool Implies(string name, string open) => open switch
    {
        "li" => name == "li",
        "dt" or "dd" => name is "dt" or "dd",
        "td" or "th" => name is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => name is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" => name is "tbody" or "tfoot",
        "option" => name is "option" or "optgroup",
        "rt" or "rp" => name is "rt" or "rp",
        "head" => name == "body",
        _ => false,
    };

    private static bool MayStayOpen(string name) =>
        name is "html" or "body" or "head" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "option" or "optgroup" or "rt" or "rp" or "colgroup";

    private static bool IsVoid(string name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    private static bool IsBlock(string name) =>
        name is "address" or "article" or "aside" or "blockquote" or "details" or "dialog" or "div" or "dl" or "fieldset" or "figcaption" or "figure" or "footer"
            or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr" or "main" or "menu" or "nav" or "ol" or "p" or "pre"
            or "search" or "section" or "table" or "ul";
}
