using TreatyEdition.Model;
using TreatyEdition.Parsing.Yaml;

namespace TreatyEdition.Parsing;

/// <summary>Reads the front matter of a document's <c>index.md</c>.</summary>
internal static class DocumentMetadataParser
{
    private static readonly (string Word, DocumentKind Value)[] Kinds = [.. Enum.GetValues<DocumentKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind))];

    private static readonly (string Word, Secrecy Value)[] Secrecies = [("secret", Secrecy.Secret), ("public", Secrecy.Public)];

    public static DocumentMetadata Read(MapReader map)
    {
        var title = map.RequiredText("title");
        map.RequiredText("kind");
        var metadata = new DocumentMetadata
        {
            Title = title,
            ShortTitle = map.Text("short-title") ?? title,
            Kind = map.Choice("kind", Kinds) ?? DocumentKind.Treaty,
            Date = map.Date("date"),
            Place = map.Reference("place", EntryKind.Place),
            Parties = map.Words("parties"),
            Signatories = [.. map.Maps("signatories").Select(Signatory).OfType<Signatory>()],
            Writers = map.References("writers", EntryKind.Person),
            Recipients = map.References("recipients", EntryKind.Person),
            Secrecy = map.Choice("secrecy", Secrecies),
            InForce = map.Date("in-force"),
            Counterpart = map.Reference("counterpart", EntryKind.Document),
            Completes = map.References("completes", EntryKind.Document),
            CompletedBy = map.References("completed-by", EntryKind.Document),
            Sources = map.Sources("sources"),
            Disclosed = [.. map.Maps("disclosed").Select(Disclosure)],
            StageOf = map.Map("stage-of") is { } stage ? Stage(stage) : null,
            Keywords = map.Words("keywords"),
        };
        map.Done();
        return metadata;
    }

    private static Signatory? Signatory(MapReader map)
    {
        map.RequiredText("person");
        var person = map.Reference("person", EntryKind.Person);
        var signatory = person is null ? null : new Signatory(person, map.Text("for"));
        map.Done();
        return signatory;
    }

    private static Disclosure Disclosure(MapReader map)
    {
        var disclosure = new Disclosure(map.Date("date"), map.RunningText("where"), map.Sources("source"));
        map.Done();
        return disclosure;
    }

    private static StageOf? Stage(MapReader map)
    {
        map.RequiredText("document");
        var document = map.Reference("document", EntryKind.Document);
        var stage = document is null ? null : new StageOf(document, map.RequiredText("section"), map.Text("by"));
        map.Done();
        return stage;
    }
}
