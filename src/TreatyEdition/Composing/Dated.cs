using TreatyEdition.Calendars;
using TreatyEdition.Linking;

namespace TreatyEdition.Composing;

/// <summary>What of a year has one date.</summary>
internal sealed class Dated : IComparable<Dated>
{
    public Dated(EdtfDate date)
    {
        var start = (date.Start ?? date.End)!;
        (Date, Month, First, IsDay) = (date, DatedYear.MonthOf(date), start.Earliest, start.Precision == EdtfPrecision.Day);
    }

    public EdtfDate Date { get; }

    /// <summary>From 1; 0 where only the year is known.</summary>
    public int Month { get; }

    public DateOnly? First { get; }

    /// <summary>Whether it is a day, or begins with one.</summary>
    public bool IsDay { get; }

    /// <summary>By passages that speak of it.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>What happened then; null where nothing did.</summary>
    public List<DatedItem>? Others { get; set; }

    /// <summary>A day or month comes before the periods that begin with it.</summary>
    public int CompareTo(Dated? other)
    {
        var order = Month.CompareTo(other!.Month);
        if (order == 0) order = Nullable.Compare(First, other.First);
        if (order == 0) order = Date.IsInterval.CompareTo(other.Date.IsInterval);
        if (order == 0) order = Nullable.Compare(Date.Latest, other.Date.Latest);
        return order != 0 ? order : string.CompareOrdinal(Date.ToString(), other.Date.ToString());
    }

    /// <summary>The dates of items, in order.</summary>
    public static List<Dated> Of(IEnumerable<DatedItem> items)
    {
        var known = new Dictionary<EdtfDate, Dated>();
        foreach (var item in items)
        {
            if (!known.TryGetValue(item.Date, out var dated)) known.Add(item.Date, dated = new Dated(item.Date));
            if (item.Mention is { } mention) dated.Mentions.Add(mention);
            else (dated.Others ??= []).Add(item);
        }
        List<Dated> dates = [.. known.Values];
        dates.Sort();
        return dates;
    }
}
