namespace TreatyEdition.Citing;

/// <summary>Entries of encyclopaedias and dictionaries, cited by headword (Chicago 14.232–233).</summary>
internal static class ChicagoEntry
{
    /// <summary>True when no person signs the entry; a body of "contributors" does not count.</summary>
    public static bool IsUnsigned(CslItem item) =>
        !item.Author.Any(name => !name.IsEmpty && name.Literal?.TrimEnd().EndsWith("contributors", StringComparison.OrdinalIgnoreCase) != true);

    /// <summary><c>Encyclopaedia Britannica, s.v. “Sibelius, Jean”</c></summary>
    public static void WriteHeadword(RunBuilder runs, CslItem item)
    {
        WriteContainer(runs, item);
        runs.Comma().Text("s.v.").Space();
        ChicagoTitle.Write(runs, item);
    }

    /// <summary>Wikipedia is a web site without a printed counterpart: roman (Chicago 8.191).</summary>
    public static void WriteContainer(RunBuilder runs, CslItem item)
    {
        if (CitationText.Clean(item.ContainerTitle) is not { } container) return;
        if (container.StartsWith("Wikipedia", StringComparison.Ordinal)) runs.Text(container);
        else runs.Italic(container);
    }
}
