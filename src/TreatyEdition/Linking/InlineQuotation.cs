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
        // Mostly the quotation is the inline before; a paragraph of many citations is not read from its beginning for each.
        for (var back = 1; ; back *= 2)
        {
            var from = Math.Max(0, citation - back);
            var text = PlainText.Of(inlines[from..citation]);
            var end = text.AsSpan().TrimEnd(Between).Length;
            if (end > 0 && text[end - 1] != '”') return null;
            var start = end == 0 ? -1 : text.LastIndexOf('“', end - 1);
            if (start >= 0) return text[(start + 1)..(end - 1)];
            if (from == 0) return null;
        }
    }
}
