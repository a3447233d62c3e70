using System.Text;
using TreatyEdition.Checking;

namespace TreatyEdition.Tests.Checking;

public class KnownTagsTests
{
    [Fact]
    public void A_tag_is_found_by_all_its_letters_and_its_folder_or_not_at_all()
    {
        var chance = new Random(1910);
        var known = new KnownTags();
        var kept = new Dictionary<(int Folder, string Written), Tag>();
        var found = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var folder = chance.Next(3);
            // Some come again and again, in turn; most seldom; together more than are kept.
            var written = i % 3 > 0 ? $"p id=\"{new string('x', i % 30)}{i % 40}\">" : $"a href=\"{chance.Next(4_000)}\">";

            var tag = known.Find(folder, Encoding.UTF8.GetBytes(written + "and more > text"), out var length);

            Assert.Equal(written.Length, length);
            if (tag is not null)
            {
                Assert.Same(kept[(folder, written)], tag);
                found++;
            }
            else if (known.WillKeep) known.Add(folder, Encoding.UTF8.GetBytes(written), kept[(folder, written)] = new Tag(new ElementName("p")));
        }
        Assert.InRange(found, 20_000, 59_000);
    }

    [Fact]
    public void Where_no_tag_ends_none_is_found() => Assert.Null(new KnownTags().Find(0, "p id=\"a"u8, out _));
}
