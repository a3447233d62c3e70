using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>What follows the key of a citation, as Chicago prints it.</summary>
/// <param name="IsPage">True for pages, printed bare: <c>36</c>, <c>137–38</c>; false for what names itself: <c>n. 14</c>, <c>art. V</c>.</param>
internal readonly partial record struct Locator(bool IsPage, string Text)
{
    /// <summary>Null when there is none.</summary>
    public static Locator? Read(string? text)
    {
        if (CitationText.Pages(text) is not { } clean) return null;
        var label = PageLabel().Match(clean);
        if (label.Success) return new Locator(true, clean[label.Length..]);
        return new Locator(BarePage().IsMatch(clean), clean);
    }

    [GeneratedRegex(@"^(?:pp?\.|pages?) *(?=\[?(?:[0-9]|[ivxlc]+\b))", RegexOptions.CultureInvariant)]
    private static partial Regex PageLabel();

    [GeneratedRegex(@"^\[?(?:[0-9]|[ivxlc]+\b)", RegexOptions.CultureInvariant)]
    private static partial Regex BarePage();
}
