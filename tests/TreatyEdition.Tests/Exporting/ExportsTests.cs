using System.Globalization;
using TreatyEdition.Exporting;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Exporting;

public class ExportsTests
{
    [Fact]
    public void Every_file_is_written_once_and_stands_where_its_address_says()
    {
        var edition = SmallEdition.Of(SmallEdition.Files);
        var paths = Written.Exports(edition).Select(f => f.Path).ToArray();

        var document = new EntryId(EntryKind.Document, "1916-secret");
        var source = new EntryId(EntryKind.Source, "amur");
        string[] expected =
        [
            DataAddresses.Edition, DataAddresses.EditionSchema, DataAddresses.Places, DataAddresses.BibliographyJson,
            DataAddresses.BibliographyBibTex, DataAddresses.BibliographyRis, DataAddresses.Tei(document), "data/tei/letter.xml",
            DataAddresses.SourceJson(source), DataAddresses.SourceBibTex(source), DataAddresses.SourceRis(source),
            DataAddresses.Feed, DataAddresses.Robots, ".nojekyll",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_are_UTF8_without_byte_order_mark_and_end_lines_in_line_feeds()
    {
        foreach (var file in Written.Exports(SmallEdition.Real))
        {
            var bytes = file.Content.Span;
            Assert.False(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]), file.Path);
            // RIS asks for CR LF.
            if (!file.Path.EndsWith(".ris", StringComparison.Ordinal)) Assert.False(bytes.Contains((byte)'\r'), file.Path);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = Written.Exports(SmallEdition.Real).ToDictionary(f => f.Path, f => f.Content.ToArray());
        foreach (var file in InCulture(culture, () => Written.Exports(SmallEdition.Real).ToArray()))
            Assert.True(file.Content.Span.SequenceEqual(expected[file.Path]), file.Path);
    }

    [Fact]
    public void An_edition_without_base_URL_has_no_feed_and_no_site_map_to_name()
    {
        var files = Written.Exports(SmallEdition.Of(("edition.yml", "title: T\nversion: 1\nlanguage: en\nreleased: 2026-01-01\n"))).ToArray();
        Assert.DoesNotContain(files, f => f.Path == DataAddresses.Feed);
        Assert.Equal("User-agent: *\nAllow: /\n", Text(files, DataAddresses.Robots));
    }

    [Fact]
    public void An_edition_with_nothing_in_it_is_written_all_the_same()
    {
        var files = Written.Exports(SmallEdition.Of()).ToArray();
        Assert.Contains("\"documents\": [\n\n]", Text(files, DataAddresses.Edition), StringComparison.Ordinal);
    }

    /// <summary>The culture flows to the threads on which the action works.</summary>
    private static T InCulture<T>(string culture, Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static string Text(IEnumerable<SiteFile> files, string path) =>
        System.Text.Encoding.UTF8.GetString(files.Single(f => f.Path == path).Content.Span);
}
