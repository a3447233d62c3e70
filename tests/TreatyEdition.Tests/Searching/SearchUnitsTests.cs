using TreatyEdition.Model;
using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Searching;

public sealed class SearchUnitsTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    private IReadOnlyList<SearchUnit> Units()
    {
        var site = EditionBuilder.Prepare(new BuildOptions(_edition.Input, Repository.Theme));
        Assert.Empty(site.Result().Problems);
        return SearchUnits.Of(site.Edition, site.Words);
    }

    [Fact]
    public void A_passage_has_the_span_of_its_years_its_days_and_whom_it_names()
    {
        const string Text = "From July 1907 to 1912, on 3 July 1916 and 4 July 1910, with [Sazonov](person:sazonov) at Petrograd.";
        _edition.Write("pages/index.md", $"---\ntitle: A small edition\n---\n{Text}\n");
        var unit = Units().Single(u => u.Text.StartsWith("From July", StringComparison.Ordinal));

        Assert.Equal((SearchKind.Essay, 1907, 1916), (unit.Kind, unit.FromYear, unit.ToYear));
        Assert.Equal(["1907-07", "1916-07-03", "1910-07-04"], unit.Days.Select(d => d.Date));
        Assert.Equal(["July 1907 to 1912", "3 July 1916", "4 July 1910"], unit.Days.Select(d => unit.Text.Substring(d.Start, d.Length)));
        var mention = Assert.Single(unit.Mentions);
        Assert.Equal(("person:sazonov", "Sazonov"), (mention.Entity, unit.Text.Substring(mention.Start, mention.Length)));
    }

    [Theory]
    [InlineData("In July 1907.", "1907-07")]
    [InlineData("From 3 to 7 July 1916.", "1916-07-03 1916-07-07")]
    [InlineData("From September 1923 to May 1924.", "1923-09 1924-05")]
    [InlineData("On 3 July 1916 and on [4 July 1910](person:sazonov).", "1916-07-03 1910-07-04")]
    [InlineData("In 1916, in the summer of 1917.", "")]
    public void A_passage_has_the_months_and_the_ends_of_the_periods_that_it_names(string text, string days)
    {
        _edition.Write("pages/index.md", $"---\ntitle: A small edition\n---\n{text}\n");
        Assert.Equal(days, string.Join(' ', Units().Single(u => u.Text.StartsWith(text[..4], StringComparison.Ordinal) && u.Address == "index.html#intro-p1").Days.Select(d => d.Date)));
    }

    [Fact]
    public void What_has_a_day_or_month_in_its_title_is_found_by_it()
    {
        _edition.Replace("documents/1916-secret/index.md", "convention of 1916", "convention of May 1915")
            .Append("registers/events.yml", "- id: ev-title\n  date: '1917'\n  title: The order of 6 May 1917\n  text: It was.\n")
            .Append("registers/bibliography.yml", "  - id: izvestia\n    type: article\n    title: '[Izvestia, 4 November 1931]'\n    language: ru\n    issued: '1931'\n")
            .Write("registers/discrepancies.yml", "- id: day\n  title: The order of June 1924\n  kind: error\n  claims:\n    - {text: One., date: '1924-05-24'}\n");
        var units = Units();
        string Of(string address) => string.Join(' ', units.Single(u => u.Address == address).Days.Select(d => d.Date));
        Assert.Equal("1917-05-06", Of("timeline.html#ev-title"));
        Assert.Equal("1931-11-04", Of("bibliography.html#izvestia"));
        Assert.Equal("1924-05-24 1924-06", Of("discrepancies.html#day"));
        Assert.Contains("1915-05", Of("documents/1916-secret.html"), StringComparison.Ordinal);
    }

    /// <summary>A date that is typed is looked for as a day, not as words.</summary>
    [Fact]
    public void A_passage_is_found_by_a_day_in_what_the_editors_say_of_it()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "{~~peurs~>leurs~~} munitions", "{~~peurs~>leurs~~}{>>so in the copy of 5 May 1917<<} munitions {>>le 6 mai 1917<<}");

        var unit = Units().Single(u => u.Address == "documents/1916-secret.html#art-1-fr-p1");

        Assert.Contains("1917-05-05", unit.Days.Select(d => d.Date));
        Assert.Contains("1917-05-06", unit.Days.Select(d => d.Date));
    }

    [Fact]
    public void A_passage_is_found_by_what_its_witness_has_and_by_what_the_editors_say_of_it()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "{~~peurs~>leurs~~} munitions", "{~~peurs~>leurs~~}{>>a slip<<} {--les--} munitions {>>so printed<<}");

        var unit = Units().Single(u => u.Address == "documents/1916-secret.html#art-1-fr-p1");

        Assert.StartsWith("Les leurs", unit.Text, StringComparison.Ordinal);
        Assert.Equal(["peurs", "a slip", "les", "so printed"], unit.OtherReadings.ToArray());
    }

    [Fact]
    public void A_page_is_found_by_its_title()
    {
        _edition.Write("pages/method.md", "---\ntitle: Editorial method\nshort-title: Method\ndescription: How it was made.\n---\nText.\n");

        var unit = Units().Single(u => u.Address == "method.html");

        Assert.Equal(("Editorial method", "Method", "How it was made.", "method"), (unit.Title, Assert.Single(unit.Names), unit.Text, unit.Group!.Id));
    }

    [Fact]
    public void A_note_is_found_under_its_number_and_document()
    {
        var note = Units().Single(u => u.Kind == SearchKind.Note);

        Assert.Equal(("Of every kind.", "1916-secret"), (note.Text, note.Group!.Id));
        Assert.Contains("1", note.Heading, StringComparison.Ordinal);
        Assert.Equal((null, null), (note.FromYear, note.ToYear));
        var other = note with { Text = "Other" };
        Assert.Equal(("documents/1916-secret.html#note-munitions", "Other"), (other.Address, other.Text));
    }
}
