namespace TreatyEdition.Citing;

/// <summary>Lists of names after Chicago 14.71–84: natural order in notes, the first name inverted in the bibliography.</summary>
internal static class ChicagoNames
{
    /// <summary>In a note: all of up to three names, of more the first and <c>et al.</c></summary>
    public static string? ForNote(IReadOnlyList<CslName> names, CslItem item) =>
        List([.. Printable(names).Select(name => Natural(name, item))], most: 3, kept: 1, afterFirst: " and ");

    /// <summary>In a short note: family names.</summary>
    public static string? Short(IReadOnlyList<CslName> names, CslItem item) =>
        List([.. Printable(names).Select(name => ShortForm(name, item))], most: 3, kept: 1, afterFirst: " and ");

    /// <summary>In the bibliography, where the names open the entry: all of up to ten, of more the first seven and <c>et al.</c></summary>
    public static string? ForBibliography(IReadOnlyList<CslName> names, CslItem item)
    {
        var printable = Printable(names);
        if (printable.Count == 0) return null;
        var first = Inverted(printable[0], item);
        List<string> all = [first, .. printable.Skip(1).Select(name => Natural(name, item))];
        return List(all, most: 10, kept: 7, afterFirst: first.Contains(", ", StringComparison.Ordinal) ? ", and " : " and ");
    }

    /// <summary>In the bibliography, after <c>edited by</c>: natural order, all of up to ten.</summary>
    public static string? Credited(IReadOnlyList<CslName> names, CslItem item) =>
        List([.. Printable(names).Select(name => Natural(name, item))], most: 10, kept: 7, afterFirst: " and ");

    public static List<CslName> Printable(IReadOnlyList<CslName> names) => [.. names.Where(name => !name.IsEmpty)];

    public static string Natural(CslName name, CslItem item)
    {
        if (CitationText.Clean(name.Literal) is { } literal) return literal;
        if (IsFamilyFirst(name, item)) return FamilyFirst(name);
        return Words(name.Given, name.DroppingParticle, name.NonDroppingParticle, name.Family, name.Suffix);
    }

    public static string Inverted(CslName name, CslItem item)
    {
        if (CitationText.Clean(name.Literal) is { } literal) return literal;
        if (IsFamilyFirst(name, item)) return FamilyFirst(name);
        var family = Words(name.NonDroppingParticle, name.Family);
        string[] parts = [family, Words(name.Given, name.DroppingParticle), Words(name.Suffix)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string ShortForm(CslName name, CslItem item)
    {
        if (CitationText.Clean(name.Family) is null) return Natural(name, item);
        return CitationText.Clean(name.Literal) ?? Words(name.NonDroppingParticle, name.Family);
    }

    /// <summary>East Asian names keep their order, by their script or by the language of the work.</summary>
    private static bool IsFamilyFirst(CslName name, CslItem item) =>
        CitationText.IsEastAsianLanguage(item.Language) || CitationText.HasEastAsian((name.Family ?? "") + name.Given);

    private static string FamilyFirst(CslName name)
    {
        var spaced = Words(name.Family, name.Given);
        return CitationText.HasEastAsian(spaced) ? spaced.Replace(" ", "", StringComparison.Ordinal) : spaced;
    }

    private static string Words(params string?[] words) =>
        string.Join(' ', words.Select(CitationText.Clean).Where(word => word is not null)).Replace("’ ", "’", StringComparison.Ordinal);

    private static string? List(List<string> names, int most, int kept, string afterFirst)
    {
        if (names.Count == 0) return null;
        if (names.Count > most) return string.Join(", ", names.Take(kept)) + (kept > 1 ? ", et al." : " et al.");
        if (names.Count == 1) return names[0];
        if (names.Count == 2) return names[0] + afterFirst + names[1];
        return string.Join(", ", names.Take(names.Count - 1)) + ", and " + names[^1];
    }
}
