namespace TreatyEdition.Citing;

/// <summary>A passage of a text that resembles a quotation.</summary>
/// <param name="Index">Where it begins in the normalised text.</param>
internal sealed record Nearest(int Index, string Text, IReadOnlyList<DiffRun> Diff);

/// <summary>Finds the passage of a text that shares most words with a quotation: rare words vote for where it would begin, the best place is
/// compared word by word. Memory is linear in the text.</summary>
internal sealed class NearestPassage
{
    /// <summary>Words more frequent than this say little and are only asked when there are no others.</summary>
    private const int Frequent = 100;

    /// <summary>Of longer quotations this many words are compared.</summary>
    private const int MostWords = 1000;

    private readonly string _text;
    private readonly List<Range> _words = [];
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.OrdinalIgnoreCase);

    public NearestPassage(string text)
    {
        _text = text;
        foreach (var word in WordsOf(text))
        {
            var key = text[word];
            if (!_places.TryGetValue(key, out var places)) _places.Add(key, places = []);
            places.Add(_words.Count);
            _words.Add(word);
        }
    }

    /// <summary>Null when no word of the quotation is in the text.</summary>
    public Nearest? Find(string quotation)
    {
        var words = WordsOf(quotation).Take(MostWords).ToList();
        if (words.Count == 0 || BestStart(quotation, words) is not { } start) return null;
        var slack = 4 + words.Count / 4;
        var (first, last) = (Math.Max(0, start - slack), Math.Min(_words.Count - 1, start + words.Count + slack));
        var (from, to) = (_words[first].Start.Value, EndOfMarks(_words[last].End.Value));
        return Compare(from, _text[from..to], quotation[..(words.Count < MostWords ? quotation.Length : words[^1].End.Value)]);
    }

    private static Nearest? Compare(int from, string window, string quotation)
    {
        var tokens = DiffTokens.Compare(window, quotation);
        var (first, last) = Bounds(tokens);
        if (!tokens.Exists(token => token.Kind == DiffKind.Same)) return null;
        var before = tokens.Take(first).Sum(token => token.Text.Length);
        var kept = TextDiff.Smooth(tokens[first..last]);
        var passage = string.Concat(TextDiff.Runs(kept.Where(token => token.Kind != DiffKind.Added)).Select(run => run.Text)).Trim();
        return new Nearest(from + before, passage, TextDiff.Runs(kept));
    }

    /// <summary>Cuts off what the window holds before and after the passage: missing tokens at either end, but for as many as stand
    /// where others were added.</summary>
    private static (int First, int Last) Bounds(List<DiffToken> tokens)
    {
        var missing = tokens.TakeWhile(token => token.Kind == DiffKind.Missing).Count();
        var added = tokens.Skip(missing).TakeWhile(token => token.Kind == DiffKind.Added).Count();
        var first = missing - Math.Min(missing, added);
        var addedLast = tokens.AsEnumerable().Reverse().TakeWhile(token => token.Kind == DiffKind.Added).Count();
        var missingLast = tokens.AsEnumerable().Reverse().Skip(addedLast).TakeWhile(token => token.Kind == DiffKind.Missing).Count();
        var surplus = missingLast - Math.Min(missingLast, addedLast);
        if (surplus > 0) tokens.RemoveRange(tokens.Count - addedLast - surplus, surplus);
        return (Math.Min(first, tokens.Count), tokens.Count);
    }

    /// <summary>The word at which the quotation would begin, by the votes of its words; null when none is in the text.</summary>
    private int? BestStart(string quotation, List<Range> words)
    {
        var bin = Math.Max(4, words.Count / 4);
        var votes = Vote(quotation, words, bin, Frequent) ?? Vote(quotation, words, bin, int.MaxValue);
        if (votes is null) return null;
        // Two neighbouring bins together, since a passage may straddle their border; the earliest of the best.
        var best = votes.Keys.MaxBy(key => (votes[key].Weight + votes.GetValueOrDefault(key + 1).Weight, -key));
        return Math.Max(0, votes[best].First);
    }

    private Dictionary<int, (double Weight, int First)>? Vote(string quotation, List<Range> words, int bin, int frequent)
    {
        Dictionary<int, (double Weight, int First)> votes = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (!_places.TryGetValue(quotation[words[i]], out var places) || places.Count > frequent) continue;
            foreach (var place in places.Take(Frequent * 10))
            {
                var start = place - i;
                var key = (int)Math.Floor((double)start / bin);
                var (weight, first) = votes.GetValueOrDefault(key, (0, start));
                votes[key] = (weight + 1.0 / places.Count, Math.Min(first, start));
            }
        }
        return votes.Count == 0 ? null : votes;
    }

    private int EndOfMarks(int index)
    {
        while (index < _text.Length && _text[index] != ' ' && !char.IsLetterOrDigit(_text[index])) index++;
        return index;
    }

    private static IEnumerable<Range> WordsOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i++;
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && !IsAlone(text[i]) && !IsAlone(text[i - 1])) i++;
            yield return start..i--;
        }
    }

    /// <summary>Chinese characters are words of their own.</summary>
    private static bool IsAlone(char c) => c >= '\u2E80' && CitationText.HasEastAsian(c.ToString());
}
