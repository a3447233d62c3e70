using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Linking;

public sealed class FoundInTextTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void What_begins_first_comes_first_then_the_longer_then_the_date()
    {
        var date = EdtfDate.OfDay(new DateOnly(1916, 7, 3));
        var entry = new EntryId(EntryKind.Person, "sazonov");
        FoundInText[] ordered = [new(0, 2, null, entry), new(1, 9, null, entry), new(1, 5, date, null), new(1, 5, null, entry), new(1, 4, date, null)];
        var found = ordered.Reverse().ToList();
        found.Sort(FoundInText.Compare);

        Assert.Equal(ordered, found);
    }

    [Fact]
    public void A_name_that_is_written_as_a_date_is_read_as_the_date()
    {
        _edition.Append("registers/people.yml", "- id: july\n  name: July Third\n  auto: true\n  variants:\n    - {form: 3 July 1916}\n");
        _edition.Write("pages/index.md", "---\ntitle: A small edition\n---\nSigned on 3 July 1916.\n");
        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var paragraph = (Paragraph)result.Edition!.Edition.Pages.Single(p => p.Id.Value == "index").Text.Blocks[0];
        Assert.Equal("3 July 1916", PlainText.Of(Assert.Single(paragraph.Inlines.OfType<DateMark>()).Children));
        Assert.Empty(paragraph.Inlines.OfType<EntryLink>());
    }
}
