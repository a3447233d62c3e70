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
        json.WriteString("id", page.Id.Value);
        json.WriteString("address", Addresses.Of(page.Id));
        json.WriteString("title", page.Title);
        json.WriteString("shortTitle", page.ShortTitle);
        json.WriteText("description", page.Description);
        json.WriteString("kind", DataWords.Of(page.Kind));
        PassageJson.WriteBlocks(json, "paragraphs", page.Text.Blocks, passages);
        NoteJson.Write(json, page.Id, edition, passages);
        json.WriteEndObject();
    }
}
