using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TreatyEdition.Parsing.Markup;

/// <summary><c>[^id]</c> in running text.</summary>
internal sealed class NoteReferenceNode(string id) : LeafInline
{
    public string Id { get; } = id;
}

/// <summary><c>[^id]: …</c> with what is indented below it.</summary>
internal sealed class NoteDefinitionNode(BlockParser parser, string id) : ContainerBlock(parser)
{
    public string Id { get; } = id;
}

/// <summary><c>[see @key, p. 3; @other]</c>, the brackets left off.</summary>
internal sealed class CitationNode(string content) : LeafInline
{
    public string Content { get; } = content;
}

/// <summary>A CriticMarkup emendation or remark, as it stands between its braces.</summary>
internal sealed class EmendationNode(char kind, string first, string? second) : LeafInline
{
    /// <summary><c>~</c>, <c>+</c>, <c>-</c> or <c>&gt;</c>.</summary>
    public char Kind { get; } = kind;

    public string First { get; } = first;

    /// <summary>The corrected reading, of <c>~</c> only.</summary>
    public string? Second { get; } = second;
}

/// <summary><c>[text]{attributes}</c>.</summary>
internal sealed class SpanNode(string attributes) : ContainerInline
{
    public string Attributes { get; } = attributes;
}

/// <summary>A mistake in the markup, found while reading; reported with the rest.</summary>
internal sealed class MarkupProblemNode(Diagnostics.Code code, string message, string text) : LeafInline
{
    public Diagnostics.Code Code { get; } = code;

    public string Message { get; } = message;

    /// <summary>What stands there, kept as text.</summary>
    public string Text { get; } = text;
}
