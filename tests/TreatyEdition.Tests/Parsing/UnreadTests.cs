namespace TreatyEdition.Tests.Parsing;

/// <summary>What cannot be read is reported once, not again by everything that refers to it.</summary>
public sealed class UnreadTests : IDisposable
{
    private const string Document = "documents/1916-secret";

    /// <summary>The good edition, with references to an entry of every kind.</summary>
    private readonly EditionFixture _edition = new EditionFixture()
        .Write("registers/organisations.yml", "- id: duma\n  name: Duma\n")
        .Write("registers/glossary.yml", "- id: regest\n  term: Regest\n")
        .Write("registers/discrepancies.yml", "- id: day\n  title: The day\n  kind: error\n")
        .Write("registers/concordance.yml", "- id: articles\n  title: Articles\n")
        .Write("pages/debate.md", "---\ntitle: Debate\n---\nIt lasted.\n")
        .Append("pages/index.md",
            "\nThe [treaty](doc:1916-secret), its [article](doc:1916-secret#art-1), its [note](doc:1916-secret#note-munitions), [Sazonov](person:sazonov), "
            + "[Petrograd](place:petrograd), the [Duma](org:duma), a [regest](term:regest), the [signature](event:ev-1916-07-03), the [day](discrepancy:day), "
            + "the [articles](concordance:articles), the [debate](page:debate), a book [@price-1933].\n");

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void The_edition_is_good_before() => Assert.Empty(_edition.Problems());

    [Theory]
    [InlineData("edition.yml", "title: *x\n", "TE0207 input/edition.yml:1:8")]
    [InlineData("edition.yml", "- a list\n", "TE0206 input/edition.yml:1:1")]
    [InlineData("edition.yml", "# nothing yet\n", "TE0206 input/edition.yml:1:1")]
    [InlineData("edition.yml", "", "TE0104 input/edition.yml")]
    [InlineData("edition.yml", "title: a\0b\n", "TE0102 input/edition.yml:1:9")]
    [InlineData("registers/places.yml", "---\n- id: moscow\n  name: Moscow\n---\n- id: petrograd\n  name: Petrograd\n", "TE0203 input/registers/places.yml:4:1")]
    [InlineData("registers/places.yml", "- id: [petrograd]\n  name: Petrograd\n", "TE0206 input/registers/places.yml:1:7")]
    [InlineData("registers/places.yml", "- id: Petrograd\n  name: Petrograd\n", "TE0209 input/registers/places.yml:1:7")]
    [InlineData("registers/bibliography.yml", "references:\n  - {id: Price 1933, type: book, title: Treaties}\n", "TE0209 input/registers/bibliography.yml:2:10")]
    [InlineData("registers/people.yml", "- id: sazonov\n  name: [\n", "TE0203 input/registers/people.yml:3:1")]
    [InlineData("registers/places.yml", "- id: petrograd\n\tname: Petrograd\n", "TE0203 input/registers/places.yml:2:1")]
    [InlineData("registers/organisations.yml", "duma: Duma\n", "TE0206 input/registers/organisations.yml:1:1")]
    [InlineData("registers/glossary.yml", "- regest\n", "TE0206 input/registers/glossary.yml:1:3")]
    [InlineData("registers/events.yml", "- id: &x ev-1916-07-03\n", "TE0207 input/registers/events.yml:1:7")]
    [InlineData("registers/discrepancies.yml", "", "TE0104 input/registers/discrepancies.yml")]
    [InlineData("registers/concordance.yml", "- a\0b\n", "TE0102 input/registers/concordance.yml:1:4")]
    [InlineData("registers/bibliography.yml", "references:\n  - price-1933\n", "TE0206 input/registers/bibliography.yml:2:5")]
    [InlineData("registers/bibliography.yml", "references: none\n", "TE0206 input/registers/bibliography.yml:1:1")]
    [InlineData("registers/bibliography.yml", "references:\n  - {id: price-1933, type: book}\n", "TE0603 input/registers/bibliography.yml:2:5")]
    [InlineData("pages/debate.md", "It lasted.\n", "TE0201 input/pages/debate.md:1:1")]
    [InlineData("pages/debate.md", "", "TE0104 input/pages/debate.md")]
    [InlineData(Document + "/index.md", "---\ntitle: Treaty\n", "TE0202 input/documents/1916-secret/index.md:1:1")]
    [InlineData(Document + "/index.md", "---\n---\n", "TE0201 input/documents/1916-secret/index.md:1:1")]
    [InlineData(Document + "/index.md", "", "TE0104 input/documents/1916-secret/index.md")]
    [InlineData(Document + "/text.fr.md", "", "TE0104 input/documents/1916-secret/text.fr.md")]
    [InlineData(Document + "/text.fr.md", "Préambule.\n", "TE0201 input/documents/1916-secret/text.fr.md:1:1")]
    [InlineData(Document + "/notes.md", " \n", "TE0104 input/documents/1916-secret/notes.md")]
    public void It_is_reported_alone(string file, string text, string problem)
    {
        _edition.Write(file, text);
        Assert.Equal([problem], Problems());
    }

