using System.Collections.Immutable;
using System.Text.Json;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>Sections and paragraphs as plain text, each with its address.</summary>
internal static class PassageJson
{
    public static void WriteSection(Utf8JsonWriter json, Section section, string language, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("address", passages.Address($"{section.Id}-{language}"));
        json.WriteText("heading", section.Title);
        WriteBlocks(json, "paragraphs", section.Blocks, passages);
        json.WriteEndObject();
    }

    /// <summary>Nothing where there are no blocks.</summary>
    public static void WriteBlocks(Utf8JsonWriter json, string name, ImmutableArray<Block> blocks, PassageReader passages) =>
        json.WriteList(name, blocks, block => WriteBlock(json, block, passages));

    private static void WriteBlock(Utf8JsonWriter json, Block block, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("address", passages.Address(block.Anchor));
        json.WriteText("kind", KindOf(block));
        json.WriteText("language", block.Language);
        json.WriteString("text", PlainText.Letters(block));
        if (ApparatusJson.IsEmended(block)) json.WriteString("asPrinted", PassageReader.AsPrinted(block));
        json.WriteEndObject();
    }

    /// <summary>Null for a paragraph, the common case.</summary>
    private static string? KindOf(Block block) => block switch
    {
        Heading => "heading",
        ListBlock => "list",
        Quotation => "quotation",
        Table => "table",
        ThematicBreak => "break",
        CodeBlock => "code",
        _ => null,
    };
}
