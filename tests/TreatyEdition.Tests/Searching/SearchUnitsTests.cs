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
        Assert.Equal(["1916-07-03", "1910-07-04"], unit.Days.Select(d => d.Date));
        Assert.Equal(["3 July 1916", "4 July 1910"], unit.Days.Select(d => unit.Text.Substring(d.Start, d.Length)));
        var mention = Assert.Single(unit.Mentions);
        Assert.Equal(("person:sazonov", "Sazonov"), (mention.Entity, unit.Text.Substring(mention.Start, mention.Length)));
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
