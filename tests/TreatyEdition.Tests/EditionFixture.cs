using System.Text;
using TreatyEdition.Cli;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests;

/// <summary>A small good edition in a folder of its own, to be broken by a test; removed at the end.</summary>
public sealed class EditionFixture : IDisposable
{
    private static readonly (string Path, string Text)[] Good =
    [
        ("edition.yml", "title: A small edition\nversion: 1.0.0\nlanguage: en\nlanguages: [en, fr]\nthemes:\n  - {id: treaty, title: Treaties}\n"),
        ("documents/1916-secret/index.md",
            "---\ntitle: Secret convention of 1916\nkind: treaty\ndate: 1916-07-03\nplace: petrograd\nsignatories:\n  - {person: sazonov, for: Russia}\nsources: ['price-1933, p. 36']\n---\n"
            + "Signed by [Sazonov](person:sazonov) at [Petrograd](place:petrograd) [@price-1933, p. 36].\n"),
        ("documents/1916-secret/text.fr.md",
            "---\nlanguage: fr\nrole: original\nsource: price-1933, p. 36\n---\nPréambule.\n\n## Article I {#art-1}\n\nLes {~~peurs~>leurs~~} munitions[^munitions].\n"),
        ("documents/1916-secret/text.en.md",
            "---\nlanguage: en\nrole: translation\n---\nPreamble.\n\n## Article I {#art-1}\n\nTheir munitions[^munitions]; see [Article I](doc:1916-secret#art-1).\n"),
        ("documents/1916-secret/notes.md", "[^munitions]: Of every kind.\n"),
        ("registers/people.yml", "# People, one entry each.\n- id: sazonov\n  name: Sazonov  # the minister\n  variants:\n    - {form: Сазонов, lang: ru}\n  about: >-\n    Minister.\n"),
        ("registers/places.yml", "- id: petrograd\n  name: Petrograd\n"),
        ("registers/events.yml", "- id: ev-1916-07-03\n  date: '1916-07-03'\n  title: Signature\n  text: Signed.\n  themes: [treaty]\n  people: [sazonov]\n"),
        ("registers/bibliography.yml", "references:\n  - id: price-1933\n    type: book\n    title: The Russo-Japanese Treaties\n    author:\n      - {family: Price, given: Ernest Batson}\n    issued: '1933'\n"),
        ("pages/index.md", "---\ntitle: A small edition\n---\nWhat this is.\n"),
    ];

    public EditionFixture()
    {
        Root = Directory.CreateTempSubdirectory("treatyedition-").FullName;
        foreach (var (path, text) in Good) Write(path, text);
    }

    /// <summary>Holds <c>input</c>, and <c>output</c> once something is written.</summary>
    public string Root { get; }

    public string Input => Path.Combine(Root, "input");

    public string Output => Path.Combine(Root, "output");

    /// <param name="path">Below the input folder.</param>
    public string PathOf(string path) => Path.Combine(Input, path.Replace('/', Path.DirectorySeparatorChar));

    public EditionFixture Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public EditionFixture WriteBytes(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <exception cref="ArgumentException">The file does not have these words: a mistake in the test.</exception>
    public EditionFixture Replace(string path, string words, string others)
    {
        var text = Read(path);
        if (!text.Contains(words, StringComparison.Ordinal)) throw new ArgumentException($"{path} has no '{words}'.");
        return Write(path, text.Replace(words, others, StringComparison.Ordinal));
    }

    public EditionFixture Append(string path, string text) => Write(path, Read(path) + text);

    public BuildResult Build() => EditionBuilder.Build(new BuildOptions(Input, Repository.Theme));

    public IReadOnlyList<Diagnostic> Problems() => Build().Problems;

    /// <summary>Runs a command in this folder, as from a pipe.</summary>
    public (int Status, string Out, string Error) Run(params string[] args) => RunIn(Root, args);

    public static (int Status, string Out, string Error) RunIn(string folder, params string[] args) =>
        RunWith((options, output, progress) => EditionBuilder.Build(options with { Theme = Repository.Theme }, output, progress), folder, args);

    internal static (int Status, string Out, string Error) RunWith(Build build, string folder, params string[] args) =>
        RunWith(build, folder, args, CancellationToken.None);

    internal static (int Status, string Out, string Error) RunWith(Build build, string folder, string[] args, CancellationToken stop)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, OutIsTerminal: false, ErrorIsTerminal: false, Colour: false, folder, build, stop);
        var status = Application.Run(args, terminal);
        return (status, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
