using System.Xml;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Writes elements of TEI: those that stand on lines of their own, those in running text, and ids, each once.</summary>
internal sealed class TeiXml(XmlWriter xml)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Opens an element inside running text.</summary>
    public void Start(string name) => xml.WriteStartElement(name, TeiFiles.Namespace);

    /// <summary>Opens an element on a line of its own; never inside running text.</summary>
    public void StartLine(string name)
    {
        xml.WriteWhitespace("\n");
        Start(name);
    }

    public void End() => xml.WriteEndElement();

    /// <summary>Closes an element that holds others on lines of their own.</summary>
    public void EndLine()
    {
        xml.WriteWhitespace("\n");
        End();
    }

    /// <summary>Nothing where the value is null.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, XmlFile.Clean(value));
    }

    public void Language(string? tag)
    {
        if (tag is not null) xml.WriteAttributeString("xml", "lang", null, tag);
    }

    /// <summary>The id of the element's twin in the page. Left out where another element of the file has it already.</summary>
    public void Id(string? anchor)
    {
        if (anchor is not null && NameOf(anchor) is var id && _ids.Add(id)) xml.WriteAttributeString("xml", "id", null, id);
    }

    /// <summary>An XML name may not begin with a digit, as an anchor of a page may: such a one gets an underscore before it.</summary>
    public static string NameOf(string anchor) => anchor.Length > 0 && char.IsAsciiDigit(anchor[0]) ? "_" + anchor : anchor;

    public void Text(string text) => xml.WriteString(XmlFile.Clean(text));

    /// <summary>An element with nothing but text in it, on a line of its own; nothing where there is no text.</summary>
    public void Line(string name, string? text, string? attribute = null, string? value = null)
    {
        if (string.IsNullOrEmpty(text)) return;
        StartLine(name);
        if (attribute is not null) Attribute(attribute, value);
        Text(text);
        End();
    }

    /// <summary>An element with nothing but text in it, inside running text.</summary>
    public void Element(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        Start(name);
        Text(text);
        End();
    }
}
