using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>A slip in a template is on every page that it makes: told in a few places and counted in the others, it can be read.</summary>
internal static partial class Repetitions
{
    private const int Told = 3;

    /// <param name="findings">In order; what is kept stays in it.</param>
    public static IEnumerable<Diagnostic> Shorten(IReadOnlyList<Diagnostic> findings) => findings.Count <= Told ? findings : Shortened(findings);

    private static IEnumerable<Diagnostic> Shortened(IReadOnlyList<Diagnostic> findings)
    {
        var all = findings.Select(f => (Finding: f, What: What(f))).ToList();
        var counts = all.CountBy(f => f.What).ToDictionary();
        var met = new Dictionary<(Code, string), int>();
        foreach (var (finding, what) in all)
        {
            var number = met[what] = met.GetValueOrDefault(what) + 1;
            var rest = counts[what] - Told;
            if (number < Told || rest <= 1) yield return finding;
            else if (number == Told) yield return finding with { Message = $"{finding.Message} The same stands in {rest} more places." };
        }
    }

    /// <summary>What is wrong, wherever it is.</summary>
    private static (Code, string) What(Diagnostic finding) => (finding.Code, Place().Replace(finding.Message, ""));

    [GeneratedRegex("[0-9]+:[0-9]+")]
    private static partial Regex Place();
}
