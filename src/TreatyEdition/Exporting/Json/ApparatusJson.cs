using System.Text.Json;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>The emendations and remarks of a text, with the reading of its witness and that of the edition.</summary>
internal static class ApparatusJson
{
    public static bool IsEmended(Block block) => EditorialMarks.Of(block).Any(mark => mark is Emendation);

    /// <summary>Nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, TextVersion version, PassageReader passages)
    {
        var any = false;
        foreach (var section in version.Sections)
            foreach (var (mark, lemma, block) in ApparatusReader.Of(section)) WriteOne(json, mark, lemma, block is null ? section.Id + "-" + version.Language : block.Anchor, passages, ref any);
        if (any) json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Inline mark, string lemma, string? anchor, PassageReader passages, ref bool any)
    {
        if (!any) json.WriteStartArray("apparatus"u8);
        any = true;
        json.WriteStartObject();
        if (mark is Emendation emendation)
        {
            json.WriteNumber("number"u8, emendation.Number);
            json.WriteString("kind"u8, KindOf(emendation.Kind));
            json.WriteText("asPrinted"u8, emendation.AsPrinted);
            json.WriteText("corrected"u8, emendation.Corrected);
            json.WriteText("remark"u8, emendation.Remark);
        }
        else if (mark is Remark remark)
        {
            json.WriteNumber("number"u8, remark.Number);
            json.WriteString("kind"u8, "remark");
            json.WriteText("lemma"u8, lemma);
            json.WriteText("remark"u8, remark.Text);
        }
        json.WriteString("address"u8, passages.Address(anchor));
        json.WriteEndObject();
    }

    private static string KindOf(EmendationKind kind) => kind switch
    {
        EmendationKind.Supplied => "supplied",
        EmendationKind.Deleted => "deleted",
        _ => "correction",
    };
}
