using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>What linking any text needs to know of the whole edition.</summary>
internal sealed record LinkContext(
    Catalogue Catalogue, FragmentChecker Fragments, IReadOnlyDictionary<string, CslItem> Sources, NameFinder Names, QuotationChecker Quotations, DiagnosticBag Problems)
{
    private readonly Dictionary<EdtfDate, EdtfDate> _dates = [];

    /// <summary>Takes what refers to documents, as long as they are not known; null once they are.</summary>
    public ConcurrentBag<ReferenceAhead>? Ahead { get; init; }

    public static LinkContext Of(Edition edition, Catalogue catalogue, IReadOnlyDictionary<string, Lazy<QuotationMatcher>> seeds, DiagnosticBag problems) => new(
        catalogue, new FragmentChecker(edition, catalogue), edition.Sources.ToDictionary(s => s.Id.Value, s => s.Item, StringComparer.Ordinal),
        NameFinder.Of(edition, problems), new QuotationChecker(seeds, problems), problems);

    /// <summary>The date that was first found among equal ones: one object for all of them.</summary>
    public EdtfDate Shared(EdtfDate date)
    {
        lock (_dates)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_dates, date, out _);
            return shared ??= date;
        }
    }
}

/// <summary>A reference to a document, to be checked when all are known.</summary>
internal sealed record ReferenceAhead(EntryId Target, string? Fragment, SourceSpan Span);
