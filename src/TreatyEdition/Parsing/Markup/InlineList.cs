using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Gathers inlines; text that stands together becomes one run, so that a name or date is never cut by the parser.</summary>
internal sealed class InlineList
{
    private readonly List<Inline> _items = [];

    /// <summary>Where the list at hand begins, behind those around it.</summary>
    private int _start;

    /// <summary>The run at hand, and where it begins: a paragraph may have thousands of lines, each a piece of it.</summary>
    private readonly StringBuilder _text = new();
    private int _textOffset;

    /// <summary>Begins a list of its own inside the one at hand.</summary>
    /// <returns>What <see cref="Close"/> is told.</returns>
    public int Open()
    {
        Flush();
        var outer = _start;
        _start = _items.Count;
        return outer;
    }

    /// <summary>Takes out the list at hand; the one around it goes on.</summary>
    public ImmutableArray<Inline> Close(int outer)
    {
        Flush();
        ImmutableArray<Inline> inlines = [.. CollectionsMarshal.AsSpan(_items)[_start..]];
        _items.RemoveRange(_start, _items.Count - _start);
        _start = outer;
        return inlines;
    }

    public void Add(Inline inline)
    {
        Flush();
        _items.Add(inline);
    }

    public void AddText(string text, int offset)
    {
        if (_text.Length == 0) _textOffset = offset;
        _text.Append(text);
    }

    /// <summary>A remark directly after an emendation gives its reason; any other stands by itself.</summary>
    public void AddRemark(string text, int offset)
    {
        Flush();
        if (_items.Count > _start && _items[^1] is Emendation { Remark: null } emendation) _items[^1] = emendation with { Remark = text };
        else _items.Add(new Remark(text, offset));
    }

    private void Flush()
    {
        if (_text.Length == 0) return;
        _items.Add(new TextRun(_text.ToString(), _textOffset));
        _text.Clear();
    }
}
