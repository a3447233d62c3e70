using System.Text;

namespace TreatyEdition.Tests.Editions;

/// <summary>An edition grows file by file, and is good at every step: no page leads to a list that there is nothing for.</summary>
public sealed class BeginningEditionTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("treatyedition-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("", "")]
    [InlineData("pages/index.md", "---\ntitle: Letters\n---\nWhat this is.\n")]
    [InlineData("pages/about.md", "---\ntitle: About\n---\nOn 3 July 1916.\n")]
    [InlineData("documents/first/index.md", "---\ntitle: First\nkind: letter\n---\nA headnote.\n")]
    [InlineData("documents/first/index.md", "---\ntitle: First\nkind: letter\ndate: 1916-07-03\n---\n")]
    [InlineData("registers/people.yml", "- id: sazonov\n  name: Sazonov\n")]
    [InlineData("registers/places.yml", "- id: petrograd\n  name: Petrograd\n")]
    [InlineData("registers/organisations.yml", "- id: duma\n  name: Duma\n")]
    [InlineData("registers/glossary.yml", "- id: regest\n  term: Regest\n")]
    [InlineData("registers/events.yml", "- id: signature\n  date: '1916-07-03'\n  title: Signature\n  text: Signed.\n")]
    [InlineData("registers/discrepancies.yml", "- id: day\n  title: The day\n  kind: error\n")]
    [InlineData("registers/concordance.yml", "- id: articles\n  title: Articles\n")]
    [InlineData("registers/bibliography.yml", "references:\n  - {id: price, type: book, title: Treaties, author: [{family: Price}], issued: '1933'}\n")]
    public void With_one_part_alone_an_edition_builds_without_a_diagnostic(string file, string text)
    {
        Write("edition.yml", "title: Letters\nversion: 0.1.0\nlanguage: en\n");
        if (file.Length > 0) Write(file, text);

        var result = EditionBuilder.Build(new BuildOptions(Path.Combine(_root, "input"), Repository.Theme));

        Assert.Empty(result.Problems);
        Assert.NotNull(result.Site!.Find("index.html"));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, "input", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }
}
