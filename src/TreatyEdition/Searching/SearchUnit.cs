using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Searching;

/// <summary>What a search can find; also the order of kinds in the index.</summary>
public enum SearchKind { Text, Document, Note, Event, Person, Place, Organisation, Term, Source, Essay, Discrepancy, Day }

/// <summary>One thing a search can find: a paragraph of a text, a note, an event, a person, …</summary>
public sealed record SearchUnit
{
    private readonly TextUnit? _passage;
    private readonly string? _address;
    private readonly string _text = "";

    public SearchUnit() { }

    /// <summary>A passage, whose address and words need not be held here again.</summary>
    internal SearchUnit(TextUnit passage) => _passage = passage;

    /// <summary>Where a hit leads, relative to the site root: <c>documents/1916-secret.html#art-2-fr-p1</c>.</summary>
    public string Address
    {
        get => _address ?? _passage?.Address ?? "";
        init => _address = value;
    }

    public required SearchKind Kind { get; init; }

    /// <summary>BCP 47 tag of <see cref="Text"/>; decides the stemmer. Empty if none applies.</summary>
    public string Language { get; init; } = "";

    /// <summary>The document or page the unit is part of; null for what stands alone, such as a person.</summary>
    public SearchGroup? Group { get; init; }

    /// <summary>The unit's own name: a person's, an event's title, a document's; empty for paragraphs and notes.</summary>
    public string Title { get; init; } = "";

    /// <summary>Other names: variants of a person's or place's name, a document's full title, a source's authors.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The heading above a paragraph (<c>Article II</c>) or the number of a note.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The words themselves, as plain text; shown in part with every hit.</summary>
    public string Text
    {
        get => _passage?.Text ?? _text;
        init => (_address, _passage, _text) = (Address, null, value);
    }

    /// <summary><see cref="Text"/> without a string, until the thread asks for the plain text of something else.</summary>
    internal ReadOnlySpan<char> Letters => _passage is { } passage ? passage.Letters : _text;

    /// <summary>Words that are found, and shown only where nothing else was: what stood before an emendation, a remark on it, an abbreviation written out.</summary>
    public ImmutableArray<string> OtherReadings { get; init; } = [];

    /// <summary>First and last Gregorian year the unit belongs to, for the histogram; null if it has none.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    /// <summary>Days and months mentioned in <see cref="Text"/>, or that the unit is about.</summary>
    public ImmutableArray<SearchDay> Days { get; init; } = [];

    /// <summary>Persons, places and organisations mentioned in <see cref="Text"/>.</summary>
    public ImmutableArray<SearchMention> Mentions { get; init; } = [];

    /// <summary>For the unit of a person, place, organisation or term: its reference, <c>person:sazonov</c>, as mentions name it.</summary>
    public string? Entity { get; init; }
}

/// <summary>A document or page as a whole.</summary>
/// <param name="Id">What <c>doc:</c> in a query names: <c>1916-secret</c>.</param>
/// <param name="Title">Shown above its hits; its words also help to find them.</param>
public sealed record SearchGroup(string Id, string Title);

/// <summary>A day in a unit, or a month.</summary>
/// <param name="Date">Gregorian, <c>1916-07-03</c> or <c>1916-07</c>.</param>
/// <param name="Start">Where the date stands in <see cref="SearchUnit.Text"/>, in UTF-16 code units.</param>
/// <param name="Length">Its length; 0 if it does not stand in the text.</param>
public readonly record struct SearchDay(string Date, int Start = 0, int Length = 0);

/// <summary>A person, place or organisation named in a unit.</summary>
/// <param name="Entity"><c>person:sazonov</c>, <c>place:peking</c>, <c>org:cer-company</c>.</param>
/// <param name="Start">Where the name stands in <see cref="SearchUnit.Text"/>, in UTF-16 code units.</param>
/// <param name="Length">Its length; 0 if it does not stand in the text.</param>
public readonly record struct SearchMention(string Entity, int Start = 0, int Length = 0);

/// <summary>Sizes of the index; the defaults suit editions from one document to ten thousand.</summary>
public sealed record SearchOptions
{
    /// <summary>Smallest aimed-at size of a shard of terms, in bytes; grows with the square root of the index.</summary>
    public int TermShardBytes { get; init; } = 7_000;

    /// <summary>Aimed-at size of a shard of texts, in bytes.</summary>
    public int TextShardBytes { get; init; } = 6_000;

    /// <summary>Size in bytes from which the positions of a word are stored apart from its postings.</summary>
    public int InlinePositionBytes { get; init; } = 2_500;

    /// <summary>How many words are kept for spelling suggestions, the most frequent first.</summary>
    public int SuggestedWords { get; init; } = 10_000;

    /// <summary>How the interface writes dates, so that what it calls months and days can be typed.</summary>
    internal DateLanguage Dates { get; init; } = DateLanguage.English;
}
