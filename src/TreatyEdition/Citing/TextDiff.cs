using System.Text;

namespace TreatyEdition.Citing;

/// <summary>Shows how one wording became another.</summary>
public static class TextDiff
{
    /// <summary>Compares word by word; marks are words of their own, Chinese characters too; white space does not count.</summary>
    /// <returns>The <c>Same</c> and <c>Added</c> runs together are <paramref name="to"/>, character for character (unless it is blank);
    /// <c>Missing</c> runs are words of <paramref name="from"/>. Empty when both are blank. Texts that differ in thousands of words are shown as replaced.</returns>
    public static IReadOnlyList<DiffRun> Words(string from, string to) => Runs(Smooth(DiffTokens.Compare(from, to)));

    /// <summary>The same stretches as they are shown and read aloud: white space stands between changes, not in them, and no word runs into the next.</summary>
    /// <returns>Missing and added runs begin and end with a word or mark; the spaces around them are in runs that are the same.</returns>
    public static IReadOnlyList<DiffRun> ForReading(IReadOnlyList<DiffRun> runs)
    {
        List<DiffRun> shown = [];
        // Whether a space is due; and whether one is, but only after a missing mark that follows a word without any.
        var (due, later) = (false, false);
        foreach (var run in runs)
        {
            var text = run.Text.Trim();
            due |= char.IsWhiteSpace(run.Text[0]);
            if (text.Length == 0) continue;
            if (shown.Count > 0)
            {
                var closes = text[0] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '»';
                if (closes && run.Kind == DiffKind.Missing) (due, later) = (false, due || later);
                else (due, later) = (!(closes && (run.Kind, shown[^1].Kind) != (DiffKind.Same, DiffKind.Same)) && (due || later || RunInto(shown[^1].Text, text)), false);
                if (due) shown.Add(new DiffRun(" ", DiffKind.Same));
            }
            shown.Add(run with { Text = text });
            due = char.IsWhiteSpace(run.Text[^1]);
        }
        return shown;
    }

    private static bool RunInto(string before, string after) =>
        char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]) && !CitationText.HasEastAsian(before[^1..] + after[..1]);

    /// <summary>Adjacent tokens of one kind become one run.</summary>
    internal static IReadOnlyList<DiffRun> Runs(IEnumerable<DiffToken> tokens)
    {
        List<DiffRun> runs = [];
        var text = new StringBuilder();
        DiffKind? kind = null;
        foreach (var token in tokens)
        {
            var last = text.Length > 0 ? text[^1] : ' ';
            if (kind is not null && kind != token.Kind)
            {
                runs.Add(new DiffRun(text.ToString(), kind.Value));
                text.Clear();
            }
            text.Append(Sticks(last, token) ? " " : "").Append(token.Text);
            kind = token.Kind;
        }
        if (kind is not null) runs.Add(new DiffRun(text.ToString(), kind.Value));
        return runs;
    }

    /// <summary>A missing word at the end would otherwise stick to what went before it.</summary>
    private static bool Sticks(char last, DiffToken token) =>
        token.Kind == DiffKind.Missing && token.IsWord && char.IsLetterOrDigit(last) && !CitationText.HasEastAsian(token.Key);

    /// <summary>Marks that two changed stretches share by chance join them: one change reads better than three.</summary>
    internal static List<DiffToken> Smooth(List<DiffToken> tokens)
    {
        List<DiffToken> smooth = new(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var end = i;
            while (end < tokens.Count && IsChange(tokens, i, end)) end++;
            if (end == i) smooth.Add(tokens[i++]);
            else smooth.AddRange(Regroup(tokens[i..end]));
            i = Math.Max(i, end);
        }
        return smooth;
    }

    private static bool IsChange(List<DiffToken> tokens, int start, int at)
    {
        if (tokens[at].Kind != DiffKind.Same) return true;
        return at > start && !tokens[at].IsWord && at + 1 < tokens.Count && tokens[at + 1].Kind != DiffKind.Same && tokens[at - 1].Kind != DiffKind.Same;
    }

    private static List<DiffToken> Regroup(List<DiffToken> change)
    {
        var replaces = change.Exists(token => token.Kind == DiffKind.Missing) && change.Exists(token => token.Kind == DiffKind.Added);
        if (!replaces) return change;
        return
        [
            .. change.Where(token => token.Kind != DiffKind.Added).Select(token => token with { Kind = DiffKind.Missing }),
            .. change.Where(token => token.Kind != DiffKind.Missing).Select(token => token with { Kind = DiffKind.Added }),
        ];
    }
}
