using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Gathers inlines; text that stands together becomes one run, so that a name or date is never cut by the parser.</summary>
internal sealed class InlineList
{
    private readonly List<Inline> _items = [];

    /// <summary>Where the list at hand begins, behind those around it.</summary>
    private int _start;

    private bool IsEmpty => _items.Count == _start;

    /// <summary>Begins a list of its own inside the one at hand.</summary>
    /// <returns>What <see cref="Close"/> is told.</returns>
    public int Open()
    {
        var outer = _start;
        _start = _items.Count;
        return outer;
    }

    /// <summary>Takes out the list at hand; the one around it goes on.</summary>
    public ImmutableArray<Inline> Close(int outer)
    {
        ImmutableArray<Inline> inlines = [.. CollectionsMarshal.AsSpan(_items)[_start..]];
        _items.RemoveRange(_start, _items.Count - _start);
        _start = outer;
        return inlines;
    }

    public void Add(Inline inline) => _items.Add(inline);

    public void AddText(string text, int offset)
    {
        if (!IsEmpty && _items[^1] is TextRun previous) _items[^1] = previous with { Text = previous.Text + text };
        else if (text.Length > 0) _items.Add(new TextRun(text, offset));
    }

    /// <summary>A remark directly after an emendation gives its reason; any other stands by itself.</summary>
    public void AddRemark(string text, int offset)
    {
        if (!IsEmpty && _items[^1] is Emendation { Remark: null } emendation) _items[^1] = emendation with { Remark = text };
        else _items.Add(new Remark(text, offset));
    }
}
