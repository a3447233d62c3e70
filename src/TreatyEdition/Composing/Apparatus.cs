using System.Globalization;

namespace TreatyEdition.Composing;

/// <summary>The anchors of the places that the apparatus lists.</summary>
public static class Apparatus
{
    public static string Anchor(int number, string language) => string.Create(CultureInfo.InvariantCulture, $"em-{language}-{number}");
}
