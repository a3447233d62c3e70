namespace TreatyEdition.Calendars;
public static class DateRecogniser { public static IReadOnlyList<DateMatch> Find(string t, string l, DateContext c) { _ = t; _ = l; _ = c; return []; } }
