using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Where links lead from a TEI file: to other TEI files for documents, to the pages of the site for all else.</summary>
internal static class TeiLinks
{
    private const string ToRoot = "../../";

    public static string To(EntryId target) => target.Kind == EntryKind.Document ? target.Value + ".xml" : ToRoot + Addresses.Of(target);

    public static string To(EntryId target, string? fragment) => (target.Kind, fragment) switch
    {
        (EntryKind.Document, null) => To(target),
        (EntryKind.Document, _) => $"{To(target)}#{TeiXml.NameOf(fragment)}",
        _ => ToRoot + Addresses.Of(target, fragment),
    };

    /// <summary>The element that names an entry: what TEI has a name for, or else a reference.</summary>
    public static (string Element, string Attribute) ElementOf(EntryKind kind) => kind switch
    {
        EntryKind.Person => ("persName", "ref"),
        EntryKind.Place => ("placeName", "ref"),
        EntryKind.Organisation => ("orgName", "ref"),
        EntryKind.Term => ("term", "ref"),
        _ => ("ref", "target"),
    };
}
