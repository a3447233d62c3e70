using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace TreatyEdition.Exporting;

/// <summary>
/// Writes XML in UTF-8 into memory that the next file is written into again. Byte for byte what the platform's <c>XmlWriter</c> writes without indentation: it took half
/// of the time of ten thousand files, and words that are held in UTF-8 had to become strings for it. Names are taken as they are given; of values is left out what XML 1.0
/// cannot hold, as an input may have control characters by YAML escapes.
/// </summary>
internal class XmlText
{
    /// <summary>What is written otherwise than it stands: marks of XML, controls, and the first byte of U+FFFE and U+FFFF, which it shares with others.</summary>
    private static readonly SearchValues<byte> InText = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(c => c is not ('\n' or '\t')).Select(c => (byte)c), .. "&<>"u8, 0xEF]);

    private static readonly SearchValues<byte> InAttribute = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (byte)c), .. "&<>\""u8, 0xEF]);

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    /// <summary>Of each open element where its name stands in what was written, and the name's length.</summary>
    private int[] _open = new int[32];
    private int _depth;

    /// <summary>Whether the start of the last element may still get attributes.</summary>
    private bool _inTag;

    /// <summary>Good until more is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets what was written and begins a file.</summary>
    public void StartFile(ReadOnlySpan<byte> root)
    {
        Clear();
        Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        Start(root);
    }

    public void EndFile()
    {
        EndLine();
        Append((byte)'\n');
    }

    public virtual void Clear() => (_length, _depth, _inTag) = (0, 0, false);

    /// <summary>Opens an element inside running text.</summary>
    public void Start(ReadOnlySpan<byte> name)
    {
        EndTag();
        Append((byte)'<');
        if (_depth == _open.Length) Array.Resize(ref _open, 2 * _depth);
        (_open[_depth], _open[_depth + 1]) = (_length, name.Length);
        _depth += 2;
        Append(name);
        _inTag = true;
    }

    /// <summary>Opens an element on a line of its own; never inside running text.</summary>
    public void StartLine(ReadOnlySpan<byte> name)
    {
        EndTag();
        Append((byte)'\n');
        Start(name);
    }

    public void End()
    {
        _depth -= 2;
        if (_inTag) Append(" />"u8);
        else
        {
            Append("</"u8);
            Reserve(_open[_depth + 1]);
            Append(_bytes.AsSpan(_open[_depth], _open[_depth + 1]));
            Append((byte)'>');
        }
        _inTag = false;
    }

    /// <summary>Closes an element that holds others on lines of their own.</summary>
    public void EndLine()
    {
        EndTag();
        Append((byte)'\n');
        End();
    }

    /// <summary>Nothing where the value is null.</summary>
    public void Attribute(ReadOnlySpan<byte> name, string? value) => Attribute(name, "", value);

    /// <param name="before">Stands before the value, so that no string of both is made.</param>
    public void Attribute(ReadOnlySpan<byte> name, string before, string? value)
    {
        if (value is null) return;
        StartAttribute(name);
        Escaped(before, InAttribute);
        Escaped(value, InAttribute);
        Append((byte)'"');
    }

    /// <param name="value">UTF-8 that needs no escape.</param>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        StartAttribute(name);
        Append(value);
        Append((byte)'"');
    }

    public void Attribute(ReadOnlySpan<byte> name, int value)
    {
        StartAttribute(name);
        Reserve(11);
        value.TryFormat(_bytes.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        Append((byte)'"');
    }

    private void StartAttribute(ReadOnlySpan<byte> name)
    {
        Append((byte)' ');
        Append(name);
        Append("=\""u8);
    }

    public void Text(string text)
    {
        var wasInTag = _inTag;
        EndTag();
        var start = _length;
        Escaped(text, InText);
        if (_length == start) Reopen(wasInTag);
    }

    /// <param name="text">Well-formed UTF-8.</param>
    public void Text(ReadOnlySpan<byte> text)
    {
        var wasInTag = _inTag;
        EndTag();
        var start = _length;
        Escaped(text, InText);
        if (_length == start) Reopen(wasInTag);
    }

    /// <summary>An element with nothing but text in it, on a line of its own; nothing where there is no text.</summary>
    public void Line(ReadOnlySpan<byte> name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        StartLine(name);
        Text(text);
        End();
    }

    /// <summary>An element with nothing but text in it, inside running text; nothing where there is no text.</summary>
    public void Element(ReadOnlySpan<byte> name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        Start(name);
        Text(text);
        End();
    }

    /// <summary>Whole elements that were written before.</summary>
    public void Elements(ReadOnlySpan<byte> written)
    {
        EndTag();
        Append(written);
    }

    private void EndTag()
    {
        if (_inTag) Append((byte)'>');
        _inTag = false;
    }

    /// <summary>An element in which nothing was written after all is an empty one.</summary>
    private void Reopen(bool wasInTag)
    {
        if (wasInTag) _length--;
        _inTag = wasInTag;
    }

    private void Escaped(string text, SearchValues<byte> special)
    {
        Reserve(3 * text.Length);
        // Half a surrogate pair becomes U+FFFD.
        Utf8.FromUtf16(text, _bytes.AsSpan(_length), out _, out var written);
        var utf8 = _bytes.AsSpan(_length, written);
        if (utf8.IndexOfAny(special) is var first and >= 0)
        {
            _length += first;
            Escaped(utf8[first..].ToArray(), special);
        }
        else _length += written;
    }

    private void Escaped(ReadOnlySpan<byte> utf8, SearchValues<byte> special)
    {
        for (var next = utf8.IndexOfAny(special); next >= 0; next = utf8.IndexOfAny(special))
        {
            Append(utf8[..next]);
            var length = utf8[next] == 0xEF ? 3 : 1;
            Append(length == 1 ? Entity(utf8[next]) : utf8.Slice(next, 3) is [_, 0xBF, 0xBE or 0xBF] ? [] : utf8.Slice(next, 3));
            utf8 = utf8[(next + length)..];
        }
        Append(utf8);
    }

    private static ReadOnlySpan<byte> Entity(byte special) => special switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\n' => "&#xA;"u8,
        (byte)'\t' => "&#x9;"u8,
        _ => [],
    };

    private void Append(byte character)
    {
        Reserve(1);
        _bytes[_length++] = character;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _bytes.Length));
    }
}
