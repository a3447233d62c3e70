using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The page of one document.</summary>
public sealed record DocumentModel : PageModel
{
    public required string KindName { get; init; }
    public required string ShortTitle { get; init; }
    public DateView? Date { get; init; }
    public LinkView? Place { get; init; }
    public string? Parties { get; init; }
    public required IReadOnlyList<LinkView> Signatories { get; init; }
    public required IReadOnlyList<LinkView> Writers { get; init; }
    public required IReadOnlyList<LinkView> Recipients { get; init; }
    public string? Secrecy { get; init; }
    public bool IsSecret { get; init; }
    public DateView? InForce { get; init; }
    public LinkView? Counterpart { get; init; }
    public required IReadOnlyList<LinkView> Completes { get; init; }
    public required IReadOnlyList<LinkView> CompletedBy { get; init; }
    public required IReadOnlyList<LineProse> Sources { get; init; }
    public required IReadOnlyList<DisclosureView> Disclosed { get; init; }
    public StageView? StageOf { get; init; }
    public LinkView? Stages { get; init; }
    public BlockProse? Headnote { get; init; }
    public required IReadOnlyList<VersionView> Versions { get; init; }

    /// <summary>Whether there is a choice between versions.</summary>
    public bool HasChoice => Versions.Count > 1;

    public bool IsPair => Versions.Count == 2;

    public bool HasEmendations { get; init; }
    public required IReadOnlyList<SectionView> Sections { get; init; }
    public required IReadOnlyList<ApparatusView> Apparatus { get; init; }
    public required IReadOnlyList<NoteView> Notes { get; init; }
    public required IReadOnlyList<DayView> Days { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
    public required IReadOnlyList<MentionGroupView> Mentions { get; init; }

    /// <summary>The page that gives all passages; null where this one does.</summary>
    public LinkView? AllMentions { get; init; }
    public required IReadOnlyList<LinkView> Discrepancies { get; init; }
    public required IReadOnlyList<EventView> Before { get; init; }
    public required IReadOnlyList<EventView> Same { get; init; }
    public required IReadOnlyList<EventView> After { get; init; }
    public bool HasEvents => Before.Count + Same.Count + After.Count > 0;
    public DrawingProse? Timeline { get; init; }
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }
    public required CiteView Cite { get; init; }
    public string? TeiHref { get; init; }
}

public sealed record DisclosureView(string Id, DateView? Date, LineProse? Where, IReadOnlyList<LineProse> Sources);

public sealed record StageView(LinkView Document, string? By, string StagesHref);

/// <param name="Index">From 1, in the order shown; the style sheet knows versions by it.</param>
public sealed record VersionView(int Index, string Lang, string Language, string Role, string? Completeness, LineProse? Witness, string? By, IReadOnlyList<LineProse> Sources, bool IsRegest)
{
    public bool HasOrigin => Witness is not null || By is not null || Sources.Count > 0;
}

/// <param name="Rows">How many rows the longest cell needs: its heading and paragraphs: 1 to 40, or the next of 60, 100, 200, 400 and 1000; 0 where more.</param>
public sealed record SectionView(string Id, string Label, int Rows, IReadOnlyList<CellView> Cells);

/// <param name="Version">The index of its version, from 1.</param>
/// <param name="Direction">The value of <c>dir</c>; null where it is the page's.</param>
public sealed record CellView(string Id, int Version, string Lang, string? Direction, LineProse? Heading, BlockProse? Text);

/// <param name="Kind">correction, supplied, deleted, remark.</param>
/// <param name="SectionLang">Of the section's name; null where that is a word of the interface.</param>
/// <param name="Language">The name of the text's language; null where only one text has any.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>, where the text runs the other way than the page.</param>
public sealed record ApparatusView(
    int Number, string Anchor, string Section, string? SectionLang, string Lang, string? Language, string? Direction, string Kind, string KindName, string AsPrinted, string Corrected, string? Remark)
{
    /// <summary>For a remark, the word at which it stands; empty for an emendation, whose readings say what it is about.</summary>
    public string Lemma { get; init; } = "";
}

public sealed record NoteView(int Number, string Id, BlockProse Text, IReadOnlyList<BacklinkView> Backlinks);

/// <param name="Letter">a, b, c… where a note is referred to more than once.</param>
public sealed record BacklinkView(string Href, string Letter, string Label);

/// <summary>A day that the page mentions.</summary>
/// <param name="Text">The Gregorian reading, which names the day.</param>
/// <param name="Readings">Those of the other calendars, which stand beside it.</param>
public sealed record DayView(string Datetime, string Text, string Href, IReadOnlyList<ReadingView> Readings);

public sealed record EventView(string Title, string Href, DateView Date, LineProse? Text);

/// <summary>How to cite the page.</summary>
public sealed record CiteView(CitationProse Chicago, CitationProse Mla, string BibTex, string? Address);
