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
        var texts = new PassageTexts(linked.Units);
        var passages = linked.Units.Where(MentionJson.HasMentions).ToArray();
        return new SiteFile(DataAddresses.Edition, Join(
            JsonText.Lines([edition.Metadata], MetadataJson.Write),
        [
            ("documents", JsonText.Lines(edition.Documents, (json, d) => DocumentJson.Write(json, d, linked, texts.Of(d.Id)))),
            ("pages", JsonText.Lines(edition.Pages, (json, p) => PageJson.Write(json, p, linked, texts.Of(p.Id)))),
            ("people", JsonText.Lines(edition.People, RegisterJson.Write)),
            ("places", JsonText.Lines(edition.Places, RegisterJson.Write)),
            ("organisations", JsonText.Lines(edition.Organisations, RegisterJson.Write)),
            ("glossary", JsonText.Lines(edition.Terms, RegisterJson.Write)),
            ("events", JsonText.Lines(edition.Events, RecordJson.Write)),
            ("discrepancies", JsonText.Lines(edition.Discrepancies, RecordJson.Write)),
            ("concordances", JsonText.Lines(edition.Concordances, ConcordanceJson.Write)),
            ("bibliography", JsonText.Lines(edition.Sources, RecordJson.Write)),
            ("mentions", JsonText.Lines(passages, MentionJson.Write)),
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

    /// <summary>Puts the pieces together in one array of the exact size, letting go of each once it is copied.</summary>
    private static byte[] Join(byte[][] metadata, (string Name, byte[][] Lines)[] lists)
    {
        var heads = lists.Select((list, i) => Encoding.UTF8.GetBytes((i > 0 ? "\n],\n" : ",\n") + $"\"{list.Name}\": [\n")).ToArray();
        var start = "{\n\"$schema\": \"edition.schema.json\",\n\"metadata\": "u8;
        var end = "\n]\n}\n"u8;
        var length = start.Length + metadata.Sum(p => p.Length) + heads.Sum(h => h.Length) + lists.Sum(l => l.Lines.Sum(p => p.Length)) + end.Length;
        var whole = GC.AllocateUninitializedArray<byte>(length);
        var position = 0;
        Copy(start, whole, ref position);
        foreach (var piece in metadata) Copy(piece, whole, ref position);
        for (var i = 0; i < lists.Length; i++)
        {
            Copy(heads[i], whole, ref position);
            for (var piece = 0; piece < lists[i].Lines.Length; piece++)
            {
                Copy(lists[i].Lines[piece], whole, ref position);
                lists[i].Lines[piece] = [];
            }
        }
        Copy(end, whole, ref position);
        return whole;
    }

    private static void Copy(ReadOnlySpan<byte> piece, byte[] whole, ref int position)
    {
        piece.CopyTo(whole.AsSpan(position));
        position += piece.Length;
    }
}
