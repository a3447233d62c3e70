using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace TreatyEdition.Parsing.Markup;

/// <summary>The dialect's own syntax, as an extension of Markdig.</summary>
internal sealed class DialectExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteDefinitionParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new NoteReferenceParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SpanParser());
        pipeline.InlineParsers.Insert(0, new EmendationParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
