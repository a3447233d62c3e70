using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace TreatyEdition.Checking;

/// <summary>
/// Hands AngleSharp's tokenizer a page. Of all that AngleSharp offers this costs least by far (docs/decisions, bench): no tree is built, running
/// text is stepped over, and the text is decoded into a buffer that is used again. For one thread.
/// </summary>
internal sealed class PageText : IDisposable
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(64 * 1024);

    public HtmlTokenizer Open(ReadOnlySpan<byte> page)
    {
        if (page.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) page = page[3..];
        if (_buffer.Length < page.Length)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = ArrayPool<char>.Shared.Rent(page.Length);
        }
        var length = Encoding.UTF8.GetChars(page, _buffer);
        return new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(_buffer.AsMemory(0, length))), HtmlEntityProvider.Resolver)
        {
            SkipDataText = true,
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
        };
    }

    /// <summary>How the tokenizer must read what follows such a start tag.</summary>
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
