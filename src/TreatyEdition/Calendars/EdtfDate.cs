using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TreatyEdition.Calendars;

/// <summary>
/// A date of the edition: EDTF (ISO 8601-2:2019), levels 0 and 1, in the proleptic Gregorian calendar.
/// Immutable; two are equal when they are written alike. Source of the grammar and of the test's examples:
/// https://www.loc.gov/standards/datetime/.
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>
{
    private const int LengthOfDay = 10;

    private readonly string canonical;

    /// <summary>What it is where it is no interval, as nearly all are.</summary>
    private readonly EdtfPoint single;

    /// <summary>Null where it is no interval.</summary>
    private readonly Ends? ends;

    private EdtfDate(EdtfPoint point) => (single, canonical) = (point, point.ToString());

    private EdtfDate(Ends ends) => (this.ends, canonical) = (ends, Side(ends.Start, ends.StartBound) + "/" + Side(ends.End, ends.EndBound));

    /// <summary>True for <c>a/b</c>, whatever its ends are.</summary>
    public bool IsInterval => ends is not null;

    /// <summary>How the beginning is given; always <see cref="EdtfBound.Known"/> where this is no interval.</summary>
    public EdtfBound StartBound => ends?.StartBound ?? EdtfBound.Known;

    /// <inheritdoc cref="StartBound"/>
    public EdtfBound EndBound => ends?.EndBound ?? EdtfBound.Known;

    /// <summary><see cref="EdtfPrecision.Interval"/> for every interval; ask its ends for theirs.</summary>
    public EdtfPrecision Precision => IsInterval ? EdtfPrecision.Interval : single.Precision;

    /// <summary>True where either end has <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => Has(EdtfQualifier.Uncertain);

    /// <summary>True where either end has <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => Has(EdtfQualifier.Approximate);

    /// <summary>The first day it may mean; null where the beginning is open, unknown, or outside the years 1–9999.</summary>
    public DateOnly? Earliest => StartPoint?.First.ToDateOnly();

    /// <summary>The last day it may mean; null as for <see cref="Earliest"/>.</summary>
    public DateOnly? Latest => EndPoint?.Last.ToDateOnly();

    /// <summary>The day, where this is one exact day, qualified or not; else null.</summary>
    public DateOnly? Day => Precision == EdtfPrecision.Day ? Earliest : null;

    /// <summary><see cref="Day"/> as ISO 8601 writes it, <c>1916-07-03</c>: this very text, where nothing is said of it but the day.</summary>
    internal string? IsoDay => Day is not { } day ? null : canonical.Length == LengthOfDay ? canonical : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first end of an interval as a date of its own; null where it is open or unknown; the date itself otherwise.</summary>
    public EdtfDate? Start => !IsInterval ? this : StartPoint is { } point ? Of(point) : null;

    /// <inheritdoc cref="Start"/>
    public EdtfDate? End => !IsInterval ? this : EndPoint is { } point ? Of(point) : null;

    internal EdtfPoint? StartPoint => ends is null ? single : ends.Start;

    internal EdtfPoint? EndPoint => ends is null ? single : ends.End;

    public static EdtfDate OfDay(DateOnly day) => Of(new EdtfPoint(day.Year, day.Month, day.Day));

    /// <summary>A date as an author writes it. False with what is wrong and the remedy; never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? error)
    {
        error = EdtfParser.Parse(text, out date);
        return error == null;
    }

    /// <summary>For literals and for text that was checked. Throws <see cref="FormatException"/>.</summary>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>True when no part of <paramref name="other"/> lies outside. An unknown end reaches as far as the known one.</summary>
    public bool Contains(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First.CompareTo(other.First) <= 0 && other.Last.CompareTo(Last) <= 0;
    }

    public bool Contains(DateOnly day)
    {
        var point = new EdtfDay(day.Year, day.Month, day.Day);
        return First.CompareTo(point) <= 0 && point.CompareTo(Last) <= 0;
    }

    /// <summary>By first day, then by last day, then by text: an order without ties but for equal dates.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null) return 1;
        var first = First.CompareTo(other.First);
        if (first != 0) return first;
        var last = Last.CompareTo(other.Last);
        return last != 0 ? last : string.CompareOrdinal(canonical, other.canonical);
    }

    public static int Compare(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right);

    /// <summary>For readers, without surrounding words: <c>3 July 1916</c>. <paramref name="language"/>: BCP 47; one that dates are not written in is English.</summary>
    public string Format(string language) => Format(DateLanguage.Of(language));

    internal string Format(DateLanguage language) => EdtfFormatter.Format(this, language);

    /// <summary>Canonical EDTF.</summary>
    public override string ToString() => canonical;

    public bool Equals(EdtfDate? other) => other is not null && canonical == other.canonical;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => string.GetHashCode(canonical, StringComparison.Ordinal);

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => Equals(left, right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !Equals(left, right);

    public static bool operator <(EdtfDate? left, EdtfDate? right) => Compare(left, right) < 0;

    public static bool operator <=(EdtfDate? left, EdtfDate? right) => Compare(left, right) <= 0;

    public static bool operator >(EdtfDate? left, EdtfDate? right) => Compare(left, right) > 0;

    public static bool operator >=(EdtfDate? left, EdtfDate? right) => Compare(left, right) >= 0;

    internal static EdtfDate Of(EdtfPoint point) => new(point);

    internal static EdtfDate Between(EdtfPoint? start, EdtfPoint? end, EdtfBound startBound, EdtfBound endBound) =>
        new(new Ends(start, end, startBound, endBound));

    private EdtfDay First => StartPoint?.First ?? (StartBound == EdtfBound.Open ? EdtfDay.DawnOfTime : EndPoint!.Value.First);

    private EdtfDay Last => EndPoint?.Last ?? (EndBound == EdtfBound.Open ? EdtfDay.EndOfTime : StartPoint!.Value.Last);

    private static string Side(EdtfPoint? point, EdtfBound bound) =>
        point?.ToString() ?? (bound == EdtfBound.Open ? ".." : string.Empty);

    private bool Has(EdtfQualifier qualifier) =>
        StartPoint?.Qualifier.HasFlag(qualifier) == true || EndPoint?.Qualifier.HasFlag(qualifier) == true;

    private sealed record Ends(EdtfPoint? Start, EdtfPoint? End, EdtfBound StartBound, EdtfBound EndBound);
}
