using System.Text.Json;
using TreatyEdition.Linking;

namespace TreatyEdition.Exporting.Json;

/// <summary>What a passage points to: entries named or linked, sources cited, dates.</summary>
internal static class MentionJson
{
    /// <summary>Notes are left out; they have their references with them.</summary>
    public static bool HasMentions(TextUnit unit) => unit.Marks.Any(m => m.Kind != MarkKind.Note);

    public static void Write(Utf8JsonWriter json, TextUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("address", unit.Address);
        json.WriteString("in", unit.Owner.ToString());
        json.WriteStartArray("points");
        var text = unit.Letters;
        foreach (var mark in unit.Marks)
            if (mark.Kind != MarkKind.Note) WriteMark(json, text, mark);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMark(Utf8JsonWriter json, ReadOnlySpan<char> text, TextMark mark)
    {
        json.WriteStartObject();
        switch (mark.Kind)
        {
            case MarkKind.Date:
                json.WriteDate("date", mark.Date);
                break;
            case MarkKind.Source:
                json.WriteString("to", mark.Target!.ToString());
                json.WriteText("locator", mark.Detail);
                break;
            default:
                json.WriteString("to", mark.Target!.ToString());
                json.WriteText("fragment", mark.Detail);
                if (mark.Automatic) json.WriteBoolean("automatic", true);
                break;
        }
        var length = Math.Min(mark.Length, text.Length - mark.Start);
        if (length > 0) json.WriteString("words", text.Slice(mark.Start, length));
        json.WriteEndObject();
    }
}
