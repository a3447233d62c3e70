using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Json;

/// <summary>The words by which data files call what the model has as enumerations: those of the input.</summary>
internal static class DataWords
{
    public static string Of(DocumentKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(TextRole role) => role switch
    {
        TextRole.Original => "original",
        TextRole.Translation => "translation",
        TextRole.Draft => "draft",
        TextRole.Regest => "regest",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Of(PageKind kind) => kind switch
    {
        PageKind.Essay => "essay",
        PageKind.Method => "method",
        PageKind.About => "about",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Completeness completeness) => completeness == Completeness.Full ? "full" : "extracts";

    public static string Of(Secrecy secrecy) => secrecy == Secrecy.Secret ? "secret" : "public";
}
