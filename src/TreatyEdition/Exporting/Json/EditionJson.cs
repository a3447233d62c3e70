using System.Buffers;
using System.Text;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>
/// The whole edition in one JSON file: an object of lists, an entry a line, so that it can be searched and compared line by line.
/// Addresses are relative to the site's root.
/// </summary>
internal static class EditionJson
{
    private const string SchemaResource = "edition.schema.json";

    public static SiteFile Write(LinkedEdition linked)
    {
        var edition = linked.Edition;
        var passages = linked.Units.Where(MentionJson.HasMentions).ToArray();
        var buffers = new ArrayBufferWriter<byte>?[JsonText.AtATime];
        return new SiteFile(DataAddresses.Edition, Pieces(
            JsonText.Lines([edition.Metadata], MetadataJson.Write, buffers),
        [
            ("documents", JsonText.Lines(edition.Documents, (json, d) => DocumentJson.Write(json, d, linked, new PassageReader(d.Id)), buffers)),
            ("pages", JsonText.Lines(edition.Pages, (json, p) => PageJson.Write(json, p, linked, new PassageReader(p.Id)), buffers)),
            ("people", JsonText.Lines(edition.People, RegisterJson.Write, buffers)),
            ("places", JsonText.Lines(edition.Places, RegisterJson.Write, buffers)),
            ("organisations", JsonText.Lines(edition.Organisations, RegisterJson.Write, buffers)),
            ("glossary", JsonText.Lines(edition.Terms, RegisterJson.Write, buffers)),
            ("events", JsonText.Lines(edition.Events, RecordJson.Write, buffers)),
            ("discrepancies", JsonText.Lines(edition.Discrepancies, RecordJson.Write, buffers)),
            ("concordances", JsonText.Lines(edition.Concordances, ConcordanceJson.Write, buffers)),
            ("bibliography", JsonText.Lines(edition.Sources, RecordJson.Write, buffers)),
            ("mentions", JsonText.Lines(passages, MentionJson.Write, buffers)),
        ]));
    }

    /// <summary>The JSON Schema (2020-12) of the file; what <c>docs/data.md</c> says in words.</summary>
    public static SiteFile Schema()
    {
        using var stream = typeof(EditionJson).Assembly.GetManifestResourceStream(SchemaResource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SiteFile(DataAddresses.EditionSchema, bytes);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(
        IEnumerable<ReadOnlyMemory<byte>> metadata, (string Name, IEnumerable<ReadOnlyMemory<byte>> Lines)[] lists)
    {
        yield return "{\n\"$schema\": \"edition.schema.json\",\n\"metadata\": "u8.ToArray();
        foreach (var piece in metadata) yield return piece;
        for (var i = 0; i < lists.Length; i++)
        {
            yield return Encoding.UTF8.GetBytes((i > 0 ? "\n],\n" : ",\n") + $"\"{lists[i].Name}\": [\n");
            foreach (var piece in lists[i].Lines) yield return piece;
        }
        yield return "\n]\n}\n"u8.ToArray();
    }
}
