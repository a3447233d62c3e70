using System.Globalization;
using Xunit.Abstractions;

namespace TreatyEdition.Tests.Calendars;

/// <summary>Measures the recogniser against what a reader found. A match counts when place, length and EDTF are all right.</summary>
public sealed class RecognitionQualityTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.99;
    private const double LeastRecall = 0.97;

    [Fact]
    public void The_labelled_sentences_are_recognised_with_the_precision_and_recall_promised()
    {
        var sentences = LabelledSentence.All();
        int right = 0, found = 0, expected = 0;
        foreach (var sentence in sentences)
        {
            var matches = sentence.Found();
            var agreed = matches.Intersect(sentence.Dates).Count();
            right += agreed;
            found += matches.Count;
            expected += sentence.Dates.Count;
            if (agreed != matches.Count || agreed != sentence.Dates.Count) Report(sentence, matches);
        }

        var precision = (double)right / found;
        var recall = (double)right / expected;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {expected} dates, {found} found, {right} right: precision {precision:0.0000}, recall {recall:0.0000}"));
        foreach (var group in sentences.GroupBy(sentence => sentence.Language))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Key}: {group.Count()} sentences, {group.Sum(s => s.Dates.Count)} dates"));
        Assert.True(sentences.Count >= 300);
        Assert.True(precision >= LeastPrecision, $"precision {precision}");
        Assert.True(recall >= LeastRecall, $"recall {recall}");
    }

    private void Report(LabelledSentence sentence, IReadOnlyList<LabelledDate> matches)
    {
        output.WriteLine(sentence.Text);
        foreach (var date in sentence.Dates.Except(matches)) output.WriteLine($"   missed  {Words(sentence, date)} = {date.Edtf}");
        foreach (var date in matches.Except(sentence.Dates)) output.WriteLine($"   wrong   {Words(sentence, date)} = {date.Edtf}");
    }

    private static string Words(LabelledSentence sentence, LabelledDate date) => sentence.Text.Substring(date.Start, date.Length);
}
