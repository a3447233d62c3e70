using TreatyEdition.Composing;

namespace TreatyEdition.Rendering;

/// <summary>Writes a drawing as SVG within HTML.</summary>
internal static class DrawingRenderer
{
    public static void Write(PageBuffer output, SvgElement element)
    {
        output.Append("<"u8).Append(element.Name);
        foreach (var (name, value) in element.Attributes) output.Append(" "u8).Append(name).Append("=\""u8).AppendEscaped(value).Append("\""u8);
        if (element.Text is null && element.Children.Count == 0)
        {
            output.Append("/>"u8);
            return;
        }
        output.Append(">"u8);
        if (element.Text is { } text) output.AppendEscaped(text);
        foreach (var child in element.Children) Write(output, child);
        output.Append("</"u8).Append(element.Name).Append(">"u8);
    }
}
