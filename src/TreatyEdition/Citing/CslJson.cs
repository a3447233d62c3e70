using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyEdition.Citing;

/// <summary>Records as CSL-JSON (schema csl-data 1.0.2), the format of Zotero and pandoc.</summary>
public static class CslJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is data, not part of a page: letters of all scripts stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An array in the order given, indented, ended with a line feed; fields in a fixed order, those without a value left out.</summary>
    public static string Write(IEnumerable<CslItem> items)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartArray();
            foreach (var item in items) WriteItem(json, item);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteItem(Utf8JsonWriter json, CslItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", CitationText.Clean(item.Id) ?? "");
        json.WriteString("type", item.Type.Name());
        foreach (var (field, text) in CslFields.Texts(item)) WriteText(json, field, text);
        foreach (var (field, names) in CslFields.Names(item)) WriteNames(json, field, names);
        foreach (var (field, date) in CslFields.Dates(item)) WriteDate(json, field, date);
        WriteCustom(json, item);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string field, string? text)
    {
        if (CitationText.Clean(text) is { } clean) json.WriteString(field, clean);
    }

    private static void WriteNames(Utf8JsonWriter json, string field, IReadOnlyList<CslName> names)
    {
        var printable = ChicagoNames.Printable(names);
        if (printable.Count == 0) return;
        json.WriteStartArray(field);
        foreach (var name in printable)
        {
            json.WriteStartObject();
            WriteText(json, "family", name.Family);
            WriteText(json, "given", name.Given);
            WriteText(json, "dropping-particle", name.DroppingParticle);
            WriteText(json, "non-dropping-particle", name.NonDroppingParticle);
            WriteText(json, "suffix", name.Suffix);
            WriteText(json, "literal", name.Literal);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string field, CslDate? date)
    {
        if (date is null) return;
        json.WriteStartObject(field);
        if (date.Year is not null)
        {
            json.WriteStartArray("date-parts");
            WriteParts(json, date);
            if (date.End?.Year is not null) WriteParts(json, date.End);
            json.WriteEndArray();
        }
        if (date.Season is { } season) json.WriteNumber("season", season);
        if (date.Circa) json.WriteBoolean("circa", true);
        WriteText(json, "literal", date.Literal);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, CslDate date)
    {
        json.WriteStartArray();
        json.WriteNumberValue(date.Year!.Value);
        if (date.Month is { } month)
        {
            json.WriteNumberValue(month);
            if (date.Day is { } day) json.WriteNumberValue(day);
        }
        json.WriteEndArray();
    }

    private static void WriteCustom(Utf8JsonWriter json, CslItem item)
    {
        if (item.Custom.Count == 0) return;
        json.WriteStartObject("custom");
        foreach (var (key, value) in item.Custom.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(CitationText.Clean(key) ?? "", CitationText.Clean(value) ?? "");
        json.WriteEndObject();
    }
}
