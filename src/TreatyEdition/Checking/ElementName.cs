using System.Text;
using AngleSharp.Html.Parser;

namespace TreatyEdition.Checking;

/// <summary>The name of elements and what HTML says of all that have it. One object of each name for a reader of pages.</summary>
internal sealed class ElementName
{
    public ElementName(string text)
    {
        Text = text;
        EndTag = Encoding.UTF8.GetBytes(text + ">");
        Mode = PageText.ModeAfter(text);
        HeadingLevel = text is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
        IsForeign = text is "svg" or "math";
        IsVoid = text is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";
        IsBlock = text is "address" or "article" or "aside" or "blockquote" or "details" or "dialog" or "div" or "dl" or "fieldset" or "figcaption" or "figure" or "footer"
            or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr" or "main" or "menu" or "nav" or "ol" or "p" or "pre"
            or "search" or "section" or "table" or "ul";
        MayStayOpen = text is "html" or "body" or "head" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "option" or "optgroup" or "rt" or "rp" or "colgroup";
        KeepsParagraphs = text is "button" or "td" or "th" or "object" or "template" or "svg" or "caption";
        Plain = new Tag(this);
        PlainAndClosed = new Tag(this) { IsSelfClosing = true };
    }

    public string Text { get; }

    /// <summary>What follows <c>&lt;/</c> in its end tag, in UTF-8.</summary>
    public byte[] EndTag { get; }

    /// <summary>How what follows its start tag is to be read.</summary>
    public HtmlParseMode Mode { get; }

    /// <summary>1 to 6; 0 where it is no heading.</summary>
    public int HeadingLevel { get; }

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
    public bool Ends(ElementName open) => open.MayStayOpen && open.Text switch
    {
        "li" => Text == "li",
        "dt" or "dd" => Text is "dt" or "dd",
        "td" or "th" => Text is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => Text is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" => Text is "tbody" or "tfoot",
        "option" => Text is "option" or "optgroup",
        "rt" or "rp" => Text is "rt" or "rp",
        "head" => Text == "body",
        _ => false,
    };

    public override string ToString() => Text;
}
