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
    private char[] _name = new char[64];

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

    /// <summary>The name of an attribute as HTML understands it; good until the next.</summary>
    public ReadOnlySpan<char> Name(ReadOnlySpan<byte> written)
    {
        if (_name.Length < written.Length) _name = new char[2 * written.Length];
        Ascii.ToLower(written, _name, out var length);
        return _name.AsSpan(0, length);
    }

    /// <summary>A part of a page as it is written; good until the next value or text.</summary>
    public ReadOnlySpan<char> Text(ReadOnlySpan<byte> written)
    {
        if (_value.Length < written.Length) _value = new char[Math.Max(written.Length, 2 * _value.Length)];
        return _value.AsSpan(0, Encoding.UTF8.GetChars(written, _value));
    }

    /// <summary>The value of an attribute, its escaping undone.</summary>
    /// <param name="value">Good until the next value or text.</param>
    /// <returns>False where it has other references than escaping makes.</returns>
    public bool TryUnescape(ReadOnlySpan<byte> written, out ReadOnlySpan<char> value)
    {
        value = Text(written);
        var length = value.IndexOf('&');
        if (length < 0) return true;
        var rest = value[length..];
        while (!rest.IsEmpty)
        {
            var semicolon = rest.IndexOf(';');
            var sign = semicolon < 0 ? '\0' : rest[..semicolon] switch { "&amp" => '&', "&lt" => '<', "&gt" => '>', "&quot" => '"', "&#39" or "&#x27" => '\'', "&#x60" => '`', "&#x3D" => '=', _ => '\0' };
            if (sign == '\0') return false;
            // In its own place, as what is meant is never longer than what is written.
            _value[length++] = sign;
            rest = rest[(semicolon + 1)..];
            var plain = rest.IndexOf('&');
            if (plain < 0) plain = rest.Length;
            rest[..plain].CopyTo(_value.AsSpan(length));
            length += plain;
            rest = rest[plain..];
        }
        value = _value.AsSpan(0, length);
        return true;
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
