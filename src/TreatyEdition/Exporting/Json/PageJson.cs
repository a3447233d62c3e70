using System.Text.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>An essay, or a page about the edition.</summary>
internal static class PageJson
{
    public static void Write(Utf8JsonWriter json, EditionPage page, LinkedEdition edition, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, page.Id.Value);
        json.WriteString("address"u8, Addresses.Of(page.Id));
        json.WriteString("title"u8, page.Title);
        json.WriteString("shortTitle"u8, page.ShortTitle);
        json.WriteText("description"u8, page.Description);
        json.WriteString("kind"u8, DataWords.Of(page.Kind));
        PassageJson.WriteBlocks(json, "paragraphs"u8, page.Text.Blocks, passages);
        NoteJson.Write(json, page.Id, edition, passages);
        json.WriteEndObject();
    }
}
