using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>What was found on a page: its ids, and the links that only the whole site can answer.</summary>
internal sealed record PageFacts(PageAddresses Addresses, PendingLink[] Pending);

/// <summary>
/// Reads pages one after another and checks on each what can be checked on it alone: a plainly written page with the scanner, any other
/// with AngleSharp's tokenizer. For one thread.
/// </summary>
internal sealed class PageReader(LinkResolver links, string folder, DiagnosticBag problems) : IDisposable
{
    private readonly PageText _text = new();
    private readonly TagReader _tag = new(links);
    private readonly KnownTags _known = new();
    private readonly ElementChecker _elements = new(links, folder, new PageLines());

    public PageFacts Read(SiteFile page)
    {
        var content = page.Content;
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        if (!Scan(page.Path, content)) Tokenize(page.Path, _text.Decode(content.Span));
        var facts = _elements.Leave();
        if (_elements.Problems.Count > 0) problems.AddRange(_elements.Problems.Sorted());
        return facts;
    }

    /// <returns>False where the page is not plain; what was seen of it until then is forgotten.</returns>
    internal bool Scan(string path, ReadOnlyMemory<byte> page)
    {
        _elements.Enter(path, page);
        var scanner = new TagScanner(page.Span);
        while (true)
        {
            switch (scanner.Next())
            {
                case TagKind.EndOfPage: return true;
                case TagKind.Unusual: return false;
                case TagKind.Doctype: _elements.Requirements.SeeDoctype(); break;
                case TagKind.End:
                    if (!ScanEnd(ref scanner)) return false;
                    break;
                case TagKind.Start:
                    if (!ScanStart(ref scanner)) return false;
                    break;
            }
        }
    }

    private bool ScanEnd(ref TagScanner scanner)
    {
        if (_elements.TryEnd(scanner.Rest) is > 0 and var length) scanner.Skip(length);
        else if (scanner.ReadEnd()) _elements.End(_text.Text(scanner.Name), Place.AtByte(scanner.Tag));
        else return false;
        return true;
    }

    private bool ScanStart(ref TagScanner scanner)
    {
        var rest = scanner.Rest;
        if (_known.Find(links.Folder, rest, out var length) is { } tag) scanner.Skip(length);
        else
        {
            var end = scanner.At + length;
            if (ReadTag(ref scanner, _known.WillKeep) is not { } read) return false;
            tag = read;
            // A > in an attribute is no end.
            if (_known.WillKeep && scanner.At == end) _known.Add(links.Folder, rest[..length], tag);
        }
        _elements.Start(tag, Place.AtByte(scanner.Tag));
        return tag.Name.Mode == HtmlParseMode.PCData || _elements.Open.IsForeign || ScanText(ref scanner, tag.Name);
    }

    /// <returns>Null where the tag is not plain.</returns>
    private Tag? ReadTag(ref TagScanner scanner, bool keep)
    {
        if (!scanner.ReadStart()) return null;
        _tag.Begin(scanner.Name);
        while (scanner.NextAttribute(out var name, out var written))
            if (!_text.TryUnescape(written, out var value) || !_tag.TrySee(name, value)) return null;
        return scanner.IsUnusual ? null : _tag.End(scanner.IsSelfClosing, keep);
    }

    private bool ScanText(ref TagScanner scanner, ElementName element)
    {
        var content = scanner.SkipText(element.EndTag.AsSpan()[..^1]);
        // What a comment in a script hides is the tokenizer's business.
        if (element.Mode != HtmlParseMode.RCData) return content.IndexOf("<!--"u8) < 0;
        var text = _text.Text(content);
        _elements.Text(text);
        // A title of nothing but references may be blank.
        return !text.TrimStart().StartsWith("&");
    }

    internal void Tokenize(string path, ReadOnlyMemory<char> text)
    {
        _elements.Enter(path, default);
        using var tokens = PageText.Tokens(text);
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return;
                case HtmlTokenType.Doctype:
                    _elements.Requirements.SeeDoctype();
                    break;
                case HtmlTokenType.StartTag:
                    var tag = Read(ref token);
                    _elements.Start(tag, PlaceOf(token));
                    if (!_elements.Open.IsForeign) tokens.State = tag.Name.Mode;
                    break;
                case HtmlTokenType.EndTag:
                    _elements.End(token.Name.Memory.Span, PlaceOf(token));
                    break;
                case HtmlTokenType.Character:
                    _elements.Text(token.Data.Memory.Span);
                    break;
            }
        }
    }

    private Tag Read(ref StructHtmlToken token)
    {
        _tag.Begin(Bytes(token.Name.Memory));
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            _tag.TrySee(Bytes(attribute.Name.Memory), Bytes(attribute.Value.Memory));
        }
        return _tag.End(token.IsSelfClosing, keep: false);
    }

    private static byte[] Bytes(ReadOnlyMemory<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text.Span)];
        Encoding.UTF8.GetBytes(text.Span, bytes);
        return bytes;
    }

    private static Place PlaceOf(in StructHtmlToken token) => new(token.Position.Line, token.Position.Column);

    /// <summary>What has been found on the page, for a comparison.</summary>
    internal (PageFacts Facts, IReadOnlyList<Diagnostic> Problems) Found() => (_elements.Leave(), _elements.Problems.Sorted());

    public void Dispose() => _text.Dispose();
}
