using System.Text.RegularExpressions;

namespace TreatyEdition.Citing;

/// <summary>Titles as Chicago sets them: italic, quoted or roman; a translation in brackets at the end stays outside.</summary>
internal static partial class ChicagoTitle
{
    /// <summary>The title of the item, else what the item is (its genre), else <c>[untitled]</c>.</summary>
    public static void Write(RunBuilder runs, CslItem item)
    {
        if (CitationText.Clean(item.Title) is { } title) Set(runs, title, ChicagoShapes.TitleForm(item));
        else runs.Text(CitationText.Clean(item.Genre) is { } genre ? genre : "[untitled]");
    }

    public static void WriteShort(RunBuilder runs, CslItem item)
    {
        if (CitationText.Clean(item.TitleShort) is { } given) Set(runs, given, ChicagoShapes.TitleForm(item));
        else if (CitationText.Clean(item.Title) is { } title) Set(runs, Shorten(title, item.Language), ChicagoShapes.TitleForm(item));
        else Write(runs, item);
    }

    public static void Set(RunBuilder runs, string title, TitleForm form)
    {
        if (IsDescriptive(title) || form == TitleForm.Roman)
        {
            runs.Text(title);
            return;
        }
        var match = title.EndsWith(']') ? TrailingTranslation().Match(title) : Match.Empty;
        var proper = match.Success ? title[..match.Index] : title;
        if (form == TitleForm.Italic) runs.Italic(proper);
        else runs.Quoted(proper);
        if (match.Success) runs.Space().Text(match.Groups[1].Value);
    }

    /// <summary>A description by the cataloguer, <c>[letter to the editor]</c>: neither italic nor quoted.</summary>
    public static bool IsDescriptive(string title) => title.StartsWith('[') && title.IndexOf(']') == title.Length - 1;

    /// <summary>A periodical's name without an English article: <c>New York Times</c>.</summary>
    public static string? Periodical(string? title, string? language)
    {
        if (CitationText.Clean(title) is not { } clean) return null;
        return IsEnglish(language) && clean.StartsWith("The ", StringComparison.Ordinal) ? clean[4..] : clean;
    }

    /// <summary>Up to the subtitle, without an initial English article (Chicago 14.33); longer titles want a <c>title-short</c>.</summary>
    public static string Shorten(string title, string? language)
    {
        if (IsDescriptive(title)) return title;
        var main = Subtitle().Match(title) is { Success: true } match ? title[..(match.Index + match.Groups[1].Length)] : title;
        if (TrailingTranslation().Match(main) is { Success: true } translation) main = main[..translation.Index];
        var plain = IsEnglish(language) ? Article().Replace(main, "") : main;
        return plain.Length > 0 ? CitationText.Capitalise(plain) : title;
    }

    private static bool IsEnglish(string? language) => language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@" (\[[^\[\]]+\])\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingTranslation();

    [GeneratedRegex(@"(?<=\S)(?:([?!]) |: |：)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"^(?:The|An?) (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
