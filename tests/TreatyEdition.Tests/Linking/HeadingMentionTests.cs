using System.Text;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Linking;

public sealed class HeadingMentionTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void What_a_heading_mentions_is_listed_where_it_is_told_of()
    {
        _edition.Replace("documents/1916-secret/text.en.md", "## Article I ", "## Article I, for [Petrograd](place:petrograd) [on the day](date:1916-07-04) ")
            .Append("pages/index.md", "\n## Of [the capital](place:petrograd)\n\nWords.\n");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        var mentions = result.Edition!.MentionsOf(new EntryId(EntryKind.Place, "petrograd")).Where(m => m.Unit.Part == UnitPart.Heading).ToArray();
        Assert.Equal(["documents/1916-secret.html#art-1-en", "index.html#of-the-capital"], mentions.Select(m => m.Unit.Address));
        Assert.Equal(["Article I, for |Petrograd| on the day", "Of |the capital|"], mentions.Select(m => m.Context()).Select(c => $"{c.Before}|{c.Words}|{c.After}"));
        var place = Page("places/petrograd.html");
        Assert.Contains("href=\"../documents/1916-secret.html#art-1-en\"", place);
        Assert.Contains("href=\"../index.html#of-the-capital\"", place);
        Assert.Contains("href=\"../documents/1916-secret.html#art-1-en\"", Page("dates/1916.html"));
        Assert.Contains("data-day=\"1916-07-04\"", Page("documents/1916-secret.html"));

        string Page(string address) => Encoding.UTF8.GetString(result.Site!.Find(address)!.Content.Span);
    }

    [Fact]
    public void A_heading_without_mentions_is_no_passage_of_its_own()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "## Article I ", "## Article I[^munitions] ");

        var result = _edition.Build();

        Assert.Empty(result.Problems);
        Assert.DoesNotContain(result.Edition!.Units, u => u.Part == UnitPart.Heading);
    }
}
