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
        json.WriteList("notes"u8, notes, note =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, note.Note.Id);
            json.WriteNumber("number"u8, note.Number);
            json.WriteString("address"u8, passages.Address(note.Anchor));
            json.WriteText("text"u8, note.Note.Text);
            json.WriteList("references"u8, note.References, anchor => json.WriteStringValue(passages.Address(anchor)));
            json.WriteEndObject();
        });
    }
}
