using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>Finds the emendations and remarks of a text, in order.</summary>
internal sealed class ApparatusCollector(Action<Inline> found) : PlainTextWriter
{
    public static void Collect(ImmutableArray<Block> blocks, Action<Inline> found)
    {
        var collector = new ApparatusCollector(found);
        foreach (var block in blocks) collector.Write(block);
    }

    public override void Write(Inline inline)
    {
        if (inline is Emendation or Remark) found(inline);
        base.Write(inline);
    }

    protected override void Write(Paragraph paragraph) => Write(paragraph.Inlines);

    /// <summary>The words are not wanted.</summary>
    protected override void Append(string text) { }
}
