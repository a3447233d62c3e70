using System.Text;
using System.Xml;
using XmlText = TreatyEdition.Exporting.XmlText;

namespace TreatyEdition.Tests.Exporting;

/// <summary>What the platform's writer makes of the same is what is expected.</summary>
public class XmlTextTests
{
    private static readonly XmlWriterSettings Layout = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace };

    private static readonly string[] Odd =
    [
        "", " ", "plain", "a & b", "&", "<>&\"'", "]]>", "&amp;", "tab\there", "line\nend\n", "\r\n", "a\rb", "\u0001", "\u0001\u001F\uFFFE\uFFFF", "x\0y", "\u007F\u0085\u00A0\u2028",
        "\uFFFD", "\uFEFFmark", "é ō ſ", "原敬，露日（協約）！", "，\uFFFE，\uFFFF！", "\U0001F600 & \U0010FFFF", "\uD83D", "a\uDE00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", new('<', 40_000),
        string.Concat(Enumerable.Repeat("長い文，", 10_000)) + "&",
    ];

    /// <summary>Without what XML 1.0 cannot hold.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(r => r.Value is not (0xFFFE or 0xFFFF) && (r.Value >= ' ' || r.Value is '\n' or '\t')).Select(r => r.ToString()));

    private static string Expected(string text, bool asUtf8)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Layout))
        {
            xml.WriteStartDocument();
            xml.WriteWhitespace("\n");
            xml.WriteStartElement("root");
            xml.WriteAttributeString("xml", "lang", null, "en");
            foreach (var value in (string[])[Clean(text), "#" + Clean(text)])
            {
                xml.WriteWhitespace("\n");
                xml.WriteStartElement("a");
                xml.WriteAttributeString("n", "-7");
                xml.WriteAttributeString("v", value);
                xml.WriteString(Clean(text));
                if (asUtf8) xml.WriteString(Clean(text));
                xml.WriteStartElement("inner");
                xml.WriteEndElement();
                xml.WriteString(Clean(text));
                xml.WriteEndElement();
                xml.WriteElementString("b", Clean(text));
            }
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
            xml.WriteWhitespace("\n");
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Written(XmlText xml, string text, bool asUtf8)
    {
        xml.StartFile("root"u8);
        xml.Attribute("xml:lang"u8, "en"u8);
        foreach (var before in (string[])["", "#"])
        {
            xml.StartLine("a"u8);
            xml.Attribute("n"u8, -7);
            xml.Attribute("none"u8, (string?)null);
            if (before.Length == 0) xml.Attribute("v"u8, text);
            else xml.Attribute("v"u8, before, text);
            xml.Text(text);
            if (asUtf8) xml.Text(Encoding.UTF8.GetBytes(text));
            xml.Start("inner"u8);
            xml.End();
            xml.Text(text);
            xml.End();
            xml.Start("b"u8);
            xml.Text(text);
            xml.End();
        }
        xml.EndFile();
        return Encoding.UTF8.GetString(xml.Written.Span);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_text_is_written_as_the_platform_writes_it(bool asUtf8)
    {
        var xml = new XmlText();
        Assert.All(Odd, text => Assert.Equal(Expected(text, asUtf8), Written(xml, text, asUtf8)));
    }

    [Fact]
    public void Any_text_is_written_as_the_platform_writes_it()
    {
        var random = new Random(7);
        const string letters = "ab \t\n\r&<>\"'\u0001\u007Fé原，！\uFFFD\uFFFE\uFFFF\uD83D\uDE00";
        var xml = new XmlText();
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.Equal(Expected(text, false), Written(xml, text, false));
        }
    }

    [Fact]
    public void Elements_may_be_as_deep_as_they_like()
    {
        var xml = new XmlText();
        xml.StartFile("a"u8);
        for (var i = 0; i < 100; i++) xml.Start("b"u8);
        xml.Text("x"u8);
        for (var i = 0; i < 100; i++) xml.End();
        xml.EndFile();

        var body = string.Concat(Enumerable.Repeat("<b>", 100)) + "x" + string.Concat(Enumerable.Repeat("</b>", 100));
        Assert.Equal($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>{body}\n</a>\n", Encoding.UTF8.GetString(xml.Written.Span));
    }
}
