using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the files of the input into the typed edition: each file once, in parallel, results in a fixed order.</summary>
public static class EditionParser
{
    public static Edition Parse(SourceTree tree, DiagnosticBag problems)
    {
        var files = tree.Files.ToDictionary(f => f.Relative, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        SourceFile? File(string relative)
        {
            known.Add(relative);
            return files.GetValueOrDefault(relative);
        }

        var metadata = EditionMetadataParser.Parse(File("edition.yml"), tree.Root, problems);
        var registers = new RegisterParser(metadata, problems);
        var documents = ParseDocuments(tree, metadata, known, problems);
        var pages = ParsePages(tree, metadata, known, problems);
        var edition = new Edition
        {
            Metadata = metadata,
            Documents = documents,
            Pages = pages,
            People = registers.People(File("registers/people.yml")),
            Places = registers.Places(File("registers/places.yml")),
            Organisations = registers.Organisations(File("registers/organisations.yml")),
            Terms = registers.Terms(File("registers/glossary.yml")),
            Events = registers.Events(File("registers/events.yml")),
            Discrepancies = registers.Discrepancies(File("registers/discrepancies.yml")),
            Concordances = registers.Concordances(File("registers/concordance.yml")),
            Sources = BibliographyParser.Parse(File("registers/bibliography.yml"), metadata, problems),
            Permalinks = AddressLists.Permalinks(File("permalinks.txt")),
            Redirects = AddressLists.Redirects(File("redirects.yml"), metadata, problems),
            Seeds = tree.Seeds,
        };
        foreach (var file in tree.Files)
            if (!known.Contains(file.Relative))
                problems.Add(Codes.UnknownFile, SourceSpan.Whole(file.Path), "nothing reads this file. Remove it, or move it where the format has a place for it (docs/input-format.md).");
        return edition;
    }

    private static ImmutableArray<Document> ParseDocuments(SourceTree tree, EditionMetadata metadata, HashSet<string> known, DiagnosticBag problems)
    {
        const string Folder = "documents/";
        var folders = tree.Files
            .Where(f => f.Relative.StartsWith(Folder, StringComparison.Ordinal) && f.Relative.IndexOf('/', Folder.Length) > 0)
            .GroupBy(f => f.Relative[Folder.Length..f.Relative.IndexOf('/', Folder.Length)], StringComparer.Ordinal)
            .ToArray();
        var documents = new Document?[folders.Length];
        var read = new IReadOnlyCollection<string>[folders.Length];
        Parallel.For(0, folders.Length, i => (documents[i], read[i]) = DocumentParser.Parse(folders[i].Key, [.. folders[i]], tree.Root, metadata.Language, problems));
        foreach (var names in read) known.UnionWith(names);
        var found = documents.OfType<Document>().ToArray();
        Array.Sort(found, Document.Compare);
        return ImmutableArray.Create(found);
    }

    private static ImmutableArray<EditionPage> ParsePages(SourceTree tree, EditionMetadata metadata, HashSet<string> known, DiagnosticBag problems)
    {
        var files = tree.Files
            .Where(f => f.Relative.StartsWith("pages/", StringComparison.Ordinal) && f.Relative.EndsWith(".md", StringComparison.Ordinal) && f.Relative.IndexOf('/', 6) < 0)
            .ToArray();
        var pages = new EditionPage?[files.Length];
        Parallel.For(0, files.Length, i => pages[i] = PageParser.Parse(files[i], metadata.Language, problems));
        foreach (var file in files) known.Add(file.Relative);
        return [.. pages.OfType<EditionPage>().OrderBy(p => p.Order).ThenBy(p => p.Id)];
    }
}
