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
    public static ReadOnlySpan<byte> ElementOf(EntryKind kind) => kind switch
    {
        EntryKind.Person => "persName"u8,
        EntryKind.Place => "placeName"u8,
        EntryKind.Organisation => "orgName"u8,
        EntryKind.Term => "term"u8,
        _ => "ref"u8,
    };

    /// <summary>Whether that element is a reference: it has a target, where the others have a <c>ref</c>.</summary>
    public static bool IsReference(EntryKind kind) => kind is not (EntryKind.Person or EntryKind.Place or EntryKind.Organisation or EntryKind.Term);

    /// <summary>Where the element of an entry leads.</summary>
    public static void WriteTarget(XmlText xml, EntryId target, string? fragment)
    {
        var name = IsReference(target.Kind) ? "target"u8 : "ref"u8;
        if (target.Kind == EntryKind.Document) xml.Attribute(name, To(target, fragment));
        else xml.Attribute(name, ToRoot, Addresses.Of(target, fragment));
    }
}
