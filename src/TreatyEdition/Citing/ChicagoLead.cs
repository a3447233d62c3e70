namespace TreatyEdition.Citing;

/// <summary>Whose name opens a citation: the author, else for a whole work its editor, translator or compiler.</summary>
/// <param name="Names">Empty when the title opens.</param>
/// <param name="Label"><c>ed.</c>, <c>trans.</c>, …; null for authors.</param>
internal readonly record struct ChicagoLead(IReadOnlyList<CslName> Names, string? Label)
{
    public static ChicagoLead Of(CslItem item)
    {
        if (Has(item.Author)) return new ChicagoLead(item.Author, null);
        if (ChicagoShapes.Of(item) is ChicagoShape.Monograph or ChicagoShape.Document or ChicagoShape.Treaty)
        {
            if (Has(item.Editor)) return new ChicagoLead(item.Editor, item.Editor.Count > 1 ? "eds." : "ed.");
            if (Has(item.Compiler)) return new ChicagoLead(item.Compiler, item.Compiler.Count > 1 ? "comps." : "comp.");
            if (Has(item.Translator)) return new ChicagoLead(item.Translator, "trans.");
            if (Has(item.Director)) return new ChicagoLead(item.Director, "dir.");
        }
        return new ChicagoLead([], null);
    }

    /// <summary>True when these names do not open the citation and so are still to be named.</summary>
    public bool Leaves(IReadOnlyList<CslName> names) => Has(names) && !ReferenceEquals(names, Names);

    private static bool Has(IReadOnlyList<CslName> names) => names.Any(name => !name.IsEmpty);
}
