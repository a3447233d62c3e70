using System.Text.RegularExpressions;

namespace TreatyEdition.Parsing;

/// <summary>The places for values in the words of the interface, <c>{0}</c> or <c>{count}</c>.</summary>
internal static partial class WordPlaces
{
    public static IEnumerable<string> In(string text) => Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Whether there is a brace that belongs to no place.</summary>
    public static bool HasLooseBrace(string text) => Place().Replace(text, "").AsSpan().ContainsAny('{', '}');

    [GeneratedRegex(@"\{[0-9a-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
