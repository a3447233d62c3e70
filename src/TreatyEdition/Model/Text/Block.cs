using System.Collections.Immutable;

namespace TreatyEdition.Model.Text;

/// <summary>A block of text: a paragraph, a heading, a list…</summary>
/// <param name="Offset">0-based offset in the Markdown it was read from.</param>
public abstract record Block(int Offset)
{
    /// <summary>The id of the element in its page, once it has one.</summary>
    public string? Anchor { get; init; }

    /// <summary>BCP 47, where it differs from the text around it.</summary>
    public string? Language { get; init; }
}

public sealed record Paragraph : Block
{
    public Paragraph(ImmutableArray<Inline> inlines, int offset) : base(offset) => Packed = PackedInlines.Of(inlines);

    /// <summary>Made anew each time: to be asked for once and kept while it is needed.</summary>
    public ImmutableArray<Inline> Inlines
    {
        get => Packed.Unpack();
        init => Packed = PackedInlines.Of(value);
    }

    private PackedInlines Packed { get; init; }

    /// <summary>Whether there are <see cref="EditorialMarks"/> in it.</summary>
    internal bool HasMarks => Packed.HasMarks;

    internal void WriteText(PlainTextWriter writer) => Packed.WriteText(writer);

    /// <summary>With its inlines in the <see cref="TextStore"/> that is open now, so that the one they are in need not be kept.</summary>
    internal Paragraph Moved(string? anchor) => this with { Packed = Packed.Moved(), Anchor = anchor };
}

/// <param name="Level">2 to 6.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Inlines, int Offset) : Block(Offset);

public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ImmutableArray<Block>> Items, int Offset) : Block(Offset);

/// <summary>A quotation; the citation stood on its last line.</summary>
/// <param name="Source">A <see cref="CitationGroup"/> as written, a <see cref="SourceCitation"/> once linked; null where there is none.</param>
public sealed record Quotation(ImmutableArray<Block> Blocks, Inline? Source, int Offset) : Block(Offset);

public enum ColumnAlignment { None, Start, Centre, End }

/// <param name="Header">The cells of the header row.</param>
public sealed record Table(
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<ImmutableArray<Inline>> Header,
    ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows,
    int Offset) : Block(Offset);

public sealed record ThematicBreak(int Offset) : Block(Offset);

public sealed record CodeBlock(string Text, int Offset) : Block(Offset);
