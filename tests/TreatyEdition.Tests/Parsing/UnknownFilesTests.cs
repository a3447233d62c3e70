namespace TreatyEdition.Tests.Parsing;

public sealed class UnknownFilesTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("documents/1916-secret/text-ru.md", "Did you mean 'text.ru.md'?")]
    [InlineData("documents/1916-secret/text_zh-Hant.md", "Did you mean 'text.zh-Hant.md'?")]
    [InlineData("documents/1916-secret/text.ru.txt", "Did you mean 'text.ru.md'?")]
    [InlineData("documents/1916-secret/note.md", "Did you mean 'notes.md'?")]
    [InlineData("documents/treaties/1907-secret/index.md", "The folder of each document stands directly in 'documents'")]
    [InlineData("documents/1907-secret.md", "Move it to 'documents/1907-secret/index.md'.")]
    [InlineData("pages/essays/one.md", "Pages stand directly in 'pages'.")]
    [InlineData("registers/persons.yml", "The registers are people.yml, places.yml, ")]
    [InlineData("registers/place.yml", "Did you mean 'registers/places.yml'?")]
    [InlineData("people.yml", "Did you mean 'registers/people.yml'?")]
    [InlineData("edition.yaml", "Did you mean 'edition.yml'?")]
    [InlineData("redirect.yml", "Did you mean 'redirects.yml'?")]
    [InlineData("something.md", "Remove it, or move it")]
    public void A_file_that_is_called_or_put_wrongly_is_told_where_it_belongs(string path, string message)
    {
        _edition.Write(path, "x\n");
        var warning = Assert.Single(_edition.Problems(), p => p.Code.Id == "TE0107");
        Assert.Equal($"input/{path}", warning.Span.ToString());
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }
}
