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
