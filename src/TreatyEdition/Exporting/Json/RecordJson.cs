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
        json.WriteDate("date"u8, entry.Date);
        json.WriteText("text"u8, entry.Text);
        json.WriteText("note"u8, entry.Note);
        json.WriteTexts("themes"u8, entry.Themes);
        WriteLinks(json, entry.Links);
        json.WriteText("certainty"u8, entry.Certainty);
        json.WriteSources(entry.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Discrepancy entry)
    {
        json.WriteStartObject();
        WriteHead(json, entry.Id, entry.Title);
        json.WriteString("kind"u8, entry.Kind);
        json.WriteString("weight"u8, entry.Major ? "major" : "minor");
        json.WriteList("claims"u8, entry.Claims, claim => WriteClaim(json, claim));
        json.WriteText("comment"u8, entry.Comment);
        json.WriteText("follows"u8, entry.Follows);
        WriteLinks(json, entry.Links);
        json.WriteEndObject();
    }

    /// <summary>The record in CSL-JSON stands under <c>csl</c>.</summary>
    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, source.Id.Value);
        json.WriteString("address"u8, Addresses.Of(source.Id));
        json.WriteBoolean("held"u8, source.IsSeed);
        json.WriteTexts("citedBy"u8, source.CitedBy);
        json.WritePropertyName("csl"u8);
        using (var records = JsonDocument.Parse(CslJson.Write([source.Item]))) records.RootElement[0].WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, EntryId id, string title)
    {
        json.WriteString("id"u8, id.Value);
        json.WriteString("address"u8, Addresses.Of(id));
        json.WriteString("title"u8, title);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteText("text"u8, claim.Text);
        json.WriteDate("date"u8, claim.Date);
        json.WriteSources(claim.Sources);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ImmutableArray<Located<EntryId>> links)
    {
        if (links.IsEmpty) return;
        foreach (var (name, kind) in LinkKinds) json.WriteIds(name, [.. links.Where(l => l.Value.Kind == kind)]);
    }

    private static readonly (byte[] Name, EntryKind Kind)[] LinkKinds =
    [
        ("documents"u8.ToArray(), EntryKind.Document), ("people"u8.ToArray(), EntryKind.Person), ("places"u8.ToArray(), EntryKind.Place),
        ("organisations"u8.ToArray(), EntryKind.Organisation), ("events"u8.ToArray(), EntryKind.Event), ("discrepancies"u8.ToArray(), EntryKind.Discrepancy),
    ];
}
