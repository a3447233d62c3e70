using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>A table of documents by matter.</summary>
internal static class ConcordanceJson
{
    public static void Write(Utf8JsonWriter json, Concordance concordance)
    {
        json.WriteStartObject();
        json.WriteString("id", concordance.Id.Value);
        json.WriteString("address", Addresses.Of(concordance.Id));
        json.WriteString("title", concordance.Title);
        json.WriteText("intro", concordance.Intro);
        json.WriteIds("documents", concordance.Documents);
        json.WriteList("rows", concordance.Rows, row => WriteRow(json, row));
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ConcordanceRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("title", row.Title);
        json.WriteList("cells", row.Cells, cell => WriteCell(json, cell));
        json.WriteText("remark", row.Remark);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, ConcordanceCell cell)
    {
        json.WriteStartObject();
        json.WriteString("document", cell.Document.Value.Value);
        json.WriteList("sections", cell.Sections, section => json.WriteStringValue(section.Value));
        json.WriteString("change", cell.Change);
        json.WriteText("text", cell.Text);
        json.WriteSources(cell.Sources);
        json.WriteEndObject();
    }
}
