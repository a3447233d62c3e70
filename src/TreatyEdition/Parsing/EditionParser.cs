using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the files of the input into the typed edition: each file once, in parallel, results in a fixed order.</summary>
public static class EditionParser
{
    /// <param name="memory">Of the build before; files that have not changed since are not parsed again. Null for a build by itself.</param>
    public static Edition Parse(SourceTree tree, DiagnosticBag problems, BuildMemory? memory = null)
    {
        var files = tree.Files.ToDictionary(f => f.Relative, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var main = File("edition.yml");
        var metadata = EditionMetadataParser.Parse(main, tree.Root, problems);
        var edition = new Edition
        {
            Metadata = metadata,
            Permalinks = AddressLists.Permalinks(File("permalinks.txt")),
            Redirects = AddressLists.Redirects(File("redirects.yml"), metadata, problems),
            Seeds = tree.Seeds,
        };
        var (events, works, discrepancies, people, places, organisations, terms, concordances) = (
            new Register<HistoricalEvent>(File("registers/events.yml")), new Register<Source>(File("registers/bibliography.yml")),
            new Register<Discrepancy>(File("registers/discrepancies.yml")), new Register<Person>(File("registers/people.yml")),
            new Register<Place>(File("registers/places.yml")), new Register<Organisation>(File("registers/organisations.yml")),
            new Register<Term>(File("registers/glossary.yml")), new Register<Concordance>(File("registers/concordance.yml")));
        var folders = DocumentFolders(tree);
        var documents = new (Document? Document, IReadOnlyCollection<string> Read)[folders.Length];
        var essays = PageFiles(tree);
        var pages = new EditionPage?[essays.Length];

        // The registers are the largest files, so they come first.
        Parallel.Invoke(
            () => Read(events, (parser, file) => parser.Events(file)),
            () => Read(works, (parser, file) => parser.Works(file)),
            () => Read(discrepancies, (parser, file) => parser.Discrepancies(file)),
            () => Read(people, (parser, file) => parser.People(file)),
            () => Read(places, (parser, file) => parser.Places(file)),
            () => Read(organisations, (parser, file) => parser.Organisations(file)),
            () => Read(terms, (parser, file) => parser.Terms(file)),
            () => Read(concordances, (parser, file) => parser.Concordances(file)),
            () => Parallel.For(0, folders.Length, i => documents[i] = Once("documents/" + folders[i].Key, folders[i],
                found => DocumentParser.Parse(folders[i].Key, [.. folders[i]], tree.Root, metadata.Language, found))),
            () => Parallel.For(0, essays.Length, i => pages[i] = Once(essays[i].Relative, [essays[i]],
                found => PageParser.Parse(essays[i], metadata.Language, found))));

        foreach (var (_, read) in documents) known.UnionWith(read);
        foreach (var file in essays) known.Add(file.Relative);
        foreach (var file in tree.Files)
            if (!known.Contains(file.Relative))
                problems.Add(Codes.UnknownFile, SourceSpan.Whole(file.Path), "nothing reads this file. Remove it, or move it where the format has a place for it (docs/input-format.md).");
        return edition with
        {
            Documents = [.. documents.Select(d => d.Document).OfType<Document>().Order(Comparer<Document>.Create(Document.Compare))],
            Pages = [.. pages.OfType<EditionPage>().OrderBy(p => p.Order).ThenBy(p => p.Id)],
            People = people.Entries,
            Places = places.Entries,
            Organisations = organisations.Entries,
            Terms = terms.Entries,
            Events = events.Entries,
            Discrepancies = discrepancies.Entries,
            Concordances = concordances.Entries,
            Sources = works.Entries,
        };

        SourceFile? File(string relative)
        {
            known.Add(relative);
            return files.GetValueOrDefault(relative);
        }

        // Everything depends on edition.yml, which has the language.
        T Once<T>(string what, IEnumerable<SourceFile?> from, Func<DiagnosticBag, T> parse) =>
            memory is null ? parse(problems) : memory.Recall(what, from.Prepend(main), problems, parse);

        void Read<T>(Register<T> register, Func<RegisterParser, SourceFile?, ImmutableArray<T>> parse) =>
            register.Entries = Once(typeof(T).Name, [register.File], found => parse(new RegisterParser(metadata, found), register.File));
    }

    /// <summary>A register that is being read.</summary>
    private sealed class Register<T>(SourceFile? file)
    {
        public SourceFile? File { get; } = file;

        public ImmutableArray<T> Entries { get; set; }
    }

    private static IGrouping<string, SourceFile>[] DocumentFolders(SourceTree tree)
    {
        const string Folder = "documents/";
        return [.. tree.Files
            .Where(f => f.Relative.StartsWith(Folder, StringComparison.Ordinal) && f.Relative.IndexOf('/', Folder.Length) > 0)
            .GroupBy(f => f.Relative[Folder.Length..f.Relative.IndexOf('/', Folder.Length)], StringComparer.Ordinal)];
    }

    private static SourceFile[] PageFiles(SourceTree tree) =>
        [.. tree.Files.Where(f => f.Relative.StartsWith("pages/", StringComparison.Ordinal) && f.Relative.EndsWith(".md", StringComparison.Ordinal) && f.Relative.IndexOf('/', 6) < 0)];
}
