namespace TreatyEdition.Citing;

/// <summary>Why a quotation does not match its source.</summary>
public enum QuotationFailure
{
    None,

    /// <summary>The quotation has no words.</summary>
    Empty,

    /// <summary>Its words, or those of one part between omissions, are not in the source.</summary>
    Different,

    /// <summary>Each part is in the source, but not after the part before it, or too far from it.</summary>
    OutOfOrder,
}

/// <summary>What came of looking for a quotation in its source.</summary>
/// <param name="Line">1-based line of the source where the quotation, or else the nearest passage, begins; 0 when nothing is near.</param>
/// <param name="Part">The part of the quotation that failed, normalised; the whole when it has no omissions. Null when found.</param>
/// <param name="Nearest">The passage of the source most like that part, normalised. Null when found or nothing is near.</param>
/// <param name="Diff">From the passage to that part: <c>Missing</c> words are the source's, <c>Added</c> ones the quotation's. Empty when
/// found or nothing is near.</param>
public sealed record QuotationMatch(QuotationFailure Failure, int Line, string? Part, string? Nearest, IReadOnlyList<DiffRun> Diff)
{
    public bool Found => Failure == QuotationFailure.None;
}

/// <summary>Compares quotations with the text they are taken from, word for word, after the rules of a profile. Omissions and square
/// brackets are allowed as editors use them; the final comma or full stop may differ. Safe for use by several threads.</summary>
public sealed class QuotationMatcher
{
    private readonly NormalisedText _primary;
    private readonly Lazy<NormalisedText[]> _otherReadings;
    private readonly Lazy<NearestPassage> _nearest;
    private readonly int[] _lineStarts;

    /// <param name="sourceText">The file as it is, from its first character, so that lines can be counted.</param>
    public QuotationMatcher(string sourceText, NormalisationProfile profile)
    {
        _primary = NormalisedText.Of(sourceText, profile);
        _otherReadings = new(() => !_primary.IsAmbiguous ? [] :
            [NormalisedText.Of(sourceText, profile, LineEndHyphen.Join), NormalisedText.Of(sourceText, profile, LineEndHyphen.Keep)]);
        _nearest = new(() => new NearestPassage(_primary.Text));
        _lineStarts = [0, .. sourceText.Index().Where(pair => pair.Item == '\n').Select(pair => pair.Index + 1)];
    }

    /// <param name="quotation">Plain text, without the quotation marks around it.</param>
    public QuotationMatch Match(string quotation)
    {
        var words = NormalisedText.Of(quotation, NormalisationProfile.Plain).Text;
        var whole = QuotationPattern.Whole(words);
        var pattern = QuotationPattern.Read(words);
        if (!pattern.Pieces.Any(piece => piece.Text.Any(char.IsLetterOrDigit))) return new(QuotationFailure.Empty, 0, words, null, []);
        foreach (var text in Readings())
        {
            if (Search(text, whole, pattern) is { } start)
                return new(QuotationFailure.None, LineOf(text, start), null, null, []);
        }
        return Explain(pattern);
    }

    private IEnumerable<NormalisedText> Readings()
    {
        yield return _primary;
        foreach (var reading in _otherReadings.Value) yield return reading;
    }

    private static int? Search(NormalisedText text, Piece whole, QuotationPattern pattern)
    {
        var search = new PatternSearch(text.Text);
        if (whole.Text.Length > 0 && search.Find([whole]).Start is { } start) return start;
        return pattern.Pieces is [var only] && only == whole ? null : search.Find(pattern.Pieces).Start;
    }

    private QuotationMatch Explain(QuotationPattern pattern)
    {
        var failed = new PatternSearch(_primary.Text).Find(pattern.Pieces).Failed;
        var part = pattern.Pieces[failed].Part;
        var words = pattern.Parts[part].Trim();
        var alone = pattern.Pieces.Where(piece => piece.Part == part && piece.Kind != PieceKind.Gap).ToList();
        if (alone.Count < pattern.Pieces.Count && new PatternSearch(_primary.Text).Find(alone).Start is { } start)
            return new(QuotationFailure.OutOfOrder, LineOf(_primary, start), words, words, [new DiffRun(words, DiffKind.Same)]);
        if (_nearest.Value.Find(words) is not { } nearest) return new(QuotationFailure.Different, 0, words, null, []);
        return new(QuotationFailure.Different, LineOf(_primary, nearest.Index), words, nearest.Text, nearest.Diff);
    }

    private int LineOf(NormalisedText text, int index)
    {
        var found = Array.BinarySearch(_lineStarts, text.SourceOffset(index));
        return found >= 0 ? found + 1 : ~found;
    }
}
