using System.Text;
using TreatyEdition.Composing;

namespace TreatyEdition.Rendering;

/// <summary>Writes a drawing as SVG within HTML.</summary>
internal static class DrawingRenderer
{
    public static void Write(StringBuilder output, SvgElement element)
    {
        output.Append('<').Append(element.Name);
        foreach (var (name, value) in element.Attributes) output.Append(' ').Append(name).Append("=\"").AppendEscaped(value).Append('"');
        if (element.Text is null && element.Children.Count == 0)
        {
            output.Append("/>");
            return;
        }
        output.Append('>');
        if (element.Text is { } text) output.AppendEscaped(text);
        foreach (var child in element.Children) Write(output, child);
        output.Append("</").Append(element.Name).Append('>');
    }
}
