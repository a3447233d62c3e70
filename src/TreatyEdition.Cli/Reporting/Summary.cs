using System.Globalization;
using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;

namespace TreatyEdition.Cli.Reporting;

/// <summary>What a build found and made, in a few lines.</summary>
internal static class Summary
{
    public static string Of(BuildResult result)
    {
        var counts = result.Edition is { } linked ? Counts(linked) : [];
        if (result.Files > 0) counts = counts.Append(Count(result.Files, "file"));
        return string.Join(", ", counts.Append(Seconds(result.Elapsed)));
    }

    /// <summary>How many errors and warnings there are; empty where there are none.</summary>
    public static string OfProblems(IReadOnlyList<Diagnostic> problems)
    {
        var errors = problems.Count(p => p.Severity == Severity.Error);
        var warnings = problems.Count - errors;
        return string.Join(", ", new[] { errors > 0 ? Count(errors, "error") : "", warnings > 0 ? Count(warnings, "warning") : "" }.Where(s => s.Length > 0));
    }

    private static IEnumerable<string> Counts(LinkedEdition linked)
    {
        var marks = linked.Units.SelectMany(u => u.Marks).CountBy(m => m.Kind).ToDictionary();
        var quotations = linked.Quotations.CountBy(q => q.Status).ToDictionary();
        return
        [
            Count(linked.Edition.Documents.Length, "document"),
            Count(linked.Edition.Documents.Sum(d => d.SectionIds.Count()), "section"),
            Count(linked.Notes.Sum(n => n.Value.Length), "note"),
            Count(marks.GetValueOrDefault(MarkKind.Entry), "mention"),
            Count(marks.GetValueOrDefault(MarkKind.Date), "date"),
            $"{Count(linked.Quotations.Length, "quotation")} ({Number(quotations.GetValueOrDefault(QuotationStatus.Verified))} verified, {Number(quotations.GetValueOrDefault(QuotationStatus.Unverified))} unverified)",
        ];
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds < 1 ? $"{time.TotalMilliseconds:0} ms" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
