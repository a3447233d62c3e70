namespace TreatyEdition.Tests.Linking;

public sealed class NoteOrderTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Notes_are_numbered_from_what_is_said_of_the_disclosure_on_and_lead_back_to_all_their_references()
    {
        _edition.Replace("documents/1916-secret/index.md", "sources: [", "disclosed:\n  - {date: 1917-12-21, where: 'Printed in Petrograd[^printed] and London.[^munitions]'}\nsources: [")
            .Append("documents/1916-secret/notes.md", "[^printed]: In a newspaper.\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.Equal(
            ["1 printed: ref-printed-1", "2 munitions: ref-munitions-1 ref-munitions-2 ref-munitions-3"],
            result.Edition!.Notes.Values.SelectMany(notes => notes).Select(n => $"{n.Number} {n.Note.Id}: {string.Join(' ', n.References)}"));
    }

    [Fact]
    public void The_account_of_a_witness_is_read_before_the_text()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "source: price-1933, p. 36\n", "source: price-1933, p. 36\nwitness: 'A copy.[^copy]'\n")
            .Append("documents/1916-secret/notes.md", "[^copy]: By an unknown hand.\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.Equal(["1 copy", "2 munitions"], result.Edition!.Notes.Values.SelectMany(notes => notes).Select(n => $"{n.Number} {n.Note.Id}"));
    }
}
