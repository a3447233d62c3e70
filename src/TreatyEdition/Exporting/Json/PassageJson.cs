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
        json.WriteString("id"u8, section.Id);
        json.WriteString("address"u8, passages.AddressOf(section.Id, "-", language));
        json.WriteText("heading"u8, section.Title);
        WriteBlocks(json, "paragraphs"u8, section.Blocks, passages);
        json.WriteEndObject();
    }

    /// <summary>Nothing where there are no blocks.</summary>
    public static void WriteBlocks(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Block> blocks, PassageReader passages) =>
        json.WriteList(name, blocks, block => WriteBlock(json, block, passages));

    private static void WriteBlock(Utf8JsonWriter json, Block block, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("address"u8, passages.Address(block.Anchor));
        json.WriteText("kind"u8, KindOf(block));
        json.WriteText("language"u8, block.Language);
        json.WriteString("text"u8, PlainText.Letters(block));
        if (ApparatusJson.IsEmended(block)) json.WriteString("asPrinted"u8, PassageReader.AsPrinted(block));
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
