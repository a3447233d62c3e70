using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace TreatyEdition.Checking;

/// <summary>The text of a page in a buffer that is used again for the next. For one thread.</summary>
internal sealed class PageText : IDisposable
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(64 * 1024);
    private readonly char[] _value = new char[4 * 1024];
    private readonly char[] _name = new char[64];

    public ReadOnlyMemory<char> Decode(ReadOnlySpan<byte> page)
    {
        if (page.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) page = page[3..];
        if (_buffer.Length < page.Length)
        {
            ArrayPool<char>.Shared.Return(_buffer);
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
    public ReadOnlySpan<char> Lower(ReadOnlySpan<char> name)
    {
        // None that is checked for is longer.
        name = name[..Math.Min(name.Length, _name.Length)];
        return _name.AsSpan(0, name.ToLowerInvariant(_name));
    }

    /// <summary>Undoes the escaping of an attribute's value.</summary>
    /// <param name="text">Good until the next value.</param>
    /// <returns>False where it has other references than escaping makes, or is longer than values are.</returns>
    public bool TryUnescape(ReadOnlySpan<char> value, out ReadOnlySpan<char> text)
    {
        text = default;
        if (value.Length > _value.Length) return false;
        var length = 0;
        while (!value.IsEmpty)
        {
            var plain = value.IndexOf('&');
            if (plain < 0) plain = value.Length;
            value[..plain].CopyTo(_value.AsSpan(length));
            length += plain;
            value = value[plain..];
            if (value.IsEmpty) break;
            var semicolon = value.IndexOf(';');
            var sign = semicolon < 0 ? '\0' : value[..semicolon] switch { "&amp" => '&', "&lt" => '<', "&gt" => '>', "&quot" => '"', "&#39" or "&#x27" => '\'', "&#x60" => '`', "&#x3D" => '=', _ => '\0' };
            if (sign == '\0') return false;
            _value[length++] = sign;
            value = value[(semicolon + 1)..];
        }
        text = _value.AsSpan(0, length);
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
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }
}
