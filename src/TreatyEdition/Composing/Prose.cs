using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>How and where a text is to be set.</summary>
/// <param name="Depth">How many folders below the root its page stands.</param>
/// <param name="Page">The entry the page is about, so that links to itself stay in the page; null where it is about none.</param>
/// <param name="Language">BCP 47 of what surrounds it.</param>
/// <param name="Words">For what the renderer has to say itself.</param>
public sealed record ProseStyle(int Depth, EntryId? Page, string Language, Words Words)
{
    /// <summary>Whether blocks and references carry their ids; false where a text is shown a second time, away from its home.</summary>
    public bool HasAnchors { get; init; } = true;

    /// <summary>Whether the words stand alone, without links: where a text is given in short and the whole of it is one step away.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether each paragraph shows a link to itself.</summary>
    public bool HasPermalinks { get; init; }
}

/// <summary>Linked text in a view model, to be set by the renderer. The only values that reach a page unescaped.</summary>
public abstract record Prose(ProseStyle Style);

/// <summary>Paragraphs and other blocks.</summary>
public sealed record BlockProse(ImmutableArray<Block> Blocks, string Language, ProseStyle Style) : Prose(Style);

/// <summary>A line of text.</summary>
public sealed record LineProse(ImmutableArray<Inline> Inlines, string Language, ProseStyle Style) : Prose(Style);

/// <summary>A citation in Chicago or another style.</summary>
public sealed record CitationProse(IReadOnlyList<CitationRun> Runs, ProseStyle Style) : Prose(Style);

/// <summary>A drawing made at build time: elements and attributes, text escaped on output.</summary>
public sealed record DrawingProse(SvgElement Root, ProseStyle Style) : Prose(Style);

/// <summary>An element of a drawing. Names are the program's own; values and text may be anyone's.</summary>
/// <param name="Text">Set before the children; null for none.</param>
public sealed record SvgElement(string Name, IReadOnlyList<(string Name, string Value)> Attributes, IReadOnlyList<SvgElement> Children, string? Text = null);
