using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Exporting;

/// <summary>An edition made of texts in a test, and the real one.</summary>
internal static class SmallEdition
{
    /// <summary>An edition of the files given, by their paths below the input folder.</summary>
    public static LinkedEdition Of(params (string Path, string Text)[] files)
    {
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new SourceFile("input/" + f.Path, f.Path, f.Text));
        return Link(new SourceTree("input", [.. sorted], [], ImmutableDictionary<string, string>.Empty));
    }

    /// <summary>The edition that the repository holds, without its seeds: comparing quotations is tested elsewhere.</summary>
    public static LinkedEdition Real { get; } =
        Link(SourceTreeReader.Read(Path.Combine(Repository.Root, "input"), new DiagnosticBag()) with { Seeds = ImmutableDictionary<string, string>.Empty });

    /// <summary>The edition that uses every key and all of the dialect.</summary>
    public static LinkedEdition EveryKey { get; } =
        Link(SourceTreeReader.Read(Path.Combine(Repository.Root, "tests", "editions", "every-key", "input"), new DiagnosticBag()));

    private static LinkedEdition Link(SourceTree tree)
    {
        var problems = new DiagnosticBag();
        return Linker.Link(EditionParser.Parse(tree, problems), problems);
    }

    /// <summary>One document in French and English, with everything a text can have.</summary>
    public static (string Path, string Text)[] Files { get; } =
    [
        ("edition.yml", """
            title: Treaties
            version: 1.2.0
            released: 2026-11-22
            language: en
            base-url: https://example.org/treaties
            editors: [{name: A. Editor}]
            licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}
            """),
        ("registers/people.yml", "- {id: sazonov, name: Sergei Sazonov, variants: [{form: Сазонов, lang: ru}]}\n"),
        ("registers/places.yml", "- {id: petrograd, name: Petrograd, coordinates: {lat: 59.9, lon: 30.3}}\n- {id: somewhere, name: Somewhere}\n"),
        ("registers/bibliography.yml", "references:\n- {id: amur, type: book, title: 'Amur & co', author: [{family: Ōe, given: K.}], issued: 1932}\n"),
        ("documents/1916-secret/index.md", """
            ---
            title: Secret Convention
            kind: treaty
            date: 1916-07-03
            place: petrograd
            signatories: [{person: sazonov, for: Russia}]
            sources: ['amur, p. 3']
            ---
            A headnote on [Sazonov](person:sazonov)[^why].

            ## More

            On [Article I](doc:1916-secret#art-1) and [an essay](page:essay).
            """),
        ("documents/1916-secret/text.fr.md", """
            ---
            language: fr
            role: original
            ---
            Les relations établies par {~~peurs~>leurs~~}{>>p for l<<} conventions{++, et++} la {--la--} paix{>>so in the copy<<} :

            ## Article I {#art-1}

            Fait à [Petrograd](place:petrograd) [le 3 juillet](date:1916-07-03), [原敬]{lang=ja}[^why].

            > Mots cités.
            > [@amur, p. 3]
            """),
        ("documents/1916-secret/text.en.md", """
            ---
            language: en
            role: translation
            ---
            The relations established by their conventions:

            ## Article I {#art-1}

            Done at Petrograd [that summer](date:1916-06/1916-08) [see @amur, p. 4].

            > Words quoted.
            > [@amur, p. 3]
            """),
        ("documents/1916-secret/notes.md", "[^why]: Because; see [the letter](doc:letter) [@amur].\n"),
        ("documents/letter/index.md", "---\ntitle: A letter\nkind: letter\ndate: 1917~\nwriters: [sazonov]\nstage-of: {document: 1916-secret, section: art-1}\n---\n"),
        ("documents/letter/text.en.md", "---\nlanguage: en\nrole: regest\n---\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n"),
        ("pages/essay.md", "---\ntitle: An essay\n---\nIntro.\n\n## Part {#part}\n\nText.\n"),
    ];
}
