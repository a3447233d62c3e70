namespace TreatyEdition.Model;

/// <summary>Language tags of BCP 47, as far as their form goes.</summary>
public static class LanguageTag
{
    /// <summary>Languages that are written from right to left unless a script is named; those of CLDR that a historical document may be in.</summary>
    private static readonly HashSet<string> RightToLeft = new(StringComparer.Ordinal) { "ar", "arc", "ckb", "dv", "fa", "he", "ota", "ps", "sd", "syr", "ug", "ur", "yi" };

    /// <summary>ISO 15924.</summary>
    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase) { "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm" };

    /// <summary>The value of the attribute <c>dir</c> that belongs to a language: <c>ltr</c> or <c>rtl</c>.</summary>
    public static string Direction(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(p => p.Length == 4 && char.IsAsciiLetter(p[0]));
        return (script is null ? RightToLeft.Contains(parts[0]) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }

    /// <summary>The direction of a language within words of another; null where they run the same way.</summary>
    public static string? DirectionWithin(string outer, string tag) => Direction(tag) is var direction && direction != Direction(outer) ? direction : null;

    /// <summary>Whether a string has the form of a tag, e.g. <c>fr</c>, <c>zh-Hant</c>, <c>ru-petr1708</c>.</summary>
    public static bool IsValid(string? tag)
    {
        if (tag is not { Length: >= 2 and <= 35 }) return false;
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
