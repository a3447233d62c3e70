using System.Buffers;
using System.Collections.Immutable;

namespace TreatyEdition.Model.Text;

/// <summary>Finds the emendations and remarks of a text, and for each remark its lemma: the word of the text at which it stands.</summary>
internal sealed class ApparatusReader : PlainTextWriter
{
    /// <summary>How much of a text without spaces is a lemma.</summary>
    private const int LongestWord = 30, WithoutSpaces = 6;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(' ', '\u00a0', '\u202f');

    private readonly List<(Inline Mark, int At)> _marks = [];

    private ApparatusReader() { }

    public static IEnumerable<(Inline Mark, string Lemma)> Of(ImmutableArray<Inline> heading)
    {
        var reader = new ApparatusReader { AsPrinted = true };
        reader.Write(heading);
        return reader.Found();
    }

    public static IEnumerable<(Inline Mark, string Lemma)> Of(Block block)
    {
        if (block is Paragraph { HasMarks: false }) return [];
        var reader = new ApparatusReader { AsPrinted = true };
        reader.Write(block);
        return reader.Found();
    }

    private IEnumerable<(Inline Mark, string Lemma)> Found() => _marks.Select(m => (m.Mark, m.Mark is Remark ? WordAt(m.At) : ""));

    protected override void Write(Paragraph paragraph) => Write(paragraph.Inlines);

    public override void Write(Inline inline)
    {
        if (inline is Emendation or Remark) _marks.Add((inline, Length));
        base.Write(inline);
    }

    /// <summary>The word that ends at a place, or before it, or goes through it; where the text begins there, its first. Without the punctuation around it.</summary>
    private string WordAt(int at)
    {
        var letters = Letters;
        var stop = Math.Min(at, letters.Length);
        while (stop > 0 && IsBetween(letters[stop - 1])) stop--;
        var start = stop == 0 ? 0 : letters[..stop].LastIndexOfAny(Spaces) + 1;
        while (start < letters.Length && IsBetween(letters[start])) start++;
        var end = Math.Max(start, stop);
        while (end < letters.Length && !Spaces.Contains(letters[end])) end++;
        if (end - start > LongestWord) (start, end) = stop == 0 ? (start, start + WithoutSpaces) : (Math.Max(start, stop - WithoutSpaces), stop);
        while (end > start && IsBetween(letters[end - 1])) end--;
        return letters[start..end].ToString();
    }

    private static bool IsBetween(char letter) => Spaces.Contains(letter) || char.IsPunctuation(letter);
}
