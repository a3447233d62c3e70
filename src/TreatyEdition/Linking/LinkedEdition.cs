using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TreatyEdition.Calendars;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>The edition with every reference resolved, and all that can be gathered from that.</summary>
/// <param name="Edition">Its texts hold resolved inlines only.</param>
/// <param name="Units">Every passage, in the order of the edition: documents, pages, registers.</param>
/// <param name="Notes">The notes of each document and page that has any, in the order of their numbers.</param>
public sealed record LinkedEdition(
    Edition Edition,
    Catalogue Catalogue,
    ImmutableArray<TextUnit> Units,
    IReadOnlyDictionary<EntryId, ImmutableArray<LinkedNote>> Notes,
    ImmutableArray<CheckedQuotation> Quotations)
{
    private readonly Lazy<ILookup<EntryId, Mention>> _mentions = new(() => Mention.All(Units));
    private readonly Lazy<ILookup<EntryId, Mention>> _citations = new(() => Mention.AllCitations(Units));

    /// <summary>Where an entry is mentioned, in the order of the edition.</summary>
    public IEnumerable<Mention> MentionsOf(EntryId id) => _mentions.Value[id];

    /// <summary>Where a source is cited, in the order of the edition.</summary>
    public IEnumerable<Mention> CitationsOf(EntryId id) => _citations.Value[id];

    /// <summary>The number of the note that a passage is; null where it is none.</summary>
    public int? NumberOf(TextUnit unit)
    {
        if (unit.Part == UnitPart.Note)
            foreach (var (note, number, _) in Notes[unit.Owner])
                if (note.Id == unit.Section) return number;
        return null;
    }
}

/// <summary>A note with its number.</summary>
/// <param name="ReferenceCount">How many references to it the document or page has.</param>
public readonly record struct LinkedNote(Note Note, int Number, int ReferenceCount)
{
    public string Anchor => StringPool.Get($"note-{Note.Id}");

    /// <summary>The anchors of its references, in order.</summary>
    public ImmutableArray<string> References
    {
        get
        {
            var references = new string[ReferenceCount];
            for (var i = 0; i < references.Length; i++) references[i] = NoteNumbers.ReferenceAnchor(Note.Id, i + 1);
            return ImmutableCollectionsMarshal.AsImmutableArray(references);
        }
    }
}

/// <summary>What part of an entry a passage is.</summary>
public enum UnitPart { Text, Heading, Disclosure, Witness, Headnote, Note, About, Event, Discrepancy, Page, Concordance }

/// <summary>A passage with an address of its own: a paragraph, a note, an event…</summary>
/// <param name="Anchor">The element's id in the page of <paramref name="Owner"/>; null for the page itself.</param>
/// <param name="Section">The id of the section or the note it belongs to; null where there is none.</param>
/// <param name="Heading">The heading above it, as plain text; null where there is none.</param>
public sealed record TextUnit(
    EntryId Owner, UnitPart Part, string? Anchor, string? Section, string? Heading, string Language, ReadOnlyMemory<Block> Blocks)
{
    /// <summary>What it points to, in the order of its text.</summary>
    public ArraySegment<TextMark> Marks { get; internal set; } = ArraySegment<TextMark>.Empty;

    /// <summary>Its text, where so much points out of it that writing it for each would take long; null elsewhere.</summary>
    internal string? Kept { get; init; }

    /// <summary>What it says, without markup. Written anew each time: to be asked for once and kept while it is needed.</summary>
    public string Text => Kept ?? Letters.ToString();

    /// <summary>Its text without a string for it, valid until the same thread reads another.</summary>
    internal ReadOnlySpan<char> Letters => Kept is { } kept ? kept : PlainText.Letters(Blocks.Span);

    /// <summary>Whether it has paragraphs only, whose words are held in UTF-8.</summary>
    internal bool IsPacked
    {
        get
        {
            foreach (var block in Blocks.Span)
                if (block is not Paragraph) return false;
            return true;
        }
    }

    public string Address => Addresses.Of(Owner, Anchor);
}

public enum MarkKind { Entry, Date, Source, Note }

/// <summary>Something that a passage points to.</summary>
/// <param name="Start">Offset in the passage's plain text.</param>
/// <param name="Target">Of an entry or a source.</param>
/// <param name="Detail">The fragment of an entry, the locator of a source.</param>
/// <param name="Automatic">Whether a name was found in running text rather than linked by an editor.</param>
public readonly record struct TextMark(MarkKind Kind, int Start, int Length, EntryId? Target, string? Detail, EdtfDate? Date, bool Automatic);

/// <summary>A passage that mentions or cites an entry.</summary>
/// <param name="Index">Of the mark among those of the passage.</param>
public readonly record struct Mention(TextUnit Unit, int Index)
{
    public TextMark Mark => Unit.Marks[Index];

    internal static ILookup<EntryId, Mention> All(ImmutableArray<TextUnit> units) => Of(units, MarkKind.Entry).ToLookup(m => m.Mark.Target!);

    internal static ILookup<EntryId, Mention> AllCitations(ImmutableArray<TextUnit> units) => Of(units, MarkKind.Source).ToLookup(m => m.Mark.Target!);

    private static IEnumerable<Mention> Of(ImmutableArray<TextUnit> units, MarkKind kind)
    {
        foreach (var unit in units)
            for (var i = 0; i < unit.Marks.Count; i++)
                if (unit.Marks[i].Kind == kind) yield return new Mention(unit, i);
    }

    /// <summary>The words around the mention: what stands before it, the mention, what stands after.</summary>
    /// <param name="width">About how many characters in all.</param>
    public (string Before, string Words, string After) Context(int width = 160) => Snippet.Around(Unit.Letters, Mark.Start, Mark.Length, width);
}

public enum QuotationStatus { Verified, Unverified }

/// <summary>A quotation that was compared with its source, or could not be because the source is not held.</summary>
public sealed record CheckedQuotation(QuotationStatus Status, string SourceKey, string Text, Diagnostics.SourceSpan Span);
