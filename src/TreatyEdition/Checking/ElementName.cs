using System.Text;
using AngleSharp.Html.Parser;

namespace TreatyEdition.Checking;

/// <summary>The name of elements and what HTML says of all that have it. One object of each name for a reader of pages.</summary>
internal sealed class ElementName
{
    private readonly LeftOpen _isLeft, _ends;

    public ElementName(string text)
    {
        Text = text;
        EndTag = Encoding.UTF8.GetBytes(text + ">");
        Mode = PageText.ModeAfter(text);
        Href = LinkKinds.Of(text, "href");
        HeadingLevel = text is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
        IsLink = text is "a";
        IsParagraph = text is "p";
        IsTitle = text is "title";
        IsForeign = text is "svg" or "math";
        IsVoid = text is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";
        IsBlock = text is "address" or "article" or "aside" or "blockquote" or "details" or "dialog" or "div" or "dl" or "fieldset" or "figcaption" or "figure" or "footer"
            or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr" or "main" or "menu" or "nav" or "ol" or "p" or "pre"
            or "search" or "section" or "table" or "ul";
        MayStayOpen = text is "html" or "body" or "head" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "option" or "optgroup" or "rt" or "rp" or "colgroup";
        KeepsParagraphs = text is "button" or "td" or "th" or "object" or "template" or "svg" or "caption";
        (_isLeft, _ends) = (LeftOpenAs(text), EndedBy(text));
        Plain = new Tag(this);
        PlainAndClosed = new Tag(this) { IsSelfClosing = true };
    }

    public string Text { get; }

    /// <summary>What follows <c>&lt;/</c> in its end tag, in UTF-8.</summary>
    public byte[] EndTag { get; }

    /// <summary>How what follows its start tag is to be read.</summary>
    public HtmlParseMode Mode { get; }

    /// <summary>What a browser does with its <c>href</c>; null where that is no address.</summary>
    public LinkKind? Href { get; }

    /// <summary>1 to 6; 0 where it is no heading.</summary>
    public int HeadingLevel { get; }

    public bool IsLink { get; }

    public bool IsParagraph { get; }

    public bool IsTitle { get; }

    /// <summary>Whether HTML's own rules end with it.</summary>
    public bool IsForeign { get; }

    public bool IsVoid { get; }

    /// <summary>Whether a browser ends a paragraph before it.</summary>
    public bool IsBlock { get; }

    /// <summary>Whether HTML lets an author leave it open.</summary>
    public bool MayStayOpen { get; }

    /// <summary>Whether a paragraph around it stays open whatever it holds.</summary>
    public bool KeepsParagraphs { get; }

    /// <summary>The start tag of which nothing is to be checked but its place.</summary>
    public Tag Plain { get; }

    /// <summary>The same, ending in <c>/&gt;</c>.</summary>
    public Tag PlainAndClosed { get; }

    /// <summary>Whether an element that is open ends by itself before one of this name.</summary>
    public bool Ends(ElementName open) => (_ends & open._isLeft) != 0;

    /// <summary>The elements that end by themselves before some others.</summary>
    [Flags]
    private enum LeftOpen : byte { None, Item = 1, Term = 2, Cell = 4, Row = 8, Rows = 16, Option = 32, Ruby = 64, Head = 128 }

    private static LeftOpen LeftOpenAs(string text) => text switch
    {
        "li" => LeftOpen.Item,
        "dt" or "dd" => LeftOpen.Term,
        "td" or "th" => LeftOpen.Cell,
        "tr" => LeftOpen.Row,
        "thead" or "tbody" => LeftOpen.Rows,
        "option" => LeftOpen.Option,
        "rt" or "rp" => LeftOpen.Ruby,
        "head" => LeftOpen.Head,
        _ => LeftOpen.None,
    };

    private static LeftOpen EndedBy(string text) => text switch
    {
        "li" => LeftOpen.Item,
        "dt" or "dd" => LeftOpen.Term,
        "td" or "th" => LeftOpen.Cell,
        "tr" => LeftOpen.Cell | LeftOpen.Row,
        "tbody" or "tfoot" => LeftOpen.Cell | LeftOpen.Row | LeftOpen.Rows,
        "option" or "optgroup" => LeftOpen.Option,
        "rt" or "rp" => LeftOpen.Ruby,
        "body" => LeftOpen.Head,
        _ => LeftOpen.None,
    };

    public override string ToString() => Text;
}
