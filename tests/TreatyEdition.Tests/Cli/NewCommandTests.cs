using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("person", "registers/people.yml")]
    [InlineData("place", "registers/places.yml")]
    [InlineData("organisation", "registers/organisations.yml")]
    [InlineData("event", "registers/events.yml")]
    [InlineData("source", "registers/bibliography.yml")]
    [InlineData("term", "registers/glossary.yml")]
    [InlineData("page", "pages/1917.md")]
    [InlineData("document", "documents/1917/index.md")]
    public void A_skeleton_is_added_that_parses_and_can_be_added_to_again(string kind, string file)
    {
        var before = File.Exists(_edition.PathOf(file)) ? _edition.Read(file) : "";

        var (status, output, error) = _edition.Run("new", kind, "1917");

        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith($"input/{file}", output, StringComparison.Ordinal);
        Assert.StartsWith(before, _edition.Read(file), StringComparison.Ordinal);
        Assert.Equal(2, _edition.Run("new", kind, "1917").Status);
        Assert.Equal(0, _edition.Run("new", kind, "another-one").Status);
        Assert.DoesNotContain(_edition.Problems(), p => p.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("place")]
    [InlineData("organisation")]
    [InlineData("event")]
    [InlineData("source")]
    [InlineData("term")]
    [InlineData("page")]
    [InlineData("document")]
    public void A_skeleton_parses_beside_the_real_edition(string kind)
    {
        var input = Path.Combine(Repository.Root, "input");
        Directory.Delete(_edition.Input, recursive: true);
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
            _edition.WriteBytes(Path.GetRelativePath(input, file), File.ReadAllBytes(file));

        Assert.Equal((0, ""), (_edition.Run("new", kind, "an-id-that-is-new").Status, _edition.Run("new", kind, "an-id-that-is-newer").Error));

        var problems = new DiagnosticBag();
        TreatyEdition.Parsing.EditionParser.Parse(TreatyEdition.Reading.SourceTreeReader.Read(_edition.Input, problems), problems);
        Assert.DoesNotContain(problems.Sorted(), p => p.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("person", "registers/people.yml", "name: \"Anna Lindwurm\"\n  sort: \"Lindwurm, Anna\"")]
    [InlineData("place", "registers/places.yml", "name: \"Anna Lindwurm\"")]
    [InlineData("event", "registers/events.yml", "title: \"Anna lindwurm\"")]
    [InlineData("page", "pages/anna-lindwurm.md", "title: \"Anna lindwurm\"")]
    public void The_id_is_a_first_guess_at_the_name(string kind, string file, string line)
    {
        Assert.Equal(0, _edition.Run("new", kind, "anna-lindwurm").Status);

        Assert.Contains(line, _edition.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person", 1)]
    [InlineData("event", 1)]
    [InlineData("page", 1)]
    [InlineData("document", 3)]
    [InlineData("source", 0)]
    public void What_is_left_of_a_skeleton_is_warned_of(string kind, int times)
    {
        _edition.Run("new", kind, "ev-1917");
        var left = _edition.Problems().Where(p => p.Code.Id == "TE0418").ToArray();
        Assert.Equal(times, left.Length);
        Assert.All(left, p => Assert.Contains("o be written.' is what 'new' wrote here", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_own_indentation_comments_and_line_ends_are_kept()
    {
        const string Register = "# The people.\r\n  -   id: sazonov # he\r\n      name: Sazonov\r\n# The end.";
        _edition.Write("registers/people.yml", Register);

        Assert.Equal(0, _edition.Run("new", "person", "motono").Status);

        Assert.StartsWith(Register + "\r\n\r\n  -   id: motono\r\n      name: \"Motono\"\r\n", _edition.Read("registers/people.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', _edition.Read("registers/people.yml").Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_that_cannot_be_read_is_not_added_to()
    {
        _edition.Append("registers/people.yml", "  - broken: [\n");
        var before = _edition.Read("registers/people.yml");

        var (status, _, error) = _edition.Run("new", "person", "motono");

        Assert.Equal(1, status);
        Assert.Contains("input/registers/people.yml:", error, StringComparison.Ordinal);
        Assert.Equal(before, _edition.Read("registers/people.yml"));
    }

    [Theory]
    [InlineData("term", "registers/glossary.yml", "[{id: regest, term: regest}]\n", "is a list in brackets")]
    [InlineData("term", "registers/glossary.yml", "[]\n", "where the brackets are empty, delete them")]
    [InlineData("source", "registers/bibliography.yml", "references: []\n", "is a list in brackets")]
    [InlineData("term", "registers/glossary.yml", "- {id: regest, term: regest}\n...\n", "Add it by hand")]
    public void A_register_that_ends_in_something_else_is_left_as_it_is(string kind, string file, string register, string reason)
    {
        _edition.Write(file, register);

        var (status, _, error) = _edition.Run("new", kind, "alternat");

        Assert.Equal(2, status);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal(register, _edition.Read(file));
    }

    [Theory]
    [InlineData("- id: regest\n  term: regest\n  about: |\n    As in a list:\n\n    - id: not-one\n      term: not one\n")]
    [InlineData("- id: regest\n  term: regest\n  about: |+\n")]
    [InlineData("-\n  id: regest\n  term: regest\n")]
    [InlineData("  - term: regest\n    id: regest\n")]
    [InlineData("# None yet.\n")]
    public void An_entry_is_one_of_its_own_however_the_register_ends(string register)
    {
        _edition.Write("registers/glossary.yml", register);

        Assert.Equal((0, ""), (_edition.Run("new", "term", "alternat").Status, _edition.Run("new", "term", "next").Error));

        Assert.StartsWith(register, _edition.Read("registers/glossary.yml"), StringComparison.Ordinal);
        Assert.Equal(
            register.Contains("regest", StringComparison.Ordinal) ? ["regest", "alternat", "next"] : ["alternat", "next"],
            _edition.Build().Edition!.Edition.Terms.Select(t => t.Id.Value));
    }

    [Theory]
    [InlineData("page", "search", "made by the program. Give this page another name.")]
    [InlineData("term", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "is not an id. An id is at most 100 lower-case letters")]
    [InlineData("term", "Regest", "is not an id. An id is at most 100 lower-case letters")]
    public void An_id_that_cannot_be_taken_is_told_why_and_what_to_do(string kind, string id, string message)
    {
        var (status, _, error) = _edition.Run("new", kind, id);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("by hand", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../../README")]
    [InlineData("xx/yy")]
    public void What_is_no_language_makes_no_file(string language)
    {
        File.WriteAllText(Path.Combine(_edition.Root, "README.md"), "mine");
        _edition.Replace("edition.yml", "language: en", $"language: {language}");

        var (status, _, error) = _edition.Run("new", "document", "1917");

        Assert.Equal(2, status);
        Assert.Contains("is not a language tag", error);
        Assert.False(Directory.Exists(_edition.PathOf("documents/1917")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_edition.Root, "README.md")));
    }
}
