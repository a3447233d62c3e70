namespace TreatyEdition.Composing;

/// <summary>Puts marks that would cover one another under each other. Their place in time stays what it is.</summary>
internal static class TimelineRows
{
    /// <summary>The width for which rows are made, in pixels. On a telephone marks of neighbouring days touch; on all else there is room.</summary>
    private const double Width = 420;

    /// <summary>The row of each item, from 0: first those of a day, then what is longer.</summary>
    /// <param name="thickness">Of a mark, in pixels.</param>
    public static IReadOnlyDictionary<TimelineItem, int> Of(IEnumerable<TimelineItem> items, TimelinePeriod period, double thickness)
    {
        var rows = new Dictionary<TimelineItem, int>();
        var taken = new List<List<(double From, double To)>>();
        foreach (var item in items.OrderBy(i => i.Form != TimelineForm.Day).ThenBy(i => i.Start).ThenBy(i => i.Id, StringComparer.Ordinal))
        {
            var (from, to) = TimelineMark.Extent(item, period);
            var (left, right) = ((from / 100 * Width) - (thickness / 2) - 1, (to / 100 * Width) + (thickness / 2) + 1);
            var row = taken.FindIndex(r => r.TrueForAll(t => right <= t.From || left >= t.To));
            if (row < 0)
            {
                row = taken.Count;
                taken.Add([]);
            }
            taken[row].Add((left, right));
            rows[item] = row;
        }
        return rows;
    }
}
