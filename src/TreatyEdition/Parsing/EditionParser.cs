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
        var metadata = EditionMetadataParser.Parse(main, tree.IsUnread("edition.yml"), tree.Root, problems);
        var edition = new Edition
        {
            Metadata = metadata,
            Permalinks = AddressLists.Permalinks(File("permalinks.txt")),
            Redirects = AddressLists.Redirects(File("redirects.yml"), metadata, problems),
            Seeds = tree.Seeds,
        };
        var (events, works, discrepancies, people, places, organisations, terms, concordances) = (
            Open<HistoricalEvent>(EntryKind.Event), Open<Source>(EntryKind.Source), Open<Discrepancy>(EntryKind.Discrepancy), Open<Person>(EntryKind.Person),
            Open<Place>(EntryKind.Place), Open<Organisation>(EntryKind.Organisation), Open<Term>(EntryKind.Term), Open<Concordance>(EntryKind.Concordance));
        Register[] registers = [events, works, discrepancies, people, places, organisations, terms, concordances];
        var folders = DocumentFolders(tree);
        var damaged = tree.Unread.Where(p => p.StartsWith(SourceTree.Documents, StringComparison.Ordinal)).Select(p => SourceTree.DocumentOf(p) ?? p[SourceTree.Documents.Length..]).ToHashSet(StringComparer.Ordinal);
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
            () => Parallel.For(0, folders.Length, i => documents[i] = Once("documents/" + folders[i].Id, [.. folders[i].Files, damaged.Contains(folders[i].Id)],
                found => DocumentParser.Parse(folders[i].Id, folders[i].Files, damaged.Contains(folders[i].Id), tree.Root, metadata.Language, found))),
            () => Parallel.For(0, essays.Length, i => pages[i] = Once(essays[i].Relative, [essays[i]],
                found => PageParser.Parse(essays[i], metadata.Language, found))));

        foreach (var (_, read) in documents) known.UnionWith(read);
        foreach (var file in essays) known.Add(file.Relative);
        foreach (var file in tree.Files)
            if (!known.Contains(file.Relative))
                problems.Add(Codes.UnknownFile, SourceSpan.Whole(file.Path), UnknownFiles.Advice(file.Relative));
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
            Unread = new Unread(
                [
                    .. registers.Where(r => !r.IsComplete).Select(r => r.Kind),
                    .. UnreadFolder(EntryKind.Document, "documents"), .. UnreadFolder(EntryKind.Page, "pages"),
                ],
                [
                    .. folders.Where((_, i) => documents[i].Document is null).Select(f => f.Id).Concat(damaged).Select(id => new EntryId(EntryKind.Document, id)),
                    .. essays.Where((_, i) => pages[i] is null).Select(f => f.Relative).Concat(tree.Unread.Where(IsPage))
                        .Select(path => new EntryId(EntryKind.Page, Path.GetFileNameWithoutExtension(path))),
                ]),
        };

        IEnumerable<EntryKind> UnreadFolder(EntryKind kind, string path) => tree.IsUnread(path) ? [kind] : [];

        Register<T> Open<T>(EntryKind kind)
        {
            var path = EntryKinds.Register(kind)["input/".Length..];
            return new Register<T>(kind, File(path)) { IsComplete = !tree.IsUnread(path) };
        }

        SourceFile? File(string relative)
        {
            known.Add(relative);
            return files.GetValueOrDefault(relative);
        }

        // Everything depends on edition.yml, which has the language.
        T Once<T>(string what, IEnumerable<object?> from, Func<DiagnosticBag, T> parse) =>
            memory is null ? parse(problems) : memory.Recall(what, from.Prepend(main), problems, parse);

        void Read<T>(Register<T> register, Func<RegisterParser, SourceFile?, ImmutableArray<T>> parse)
        {
            (register.Entries, var complete) = Once(typeof(T).Name, [register.File], found =>
            {
                var parser = new RegisterParser(metadata, found);
                return (parse(parser, register.File), parser.IsComplete);
            });
            register.IsComplete &= complete;
        }
    }

    /// <summary>A register that is being read, whatever its entries are.</summary>
    private abstract class Register(EntryKind kind)
    {
        public EntryKind Kind { get; } = kind;

        /// <summary>Whether every entry could be read so far.</summary>
        public bool IsComplete { get; set; } = true;
    }

    private sealed class Register<T>(EntryKind kind, SourceFile? file) : Register(kind)
    {
        public SourceFile? File { get; } = file;

        public ImmutableArray<T> Entries { get; set; }
    }

    private sealed record DocumentFolder(string Id, ArraySegment<SourceFile> Files);

    /// <summary>Files are sorted by path, so those of a folder stand together.</summary>
    private static DocumentFolder[] DocumentFolders(SourceTree tree)
    {
        var files = tree.Files.Where(f => SourceTree.DocumentOf(f.Relative) is not null).ToArray();
        var folders = new List<DocumentFolder>();
        for (int start = 0, end = 0; start < files.Length; start = end)
        {
            var id = SourceTree.DocumentOf(files[start].Relative)!;
            var folder = $"{SourceTree.Documents}{id}/";
            while (end < files.Length && files[end].Relative.StartsWith(folder, StringComparison.Ordinal)) end++;
            folders.Add(new DocumentFolder(id, new ArraySegment<SourceFile>(files, start, end - start)));
        }
        return [.. folders];
    }

    private static SourceFile[] PageFiles(SourceTree tree) => [.. tree.Files.Where(f => IsPage(f.Relative))];

    private static bool IsPage(string path) =>
        path.StartsWith("pages/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && path.IndexOf('/', 6) < 0;
}
