using TreatyEdition.Model;
using TreatyEdition.Searching.Indexing;

namespace TreatyEdition.Searching;

/// <summary>Builds the index a browser searches, as scripts that hand over their data. Formats: <c>docs/search.md</c>.</summary>
public static class SearchIndex
{
    /// <summary>All files of the index, sorted by path; the same units in the same order give the same bytes.</summary>
    public static IReadOnlyList<SiteFile> Build(IReadOnlyList<SearchUnit> units, SearchOptions? options = null)
    {
        var files = new SiteInMemory();
        Write(units, files, options);
        return files.ToSite().Files;
    }

    /// <param name="output">Gets each file as it is made, on several threads.</param>
    public static void Write(IReadOnlyList<SearchUnit> units, ISiteOutput output, SearchOptions? options = null) =>
        Write(new MadeUnits(units), output, options ?? new SearchOptions());

    /// <inheritdoc cref="Write(IReadOnlyList{SearchUnit}, ISiteOutput, SearchOptions)"/>
    internal static void Write(IUnitSource units, ISiteOutput output, SearchOptions options)
    {
        var ordered = OrderedUnits.From(units);
        var entities = Entities.Of(ordered);
        var read = ReadUnits.Of(ordered, entities);
        var words = WordIndex.Of(ordered, read);
        var texts = new TextShards(ordered, read, options);
        var terms = TermTable.Of(ordered, read, words, entities, options);
        var shards = new TermShards(terms, options);
        var files = new List<ShardScript>();
        files.AddRange(shards.Scripts);
        files.Add(WordList.Script(terms, options));
        files.Add(Lists.Groups(ordered));
        files.Add(Lists.Mentions(entities, read));
        files.Add(Manifest.Tables());
        var buffers = new Workers<Packer>(() => new Packer());
        var stamp = ShardScript.Stamp(files, texts.Digest(), buffers);
        files.AddRange(texts.Scripts);
        files.Add(Manifest.Start(ordered, read, shards, texts, terms, options.Dates, stamp));
        buffers.For(files.Count, (i, buffer) => output.Add(files[i].ToFile(stamp, buffer)));
    }
}
