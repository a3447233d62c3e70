using System.Globalization;
using System.Runtime.CompilerServices;
using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

/// <summary>A date a reader found: where it stands and what it means.</summary>
public sealed record LabelledDate(int Start, int Length, string Edtf);

/// <summary>A line of labelled-dates.tsv.</summary>
public sealed record LabelledSentence(string Source, string Language, int? ContextYear, IReadOnlyList<LabelledDate> Dates, string Text)
{
    public static IReadOnlyList<LabelledSentence> All([CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "labelled-dates.tsv")).Where(line => !line.StartsWith('#')).Select(Read)];

    public IReadOnlyList<LabelledDate> Found()
    {
        var matches = DateRecogniser.Find(Text, Language, new DateContext(ContextYear));
        return [.. matches.Select(match => new LabelledDate(match.Start, match.Length, match.Date.ToString()))];
    }

    private static LabelledSentence Read(string line)
    {
        var fields = line.Split('\t');
        int? year = fields[2] == "-" ? null : int.Parse(fields[2], CultureInfo.InvariantCulture);
        var at = 0;
        LabelledDate[] dates = fields[3] == "-" ? [] : [.. fields[3].Split(';').Select(label => Place(label.Trim(' '), fields[4], ref at))];
        return new(fields[0], fields[1], year, dates, fields[4]);
    }

    /// <summary>Finds the words behind the last label's; <c>in |1916</c> is the 1916 that follows "in ".</summary>
    private static LabelledDate Place(string label, string text, ref int at)
    {
        var equals = label.LastIndexOf('=');
        var words = equals < 0 ? label : label[..equals];
        var before = words.IndexOf('|', StringComparison.Ordinal);
        var start = text.IndexOf(words.Replace("|", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal);
        Assert.True(start >= 0, $"label '{label}' is not in: {text}");
        var written = words[(before + 1)..];
        start += Math.Max(before, 0);
        at = start + written.Length;
        return new(start, written.Length, equals < 0 ? written : label[(equals + 1)..]);
    }
}
