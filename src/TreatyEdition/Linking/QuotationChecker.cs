using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Compares quotations, word for word, with the sources whose text the edition holds. Safe for several threads.</summary>
/// <param name="matchers">By the key of the source.</param>
internal sealed class QuotationChecker(IReadOnlyDictionary<string, Lazy<QuotationMatcher>> matchers, DiagnosticBag problems)
{
    public static IReadOnlyDictionary<string, Lazy<QuotationMatcher>> MatchersOf(ImmutableDictionary<string, string> seeds) =>
        seeds.ToDictionary(s => s.Key, s => new Lazy<QuotationMatcher>(() => new QuotationMatcher(s.Value, NormalisationProfile.BrokenPages)), StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly List<CheckedQuotation> _results = [];

    /// <param name="source">The citation that follows the quotation; one of its works must have the words.</param>
    public void Check(string text, CitationGroup source, SourceSpan span)
    {
        if (source.Works.IsEmpty) return;
        var held = source.Works.Where(w => matchers.ContainsKey(w.Key)).ToList();
        if (held.Count == 0)
        {
            Add(new CheckedQuotation(QuotationStatus.Unverified, source.Works[0].Key, text, span));
            return;
        }
        var matches = held.Select(w => (w.Key, Match: matchers[w.Key].Value.Match(text))).ToList();
        if (matches.Exists(m => m.Match.Found))
            Add(new CheckedQuotation(QuotationStatus.Verified, matches.Find(m => m.Match.Found).Key, text, span));
        else
            problems.Add(Codes.QuotationMismatch, span, Describe(matches[0].Key, matches[0].Match));
    }

    private static string Describe(string key, QuotationMatch match)
    {
        if (match.Line == 0) return $"the quotation is nowhere in '{key}' (seeds/{key}.txt). Quote it word for word, or cite the source it is from.";
        var difference = string.Concat(match.Diff.Select(run => run.Kind switch
        {
            DiffKind.Added => $"{{++{run.Text}++}}",
            DiffKind.Missing => $"{{--{run.Text}--}}",
            _ => run.Text,
        }));
        return $"the quotation is not what '{key}' says; nearest, at line {match.Line} of seeds/{key}.txt: “{difference}” ({{--…--}} stands only in the source, {{++…++}} only here). Quote it word for word, or mark omissions with … and insertions with [ ].";
    }

    private void Add(CheckedQuotation result)
    {
        lock (_lock) _results.Add(result);
    }

    public ImmutableArray<CheckedQuotation> Results()
    {
        lock (_lock) return [.. _results.OrderBy(r => r.Span).ThenBy(r => r.Text, StringComparer.Ordinal)];
    }
}
