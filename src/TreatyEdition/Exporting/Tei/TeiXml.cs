using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Writes what the elements of TEI have in common: languages, and ids, each once.</summary>
internal sealed class TeiXml : XmlText
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public override void Clear()
    {
        base.Clear();
        _ids.Clear();
    }

    public void Language(string? tag) => Attribute("xml:lang"u8, tag);

    /// <summary>The id of the element's twin in the page. Left out where another element of the file has it already.</summary>
    public void Id(string? anchor)
    {
        if (anchor is not null && NameOf(anchor) is var id && _ids.Add(id)) Attribute("xml:id"u8, id);
    }

    /// <summary>An XML name may not begin with a digit, as an anchor of a page may: such a one gets an underscore before it.</summary>
    public static string NameOf(string anchor) => anchor.Length > 0 && char.IsAsciiDigit(anchor[0]) ? "_" + anchor : anchor;

    /// <summary>Words out of a paragraph are written as they are packed.</summary>
    public void Text(TextRun run)
    {
        if (run.Packed is { IsEmpty: false } packed) Text(packed);
        else Text(run.Text);
    }

    /// <summary>An element on a line of its own, of a type; nothing where there is no text.</summary>
    public void Line(ReadOnlySpan<byte> name, string? text, ReadOnlySpan<byte> type)
    {
        if (string.IsNullOrEmpty(text)) return;
        StartLine(name);
        Attribute("type"u8, type);
        Text(text);
        End();
    }
}
