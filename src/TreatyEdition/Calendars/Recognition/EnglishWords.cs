namespace TreatyEdition.Calendars.Recognition;

/// <summary>
/// The vocabulary of dates in English. A line is a role, a number where the role has one, a colon, and forms divided by
/// semicolons. <c>^</c>: only with a capital. A period at the end: may stand there, and then belongs to the word.
/// </summary>
internal static class EnglishWords
{
    public const string Table =
        """
        month 1: ^January; ^Jan.
        month 2: ^February; ^Feb.
        month 3: ^March; ^Mar.
        month 4: ^April; ^Apr.
        month 5: ^May
        month 6: ^June; ^Jun.
        month 7: ^July; ^Jul.
        month 8: ^August; ^Aug.
        month 9: ^September; ^Sept.; ^Sep.
        month 10: ^October; ^Oct.
        month 11: ^November; ^Nov.
        month 12: ^December; ^Dec.
        weekday 0: ^Sunday; ^Sun.
        weekday 1: ^Monday; ^Mon.
        weekday 2: ^Tuesday; ^Tues.; ^Tue.
        weekday 3: ^Wednesday; ^Wed.
        weekday 4: ^Thursday; ^Thurs.; ^Thu.
        weekday 5: ^Friday; ^Fri.
        weekday 6: ^Saturday; ^Sat.
        season 21: spring
        season 22: summer
        season 23: autumn; fall
        season 24: winter
        in: in; during; since; until; till; after; before; by; from; through; as early as; as late as; prior to; end of; beginning of; middle of
        from: from
        between: between
        to: to; until; till; through; thru
        and: and; or
        of: of
        the: the
        about: about
        circa: around; circa; c.; ca.
        part: early; late; mid
        day: day
        monthword: month
        year: year
        same: the same year; same year; that year; that same year
        corresponding: corresponding to; which corresponds to; i.e.; that is to say
        formula: ^Done at; ^Done in
        old: O.S.; O. S.; ^OS; old style; Julian; the Julian calendar; old calendar
        new: N.S.; N. S.; ^NS; new style; Gregorian; the Gregorian calendar
        locator: No.; Nos.; Number; p.; pp.; page; pages; vol.; volume; volumes; art.; article; articles; n.; nn.; note; notes
        locator: chapter; ch.; map; box; doc.; docs.; document; documents; section; sec.; clause; paragraph; par.; line; lines; fig.
        locator: point; points; table; file; folio; fol.; series; issue; part
        unit: men; pages; troops; soldiers; miles; tons; tonnes; rubles; roubles; yen; dollars; per cent; percent; copies; members
        unit: square; acres; feet; metres; meters; kilometres; kilometers; versts; hours; days; weeks; months; years; times; words; items; cases
        unit: workers; citizens; prisoners; houses; families; or more; million; thousand; degrees; and a half
        ordinal 1: first
        ordinal 2: second
        ordinal 3: third
        ordinal 4: fourth
        ordinal 5: fifth
        ordinal 6: sixth
        ordinal 7: seventh
        ordinal 8: eighth
        ordinal 9: ninth
        ordinal 10: tenth
        ordinal 11: eleventh
        ordinal 12: twelfth
        ordinal 13: thirteenth
        ordinal 14: fourteenth
        ordinal 15: fifteenth
        ordinal 16: sixteenth
        ordinal 17: seventeenth
        ordinal 18: eighteenth
        ordinal 19: nineteenth
        ordinal 20: twentieth
        ordinal 21: twenty-first
        ordinal 22: twenty-second
        ordinal 23: twenty-third
        ordinal 24: twenty-fourth
        ordinal 25: twenty-fifth
        ordinal 26: twenty-sixth
        ordinal 27: twenty-seventh
        ordinal 28: twenty-eighth
        ordinal 29: twenty-ninth
        ordinal 30: thirtieth
        ordinal 31: thirty-first
        ordinal 40: fortieth
        ordinal 43: forty-third
        ordinal 45: forty-fifth
        suffix: st; nd; rd; th
        """;
}
