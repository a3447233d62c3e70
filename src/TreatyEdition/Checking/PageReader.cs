using System.Buffers;
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
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly PageText _text = new();
    private readonly ElementChecker _elements = new(links, folder);

    public PageFacts Read(SiteFile page)
    {
        var text = _text.Decode(page.Content.Span);
        if (!Scan(page.Path, text.Span)) Tokenize(page.Path, text);
        var facts = _elements.Leave();
        if (_elements.Problems.Count > 0) problems.AddRange(_elements.Problems.Sorted());
        return facts;
    }

    /// <returns>False where the page is not plain; what was seen of it until then is forgotten.</returns>
    internal bool Scan(string path, ReadOnlySpan<char> text)
    {
        _elements.Enter(path);
        var scanner = new TagScanner(text);
        while (true)
        {
            switch (scanner.Next())
            {
                case TagKind.EndOfPage: return true;
                case TagKind.Unusual: return false;
                case TagKind.Doctype: _elements.Requirements.SeeDoctype(); break;
                case TagKind.End: _elements.End(scanner.Name, scanner.Line, scanner.Column); break;
                case TagKind.Start:
                    if (!ScanStart(ref scanner)) return false;
                    break;
            }
        }
    }

    private bool ScanStart(ref TagScanner scanner)
    {
        var name = _elements.Begin(scanner.Name, scanner.Line, scanner.Column);
        while (scanner.NextAttribute(out var attribute, out var value))
        {
            if (attribute.ContainsAny(Capitals)) attribute = _text.Lower(attribute);
            if (value.Contains('&') && !_text.TryUnescape(value, out value)) return false;
            if (!_elements.TrySee(attribute, value)) return false;
        }
        if (scanner.IsUnusual) return false;
        _elements.EndOfAttributes(scanner.IsSelfClosing);
        if (_elements.Open.IsForeign) return true;
        switch (PageText.ModeAfter(name))
        {
            case HtmlParseMode.PCData: return true;
            case HtmlParseMode.RCData:
                var content = scanner.SkipText(name);
                _elements.Text(content);
                // A title of nothing but references may be blank.
                return !content.TrimStart().StartsWith("&");
            default:
                // What a comment in a script hides is the tokenizer's business.
                return !scanner.SkipText(name).Contains("<!--", StringComparison.Ordinal);
        }
    }

    internal void Tokenize(string path, ReadOnlyMemory<char> text)
    {
        _elements.Enter(path);
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
                    var name = Start(ref token);
                    if (!_elements.Open.IsForeign) tokens.State = PageText.ModeAfter(name);
                    break;
                case HtmlTokenType.EndTag:
                    _elements.End(token.Name.Memory.Span, token.Position.Line, token.Position.Column);
                    break;
                case HtmlTokenType.Character:
                    _elements.Text(token.Data.Memory.Span);
                    break;
            }
        }
    }

    private string Start(ref StructHtmlToken token)
    {
        var name = _elements.Begin(token.Name.Memory.Span, token.Position.Line, token.Position.Column);
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            _elements.TrySee(attribute.Name.Memory.Span, attribute.Value.Memory.Span);
        }
        _elements.EndOfAttributes(token.IsSelfClosing);
        return name;
    }

    /// <summary>What has been found on the page, for a comparison.</summary>
    internal (PageFacts Facts, IReadOnlyList<Diagnostic> Problems) Found() => (_elements.Leave(), _elements.Problems.Sorted());

    public void Dispose() => _text.Dispose();
}
