namespace TreatyEdition.Model;

/// <summary>Language tags of BCP 47, as far as their form goes.</summary>
public static class LanguageTag
{
    /// <summary>Whether a string has the form of a tag, e.g. <c>fr</c>, <c>zh-Hant</c>, <c>ru-petr1708</c>.</summary>
    public static bool IsValid(string? tag)
    {
        if (tag is not { Length: >= 2 and <= 35 }) return false;
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
