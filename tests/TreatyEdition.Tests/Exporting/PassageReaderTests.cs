using TreatyEdition.Exporting.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Exporting;

public class PassageReaderTests
{
    [Fact]
    public void An_address_does_not_keep_the_end_of_a_longer_one_before_it()
    {
        var passages = new PassageReader(new EntryId(EntryKind.Document, "a"));
        var longest = new string('x', 500);

        Assert.Equal("documents/a.html#" + longest, passages.Address(longest).ToString());
        Assert.Equal("documents/a.html#art-1-fr", passages.AddressOf("art-1", "-", "fr").ToString());
        Assert.Equal("documents/a.html#p", passages.Address("p").ToString());
        Assert.Equal("documents/a.html", passages.Address(null).ToString());
    }
}
