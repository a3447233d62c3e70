using System.Text;
using System.Xml;

namespace TreatyEdition.Exporting;

/// <summary>How the edition's XML files are written, and text made fit for them.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // Line ends between elements are written by hand: inside a paragraph every space is text.
        Indent = false,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        CloseOutput = false,
    };

    /// <summary>Writes a file; the stream is a work buffer, emptied first, so that many files can use one.</summary>
    /// <returns>What is in the buffer: good until it is used again.</returns>
    public static ReadOnlyMemory<byte> Write(MemoryStream buffer, Action<XmlWriter> write)
    {
        buffer.SetLength(0);
        using (var xml = XmlWriter.Create(buffer, Layout))
        {
            xml.WriteStartDocument();
            xml.WriteWhitespace("\n");
            write(xml);
            xml.WriteWhitespace("\n");
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>The text without what XML 1.0 cannot hold; an input may have control characters by YAML escapes.</summary>
    public static string Clean(string text)
    {
        foreach (var c in text)
            if (c is < ' ' and not ('\n' or '\t') or >= '\uD800') return CleanSlowly(text);
        return text;
    }

    private static string CleanSlowly(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xFFFE or 0xFFFF) continue;
            if (rune.Value >= ' ' || rune.Value is '\n' or '\t') clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>An element with nothing but text in it, on a line of its own; nothing where there is no text.</summary>
    public static void Line(this XmlWriter xml, string name, string? text)
    {
        if (text is null) return;
        xml.WriteWhitespace("\n");
        xml.WriteElementString(name, Clean(text));
    }

    /// <summary>Opens an element on a line of its own.</summary>
    public static void StartLine(this XmlWriter xml, string name)
    {
        xml.WriteWhitespace("\n");
        xml.WriteStartElement(name);
    }
}
