using System.Text.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>A document: its metadata, headnote, texts and notes.</summary>
internal static class DocumentJson
{
    public static void Write(Utf8JsonWriter json, Document document, LinkedEdition edition, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id.Value);
        json.WriteString("address", Addresses.Of(document.Id));
        json.WriteString("tei", DataAddresses.Tei(document.Id));
        WriteMetadata(json, document.Metadata);
        PassageJson.WriteBlocks(json, "headnote", document.Headnote.Blocks, passages);
        json.WriteList("versions", document.Versions, version => WriteVersion(json, version, passages));
        NoteJson.Write(json, document.Id, edition, passages);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        json.WriteString("title", metadata.Title);
        json.WriteString("shortTitle", metadata.ShortTitle);
        json.WriteString("kind", DataWords.Of(metadata.Kind));
        json.WriteDate("date", metadata.Date);
        json.WriteText("place", metadata.Place?.Value.Value);
        json.WriteTexts("parties", metadata.Parties);
        json.WriteList("signatories", metadata.Signatories, signatory =>
        {
            json.WriteStartObject();
            json.WriteString("person", signatory.Person.Value.Value);
            json.WriteText("for", signatory.For);
            json.WriteEndObject();
        });
        json.WriteIds("writers", metadata.Writers);
        json.WriteIds("recipients", metadata.Recipients);
        json.WriteText("secrecy", metadata.Secrecy is { } secrecy ? DataWords.Of(secrecy) : null);
        json.WriteDate("inForce", metadata.InForce);
        WriteRelations(json, metadata);
        json.WriteSources(metadata.Sources);
        json.WriteList("disclosed", metadata.Disclosed, disclosure => WriteDisclosure(json, disclosure));
        json.WriteTexts("keywords", metadata.Keywords);
    }

    private static void WriteRelations(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        json.WriteText("counterpart", metadata.Counterpart?.Value.Value);
        json.WriteIds("completes", metadata.Completes);
        json.WriteIds("completedBy", metadata.CompletedBy);
        if (metadata.StageOf is not { } stage) return;
        json.WriteStartObject("stageOf");
        json.WriteString("document", stage.Document.Value.Value);
        json.WriteText("section", stage.Section);
        json.WriteText("by", stage.By);
        json.WriteEndObject();
    }

    private static void WriteDisclosure(Utf8JsonWriter json, Disclosure disclosure)
    {
        json.WriteStartObject();
        json.WriteDate("date", disclosure.Date);
        json.WriteText("where", disclosure.Where);
        json.WriteSources(disclosure.Sources);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, TextVersion version, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("language", version.Language);
        json.WriteString("role", DataWords.Of(version.Role));
        json.WriteString("completeness", DataWords.Of(version.Completeness));
        json.WriteText("by", version.By);
        json.WriteText("witness", version.Witness);
        json.WriteSources(version.Sources);
        json.WriteList("sections", version.Sections, section => PassageJson.WriteSection(json, section, version.Language, passages));
        ApparatusJson.Write(json, version, passages);
        json.WriteEndObject();
    }
}