    [Fact]
    public void A_file_that_is_a_link_out_of_the_input_is_reported_alone()
    {
        File.Move(_edition.PathOf("registers/people.yml"), Path.Combine(_edition.Root, "people.yml"));
        File.CreateSymbolicLink(_edition.PathOf("registers/people.yml"), Path.Combine(_edition.Root, "people.yml"));
        Assert.Equal(["TE0105 input/registers/people.yml"], Problems());
    }

    [Theory]
    [InlineData("documents/1916-secret")]
    [InlineData("documents")]
    [InlineData("pages")]
    [InlineData("registers")]
    public void A_folder_that_is_a_link_is_reported_alone(string folder)
    {
        var elsewhere = Path.Combine(_edition.Root, "elsewhere");
        Directory.Move(_edition.PathOf(folder), elsewhere);
        Directory.CreateSymbolicLink(_edition.PathOf(folder), elsewhere);
        Assert.Equal([$"TE0105 input/{folder}"], Problems());

        Directory.Delete(_edition.PathOf(folder));
        Directory.Move(elsewhere, _edition.PathOf(".elsewhere"));
        Directory.CreateSymbolicLink(_edition.PathOf(folder), _edition.PathOf(".elsewhere"));
        Assert.Equal([$"TE0105 input/{folder}"], Problems());
    }

    [Fact]
    public void A_document_of_which_no_file_can_be_read_is_reported_alone()
    {
        foreach (var file in Directory.EnumerateFiles(_edition.PathOf(Document)).Where(f => !f.EndsWith("index.md", StringComparison.Ordinal)).ToArray()) File.Delete(file);
        _edition.WriteBytes(Document + "/index.md", [0xFF, 0xFE]);
        Assert.Equal(["TE0101 input/documents/1916-secret/index.md:1:1"], Problems());
    }

    [Fact]
    public void An_edition_without_keys_is_an_error_whatever_else_was_said()
    {
        _edition.Write("edition.yml", "# nothing yet\n").Write("pages/picture.png", "");
        Assert.Equal(["TE0206 input/edition.yml:1:1", "TE0107 input/pages/picture.png"], Problems());
    }

    [Fact]
    public void Nothing_is_added_behind_what_could_not_be_read()
    {
        _edition.WriteBytes("documents/1917/index.md", [0xFF, 0xFE]).WriteBytes("pages/debate.md", [0xFF, 0xFE]).WriteBytes("registers/people.yml", [0xFF, 0xFE]);
        foreach (var (kind, id, file) in new[] { ("document", "1917", "documents/1917/index.md"), ("page", "debate", "pages/debate.md"), ("person", "motono", "registers/people.yml") })
        {
            var (status, _, _) = _edition.Run("new", kind, id);
            Assert.NotEqual(0, status);
            Assert.Equal([0xFF, 0xFE], File.ReadAllBytes(_edition.PathOf(file)));
        }
    }

    [Fact]
    public void A_reference_to_what_nobody_wrote_is_still_an_error()
    {
        _edition.Write("pages/debate.md", "It lasted.\n").Write("registers/people.yml", "- sazonov\n")
            .Append("pages/index.md", "\nThe [debates](page:debates), the [treaty](doc:1917-secret), [Petrograd](place:petrogard), [Motono](person:motono).\n");
        Assert.Equal(
            ["TE0201 input/pages/debate.md:1:1", "TE0301 input/pages/index.md:8:5", "TE0301 input/pages/index.md:8:34", "TE0301 input/pages/index.md:8:61",
                "TE0206 input/registers/people.yml:1:3"],
            Problems());
    }

    [Fact]
    public void Entries_that_could_be_read_are_checked()
    {
        _edition.Append("registers/people.yml", "- motono\n- id: motono\n  name: Motono\n  about: At [Tokyo](place:tokyo).\n");
        Assert.Equal(["TE0206 input/registers/people.yml:8:3", "TE0301 input/registers/people.yml:11:13"], Problems());
    }

    private IEnumerable<string> Problems() => _edition.Problems().Select(p => $"{p.Code} {p.Span}");
}
