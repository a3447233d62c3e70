using TreatyEdition.Exporting;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Exporting;

/// <summary>What an export wrote.</summary>
internal static class Written
{
    public static IEnumerable<SiteFile> Exports(LinkedEdition edition) => By(output => TreatyEdition.Exporting.Exports.Write(edition, output));

    public static IEnumerable<SiteFile> Sitemap(EditionMetadata metadata, IEnumerable<string> pages) => By(output => TreatyEdition.Exporting.Sitemap.Write(metadata, pages, output));

    private static IEnumerable<SiteFile> By(Action<ISiteOutput> write)
    {
        var memory = new SiteInMemory();
        write(memory);
        return memory.ToSite().Files;
    }
}
