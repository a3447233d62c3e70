namespace TreatyEdition.Tests.Parsing;

public sealed class RedirectListTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("- old.html\n", "1:3")]
    [InlineData("- {from: old.html, to: index.html}\n- [a.html, b.html]\n", "2:3")]
    public void What_is_no_redirect_is_reported(string list, string place)
    {
        _edition.Write("redirects.yml", list);
        BadInput.Expect(_edition, "TE0206", $"input/redirects.yml:{place}", "Write '- {from: old.html, to: new.html}'.");
    }
}
