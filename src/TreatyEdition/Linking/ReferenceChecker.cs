using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>Checks the references that stand in YAML rather than in text.</summary>
internal static class ReferenceChecker
{
    public static void Check(Edition edition, Catalogue catalogue, FragmentChecker fragments, DiagnosticBag problems)
    {
        foreach (var link in Links(edition)) catalogue.Check(link.Value, link.Span, problems);
        foreach (var source in SourceReferences(edition))
            catalogue.Check(new EntryId(EntryKind.Source, source.Key), source.Span, problems);
        foreach (var listed in edition.Metadata.Contents.SelectMany(c => c.Documents.Concat(c.Pages)).GroupBy(l => l.Value))
            foreach (var again in listed.Skip(1))
                problems.Add(Codes.ListedTwice, again.Span, $"the {EntryKinds.Noun(listed.Key.Kind)} '{listed.Key.Value}' is listed already, at line {listed.First().Span.Line}. Take it out of one of the two places.");
        foreach (var document in edition.Documents) CheckDocument(document, catalogue, fragments, problems);
        foreach (var (document, section) in edition.Concordances.SelectMany(c => c.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Sections, (c, s) => (c.Document, s)))
            if (catalogue.Contains(document.Value)) fragments.Check(document.Value, section.Value, section.Span, problems);
    }

    private static void CheckDocument(Document document, Catalogue catalogue, FragmentChecker fragments, DiagnosticBag problems)
    {
        var metadata = document.Metadata;
        if (metadata.Counterpart is { } twin && twin.Value == document.Id)
            problems.Add(Codes.SelfCounterpart, twin.Span, "a document cannot be its own counterpart. Give the id of the other.");
        if (metadata.StageOf is { } stage && catalogue.Contains(stage.Document.Value))
        {
            fragments.Check(stage.Document.Value, stage.Section, stage.Document.Span, problems);
            fragments.Check(document.Id, stage.Section, stage.Document.Span, problems);
        }
    }

    private static IEnumerable<Located<EntryId>> Links(Edition edition) =>
    [
        .. edition.Documents.SelectMany(Links),
        .. edition.Events.SelectMany(e => e.Links),
        .. edition.Discrepancies.SelectMany(d => d.Links),
        .. edition.Metadata.Contents.SelectMany(c => c.Documents.Concat(c.Pages)),
        .. edition.Concordances.SelectMany(c => c.Documents.Concat(c.Rows.SelectMany(r => r.Cells).Select(cell => cell.Document))),
    ];

    private static IEnumerable<Located<EntryId>> Links(Document document)
    {
        var m = document.Metadata;
        if (m.Place is { } place) yield return place;
        if (m.Counterpart is { } counterpart) yield return counterpart;
        if (m.StageOf is { } stage) yield return stage.Document;
        foreach (var link in m.Signatories.Select(s => s.Person).Concat(m.Writers).Concat(m.Recipients).Concat(m.Completes).Concat(m.CompletedBy))
            yield return link;
    }

    private static IEnumerable<SourceReference> SourceReferences(Edition edition) =>
    [
        .. edition.Documents.SelectMany(d => d.Metadata.Sources.Concat(d.Metadata.Disclosed.SelectMany(x => x.Sources)).Concat(d.Versions.SelectMany(v => v.Sources))),
        .. edition.NamedEntries.SelectMany(e => e.Sources),
        .. edition.Events.SelectMany(e => e.Sources),
        .. edition.Discrepancies.SelectMany(d => d.Claims).SelectMany(c => c.Sources),
        .. edition.Concordances.SelectMany(c => c.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Sources),
    ];
}
