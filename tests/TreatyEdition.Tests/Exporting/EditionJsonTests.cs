using System.Text.Json.Nodes;
using TreatyEdition.Exporting;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Tests.Schemas;

namespace TreatyEdition.Tests.Exporting;

public class EditionJsonTests
{
    private static JsonNode Read(LinkedEdition edition, string path = DataAddresses.Edition) =>
        JsonNode.Parse(Written.Exports(edition).Single(f => f.Path == path).Content.Span)!;

    private static string[] Problems(LinkedEdition edition)
    {
        var schema = (JsonObject)Read(edition, DataAddresses.EditionSchema);
        return [.. new JsonSchemaValidator([schema]).Validate((string)schema["$id"]!, Read(edition))];
    }

    [Fact]
    public void The_small_edition_is_valid_against_the_published_schema() => Assert.Empty(Problems(SmallEdition.Of(SmallEdition.Files)));

    [Fact]
    public void The_real_edition_is_valid_against_the_published_schema() => Assert.Empty(Problems(SmallEdition.Real));

    [Fact]
    public void An_edition_with_every_key_is_valid_against_the_published_schema() => Assert.Empty(Problems(SmallEdition.EveryKey));

    [Fact]
    public void An_edition_with_nothing_in_it_is_valid() => Assert.Empty(Problems(SmallEdition.Of()));

    [Fact]
    public void A_paragraph_has_its_address_and_both_its_readings()
    {
        var document = Read(SmallEdition.Of(SmallEdition.Files))["documents"]![0]!;
        var paragraph = document["versions"]![0]!["sections"]![0]!["paragraphs"]![0]!;
        Assert.Equal("documents/1916-secret.html#preamble-fr-p1", (string?)paragraph["address"]);
        Assert.Equal("Les relations établies par leurs conventions, et la paix :", (string?)paragraph["text"]);
        Assert.Equal("Les relations établies par peurs conventions la la paix :", (string?)paragraph["asPrinted"]);
        var apparatus = document["versions"]![0]!["apparatus"]!.AsArray();
        Assert.Equal(["correction", "supplied", "deleted", "remark"], apparatus.Select(a => (string?)a!["kind"]));
        Assert.Equal("p for l", (string?)apparatus[0]!["remark"]);
        Assert.Equal([null, null, null, "paix"], apparatus.Select(a => (string?)a!["lemma"]));
    }

    [Fact]
    public void Mentions_say_what_each_passage_points_to_and_in_what_words()
    {
        var passage = Read(SmallEdition.Of(SmallEdition.Files))["mentions"]!.AsArray()
            .Single(p => (string?)p!["address"] == "documents/1916-secret.html#art-1-en-p1")!;
        Assert.Equal("doc:1916-secret", (string?)passage["in"]);
        Assert.Equal(
            """[{"date":"1916-06/1916-08","words":"that summer"},{"to":"source:amur","locator":"p. 4"}]""",
            passage["points"]!.ToJsonString());
    }

