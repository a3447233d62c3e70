using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>What linking any text needs to know of the whole edition.</summary>
internal sealed record LinkContext(
    Catalogue Catalogue, FragmentChecker Fragments, IReadOnlyDictionary<string, CslItem> Sources, NameFinder Names, QuotationChecker Quotations, DiagnosticBag Problems);
