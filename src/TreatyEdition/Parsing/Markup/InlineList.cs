using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Gathers inlines; text that stands together becomes one run, so that a name or date is never cut by the parser. Used for one text after another.</summary>
internal sealed class InlineList
{
    private readonly List<Inline> _items = [];

    /// <summary>Where the list at hand begins, behind those around it.</summary>
    private int _start;

    /// <summary>The run at hand, and where it begins: a paragraph may have thousands of lines, each a piece of it.</summary>
    private char[] _letters = new char[1024];
    private int _length;
    private int _offset;

    /// <summary>The words of what is to be packed, in UTF-8.</summary>
    private byte[] _packed = new byte[4096];
    private int _packedLength;
    private bool _toBePacked;

    /// <summary>Begins a text.</summary>
    /// <param name="toBePacked">Whether its inlines are packed before the next text begins: their words then stand in memory of the list, and are never strings.</param>
    public void Clear(bool toBePacked)
    {
        _items.Clear();
        (_start, _length, _packedLength, _toBePacked) = (0, 0, 0, toBePacked);
    }

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

    public void AddText(ReadOnlySpan<char> text, int offset)
    {
        if (_length == 0) _offset = offset;
        if (_length + text.Length > _letters.Length) Array.Resize(ref _letters, Math.Max(_length + text.Length, 2 * _letters.Length));
        text.CopyTo(_letters.AsSpan(_length));
        _length += text.Length;
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
        if (_length == 0) return;
        var letters = _letters.AsSpan(0, _length);
        _items.Add(_toBePacked ? new TextRun(Pack(letters), _offset) : new TextRun(letters.ToString(), _offset));
        _length = 0;
    }

    private ReadOnlyMemory<byte> Pack(ReadOnlySpan<char> letters)
    {
        var most = Encoding.UTF8.GetMaxByteCount(letters.Length);
        // What was packed before stays where it is; its runs point there.
        if (_packedLength + most > _packed.Length) (_packed, _packedLength) = (new byte[Math.Max(most, _packed.Length)], 0);
        var start = _packedLength;
        _packedLength += Encoding.UTF8.GetBytes(letters, _packed.AsSpan(start));
        return _packed.AsMemory(start, _packedLength - start);
    }
}
