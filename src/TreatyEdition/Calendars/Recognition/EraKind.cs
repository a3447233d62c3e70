namespace TreatyEdition.Calendars.Recognition;

/// <summary>The eras a text can count years in; the first five are those of <see cref="JapaneseEra"/>.</summary>
internal enum EraKind
{
    None,
    Meiji,
    Taisho,
    Showa,
    Heisei,
    Reiwa,
    Guangxu,
    Xuantong,
    Republic,
}

internal static class Eras
{
    public static bool IsJapanese(this EraKind era) => era is >= EraKind.Meiji and <= EraKind.Reiwa;

    public static bool IsQing(this EraKind era) => era is EraKind.Guangxu or EraKind.Xuantong;

    public static QingReign Reign(this EraKind era) => era == EraKind.Guangxu ? QingReign.Guangxu : QingReign.Xuantong;

    public static string Name(this EraKind era) =>
        era.IsJapanese() ? JapaneseEraNames.Of((JapaneseEra)era).Romanised : era == EraKind.Republic ? "Republic" : era.ToString();

    /// <summary>The Gregorian year in which year <paramref name="year"/> of the era falls or would fall.</summary>
    public static int GregorianYear(this EraKind era, int year) =>
        era.IsJapanese() ? JapaneseDay.GregorianYear((JapaneseEra)era, year)
        : era.IsQing() ? QingDay.FirstYear(era.Reign()) + year - 1
        : RepublicDay.GregorianYear(year);

    /// <summary>Null for eras that go on.</summary>
    public static int? LastYear(this EraKind era) =>
        era.IsQing() ? QingDay.LastYear(era.Reign())
        : era is EraKind.Republic or EraKind.Reiwa ? null
        : JapaneseDay.LastYear((JapaneseEra)era);

    /// <summary>True where two years overlap: the last of one era is the first of the next, and a lunar year ends in the next solar one.</summary>
    public static bool SameYear(Atom a, Atom b) =>
        a.Year == b.Year || (a.Era.IsQing() && a.Year + 1 == b.Year) || (b.Era.IsQing() && b.Year + 1 == a.Year);
}
