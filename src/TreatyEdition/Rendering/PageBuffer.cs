using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace TreatyEdition.Rendering;

/// <summary>Where one thread writes its pages, one after the other, into memory that grows to the longest. The one place where text is escaped.</summary>
internal sealed class PageBuffer
{
    private const int UsualLength = 64 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("&<>\"'"u8);

    private byte[] _bytes = new byte[UsualLength];
    private int _length;

    /// <summary>What was written, as UTF-8; good until something else is.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>HTML that is safe as it is, in UTF-8.</summary>
    public PageBuffer Append(ReadOnlySpan<byte> html)
    {
        html.CopyTo(Room(html.Length));
        _length += html.Length;
        return this;
    }

    /// <summary>HTML that is safe as it is.</summary>
    public PageBuffer Append(ReadOnlySpan<char> html)
    {
        _length += Encoding.UTF8.GetBytes(html, Room(Encoding.UTF8.GetMaxByteCount(html.Length)));
        return this;
    }

    public PageBuffer Append(int number)
    {
        Utf8Formatter.TryFormat(number, Room(11), out var length);
        _length += length;
        return this;
    }

    /// <summary>Text, made safe as content and in a quoted attribute.</summary>
    public PageBuffer AppendEscaped(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            Append(text[..next]).Append(Escaped((byte)text[next]));
            text = text[(next + 1)..];
        }
        return Append(text);
    }

    /// <inheritdoc cref="AppendEscaped(ReadOnlySpan{char})"/>
    /// <param name="text">UTF-8.</param>
    public PageBuffer AppendEscaped(ReadOnlySpan<byte> text)
    {
        for (var next = text.IndexOfAny(SpecialBytes); next >= 0; next = text.IndexOfAny(SpecialBytes))
        {
            Append(text[..next]).Append(Escaped(text[next]));
            text = text[(next + 1)..];
        }
        return Append(text);
    }

    private static ReadOnlySpan<byte> Escaped(byte special) => special switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    private Span<byte> Room(int count)
    {
        // By half, as twice as much would soon be four megabytes, from which on the collector goes through everything.
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length + (_bytes.Length / 2)));
        return _bytes.AsSpan(_length);
    }
}
