namespace TreatyEdition.Calendars;

/// <summary>What an editor is told of a date that is not EDTF.</summary>
internal static class EdtfAdvice
{
    private static readonly string[] Languages = ["en", "fr", "ru"];

    /// <param name="error">Of <see cref="EdtfDate.TryParse"/>.</param>
    public static string Of(string text, string error) =>
        $"'{text}' is not a date in EDTF level 1: {error}.{(Meant(text) is { } date ? $" Did you mean '{date}'?" : "")}";

    /// <summary>The date that the text is in words, <c>12 mai 1881</c>; null where it is more or less than that.</summary>
    private static EdtfDate? Meant(string text) =>
        Languages
            .Select(language => DateRecogniser.Find(text, language, new DateContext()))
            .Where(found => found is [{ Start: 0, Problems.Count: 0 } only] && only.Length == text.Length)
            .Select(found => found[0].Date)
            .FirstOrDefault();
}
