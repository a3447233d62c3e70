using TreatyEdition.Model;

namespace TreatyEdition.Tests.Linking;

public sealed class AddressesTests
{
    [Theory]
    [InlineData(EntryKind.Document, "documents/a.html", "documents/a.html#p1")]
    [InlineData(EntryKind.Person, "people/a.html", "people/a.html#p1")]
    [InlineData(EntryKind.Place, "places/a.html", "places/a.html#p1")]
    [InlineData(EntryKind.Organisation, "organisations/a.html", "organisations/a.html#p1")]
    [InlineData(EntryKind.Term, "glossary/a.html", "glossary/a.html#p1")]
    [InlineData(EntryKind.Page, "a.html", "a.html#p1")]
    [InlineData(EntryKind.Event, "timeline.html#a", "timeline.html#a")]
    [InlineData(EntryKind.Source, "bibliography.html#a", "bibliography.html#a")]
    [InlineData(EntryKind.Discrepancy, "discrepancies.html#a", "discrepancies.html#a")]
    [InlineData(EntryKind.Concordance, "concordance.html#a", "concordance.html#p1")]
    public void An_entry_and_an_anchor_in_it_keep_their_addresses(EntryKind kind, string address, string anchor)
    {
        var id = new EntryId(kind, "a");

        Assert.Equal((address, address, anchor), (Addresses.Of(id), Addresses.Of(id, null), Addresses.Of(id, "p1")));
    }
}
