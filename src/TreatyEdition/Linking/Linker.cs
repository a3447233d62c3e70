using System.Collections.Immutable;
using TreatyEdition.Citing;
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
    /// <param name="memory">Of the build before, or null.</param>
    public static LinkedEdition Link(Edition edition, DiagnosticBag problems, BuildMemory? memory = null)
    {
        var catalogue = Catalogue.Of(edition);
        var seeds = edition.Seeds;
        var matchers = memory is null
            ? QuotationChecker.MatchersOf(seeds)
            : memory.Recall("seeds", seeds.OrderBy(s => s.Key, StringComparer.Ordinal).Cast<object>(), problems, _ => QuotationChecker.MatchersOf(seeds));
        ReportSeeds(edition, catalogue, problems);
        ReportAlike(edition, problems);
        var quotations = new QuotationChecker(matchers, problems);
        var fragments = new FragmentChecker(edition, catalogue);
        var context = new LinkContext(
            catalogue, fragments, edition.Sources.ToDictionary(s => s.Id.Value, s => s.Item, StringComparer.Ordinal), NameFinder.Of(edition, problems), quotations, problems);

        LinkedDocument[] documents = [];
        LinkedPage[] pages = [];
        var registers = (Edition: edition, Units: ImmutableArray<TextUnit>.Empty);
        Parallel.Invoke(
            () => registers = RegisterLinker.Link(edition, context),
            () => documents = InParallel(edition.Documents, d => DocumentLinker.Link(d, context)),
            () => pages = InParallel(edition.Pages, p => PageLinker.Link(p, context)),
            () => ReferenceChecker.Check(edition, catalogue, fragments, problems));
        var linked = registers.Edition with { Documents = [.. documents.Select(d => d.Document)], Pages = [.. pages.Select(p => p.Page)] };
        return new LinkedEdition(
            linked,
            catalogue,
            AllUnits(documents, pages, registers.Units),
            AllNotes(documents, pages),
            quotations.Results());
    }

    private static Dictionary<EntryId, ImmutableArray<LinkedNote>> AllNotes(LinkedDocument[] documents, LinkedPage[] pages)
    {
        var notes = new Dictionary<EntryId, ImmutableArray<LinkedNote>>();
        foreach (var document in documents)
            if (!document.Notes.IsEmpty) notes.Add(document.Document.Id, document.Notes);
        foreach (var page in pages)
            if (!page.Notes.IsEmpty) notes.Add(page.Page.Id, page.Notes);
        return notes;
    }

    private static ImmutableArray<TextUnit> AllUnits(LinkedDocument[] documents, LinkedPage[] pages, ImmutableArray<TextUnit> registers)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>(documents.Sum(d => d.Units.Length) + pages.Sum(p => p.Units.Length) + registers.Length);
        foreach (var document in documents) units.AddRange(document.Units);
        foreach (var page in pages) units.AddRange(page.Units);
        units.AddRange(registers);
        return units.MoveToImmutable();
    }

    /// <summary>Reports texts of no source, and sources that are said to be held and are not, or the reverse.</summary>
    private static void ReportSeeds(Edition edition, Catalogue catalogue, DiagnosticBag problems)
    {
        foreach (var source in edition.Sources)
        {
            if (source.IsSeed == edition.Seeds.ContainsKey(source.Id.Value)) continue;
            problems.Add(Codes.SeedMismatch, source.Span, source.IsSeed
                ? $"'{source.Id.Value}' is a seed, and no seeds/{source.Id.Value}.txt could be read, so no quotation is compared with it. Add the text, or remove 'seed'."
                : $"there is a seeds/{source.Id.Value}.txt, and '{source.Id.Value}' is not said to be a seed. Write 'custom: {{seed: true}}'.");
        }
        foreach (var seed in edition.Seeds.Keys.Select(key => new EntryId(EntryKind.Source, key)))
        {
            if (catalogue.Contains(seed) || edition.Unread.MayHold(seed)) continue;
            var near = DidYouMean.Suggest(seed.Value, edition.Sources.Select(s => s.Id.Value));
            problems.Add(Codes.UnknownFile, SourceSpan.Whole($"seeds/{seed.Value}.txt"),
                $"no source of the bibliography has the id '{seed.Value}', so nothing is compared with this text. {(near is null ? "Name the file after its source, or take it away." : $"Did you mean '{near}'?")}");
        }
    }

    /// <summary>Reports works that running text cites in the same words.</summary>
    private static void ReportAlike(Edition edition, DiagnosticBag problems)
    {
        var cited = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in edition.Sources)
        {
            var words = source.Item.CitationLabel is { Length: > 0 } label ? label : string.Concat(ChicagoStyle.ShortNote(source.Item).Select(run => run.Text)).TrimEnd('.');
            if (cited.TryAdd(words, source) || cited[words].Id == source.Id) continue;
            problems.Add(Codes.CitedAlike, source.Span,
                $"'{source.Id.Value}' is cited as “{words}”, and so is '{cited[words].Id.Value}', at line {cited[words].Span.Line}. Give one of them a 'title-short' or a 'citation-label' that tells them apart.");
        }
    }

    private static TOut[] InParallel<TIn, TOut>(ImmutableArray<TIn> items, Func<TIn, TOut> link)
    {
        var results = new TOut[items.Length];
        Parallel.For(0, items.Length, i => results[i] = link(items[i]));
        return results;
    }
}
