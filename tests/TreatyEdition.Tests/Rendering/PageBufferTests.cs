using System.Text;
using TreatyEdition.Model;
using TreatyEdition.Rendering;

namespace TreatyEdition.Tests.Rendering;

public class PageBufferTests
{
    [Fact]
    public void What_is_written_comes_out_as_UTF_8_however_long_it_is()
    {
        var buffer = new PageBuffer();
        var expected = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            buffer.Append("𠮷 x").Append("沙"u8).Append(-i);
            expected.Append("𠮷 x沙").Append(-i);
        }

        Assert.Equal(Encoding.UTF8.GetBytes(expected.ToString()), buffer.Written.ToArray());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Ito & Motono", "Ito &amp; Motono")]
    [InlineData("<b a=\"1\" c='2'>", "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;")]
    [InlineData("&&沙𠮷<<", "&amp;&amp;沙𠮷&lt;&lt;")]
    public void Text_is_escaped_as_letters_and_as_bytes(string text, string expected)
    {
        var (letters, bytes) = (new PageBuffer(), new PageBuffer());

        letters.AppendEscaped(text);
        bytes.AppendEscaped(Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected, Encoding.UTF8.GetString(letters.Written.Span));
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.Written.Span));
    }

    [Fact]
    public void A_page_begins_anew()
    {
        var buffer = new PageBuffer();
        buffer.Append(new string('x', 100_000));
        buffer.Clear();
        buffer.Append("ag");

        Assert.Equal("ag", Encoding.UTF8.GetString(buffer.Written.Span));
    }

    [Fact]
    public void What_was_rendered_is_kept_by_who_wants_it_longer()
    {
        var (buffer, site) = (new PageBuffer(), new SiteInMemory());
        foreach (var page in (string[])["first", "other"])
        {
            buffer.Clear();
            buffer.Append(page);
            site.Add(new SiteFile(page, buffer.Written));
        }

        Assert.Equal(["first", "other"], site.ToSite().Files.Select(f => Encoding.UTF8.GetString(f.Content.Span)));
    }
}
