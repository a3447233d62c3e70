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
            // A pair of surrogates in two calls, as a writer may get it.
            buffer.Write('\uD842');
            buffer.Write("\uDFB7 x");
            expected.Append("\uD842\uDFB7 x");
        }
        buffer.WriteLine();
        expected.Append('\n');

        Assert.Equal(Encoding.UTF8.GetBytes(expected.ToString()), buffer.ToUtf8().ToArray());
    }

    [Fact]
    public void A_page_begins_anew()
    {
        var buffer = new PageBuffer();
        buffer.Write(new string('x', 100_000));
        buffer.Text.Clear();
        buffer.Write("page".ToCharArray(), 1, 2);

        Assert.Equal("ag", Encoding.UTF8.GetString(buffer.ToUtf8().Span));
    }

    [Fact]
    public void What_was_rendered_is_kept_by_who_wants_it_longer()
    {
        var (buffer, site) = (new PageBuffer(), new SiteInMemory());
        foreach (var page in (string[])["first", "other"])
        {
            buffer.Text.Clear();
            buffer.Write(page);
            site.Add(new SiteFile(page, buffer.ToUtf8()));
        }

        Assert.Equal(["first", "other"], site.ToSite().Files.Select(f => Encoding.UTF8.GetString(f.Content.Span)));
    }
}
