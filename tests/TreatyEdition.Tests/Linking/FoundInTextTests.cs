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

    /// <summary>Words are cut out of bytes, of which letters take one to four.</summary>
    [Fact]
    public void What_is_found_among_letters_of_any_alphabet_is_cut_where_it_stands()
    {
        const string Text = "Ōkuma’s 日露 — 3 July 1916 \U0001F4DC **Извольский, 8 July 1916** and é Pavel Ōmov, 1916年7月3日（月）, Pavel Ōmov.";
        _edition.Append("registers/people.yml", "- id: pavel\n  name: Pavel Ōmov\n  auto: true\n");
        _edition.Write("pages/index.md", $"---\ntitle: A small edition\n---\n{Text}\n");
        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var inlines = ((Paragraph)result.Edition!.Edition.Pages.Single(p => p.Id.Value == "index").Text.Blocks[0]).Inlines;
        Assert.Equal(
            ["Ōkuma’s 日露 — ", "<3 July 1916>", " \U0001F4DC ", "Извольский, ", "<8 July 1916>", " and é ", "<Pavel Ōmov>", ", ", "<1916年7月3日（月）>", ", Pavel Ōmov."],
            inlines.SelectMany(i => i is Emphasis e ? e.Children.AsEnumerable() : [i]).Select(i => Words(i)));

        static string Words(Inline inline)
        {
            var run = inline switch { DateMark d => d.Children[0], EntryLink l => l.Children[0], _ => inline } as TextRun;
            Assert.Equal(run!.Text, Text.Substring(run.Offset, run.Text.Length));
            return inline is TextRun ? run.Text : $"<{run.Text}>";
        }
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

    [Theory]
    [InlineData("Written at the Quai\nd’Orsay.")]
    [InlineData("Written at the Quai\u00A0d’Orsay.")]
    [InlineData("Written at the Quai\u202Fd'Orsay.")]
    [InlineData("> Written at the Quai\n> d'Orsay.\n>\n> [@price-1933]")]
    public void A_name_is_found_over_the_end_of_a_line_and_with_any_space_and_apostrophe(string text)
    {
        _edition.Append("registers/places.yml", "- id: quai-dorsay\n  name: Quai d’Orsay\n  auto: true\n").Write("pages/index.md", $"---\ntitle: A small edition\n---\n{text}\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.Single(result.Edition!.MentionsOf(new EntryId(EntryKind.Place, "quai-dorsay")));
    }

    /// <summary>Whether the register says ' or ’, it is one form.</summary>
    [Fact]
    public void A_form_that_differs_by_an_apostrophe_only_is_shared()
    {
        _edition.Append("registers/places.yml", "- id: one\n  name: Quai d’Orsay\n  auto: true\n- id: two\n  name: Quai d'Orsay\n  auto: true\n");

        Assert.Contains(_edition.Problems(), p => p.Message.StartsWith("the form 'Quai d'Orsay' also belongs to place:one", StringComparison.Ordinal));
    }
}
