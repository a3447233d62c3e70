using TreatyEdition.Diagnostics;
using TreatyEdition.Reading;

namespace TreatyEdition.Rendering.Templates;

/// <summary>The text of a template, and where in its file something stands.</summary>
internal sealed class TemplateSource(SourceFile file)
{
    public string Text { get; } = file.Text;

    public SourceSpan SpanOf(int offset) => new(file.Path, LineOf(offset), offset - Text.AsSpan(0, offset).LastIndexOf('\n'));

    public int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;

    public TemplateException Wrong(int offset, string message) => new(Codes.TemplateSyntax, SpanOf(offset), message);
}
