using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Model;

/// <summary>What a document is. The input, the words of the interface and the data call a kind by its name here, in small letters.</summary>
public enum DocumentKind { Treaty, Agreement, Protocol, Draft, Note, Letter, Telegram, Memorandum, Declaration, Speech, Decree, Report, Minutes, Other }

public enum Secrecy { Secret, Public }

public enum TextRole { Original, Translation, Draft, Regest }

public enum Completeness { Full, Extracts }

/// <summary>A document of the edition: its metadata, the editors' headnote, its text versions and their notes.</summary>
/// <param name="Headnote">Empty where the editors wrote none.</param>
/// <param name="Versions">In the order original, translation, draft, regest, then by language.</param>
public sealed record Document(
    EntryId Id,
    DocumentMetadata Metadata,
    RichText Headnote,
    ImmutableArray<TextVersion> Versions,
    ImmutableArray<Note> Notes,
    SourceSpan Span)
{
    /// <summary>The ids of all sections, in the order in which a reader meets them.</summary>
    public IEnumerable<string> SectionIds => Versions.SelectMany(v => v.Sections).Select(s => s.Id).Distinct();

    /// <summary>Where the document stands among others: by date, undated ones last, then by id.</summary>
    public static int Compare(Document left, Document right)
    {
        var byDate = (left.Metadata.Date?.Earliest ?? DateOnly.MaxValue).CompareTo(right.Metadata.Date?.Earliest ?? DateOnly.MaxValue);
        return byDate != 0 ? byDate : left.Id.CompareTo(right.Id);
    }
}

/// <summary>What <c>index.md</c> says of a document. Null and empty mean that the sources are silent.</summary>
public sealed record DocumentMetadata
{
    public required string Title { get; init; }
    public required string ShortTitle { get; init; }
    public required DocumentKind Kind { get; init; }
    public EdtfDate? Date { get; init; }
    public Located<EntryId>? Place { get; init; }
    public ImmutableArray<string> Parties { get; init; } = [];
    public ImmutableArray<Signatory> Signatories { get; init; } = [];
    public ImmutableArray<Located<EntryId>> Writers { get; init; } = [];
    public ImmutableArray<Located<EntryId>> Recipients { get; init; } = [];
    public Secrecy? Secrecy { get; init; }
    public EdtfDate? InForce { get; init; }
    public Located<EntryId>? Counterpart { get; init; }
    public ImmutableArray<Located<EntryId>> Completes { get; init; } = [];
    public ImmutableArray<Located<EntryId>> CompletedBy { get; init; } = [];
    public ImmutableArray<SourceReference> Sources { get; init; } = [];
    public ImmutableArray<Disclosure> Disclosed { get; init; } = [];
    public StageOf? StageOf { get; init; }
    public ImmutableArray<string> Keywords { get; init; } = [];
}

/// <param name="For">The party signed for, in a word.</param>
public sealed record Signatory(Located<EntryId> Person, string? For);

/// <summary>Who learned of the document or printed it, when.</summary>
public sealed record Disclosure(EdtfDate? Date, RichText Where, ImmutableArray<SourceReference> Sources)
{
    /// <summary>The id on the document's page of the disclosure at <paramref name="index"/>, from 0.</summary>
    internal static string Anchor(int index) => StringPool.Get($"page-disclosed-{index + 1}");
}

/// <summary>Says that a document is an earlier stage of a section of another.</summary>
public sealed record StageOf(Located<EntryId> Document, string Section, string? By);

/// <summary>One text of a document: the original, a translation, a draft, or a summary.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record TextVersion(
    string Language,
    TextRole Role,
    Completeness Completeness,
    ImmutableArray<SourceReference> Sources,
    RichText? Witness,
    string? By,
    ImmutableArray<Section> Sections,
    PositionMap Positions,
    SourceSpan Span);

/// <summary>A section of a text, aligned with the section of the same id in other versions.</summary>
public sealed record Section(string Id, ImmutableArray<Block> Blocks, int Offset)
{
    private readonly PackedInlines _heading = PackedInlines.None;

    /// <summary>The id of the part of a text before its first heading.</summary>
    public const string Preamble = "preamble";

    /// <summary>False where the heading has no id, which is an error, and the program made one up.</summary>
    public bool HasOwnId { get; init; } = true;

    /// <summary>False for the part before the first heading.</summary>
    public bool HasHeading => !_heading.IsEmpty;

    /// <summary>Made anew each time: to be asked for once and kept while it is needed.</summary>
    public ImmutableArray<Inline> Heading
    {
        get => _heading.Unpack();
        init => _heading = PackedInlines.Of(value);
    }

    /// <summary>Whether the heading may mention something; few do.</summary>
    internal bool HeadingMayPoint => _heading.MayPoint;

    /// <summary>Whether there are <see cref="EditorialMarks"/> in the heading.</summary>
    internal bool HeadingHasMarks => _heading.HasMarks;

    /// <summary>The heading as plain text; empty where there is none.</summary>
    public string Title => StringPool.Get(PlainText.Letters(_heading));
}

/// <summary>A note of the editors, shared by all versions of its document.</summary>
public readonly record struct Note(string Id, RichText Text, SourceSpan Span);
