namespace TreatyEdition.Calendars;

/// <summary>The ten days that the Gregorian calendar left out when it began (bull Inter gravissimas, 24 February 1582).</summary>
internal static class GregorianReform
{
    public const string Explanation =
        "5 to 14 October 1582 do not exist in the Gregorian calendar; 4 October (Julian) was followed by 15 October 1582: "
        + "give the Gregorian day, ten days later than the Julian";

    public static bool Skipped(long year, int month, int day) => year == 1582 && month == 10 && day is >= 5 and <= 14;
}
