using System.Collections.Immutable;
using System.Text.Json;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>Events, discrepancies and the records of the bibliography.</summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter json, HistoricalEvent entry)
    {
        json.WriteStartObject();
        WriteHead(json, entry.Id, entry.Title);
        json.WriteDate("date", entry.Date);
        json.WriteText("text", entry.Text);
        json.WriteText("note", entry.Note);
        json.WriteTexts("themes", entry.Themes);
        WriteLinks(json, entry.Links);
        json.WriteText("certainty", entry.Certainty);
        json.WriteSources(entry.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Discrepancy entry)
    {
        json.WriteStartObject();
        WriteHead(json, entry.Id, entry.Title);
        json.WriteString("kind", entry.Kind);
        json.WriteString("weight", entry.Major ? "major" : "minor");
        json.WriteList("claims", entry.Claims, claim => WriteClaim(json, claim));
        json.WriteText("comment", entry.Comment);
        json.WriteText("follows", entry.Follows);
        WriteLinks(json, entry.Links);
        json.WriteEndObject();
    }

    /// <summary>The record in CSL-JSON stands under <c>csl</c>.</summary>
    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id.Value);
        json.WriteString("address", Addresses.Of(source.Id));
        json.WriteBoolean("held", source.IsSeed);
        json.WriteTexts("citedBy", source.CitedBy);
        json.WritePropertyName("csl");
        using (var records = JsonDocument.Parse(CslJson.Write([source.Item]))) records.RootElement[0].WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, EntryId id, string title)
    {
        json.WriteString("id", id.Value);
        json.WriteString("address", Addresses.Of(id));
        json.WriteString("title", title);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteText("text", claim.Text);
        json.WriteDate("date", claim.Date);
        json.WriteSources(claim.Sources);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ImmutableArray<Located<EntryId>> links)
    {
        if (links.IsEmpty) return;
        foreach (var (name, kind) in LinkKinds) json.WriteIds(name, [.. links.Where(l => l.Value.Kind == kind)]);
    }

    private static readonly (string Name, EntryKind Kind)[] LinkKinds =
    [
        ("documents", EntryKind.Document), ("people", EntryKind.Person), ("places", EntryKind.Place),
        ("organisations", EntryKind.Organisation), ("events", EntryKind.Event), ("discrepancies", EntryKind.Discrepancy),
    ];
}
