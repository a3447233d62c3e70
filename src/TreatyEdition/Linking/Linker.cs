using System.Collections.Frozen;
using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>
/// Resolves every reference of the edition, numbers its notes, finds dates and names in running text, compares quotations with
/// their sources, and gathers the passages with all they point to.
/// </summary>
public static class Linker
{
    public static LinkedEdition Link(Edition edition, DiagnosticBag problems)
    {
        var catalogue = Catalogue.Of(edition);
        var quotations = new QuotationChecker(edition.Seeds, problems);
        var context = new LinkContext(
            catalogue, edition.Sources.ToFrozenDictionary(s => s.Id.Value, s => s.Item), NameFinder.Of(edition, problems), quotations, problems);

        ReferenceChecker.Check(edition, catalogue, problems);
        var documents = InParallel(edition.Documents, d => DocumentLinker.Link(d, context));
        var pages = InParallel(edition.Pages, p => PageLinker.Link(p, context));
        var registers = RegisterLinker.Link(edition, context);
        var linked = registers.Edition with { Documents = [.. documents.Select(d => d.Document)], Pages = [.. pages.Select(p => p.Page)] };
        return new LinkedEdition(
            linked,
            catalogue,
            [.. documents.SelectMany(d => d.Units), .. pages.SelectMany(p => p.Units), .. registers.Units],
            documents.Select(d => (d.Document.Id, d.Notes)).Concat(pages.Select(p => (p.Page.Id, p.Notes)))
                .Where(n => !n.Notes.IsEmpty).ToImmutableDictionary(n => n.Id, n => n.Notes),
            quotations.Results());
    }

    private static TOut[] InParallel<TIn, TOut>(ImmutableArray<TIn> items, Func<TIn, TOut> link)
    {
        var results = new TOut[items.Length];
        Parallel.For(0, items.Length, i => results[i] = link(items[i]));
        return results;
    }
}
