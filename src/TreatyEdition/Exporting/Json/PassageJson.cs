using System.Collections.Immutable;
using System.Text.Json;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>Sections and paragraphs as plain text, each with its address.</summary>
internal static class PassageJson
{
    public static void WriteSection(Utf8JsonWriter json, Section section, string language, EntryId document)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("address", Addresses.Of(document, $"{section.Id}-{language}"));
        json.WriteText("heading", PlainText.Of(section.Heading));
        WriteBlocks(json, "paragraphs", section.Blocks, document);
        json.WriteEndObject();
    }

    /// <summary>Nothing where there are no blocks.</summary>
    public static void WriteBlocks(Utf8JsonWriter json, string name, ImmutableArray<Block> blocks, EntryId owner) =>
        json.WriteList(name, blocks, block => WriteBlock(json, block, owner));

    private static void WriteBlock(Utf8JsonWriter json, Block block, EntryId owner)
    {
        var text = Plain(block, asPrinted: false);
        json.WriteStartObject();
        json.WriteString("address", Addresses.Of(owner, block.Anchor));
        json.WriteText("kind", KindOf(block));
        json.WriteText("language", block.Language);
        json.WriteString("text", text);
        if (ApparatusJson.IsEmended(block)) json.WriteString("asPrinted", Plain(block, asPrinted: true));
        json.WriteEndObject();
    }

    private static string Plain(Block block, bool asPrinted)
    {
        var writer = new PlainTextWriter { AsPrinted = asPrinted };
        writer.Write(block);
        return writer.ToString();
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
