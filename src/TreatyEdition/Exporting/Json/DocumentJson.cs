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
        json.WriteString("id"u8, document.Id.Value);
        json.WriteString("address"u8, Addresses.Of(document.Id));
        json.WriteString("tei"u8, DataAddresses.Tei(document.Id));
        WriteMetadata(json, document.Metadata);
        PassageJson.WriteBlocks(json, "headnote"u8, document.Headnote.Blocks, passages);
        json.WriteList("versions"u8, document.Versions, version => WriteVersion(json, version, passages));
        NoteJson.Write(json, document.Id, edition, passages);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        json.WriteString("title"u8, metadata.Title);
        json.WriteString("shortTitle"u8, metadata.ShortTitle);
        json.WriteString("kind"u8, DataWords.Of(metadata.Kind));
        json.WriteDate("date"u8, metadata.Date);
        json.WriteText("place"u8, metadata.Place?.Value.Value);
        json.WriteTexts("parties"u8, metadata.Parties);
        json.WriteList("signatories"u8, metadata.Signatories, signatory =>
        {
            json.WriteStartObject();
            json.WriteString("person"u8, signatory.Person.Value.Value);
            json.WriteText("for"u8, signatory.For);
            json.WriteEndObject();
        });
        json.WriteIds("writers"u8, metadata.Writers);
        json.WriteIds("recipients"u8, metadata.Recipients);
        json.WriteText("secrecy"u8, metadata.Secrecy is { } secrecy ? DataWords.Of(secrecy) : null);
        json.WriteDate("inForce"u8, metadata.InForce);
        WriteRelations(json, metadata);
        json.WriteSources(metadata.Sources);
        json.WriteList("disclosed"u8, metadata.Disclosed, disclosure => WriteDisclosure(json, disclosure));
        json.WriteTexts("keywords"u8, metadata.Keywords);
    }

    private static void WriteRelations(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        json.WriteText("counterpart"u8, metadata.Counterpart?.Value.Value);
        json.WriteIds("completes"u8, metadata.Completes);
        json.WriteIds("completedBy"u8, metadata.CompletedBy);
        if (metadata.StageOf is not { } stage) return;
        json.WriteStartObject("stageOf"u8);
        json.WriteString("document"u8, stage.Document.Value.Value);
        json.WriteText("section"u8, stage.Section);
        json.WriteText("by"u8, stage.By);
        json.WriteEndObject();
    }

    private static void WriteDisclosure(Utf8JsonWriter json, Disclosure disclosure)
    {
        json.WriteStartObject();
        json.WriteDate("date"u8, disclosure.Date);
        json.WriteText("where"u8, disclosure.Where);
        json.WriteSources(disclosure.Sources);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, TextVersion version, PassageReader passages)
    {
        json.WriteStartObject();
        json.WriteString("language"u8, version.Language);
        json.WriteString("role"u8, DataWords.Of(version.Role));
        json.WriteString("completeness"u8, DataWords.Of(version.Completeness));
        json.WriteText("by"u8, version.By);
        json.WriteText("witness"u8, version.Witness);
        json.WriteSources(version.Sources);
        json.WriteList("sections"u8, version.Sections, section => PassageJson.WriteSection(json, section, version.Language, passages));
        ApparatusJson.Write(json, version, passages);
        json.WriteEndObject();
    }
}
