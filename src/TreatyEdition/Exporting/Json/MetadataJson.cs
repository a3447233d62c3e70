using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>What <c>edition.yml</c> says.</summary>
internal static class MetadataJson
{
    public static void Write(Utf8JsonWriter json, EditionMetadata metadata)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, metadata.Title);
        json.WriteString("shortTitle"u8, metadata.ShortTitle);
        json.WriteText("subtitle"u8, metadata.Subtitle);
        json.WriteText("description"u8, metadata.Description);
        json.WriteString("version"u8, metadata.Version);
        json.WriteDate("released"u8, metadata.Released);
        json.WriteList("editors"u8, metadata.Editors, editor => WriteEditor(json, editor));
        json.WriteText("publisher"u8, metadata.Publisher);
        WriteLicence(json, metadata.Licence);
        json.WriteText("baseUrl"u8, metadata.BaseUrl);
        json.WriteText("repository"u8, metadata.Repository);
        json.WriteString("language"u8, metadata.Language);
        json.WriteTexts("languages"u8, metadata.Languages);
        json.WriteList("themes"u8, metadata.Themes, theme => WriteTheme(json, theme));
        json.WriteList("contents"u8, metadata.Contents, group => WriteGroup(json, group));
        json.WriteEndObject();
    }

    private static void WriteEditor(Utf8JsonWriter json, Editor editor)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, editor.Name);
        json.WriteText("role"u8, editor.Role);
        json.WriteEndObject();
    }

    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is null) return;
        json.WriteStartObject("licence"u8);
        json.WriteString("name"u8, licence.Name);
        json.WriteText("url"u8, licence.Url);
        json.WriteText("note"u8, licence.Note);
        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, EventTheme theme)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, theme.Id);
        json.WriteString("title"u8, theme.Title);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ContentsGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, group.Id);
        json.WriteString("title"u8, group.Title);
        json.WriteText("text"u8, group.Text);
        json.WriteIds("documents"u8, group.Documents);
        json.WriteIds("pages"u8, group.Pages);
        json.WriteEndObject();
    }
}
