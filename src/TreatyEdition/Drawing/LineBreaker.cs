namespace TreatyEdition.Drawing;

/// <summary>
/// Breaks words into lines as the compositor of a title page would: of like length, after a comma rather than after a small word, and
/// no word alone on the last line.
/// </summary>
internal sealed class LineBreaker
{
    private const double AfterSmallWord = 0.06, AfterStop = -0.1, PerLine = 0.03, LonelyWord = 0.08, ShortAfterStop = 0.25;
    private const int SmallWord = 3;

    private readonly string[] _words;

    /// <summary>Where each word begins if all stand on one line, and where one more would.</summary>
    private readonly double[] _begins;
    private readonly double _space;

    /// <summary>Lines and what they cost; the less the better.</summary>
    private sealed record Breaks(double Cost, int End, Breaks? Rest);

    /// <param name="length">How long a word is, or the space between two, in any unit.</param>
    public LineBreaker(string text, Func<string, double> length)
    {
        _words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _begins = new double[_words.Length + 1];
        _space = length(" ");
        for (var i = 0; i < _words.Length; i++) _begins[i + 1] = _begins[i] + length(_words[i]) + _space;
    }

    /// <summary>The best lines no longer than a measure; null where the words do not fit into so many.</summary>
    public IReadOnlyList<string>? Break(double measure, int mostLines)
    {
        Breaks? best = null;
        for (var lines = 1; lines <= Math.Min(mostLines, _words.Length); lines++)
        {
            if (Best(lines, measure) is not { } found) continue;
            found = found with { Cost = found.Cost + PerLine * lines };
            if (best is null || found.Cost < best.Cost) best = found;
        }
        if (best is null) return null;
        var result = new List<string>();
        for (var (from, at) = (0, best); at is not null; (from, at) = (at.End, at.Rest)) result.Add(string.Join(' ', _words[from..at.End]));
        return result;
    }

    /// <summary>The cheapest way to set the words in so many lines; null where they do not fit. Found from the last line upwards.</summary>
    private Breaks? Best(int lines, double measure)
    {
        var ideal = Length(0, _words.Length) / lines;
        var below = new Breaks?[_words.Length + 1];
        for (var line = 1; line <= lines; line++)
        {
            var best = new Breaks?[_words.Length + 1];
            for (var from = 0; from < _words.Length; from++)
            {
                for (var end = line == 1 ? _words.Length : from + 1; end <= _words.Length && Length(from, end) <= measure; end++)
                {
                    if (line > 1 && below[end] is null) continue;
                    var cost = CostOf(from, end, measure, ideal) + (below[end]?.Cost ?? 0);
                    if (best[from] is null || cost < best[from]!.Cost) best[from] = new Breaks(cost, end, below[end]);
                }
            }
            below = best;
        }
        return below[0];
    }

    private double CostOf(int from, int end, double measure, double ideal)
    {
        var off = (Length(from, end) - ideal) / measure;
        var last = _words[end - 1];
        if (end < _words.Length) return off * off + (Stops(last) ? AfterStop : last.Length <= SmallWord ? AfterSmallWord : 0);
        var afterStop = from > 0 && Stops(_words[from - 1]);
        return off * off * (afterStop && off < 0 ? ShortAfterStop : 1) + (from > 0 && from == end - 1 && !afterStop ? LonelyWord : 0);
    }

    private static bool Stops(string word) => word[^1] is ',' or ';' or ':' or '.' or '–' or '—' or '!' or '?';

    private double Length(int from, int end) => _begins[end] - _begins[from] - _space;
}
