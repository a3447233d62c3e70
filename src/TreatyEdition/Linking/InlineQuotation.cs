using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Finds the words in curly quotation marks that a citation directly follows.</summary>
internal static class InlineQuotation
{
    private const string Between = " \n.,;:)]’";

    /// <summary>The words quoted directly before the inline at <paramref name="citation"/>; null where none are.</summary>
    public static string? Before(ImmutableArray<Inline> inlines, int citation)
    {
        if (citation == 0) return null;
        var text = PlainText.Of(inlines[..citation]);
        var end = text.AsSpan().TrimEnd(Between).Length;
        if (end == 0 || text[end - 1] != '”') return null;
        var start = text.LastIndexOf('“', end - 1);
        return start < 0 ? null : text[(start + 1)..(end - 1)];
    }
}
