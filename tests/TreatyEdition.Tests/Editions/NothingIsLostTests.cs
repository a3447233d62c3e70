using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TreatyEdition.Model;
using TreatyEdition.Tests.Schemas;
using TreatyEdition.Tests.Searching;

namespace TreatyEdition.Tests.Editions;

/// <summary>
/// What an editor writes, a reader finds. <c>tests/editions/every-key</c> uses every key and all of the dialect; each of its words “lorem”
/// is made another word, and all of these are looked for in the site.
/// </summary>
public sealed partial class NothingIsLostTests : IDisposable
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests", "editions", "every-key", "input");

    /// <summary>What no page prints, by file and key, and why; it is in the data all the same.</summary>
    private static readonly string[] OnlyInData =
    [
        // For search engines and in lists of results.
        "edition.yml description",
        // The front page has the edition's title; navigation has the program's words.
        "pages/index.md title", "pages/index.md short-title", "pages/index.md description", "pages/discrepancies.md short-title",
        // Found by the search.
        "documents/first/index.md keywords",
        // Chicago style has no place for them, or not in works of these types.
        .. new[]
        {
            "title-short", "number-of-volumes", "container-author", "collection-editor", "contributor", "ISBN", "ISSN", "URL", "abstract", "keyword", "call-number",
            "recipient", "original-author", "director", "version", "reviewed-author", "number",
        }.Select(key => "registers/bibliography.yml " + key),
    ];

    /// <summary>What the search does not find, by file and key, and why.</summary>
    private static readonly string[] NotSearched =
    [
        // Of the edition as a whole, on every page or none.
        .. new[] { "title", "short-title", "subtitle", "description", "version", "name", "role", "publisher", "url", "note", "repository", "base-url", "text" }.Select(key => "edition.yml " + key),
        "pages/index.md title", "pages/index.md short-title", "pages/index.md description",
        // Places in works, and addresses of other sites.
        "a citation", "an address",
        "documents/first/index.md sources", "documents/first/index.md source", "documents/first/text.en.md source", "documents/first/text.fr.md source", "registers/concordance.yml sources",
        "registers/discrepancies.yml sources", "registers/events.yml sources", "registers/glossary.yml sources", "registers/organisations.yml sources", "registers/people.yml sources",
        "registers/places.yml sources",
        // Whom a signatory signs for is among the parties; the sides of drafts are told on one page.
        "documents/first/index.md for", "documents/draft/index.md by",
        // A section is found by its heading as corrected.
        "documents/first/text.en.md ## Article II, {~~lorme~>lorem~~}{>>of the heading, lorem<<} {#art-2}",
        // Nor does a page print them.
        .. new[] { "number-of-volumes", "container-author", "collection-editor", "contributor", "URL", "recipient", "original-author", "director", "version", "reviewed-author", "number" }
            .Select(key => "registers/bibliography.yml " + key),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("treaty-edition-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Schemas => [.. InputSchemas.Files.Keys];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_edition_has_every_key(string schema)
    {
        var files = Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories).Where(f => InputSchemaTests.SchemaOf(Relative(f)) == schema).ToArray();
        var yaml = string.Concat(files.Select(f => InputSchemas.YamlOf(f, File.ReadAllText(f).ReplaceLineEndings("\n"))));

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Empty(InputSchemas.Validate(schema, InputSchemas.YamlOf(f, File.ReadAllText(f).ReplaceLineEndings("\n")))));
        Assert.All(Keys(InputSchemas.FileOf(schema)), key => Assert.Matches($@"(?<![\w-]){Regex.Escape(key)}:", yaml));
    }

    /// <summary>The names of all properties of a schema and of those it refers to.</summary>
    private static HashSet<string> Keys(string schema)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schemas", schema)))!;
        var common = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "common.schema.json")))!;
        Walk(root, root);
        // CSL's own form of a date has another key for each way of saying it.
        return [.. keys.Except(["date-parts", "circa"])];

        void Walk(JsonNode? node, JsonNode file)
        {
            if (node is JsonArray list)
                foreach (var item in list) Walk(item, file);
            if (node is not JsonObject map) return;
            if (map["$ref"]?.GetValue<string>() is { } reference && seen.Add(reference + (file == common)))
            {
                var target = reference.StartsWith('#') ? file : common;
                Walk(reference.Split("#/")[1].Split('/').Aggregate(target, (n, part) => n![part]!), target);
            }
            foreach (var (name, value) in map)
            {
                if (name is "examples" or "$defs") continue;
                if (name == "properties" && value is JsonObject properties) keys.UnionWith(properties.Select(p => p.Key));
                Walk(value, file);
            }
        }
    }

    [Fact]
    public void Every_word_of_the_input_is_on_a_page()
    {
        var words = Write();

        var result = EditionBuilder.Build(new BuildOptions(Path.Combine(_folder, "input"), Repository.Theme));

        Assert.Empty(result.Problems);
        var pages = result.Site!.Files.Where(f => f.IsHtml).Select(f => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Content.Span))).ToArray();
        var printed = pages.SelectMany(p => Made().Matches(p.Body!.TextContent + string.Join(' ', p.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")))).Select(m => m.Value)).ToHashSet();
        var data = result.Site.Files.SelectMany(f => Made().Matches(Encoding.UTF8.GetString(f.Content.Span)).Select(m => m.Value)).ToHashSet();
        Assert.True(words.Count > 250);
        Assert.Empty(words.Where(w => !data.Contains(w.Key)).Select(w => w.Value));
        Assert.Equal(OnlyInData.Order(StringComparer.Ordinal), words.Where(w => !printed.Contains(w.Key)).Select(w => w.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_that_says_something_is_found_by_the_search()
    {
        var words = Write();
        var site = EditionBuilder.Build(new BuildOptions(Path.Combine(_folder, "input"), Repository.Theme)).Site!;

        var answers = new ScriptHost([.. site.Files.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal))]).Search([.. words.Keys]);

        Assert.Equal(
            NotSearched.Order(StringComparer.Ordinal),
            answers.Where(a => a.Count < 1).Select(a => words[a.Query]).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Every field of Markdown, by words that stand at the end of a sentence there.</summary>
    private static readonly (string File, string Words)[] Prose =
    [
        ("documents/first/index.md", "paper*"), ("documents/first/index.md", "A headnote of lorem"), ("documents/first/index.md", "Its second lorem"), ("documents/first/index.md", "with lorem below"),
        ("documents/first/index.md", "| Cell lorem"), ("documents/first/index.md", "Under it lorem"), ("documents/first/index.md", "The second, lorem"), ("documents/first/notes.md", "A paragraph of lorem"),
        ("documents/first/text.en.md", "made by lorem"), ("documents/first/text.en.md", "Preamble of lorem"), ("documents/first/text.en.md", "- Listed lorem"), ("documents/first/text.en.md", "Value lorem"),
        ("documents/twin/text.en.md", "Regest of lorem"), ("pages/index.md", "Front page of lorem"), ("pages/index.md", "A note of the front page, lorem"), ("pages/discrepancies.md", "Before the disagreements lorem"),
        ("pages/discrepancies.md", "A note there, lorem"), ("pages/essay.md", "Block lorem"), ("pages/essay.md", "Essay note of lorem"), ("pages/about.md", "About text of lorem"),
        ("registers/people.yml", "About the person lorem"), ("registers/people.yml", "> Quoted lorem"), ("registers/places.yml", "About the place lorem"), ("registers/organisations.yml", "About the organisation lorem"),
        ("registers/glossary.yml", "About the term lorem"), ("registers/events.yml", "And a second lorem"), ("registers/events.yml", "A note on the event lorem"), ("registers/discrepancies.yml", "One claim lorem"),
        ("registers/discrepancies.yml", "A comment of lorem"), ("registers/discrepancies.yml", "The edition follows lorem"), ("registers/concordance.yml", "Introduction of lorem"), ("registers/concordance.yml", "Cell text lorem"),
        ("registers/concordance.yml", "A remark of lorem"),
    ];

    [Fact]
    public void Dates_and_mentions_anywhere_are_in_the_calendar_and_the_registers()
    {
        Write();
        for (var i = 0; i < Prose.Length; i++)
        {
            var file = Path.Combine(_folder, "input", Prose[i].File);
            var (text, place) = (File.ReadAllText(file), new Regex(Regex.Escape(Prose[i].Words).Replace("lorem", "qz[0-9]{3}", StringComparison.Ordinal)));
            Assert.Matches(place, text);
            File.WriteAllText(file, place.Replace(text, $"$0 on 1 May {1500 + i} by [one](person:person-b)", 1));
        }

        var result = EditionBuilder.Build(new BuildOptions(Path.Combine(_folder, "input"), Repository.Theme));

        Assert.Empty(result.Problems);
        var mentions = result.Edition!.MentionsOf(new EntryId(EntryKind.Person, "person-b")).Select(m => m.Unit.Text).ToArray();
        Assert.All(Prose.Select((p, i) => (p.File, p.Words, Year: 1500 + i)), p =>
        {
            Assert.NotNull(result.Site!.Find($"dates/{p.Year}.html"));
            Assert.Contains(mentions, text => text.Contains($"1 May {p.Year}", StringComparison.Ordinal));
        });
    }

    /// <summary>Writes the edition with a word of its own for each “lorem”.</summary>
    /// <returns>For each of them the file, and the key it is the value of or the line that it stands in.</returns>
    private Dictionary<string, string> Write()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file).Select(line => Lorem().Replace(line, match =>
            {
                // Of one length, so that none is the beginning of another, and with digits, so that none has a stem.
                var word = string.Create(CultureInfo.InvariantCulture, $"qz{words.Count:000}");
                words[word] = PlaceOf(line, match.Index, Relative(file));
                return word;
            }));
            var target = Path.Combine(_folder, "input", Relative(file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, string.Join('\n', lines) + "\n");
        }
        Directory.CreateDirectory(Path.Combine(_folder, "seeds"));
        File.WriteAllText(Path.Combine(_folder, "seeds", "interview.txt"), "Compared with what is quoted, which is nothing; never published.\n");
        return words;
    }

    private static string PlaceOf(string line, int index, string file)
    {
        var before = line[..index];
        if (Address().IsMatch(before)) return "an address";
        if (Citation().IsMatch(before) || CitationBefore().IsMatch(before) && line.IndexOf('@', index) is > 0 and var at && at < line.IndexOf(']', index)) return "a citation";
        return $"{file} {Key().Matches(before).LastOrDefault()?.Groups[1].Value ?? line}";
    }

    private static string Relative(string file) => Path.GetRelativePath(Source, file).Replace('\\', '/');

    [GeneratedRegex(@"\[[^\]]*@[^\]]*$")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[[^\]]*$")]
    private static partial Regex CitationBefore();

    [GeneratedRegex(@"\(https:\S*$")]
    private static partial Regex Address();

    [GeneratedRegex("lorem|lorme")]
    private static partial Regex Lorem();

    [GeneratedRegex("qz[0-9]{3}")]
    private static partial Regex Made();

    [GeneratedRegex(@"(?<=^|[{,]|^\s*-?)\s*(?!literal|raw)([A-Za-z_-]+): ?")]
    private static partial Regex Key();
}
