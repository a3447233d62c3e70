using System.Text.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>The notes of a document or page, in the order of their numbers.</summary>
internal static class NoteJson
{
    /// <summary>Nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, EntryId owner, LinkedEdition edition, PassageReader passages)
    {
        if (!edition.Notes.TryGetValue(owner, out var notes)) return;
        json.WriteList("notes", notes, note =>
        {
            json.WriteStartObject();
            json.WriteString("id", note.Note.Id);
            json.WriteNumber("number", note.Number);
            json.WriteString("address", passages.Address(note.Anchor));
            json.WriteText("text", note.Note.Text);
            json.WriteList("references", note.References, anchor => json.WriteStringValue(passages.Address(anchor)));
            json.WriteEndObject();
        });
    }
}
