using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Exporting;

/// <summary>What the search, the data and TEI lead to is there, in an edition that has everything.</summary>
public sealed partial class PointersTests
{
    private static readonly BuildOptions Options = new(Path.Combine(Repository.Root, "tests", "editions", "every-key", "input"), Repository.Theme);
    private static readonly BuildResult Built = EditionBuilder.Build(Options);

    private static bool Exists(string address) =>
        address.Split('#') is [var page, .. var anchor] && Built.Addresses!.HasPage(page) && (anchor.Length == 0 || Built.Addresses.HasAnchor(page, anchor[0]));

    [Fact]
    public void Every_hit_of_the_search_is_there()
    {
        var site = EditionBuilder.Prepare(Options);

        var addresses = SearchUnits.Of(site.Edition, site.Words).Select(u => u.Address).ToArray();

        Assert.True(addresses.Length > 60);
        Assert.All(addresses, a => Assert.True(Exists(a), a));
    }

    [Fact]
    public void Every_address_in_the_data_is_there()
    {
        var addresses = Address().Matches(Text("data/edition.json")).Select(m => m.Groups[1].Value).ToArray();

        Assert.True(addresses.Length > 100);
        Assert.All(addresses, a => Assert.True(Exists(a), a));
    }

    [Fact]
    public void Every_pointer_of_a_TEI_file_leads_somewhere()
    {
        const string Folder = "data/tei/";
        var files = Built.Site!.Files.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(f => f.Path, f => XDocument.Parse(Text(f.Path)));
        var ids = files.ToDictionary(f => f.Key, f => f.Value.Descendants().Select(e => e.Attribute(XNamespace.Xml + "id")?.Value).OfType<string>().ToArray());
        var pointers = files.SelectMany(f => f.Value.Descendants().Attributes()
            .Where(a => a.Name.LocalName is "target" or "corresp" or "ref" or "source" or "prev" or "next")
            .SelectMany(a => a.Value.Split(' '), (_, to) => new Uri(new Uri($"file:///{f.Key}"), to))).Where(to => to.IsFile).ToArray();

        Assert.All(ids.Values, ids => Assert.Equal(ids.Distinct(), ids));
        Assert.True(pointers.Length > 40);
        Assert.All(pointers, to => Assert.True(
            ids.TryGetValue(to.AbsolutePath[1..], out var known) ? to.Fragment.Length == 0 || known.Contains(to.Fragment[1..]) : Exists(to.AbsolutePath[1..] + to.Fragment), to.ToString()));
    }

    private static string Text(string path) => Encoding.UTF8.GetString(Built.Site!.Find(path)!.Content.Span);

    [GeneratedRegex("\"((?:[a-z-]+/)?[a-z0-9-]+\\.html(?:#[^\"]*)?)\"")]
    private static partial Regex Address();
}
