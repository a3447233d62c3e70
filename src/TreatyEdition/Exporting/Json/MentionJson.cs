using System.Text.Json;
using TreatyEdition.Linking;

namespace TreatyEdition.Exporting.Json;

/// <summary>What a passage points to: entries named or linked, sources cited, dates.</summary>
internal static class MentionJson
{
    /// <summary>Notes are left out; they have their references with them.</summary>
    public static bool HasMentions(TextUnit unit)
    {
        foreach (var mark in unit.Marks)
            if (mark.Kind != MarkKind.Note) return true;
        return false;
    }

    public static void Write(Utf8JsonWriter json, TextUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("address"u8, unit.Address);
        json.WriteString("in"u8, unit.Owner.ToString());
        json.WriteStartArray("points"u8);
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
                json.WriteDate("date"u8, mark.Date);
                break;
            case MarkKind.Source:
                json.WriteString("to"u8, mark.Target!.ToString());
                json.WriteText("locator"u8, mark.Detail);
                break;
            default:
                json.WriteString("to"u8, mark.Target!.ToString());
                json.WriteText("fragment"u8, mark.Detail);
                if (mark.Automatic) json.WriteBoolean("automatic"u8, true);
                break;
        }
        var length = Math.Min(mark.Length, text.Length - mark.Start);
        if (length > 0) json.WriteString("words"u8, text.Slice(mark.Start, length));
        json.WriteEndObject();
    }
}
