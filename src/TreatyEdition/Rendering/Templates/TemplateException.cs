using TreatyEdition.Diagnostics;

namespace TreatyEdition.Rendering.Templates;

/// <summary>A template cannot be read, or asks for something that a page does not have.</summary>
internal sealed class TemplateException(Code code, SourceSpan span, string message) : Exception(message)
{
    public Code Code => code;

    public SourceSpan Span => span;
}
