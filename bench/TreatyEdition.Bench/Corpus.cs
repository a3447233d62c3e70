using System.Globalization;

namespace TreatyEdition.Bench;

/// <summary>A person or place: an id, a name found in running text, and a sentence or two about it.</summary>
internal sealed record Entry(string Id, string Name, string About);

/// <param name="Kind">The scheme of a reference: person, place, doc.</param>
internal sealed record Link(string Kind, string Target, string Words);

/// <summary>A piece of a paragraph: words, with at most one of a link or a note after them.</summary>
internal sealed record Piece(string Words, Link? Link = null, int? Note = null);

internal sealed record Part(string? Heading, string Id, IReadOnlyList<IReadOnlyList<Piece>> Paragraphs);

/// <summary>A document: about 5 KB with 8 notes, 6 dates and 4 links, in its text and its notes together.</summary>
/// <param name="Date">Its own, as <c>1907-07-30</c>.</param>
/// <param name="Text">A preamble and four articles.</param>
internal sealed record BenchDocument(
    string Id, string Title, string Date, Entry Place, Entry First, Entry Second, IReadOnlyList<Piece> Headnote, IReadOnlyList<Part> Text, IReadOnlyList<string> Notes);

/// <summary>
/// The corpus: as many documents as asked for, a person for every ten and a place for every twenty, all made by arithmetic. A document
/// depends on its number and the size of the corpus only.
/// </summary>
internal sealed class Corpus
{
    private const int NotesADocument = 8;
    private const int WordsOfHeadnote = 66;
    private const int WordsOfParagraph = 46;
    private const int WordsOfNote = 20;

    public Corpus(int documents)
    {
        Count = documents;
        People = [.. Enumerable.Range(0, Math.Max(8, documents / 10)).Select(Person)];
        Places = [.. Enumerable.Range(0, Math.Max(4, documents / 20)).Select(Place)];
    }

    public int Count { get; }

    public IReadOnlyList<Entry> People { get; }

    public IReadOnlyList<Entry> Places { get; }

    public IEnumerable<BenchDocument> Documents => Enumerable.Range(0, Count).Select(Document);

    public static string IdOf(int document) => string.Create(CultureInfo.InvariantCulture, $"doc-{document:00000}");

    private Entry Person(int i)
    {
        var chance = new Chance((ulong)i + 1_000_000);
        var name = $"{Prose.GivenName(chance)} {Prose.Name(i)}ov";
        return new Entry(string.Create(CultureInfo.InvariantCulture, $"person-{i:0000}"), name, Prose.Sentence(chance, 24) + " " + Prose.Sentence(chance, 14));
    }

    private Entry Place(int i)
    {
        var chance = new Chance((ulong)i + 2_000_000);
        return new Entry(string.Create(CultureInfo.InvariantCulture, $"place-{i:0000}"), Prose.Name(i) + "grad", Prose.Sentence(chance, 22));
    }

    private BenchDocument Document(int i)
    {
        var chance = new Chance((ulong)i);
        var (first, second, place) = (chance.Of(People), chance.Of(People), chance.Of(Places));
        var day = Prose.Day(chance);
        var other = chance.Next(Count);
        var headnote = new Piece[]
        {
            new($"{Prose.Sentence(chance, WordsOfHeadnote / 3)} It was signed by"), new("", new Link("person", first.Id, first.Name)),
            new($"on {Prose.Written(day)}. {Prose.Sentence(chance, WordsOfHeadnote / 3)}", Note: 0), new(Prose.Sentence(chance, WordsOfHeadnote / 3)),
        };
        var parts = new List<Part>
        {
            new(null, "preamble", [[new($"{Prose.Sentence(chance, WordsOfParagraph)} The parties met at"), new("", new Link("place", place.Id, place.Name)), new($"on {Prose.Written(Prose.Day(chance))}.", Note: 1)]]),
            new("Article I", "art-1", [
                [new($"{Prose.Sentence(chance, WordsOfParagraph)} On {Prose.Written(Prose.Day(chance))} {second.Name} agreed.", Note: 2), new(Prose.Sentence(chance, 12))],
                [new(Prose.Sentence(chance, WordsOfParagraph), Note: 3)]]),
            new("Article II", "art-2", [
                [new($"{Prose.Sentence(chance, WordsOfParagraph)} This completes the"), new("", new Link("doc", IdOf(other), "earlier agreement")), new($"of {Prose.Written(Prose.Day(chance))}.", Note: 4)],
                [new(Prose.Sentence(chance, WordsOfParagraph))]]),
            new("Article III", "art-3", [
                [new(Prose.Sentence(chance, WordsOfParagraph), Note: 5), new(Prose.Sentence(chance, 20), Note: 6)],
                [new($"{Prose.Sentence(chance, WordsOfParagraph)} It was read to"), new("", new Link("person", second.Id, second.Name)), new(".")]]),
            new("Article IV", "art-4", [[new($"{Prose.Sentence(chance, WordsOfParagraph)} Done on {Prose.Written(Prose.Day(chance))}.", Note: 7)]]),
        };
        var notes = Enumerable.Range(0, NotesADocument)
            .Select(n => Prose.Sentence(chance, WordsOfNote) + (n == 3 ? $" It was known on {Prose.Written(Prose.Day(chance))}." : "")).ToArray();
        return new BenchDocument(
            IdOf(i), $"Agreement {i + 1} on the {chance.Of(Prose.Nouns)} of {place.Name}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place, first, second, headnote, parts, notes);
    }
}
