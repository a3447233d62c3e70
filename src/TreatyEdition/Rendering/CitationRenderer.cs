using TreatyEdition.Citing;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Rendering;

/// <summary>Writes citations: the runs of a citation style as HTML.</summary>
internal static class CitationRenderer
{
    /// <summary>A citation within a sentence: without the full stop that ends a note; by its siglum where the work has one.</summary>
    public static IReadOnlyList<CitationRun> Reference(CitedSource work)
    {
        if (!work.First && work.Item.CitationLabel is { Length: > 0 } label)
            return [new CitationRun(work.Locator is { Length: > 0 } locator ? $"{label}, {locator}" : label)];
        CitationRun[] runs = [.. work.First ? ChicagoStyle.FullNote(work.Item, work.Locator) : ChicagoStyle.ShortNote(work.Item, work.Locator)];
        runs[^1] = runs[^1] with { Text = WithoutStop(runs[^1].Text) };
        return runs;
    }

    /// <summary>The stop may stand inside a closing quotation mark.</summary>
    private static string WithoutStop(string text) =>
        text.EndsWith('.') ? text[..^1] : text.EndsWith(".”", StringComparison.Ordinal) ? text[..^2] + "”" : text;

    /// <param name="links">Whether addresses become links; not inside another link.</param>
    public static void Write(PageBuffer output, IReadOnlyList<CitationRun> runs, bool links = true)
    {
        foreach (var run in runs)
        {
            var (open, close) = run.Style switch { RunStyle.Italic => ("<cite>", "</cite>"), RunStyle.Small => ("<small>", "</small>"), _ => ("", "") };
            if (links && run.Url is { } url) output.Append("<a rel=\"external\" href=\""u8).AppendEscaped(url).Append("\">"u8);
            output.Append(open).AppendEscaped(run.Text).Append(close);
            if (links && run.Url is not null) output.Append("</a>"u8);
        }
    }
}
