using System.Globalization;
using System.Text;

namespace TreatyEdition.Bench;

/// <summary>Writes the corpus as an edition's input.</summary>
internal static class EditionWriter
{
    private static readonly Markup Markup = new(link => $"{link.Kind}:{link.Target}");

    public static void Write(Corpus corpus, string input)
    {
        Save(input, "edition.yml", """
            title: A corpus for measuring
            short-title: Corpus
            version: 1.0.0
            released: 2026-01-01
            base-url: https://example.org/corpus/
            language: en
            languages: [en]
            """);
        Save(input, "pages/index.md", "---\ntitle: A corpus for measuring\nkind: about\n---\nMade by arithmetic.\n");
        Save(input, "registers/people.yml", Register(corpus.People, "  role: diplomat\n"));
        Save(input, "registers/places.yml", Register(corpus.Places, "  kind: city\n"));
        Save(input, "registers/bibliography.yml", "references:\n  - id: corpus\n    type: book\n    title: The corpus\n    author:\n      - {family: Bench, given: Ann}\n    issued: 1932\n");
        foreach (var document in corpus.Documents) Write(document, input);
    }

    private static string Register(IReadOnlyList<Entry> entries, string facts)
    {
        var yaml = new StringBuilder();
        foreach (var entry in entries)
            yaml.Append(CultureInfo.InvariantCulture, $"- id: {entry.Id}\n  name: {entry.Name}\n  auto: true\n{facts}  about: >-\n    {entry.About}\n\n");
        return yaml.ToString();
    }

    private static void Write(BenchDocument document, string input)
    {
        var folder = $"documents/{document.Id}/";
        Save(input, folder + "index.md", $"""
            ---
            title: {document.Title}
            kind: agreement
            date: {document.Date}
            place: {document.Place.Id}
            signatories:
              - person: {document.First.Id}
              - person: {document.Second.Id}
            secrecy: secret
            sources: ['corpus, p. 12']
            ---
            {Markup.Paragraph(document.Headnote)}

            """);
        Save(input, folder + "text.en.md", $"---\nlanguage: en\nrole: original\n---\n{Markup.Parts(document.Text)}");
        Save(input, folder + "notes.md", Markup.Notes(document.Notes));
    }

    private static void Save(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
