using TreatyEdition.Searching.Indexing;

namespace TreatyEdition.Searching;

/// <summary>Builds the index a browser searches, as scripts that hand over their data. Formats: <c>docs/search.md</c>.</summary>
public static class SearchIndex
{
    /// <summary>All files of the index, sorted by path and made as they are asked for; the same units in the same order give the same bytes.</summary>
    public static IEnumerable<SearchFile> Build(IReadOnlyList<SearchUnit> units, SearchOptions? options = null)
    {
        options ??= new SearchOptions();
        var ordered = OrderedUnits.From(units);
        var entities = Entities.Of(ordered);
        var words = WordIndex.Of(ordered);
        var terms = TermTable.Of(ordered, words, entities, options);

        var shards = new TermShards(terms, options);
        var texts = new TextShards(ordered, entities, options);
        var files = new List<ShardScript>();
        files.AddRange(shards.Scripts);
        files.AddRange(texts.Scripts);
        files.Add(WordList.Script(terms, options));
        files.Add(Lists.Groups(ordered));
        files.Add(Lists.Mentions(entities));
        files.Add(Manifest.Tables());
        var stamp = ShardScript.Stamp(files);
        files.Add(Manifest.Start(ordered, shards, texts, terms, stamp));
        return files.OrderBy(f => f.Name + ".js", StringComparer.Ordinal).Select(f => f.ToFile(stamp));
    }
}
