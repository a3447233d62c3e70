using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Finds the words in quotation marks that a citation directly follows: “…”, „…“ and „…”, «…» and »…«, 「…」 and 『…』. Straight and
/// single marks are none, as no apostrophe is.</summary>
internal static class InlineQuotation
{
    private const string Between = " \n\u00A0\u202F.,;:)]’。、，）";

    /// <summary>The words quoted directly before the inline at <paramref name="citation"/>; null where none are.</summary>
    public static string? Before(ImmutableArray<Inline> inlines, int citation)
    {
        // Mostly the quotation is the inline before; a paragraph of many citations is not read from its beginning for each.
        for (var back = 1; ; back *= 2)
        {
            var from = Math.Max(0, citation - back);
            var text = PlainText.Of(inlines[from..citation]).AsSpan().TrimEnd(Between);
            if (!text.IsEmpty)
            {
                if (OpeningOf(text[^1]) is not { } opening) return null;
                // Where the marks do not pair, the last one counts: a quotation is rather compared wrongly, and told of, than not at all.
                var start = Start(text, opening);
                if (start < 0 && from == 0) start = text[..^1].LastIndexOfAny(opening);
                if (start >= 0) return text[(start + 1)..^1].ToString();
            }
            if (from == 0) return null;
        }
    }

    private static string? OpeningOf(char closing) => closing switch
    {
        '”' => "“„",
        '“' => "„",
        '»' => "«",
        '«' => "»",
        '」' => "「",
        '』' => "『",
        _ => null,
    };

    /// <summary>Where the mark stands that the last letter closes, past the pairs of the same marks between; -1 where it does not stand.</summary>
    private static int Start(ReadOnlySpan<char> text, string opening)
    {
        var depth = 1;
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (text[i] == text[^1]) depth++;
            else if (opening.Contains(text[i], StringComparison.Ordinal) && --depth == 0) return i;
        }
        return -1;
    }
}
