using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Model;

/// <summary>A form of a name.</summary>
/// <param name="Language">BCP 47; null where it is a form of any language.</param>
/// <param name="AttestedIn">Keys of the sources that use it.</param>
public sealed record NameForm(string Form, string? Language, ImmutableArray<string> AttestedIn, string? Note, SourceSpan Span);

/// <summary>What persons, places, organisations and terms have in common.</summary>
/// <param name="SortName">The form by which it is sorted.</param>
/// <param name="FoundInText">Whether its names are looked for in running text.</param>
/// <param name="About">Empty where the editors wrote none.</param>
public abstract record RegisterEntry(
    EntryId Id,
    string Name,
    string SortName,
    ImmutableArray<NameForm> Variants,
    bool FoundInText,
    RichText About,
    ImmutableArray<SourceReference> Sources,
    SourceSpan Span);

/// <param name="Dates">Years of life, an EDTF interval; null where the sources are silent.</param>
public sealed record Person(
    EntryId Id, string Name, string SortName, ImmutableArray<NameForm> Variants, bool FoundInText, RichText About,
    ImmutableArray<SourceReference> Sources, SourceSpan Span, string? Role, string? Affiliation, EdtfDate? Dates)
    : RegisterEntry(Id, Name, SortName, Variants, FoundInText, About, Sources, Span);

/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct Coordinates(double Latitude, double Longitude);

public sealed record Place(
    EntryId Id, string Name, string SortName, ImmutableArray<NameForm> Variants, bool FoundInText, RichText About,
    ImmutableArray<SourceReference> Sources, SourceSpan Span, string? PlaceKind, string? ModernName, Coordinates? Coordinates, string? Certainty)
    : RegisterEntry(Id, Name, SortName, Variants, FoundInText, About, Sources, Span);

public sealed record Organisation(
    EntryId Id, string Name, string SortName, ImmutableArray<NameForm> Variants, bool FoundInText, RichText About,
    ImmutableArray<SourceReference> Sources, SourceSpan Span, string? OrganisationKind, EdtfDate? Dates)
    : RegisterEntry(Id, Name, SortName, Variants, FoundInText, About, Sources, Span);

public sealed record Term(
    EntryId Id, string Name, string SortName, ImmutableArray<NameForm> Variants, bool FoundInText, RichText About,
    ImmutableArray<SourceReference> Sources, SourceSpan Span)
    : RegisterEntry(Id, Name, SortName, Variants, FoundInText, About, Sources, Span);

/// <summary>Something that happened, at a date.</summary>
/// <param name="Date">Gregorian.</param>
/// <param name="Links">The people, places, organisations, documents and discrepancies it touches.</param>
public sealed record HistoricalEvent(
    EntryId Id,
    EdtfDate Date,
    string Title,
    RichText Text,
    ImmutableArray<string> Themes,
    ImmutableArray<Located<EntryId>> Links,
    ImmutableArray<SourceReference> Sources,
    RichText Note,
    string? Certainty,
    SourceSpan Span);

/// <summary>A matter on which the sources disagree, or in which one of them errs.</summary>
/// <param name="Links">The documents, people, places and events it touches.</param>
public sealed record Discrepancy(
    EntryId Id,
    string Title,
    string Kind,
    bool Major,
    ImmutableArray<Claim> Claims,
    RichText Comment,
    RichText Follows,
    ImmutableArray<Located<EntryId>> Links,
    SourceSpan Span);

public sealed record Claim(RichText Text, EdtfDate? Date, ImmutableArray<SourceReference> Sources);

/// <summary>A table of documents by matter.</summary>
public sealed record Concordance(
    EntryId Id, string Title, RichText Intro, ImmutableArray<Located<EntryId>> Documents, ImmutableArray<ConcordanceRow> Rows, SourceSpan Span);

public sealed record ConcordanceRow(string Id, string Title, ImmutableArray<ConcordanceCell> Cells, RichText Remark);

/// <param name="Change">How the matter stands towards the document before: new, carried-on, changed, dropped, absent.</param>
public sealed record ConcordanceCell(
    Located<EntryId> Document, ImmutableArray<Located<string>> Sections, RichText Text, string Change, ImmutableArray<SourceReference> Sources);

/// <summary>A record of the bibliography.</summary>
/// <param name="CitedBy">Keys of the sources that cite it, where the edition knows it through them.</param>
/// <param name="IsSeed">Whether the edition holds the source's text.</param>
public sealed record Source(EntryId Id, CslItem Item, bool IsSeed, ImmutableArray<string> CitedBy, SourceSpan Span);
