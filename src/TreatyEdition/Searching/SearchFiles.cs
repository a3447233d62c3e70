using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Searching;

/// <summary>All that searching needs in the site besides its page and scripts: the index, and the description by which a browser adds it.</summary>
public static class SearchFiles
{
    public static void Write(LinkedEdition linked, Model.Words words, ISiteOutput output)
    {
        SearchIndex.Write(SearchUnits.SourceOf(linked, words), output, new SearchOptions { Dates = words.Dates });
        var metadata = linked.Edition.Metadata;
        if (metadata.BaseUrl is { } root)
            output.Add(new SiteFile("search/opensearch.xml", OpenSearchDescription.Write(metadata.ShortTitle, metadata.Description ?? metadata.Title, new Uri(root), metadata.Language)));
    }
}
