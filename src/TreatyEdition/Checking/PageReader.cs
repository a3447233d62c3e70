using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>What was found on a page: its ids, and the links that only the whole site can answer.</summary>
internal sealed record PageFacts(PageAddresses Addresses, PendingLink[] Pending);

/// <summary>Reads pages one after another and checks on each what can be checked on it alone. For one thread.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly PageText _text = new();
    private readonly ElementChecker _elements;
    private readonly DiagnosticBag _problems;

    /// <param name="folder">What the site's folder is called in diagnostics, with a slash at its end.</param>
    public PageReader(LinkResolver links, string folder, DiagnosticBag problems)
    {
        _problems = problems;
        _elements = new ElementChecker(links, folder, problems);
    }

    public PageFacts Read(SiteFile page)
    {
        _elements.Enter(page.Path);
        using var tokens = _text.Open(page.Content.Span);
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return _elements.Leave();
                case HtmlTokenType.Doctype:
                    _elements.Requirements.SeeDoctype();
                    break;
                case HtmlTokenType.StartTag:
                    var name = _elements.Start(ref token);
                    if (!_elements.Open.IsForeign) tokens.State = PageText.ModeAfter(name);
                    break;
                case HtmlTokenType.EndTag:
                    _elements.End(ref token);
                    break;
                case HtmlTokenType.Character:
                    _elements.Text(ref token);
                    break;
            }
        }
    }

    public void Dispose() => _text.Dispose();
}
