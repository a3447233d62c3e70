using System.Buffers;
using System.Collections.Immutable;

namespace TreatyEdition.Model.Text;

/// <summary>Finds the emendations and remarks of a text, and for each remark its lemma: the word of the text at which it stands.</summary>
internal sealed class ApparatusReader : PlainTextWriter
{
    /// <summary>How much of a Chinese or Japanese text, which has no spaces, is a lemma; and how far any is looked for.</summary>
    private const int LongestWord = 30, WithoutSpaces = 6, Farthest = 100;

    private static readonly SearchValues<char> Parting = SearchValues.Create(' ', '\u00a0', '\u202f', '—', '/');

    private readonly List<(Inline Mark, int At, int Begin)> _marks = [];

    /// <summary>Where the paragraph, item or cell begins that is being read.</summary>
    private int _begin;

    private ApparatusReader() { }

    public static IEnumerable<(Inline Mark, string Lemma)> Of(ImmutableArray<Inline> heading)
    {
        if (heading is [] or [TextRun]) return [];
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

    private IEnumerable<(Inline Mark, string Lemma)> Found() => _marks.Select(m => (m.Mark, m.Mark is Remark ? WordAt(m.At, m.Begin) : ""));

    protected override void Write(Paragraph paragraph)
    {
        Begin();
        Write(paragraph.Inlines);
    }

    protected override void Begin() => _begin = Length;

    public override void Write(Inline inline)
    {
        if (inline is Emendation or Remark) _marks.Add((inline, Length, _begin));
        base.Write(inline);
    }

    /// <summary>The word that ends at a place, or before it, or goes through it; where its paragraph begins there, its first. Without the punctuation around it.</summary>
    private string WordAt(int at, int begin)
    {
        var letters = Letters;
        var stop = Math.Min(at, letters.Length);
        while (stop > begin && IsBetween(letters[stop - 1])) stop--;
        var near = Math.Max(begin, stop - Farthest);
        var start = stop == begin ? begin : near + letters[near..stop].LastIndexOfAny(Parting) + 1;
        while (start < letters.Length && IsBetween(letters[start])) start++;
        var end = Math.Max(start, stop);
        while (end < letters.Length && end - start <= Farthest && !Parting.Contains(letters[end])) end++;
        if (end - start > LongestWord && letters[start..end].ContainsAnyInRange('\u2e80', '\uffdc'))
            (start, end) = stop == begin ? (start, start + WithoutSpaces) : (Math.Max(start, stop - WithoutSpaces), stop);
        if (start > begin && start < letters.Length && char.IsLowSurrogate(letters[start])) start--;
        if (end > start && end < letters.Length && char.IsLowSurrogate(letters[end])) end++;
        while (end > start && IsBetween(letters[end - 1])) end--;
        return letters[start..end].ToString();
    }

    private static bool IsBetween(char letter) => Parting.Contains(letter) || char.IsPunctuation(letter);
}
