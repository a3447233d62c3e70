using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>A table of documents by matter.</summary>
internal static class ConcordanceJson
{
    public static void Write(Utf8JsonWriter json, Concordance concordance)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, concordance.Id.Value);
        json.WriteString("address"u8, Addresses.Of(concordance.Id));
        json.WriteString("title"u8, concordance.Title);
        json.WriteText("intro"u8, concordance.Intro);
        json.WriteIds("documents"u8, concordance.Documents);
        json.WriteList("rows"u8, concordance.Rows, row => WriteRow(json, row));
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ConcordanceRow row)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, row.Id);
        json.WriteString("title"u8, row.Title);
        json.WriteList("cells"u8, row.Cells, cell => WriteCell(json, cell));
        json.WriteText("remark"u8, row.Remark);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, ConcordanceCell cell)
    {
        json.WriteStartObject();
        json.WriteString("document"u8, cell.Document.Value.Value);
        json.WriteList("sections"u8, cell.Sections, section => json.WriteStringValue(section.Value));
        json.WriteString("change"u8, cell.Change);
        json.WriteText("text"u8, cell.Text);
        json.WriteSources(cell.Sources);
        json.WriteEndObject();
    }
}
