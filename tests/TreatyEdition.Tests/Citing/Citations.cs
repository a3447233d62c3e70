using TreatyEdition.Citing;

namespace TreatyEdition.Tests.Citing;

/// <summary>Shorthand for the tests of this folder.</summary>
internal static class Citations
{
    /// <summary>Runs on one line: italics between asterisks, links between angle brackets.</summary>
    public static string Marked(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(run =>
        run.Url is not null ? $"<{run.Text}>" : run.Style == RunStyle.Italic ? $"*{run.Text}*" : run.Text));

    public static CslName Person(string given, string family) => new(family, given);

    public static CslName Body(string name) => new(Literal: name);

    public static CslDate Date(string edtf) =>
        CslDate.TryParse(edtf, out var date) ? date : throw new ArgumentException($"no date: {edtf}", nameof(edtf));

    /// <summary>Runs of a comparison: missing words between <c>[-…-]</c>, added ones between <c>{+…+}</c>.</summary>
    public static string Marked(IReadOnlyList<DiffRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        DiffKind.Missing => $"[-{run.Text}-]",
        DiffKind.Added => $"{{+{run.Text}+}}",
        _ => run.Text,
    }));
}
