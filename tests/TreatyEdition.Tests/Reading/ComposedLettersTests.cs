using System.Text;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Reading;

public sealed class ComposedLettersTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("x\u0301 e\u0301", "x\u0301 é")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("а\u0301", "а\u0301")]
    [InlineData("\uFA19 e\u0301", "\uFA19 é")]
    [InlineData("😀\u0301 😀", "😀\u0301 😀")]
    [InlineData("\ud835\udc1e\u0301e\u0301", "\ud835\udc1e\u0301é")]
    public void A_letter_and_its_mark_are_one_character_where_there_is_one(string text, string composed)
    {
        Assert.Equal(composed, ComposedLetters.Of(text));
        Assert.True(ComposedLetters.AreWanted(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("été 大正 Договор ệ")]
    [InlineData("神")]
    public void Text_as_it_is_typed_is_left_alone(string text) => Assert.False(ComposedLetters.AreWanted(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Dates_and_names_are_found_in_decomposed_text()
    {
        _edition.Append("registers/people.yml", "- id: roustan\n  name: Théodore Roustan\n  auto: true\n").Write("pages/index.md",
            "---\ntitle: A small edition\n---\nThéodore Roustan wrote.\n\n{lang=fr}\nIl écrit le 15 août 1916.\n".Normalize(NormalizationForm.FormD));

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.Single(result.Edition!.MentionsOf(new EntryId(EntryKind.Person, "roustan")));
        Assert.Contains("datetime=\"1916-08-15\">15 août 1916<", Encoding.UTF8.GetString(result.Site!.Find("index.html")!.Content.Span), StringComparison.Ordinal);
    }
}