    [Theory]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(5_000)]
    public void A_long_list_is_whole_and_in_order_each_time_it_is_asked_for(int count)
    {
        var names = Enumerable.Range(0, count).Select(n => $"Term {n:0000}").ToArray();
        var edition = SmallEdition.Of([.. SmallEdition.Files, ("registers/glossary.yml", string.Concat(names.Select((n, i) => $"- {{id: t-{i}, term: {n}}}\n")))]);
        var output = new Once();
        Exports.Write(edition, output);
        var file = output.Edition!;

        var first = file.Content.ToArray();
        Assert.Equal(names, JsonNode.Parse(first)!["glossary"]!.AsArray().Select(t => (string)t!["name"]!));
        Assert.Equal(first, file.Content.ToArray());
        Assert.True(file.Pieces.Count() > count / 64);
    }

    [Fact]
    public void A_site_in_memory_asks_for_the_pieces_of_a_file_once()
    {
        var asked = 0;
        IEnumerable<ReadOnlyMemory<byte>> Pieces()
        {
            asked++;
            yield return "a"u8.ToArray();
            yield return "b"u8.ToArray();
        }
        var memory = new SiteInMemory();
        memory.Add(new SiteFile("data/x.json", Pieces()));
        var file = memory.ToSite().Find("data/x.json")!;

        Assert.Equal(["ab", "ab"], new[] { file.Content, file.Content }.Select(c => System.Text.Encoding.UTF8.GetString(c.Span)));
        Assert.Equal(1, asked);
    }

    /// <summary>Keeps the file as it comes, in its pieces.</summary>
    private sealed class Once : ISiteOutput
    {
        public SiteFile? Edition { get; private set; }

        public void Add(SiteFile file)
        {
            if (file.Path == DataAddresses.Edition) Edition = file;
        }
    }

    [Fact]
    public void Nothing_of_the_real_edition_is_lost()
    {
        var (json, edition) = (Read(SmallEdition.Real), SmallEdition.Real.Edition);
        Assert.Equal(edition.Documents.Select(d => d.Id.Value), json["documents"]!.AsArray().Select(d => (string)d!["id"]!));
        Assert.Equal(edition.Events.Select(e => e.Date.ToString()), json["events"]!.AsArray().Select(e => (string)e!["date"]!));
        Assert.Equal(edition.Sources.Select(s => s.Item.Title), json["bibliography"]!.AsArray().Select(s => (string?)s!["csl"]!["title"]));
        Assert.Equal(SmallEdition.Real.Notes.Values.Sum(n => n.Length), Count(json["documents"]!, "notes") + Count(json["pages"]!, "notes"));
        Assert.Equal(
            SmallEdition.Real.Units.Where(u => u.Part is UnitPart.Text or UnitPart.Headnote).Select(u => (u.Address, u.Text)),
            json["documents"]!.AsArray().SelectMany(Paragraphs!).Select(p => ((string)p["address"]!, (string)p["text"]!)));
    }

    [Fact]
    public void GeoJSON_has_the_places_with_coordinates_longitude_first()
    {
        var places = Read(SmallEdition.Of(SmallEdition.Files), DataAddresses.Places);
        Assert.Equal("FeatureCollection", (string?)places["type"]);
        var feature = places["features"]!.AsArray().Single()!;
        Assert.Equal("[30.3,59.9]", feature["geometry"]!["coordinates"]!.ToJsonString());
        Assert.Equal("https://example.org/treaties/places/petrograd.html", (string?)feature["properties"]!["url"]);
    }

    [Fact]
    public void GeoJSON_counts_the_passages_that_the_edition_lists()
    {
        var mentions = Read(SmallEdition.Real)["mentions"]!.AsArray();
        var features = Read(SmallEdition.Real, DataAddresses.Places)["features"]!.AsArray();
        Assert.All(features, feature =>
        {
            var place = "place:" + (string)feature!["id"]!;
            var passages = mentions.Count(m => (string)m!["in"]! != place && m["points"]!.AsArray().Any(p => (string?)p!["to"] == place));
            Assert.Equal(passages, (int)feature["properties"]!["mentions"]!);
        });
    }

    [Fact]
    public void The_bibliography_is_the_sum_of_its_records()
    {
        var edition = SmallEdition.Real;
        var files = Written.Exports(edition).ToDictionary(f => f.Path, f => f.Content.ToArray());
        var ids = edition.Edition.Sources.Select(s => s.Id).ToArray();
        var whole = JsonNode.Parse(files[DataAddresses.BibliographyJson])!.AsArray();
        Assert.Equal(
            ids.Select(id => JsonNode.Parse(files[DataAddresses.SourceJson(id)])![0]!.ToJsonString()),
            whole.Select(item => item!.ToJsonString()));
        var bibTex = System.Text.Encoding.UTF8.GetString(files[DataAddresses.BibliographyBibTex]);
        Assert.All(ids, id => Assert.Contains(System.Text.Encoding.UTF8.GetString(files[DataAddresses.SourceBibTex(id)]), bibTex, StringComparison.Ordinal));
    }

    private static int Count(JsonNode list, string key) => list.AsArray().Sum(e => e![key]?.AsArray().Count ?? 0);

    private static IEnumerable<JsonNode> Paragraphs(JsonNode document) =>
        (document["headnote"]?.AsArray() ?? []).Concat((document["versions"]?.AsArray() ?? [])
            .SelectMany(v => v!["sections"]?.AsArray() ?? []).SelectMany(s => s!["paragraphs"]?.AsArray() ?? []))!;
}
