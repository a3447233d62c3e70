using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>What <c>edition.yml</c> says.</summary>
internal static class MetadataJson
{
    public static void Write(Utf8JsonWriter json, EditionMetadata metadata)
    {
        json.WriteStartObject();
        json.WriteString("title", metadata.Title);
        json.WriteString("shortTitle", metadata.ShortTitle);
        json.WriteText("subtitle", metadata.Subtitle);
        json.WriteText("description", metadata.Description);
        json.WriteString("version", metadata.Version);
        json.WriteDate("released", metadata.Released);
        json.WriteList("editors", metadata.Editors, editor => WriteEditor(json, editor));
        json.WriteText("publisher", metadata.Publisher);
        WriteLicence(json, metadata.Licence);
        json.WriteText("baseUrl", metadata.BaseUrl);
        json.WriteText("repository", metadata.Repository);
        json.WriteString("language", metadata.Language);
        json.WriteTexts("languages", metadata.Languages);
        json.WriteList("themes", metadata.Themes, theme => WriteTheme(json, theme));
        json.WriteList("contents", metadata.Contents, group => WriteGroup(json, group));
        json.WriteEndObject();
    }

    private static void WriteEditor(Utf8JsonWriter json, Editor editor)
    {
        json.WriteStartObject();
        json.WriteString("name", editor.Name);
        json.WriteText("role", editor.Role);
        json.WriteEndObject();
    }

    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is null) return;
        json.WriteStartObject("licence");
        json.WriteString("name", licence.Name);
        json.WriteText("url", licence.Url);
        json.WriteText("note", licence.Note);
        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, EventTheme theme)
    {
        json.WriteStartObject();
        json.WriteString("id", theme.Id);
        json.WriteString("title", theme.Title);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ContentsGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id", group.Id);
        json.WriteString("title", group.Title);
        json.WriteText("text", group.Text);
        json.WriteIds("documents", group.Documents);
        json.WriteIds("pages", group.Pages);
        json.WriteEndObject();
    }
}
