namespace TreatyEdition.Citing;

/// <summary>Citations after the Chicago Manual of Style, 17th edition, notes and bibliography. American quotation marks and dates;
/// a comma or full stop goes inside the closing quotation mark; no <c>Ibid.</c> A list of runs is never empty and ends with a full
/// stop, <c>?</c>, <c>!</c> or <c>…</c>.</summary>
public static class ChicagoStyle
{
    /// <summary>The first note that cites a work.</summary>
    /// <param name="locator">Free text; pages (<c>p. 36</c>) are printed bare, all else as it stands. Null: the whole work.</param>
    public static IReadOnlyList<CitationRun> FullNote(CslItem item, string? locator = null)
    {
        var runs = new RunBuilder();
        ChicagoNote.Write(runs, item, Locator.Read(locator));
        return runs.Finish();
    }

    /// <summary>Later notes: family names, short title, locator.</summary>
    public static IReadOnlyList<CitationRun> ShortNote(CslItem item, string? locator = null)
    {
        var runs = new RunBuilder();
        if (ChicagoShapes.Of(item) == ChicagoShape.Entry && ChicagoEntry.IsUnsigned(item)) ChicagoEntry.WriteHeadword(runs, item);
        else
        {
            runs.Text(ChicagoNames.Short(ChicagoLead.Of(item).Names, item)).Comma();
            ChicagoTitle.WriteShort(runs, item);
        }
        runs.Comma().Text(Locator.Read(locator)?.Text);
        return runs.Finish();
    }

    /// <summary>The entry in the bibliography.</summary>
    public static IReadOnlyList<CitationRun> Bibliography(CslItem item)
    {
        var runs = new RunBuilder();
        ChicagoBibliography.Write(runs, item);
        return runs.Finish();
    }

    /// <summary>Sorts entries letter by letter by the name that opens them, then title, then year: to be compared ordinally.
    /// See <see cref="BibliographySortKey"/>.</summary>
    public static string SortKey(CslItem item) => BibliographySortKey.Of(item);
}
