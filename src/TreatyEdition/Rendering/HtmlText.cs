using System.Buffers;
using System.Text;

namespace TreatyEdition.Rendering;

/// <summary>Escapes text for HTML; the one place where that is done for what the text renderer writes.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Appends text so that it is safe as content and in a quoted attribute.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            output.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(next + 1)..];
        }
        return output.Append(text);
    }
}
