namespace TreatyEdition.Diagnostics;

/// <summary>Finds what an editor may have meant by a word that is not known.</summary>
public static class DidYouMean
{
    /// <summary>Ids and names are short; longer words get no suggestion, so that the cost stays bounded.</summary>
    private const int Longest = 100;

    private const int MostEdits = 3;

    /// <summary>The known word nearest to <paramref name="wrong"/>: at most a third of its letters inserted, dropped, changed or swapped
    /// with their neighbour (three at most), case apart. Of equally near ones the first in ordinal order.</summary>
    /// <returns>Null when nothing is near.</returns>
    public static string? Suggest(string wrong, IEnumerable<string> known)
    {
        if (wrong.Length is 0 or > Longest) return null;
        var limit = Math.Clamp(wrong.Length / 3, 1, MostEdits);
        var folded = wrong.ToLowerInvariant();
        string? best = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - wrong.Length) > limit) continue;
            var distance = Distance(folded, candidate.ToLowerInvariant());
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0)) continue;
            // From here on only nearer words, or as near ones that sort earlier, count.
            (best, limit) = (candidate, distance);
        }
        return best is not null && Shares(folded, best.ToLowerInvariant()) ? best : null;
    }

    /// <summary>Damerau–Levenshtein distance, optimal string alignment, in UTF-16 code units.</summary>
    private static int Distance(string from, string to)
    {
        var (beforeLast, last, row) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++) last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[to.Length];
    }

    /// <summary>Words without a letter in common are not alike, however short.</summary>
    private static bool Shares(string wrong, string suggestion) => wrong.AsSpan().IndexOfAny(suggestion) >= 0;
}
