using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace TreatyEdition.Checking;

/// <summary>The text of a page, and of its parts, in buffers that are used again. For one thread.</summary>
internal sealed class PageText : IDisposable
{
    private char[] _buffer = [];
    private char[] _value = new char[1024];
    private byte[] _meant = new byte[1024];

    /// <summary>All of a page.</summary>
    public ReadOnlyMemory<char> Decode(ReadOnlySpan<byte> page)
    {
        if (_buffer.Length < page.Length)
        {
            if (_buffer.Length > 0) ArrayPool<char>.Shared.Return(_buffer);
            _buffer = ArrayPool<char>.Shared.Rent(page.Length);
        }
        return _buffer.AsMemory(0, Encoding.UTF8.GetChars(page, _buffer));
    }

    /// <summary>
    /// AngleSharp's tokenizer on the page. Of all that AngleSharp offers this costs least by far (docs/decisions, bench): no tree is built,
    /// and running text is stepped over.
    /// </summary>
    public static HtmlTokenizer Tokens(ReadOnlyMemory<char> page) => new(new TextSource(new ReadOnlyMemoryTextSource(page)), HtmlEntityProvider.Resolver)
    {
        SkipDataText = true,
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
    };

    /// <summary>A part of a page as it is written; good until the next.</summary>
    public ReadOnlySpan<char> Text(ReadOnlySpan<byte> written)
    {
        if (_value.Length < written.Length) _value = new char[Math.Max(written.Length, 2 * _value.Length)];
        return _value.AsSpan(0, Encoding.UTF8.GetChars(written, _value));
    }

    /// <summary>The value of an attribute, its escaping undone.</summary>
    /// <param name="value">UTF-8, good until the next value.</param>
    /// <returns>False where it has other references than escaping makes.</returns>
    public bool TryUnescape(ReadOnlySpan<byte> written, out ReadOnlySpan<byte> value)
    {
        value = written;
        var plain = written.IndexOf((byte)'&');
        if (plain < 0) return true;
        // What is meant is never longer than what is written.
        if (_meant.Length < written.Length) _meant = new byte[2 * written.Length];
        var length = 0;
        while (plain >= 0)
        {
            written[..plain].CopyTo(_meant.AsSpan(length));
            length += plain;
            var reference = written[plain..];
            reference = reference[..(reference.IndexOf((byte)';') + 1)];
            if (Escaped(reference) is not { } sign) return false;
            _meant[length++] = sign;
            written = written[(plain + reference.Length)..];
            plain = written.IndexOf((byte)'&');
        }
        written.CopyTo(_meant.AsSpan(length));
        value = _meant.AsSpan(0, length + written.Length);
        return true;
    }

    /// <summary>The sign for which escaping makes the reference; null where it makes no such.</summary>
    private static byte? Escaped(ReadOnlySpan<byte> reference)
    {
        if (reference.SequenceEqual("&amp;"u8)) return (byte)'&';
        if (reference.SequenceEqual("&#39;"u8) || reference.SequenceEqual("&#x27;"u8)) return (byte)'\'';
        if (reference.SequenceEqual("&quot;"u8)) return (byte)'"';
        if (reference.SequenceEqual("&lt;"u8)) return (byte)'<';
        if (reference.SequenceEqual("&gt;"u8)) return (byte)'>';
        if (reference.SequenceEqual("&#x60;"u8)) return (byte)'`';
        return reference.SequenceEqual("&#x3D;"u8) ? (byte)'=' : null;
    }

    /// <summary>How what follows such a start tag must be read.</summary>
    public static HtmlParseMode ModeAfter(string element) => element switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    public void Dispose()
    {
        if (_buffer.Length > 0) ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }
}
