namespace TreatyEdition.Citing;

/// <summary>What a quotation need not share with its source. Always: white space of any kind is one space; all quotation marks
/// and apostrophes are alike (a quotation within a quotation changes its marks); soft hyphens and asterisks of emphasis don't count; accents may be
/// composed or not; a hyphen at a line end before a capital or a digit stands without the space.</summary>
/// <param name="JoinSoftHyphens">The OCR's ¬ (U+00AC) goes with the line end after it.</param>
/// <param name="JoinAcrossEmptyLines">A hyphen, an empty line and a small letter: a word broken by a page, joined.</param>
/// <param name="IgnoreNoteMarks">Note numbers as <c>¹⁾</c> and <c>[1]</c> don't count, on either side.</param>
public sealed record NormalisationProfile(bool JoinSoftHyphens, bool JoinAcrossEmptyLines, bool IgnoreNoteMarks)
{
    /// <summary>For a text typed or copied from a page on the web, and for quotations.</summary>
    public static NormalisationProfile Plain { get; } = new(false, false, true);

    /// <summary>For a text from an OCR that marks divided words with ¬.</summary>
    public static NormalisationProfile Ocr { get; } = new(true, false, true);

    /// <summary>For a text in which pages are parted by an empty line, also within words.</summary>
    public static NormalisationProfile BrokenPages { get; } = new(true, true, true);
}
