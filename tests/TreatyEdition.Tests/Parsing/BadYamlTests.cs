using System.Text;

namespace TreatyEdition.Tests.Parsing;

public sealed class BadYamlTests : IDisposable
{
    private const string Index = "documents/1916-secret/index.md";
    private const string People = "registers/people.yml";

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void Missing_front_matter_is_reported()
    {
        _edition.Write("pages/index.md", "What this is.\n");
        BadInput.Expect(_edition, "TE0201", "input/pages/index.md:1:1", "Begin it with a line '---'");
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_reported()
    {
        _edition.Write("pages/index.md", "---\ntitle: A small edition\n\nWhat this is.\n");
        BadInput.Expect(_edition, "TE0202", "input/pages/index.md:1:1", "End it with a line of three hyphens");
    }

    [Fact]
    public void A_date_that_cannot_be_read_does_not_make_links_to_its_event_errors()
    {
        _edition.Replace("registers/events.yml", "'1916-07-03'", "'1916-13-03'").Append("pages/index.md", "\nThe [signature](event:ev-1916-07-03).\n");
        Assert.Equal(["TE0501 input/registers/events.yml:2:10"], _edition.Problems().Select(p => $"{p.Code} {p.Span}"));
    }

    [Fact]
    public void Front_matter_without_keys_is_reported()
    {
        _edition.Write("pages/index.md", "---\n---\nWhat this is.\n");
        BadInput.Expect(_edition, "TE0201", "input/pages/index.md:1:1", "no keys");
    }

    [Theory]
    [InlineData("kind: treaty\n", "kind: treaty\n\tplace: x\n", "TE0203", 4, 1, "a tab cannot indent YAML")]
    [InlineData("kind: treaty\n", "kind: treaty\nkind: draft\n", "TE0204", 4, 1, "'kind' stands twice; first at line 3")]
    [InlineData("kind: treaty\n", "kind: treaty\nsecrcy: secret\n", "TE0205", 4, 1, "Did you mean 'secrecy'?")]
    [InlineData("kind: treaty\n", "kind: treaty\nparties: {a: b}\n", "TE0206", 4, 10, "'parties' must be a list")]
    [InlineData("kind: treaty\n", "kind: [treaty]\n", "TE0206", 3, 7, "'kind' must be plain text")]
    [InlineData("kind: treaty\n", "kind: traety\n", "TE0211", 3, 7, "'traety' is not a kind")]
    [InlineData("kind: treaty\n", "", "TE0208", 2, 1, "'kind' is missing")]
    [InlineData("kind: treaty\n", "kind: treaty\nkeywords: &a [x]\n", "TE0207", 4, 11, "anchors (&) and aliases (*) are not allowed")]
    [InlineData("title: Secret", "title: *Secret", "TE0207", 2, 8, "anchors (&) and aliases (*) are not allowed")]
    [InlineData("kind: treaty\n", "kind: treaty: x\n", "TE0203", 3, 13, "cannot be read here")]
    [InlineData("kind: treaty\n", "kind: treaty\n]\n", "TE0203", 4, 1, "cannot be read here")]
    [InlineData("date: 1916-07-03", "date: 1916-13-03", "TE0501", 4, 7, "not a date in EDTF")]
    [InlineData("date: 1916-07-03", "date: 3 juillet 1916", "TE0501", 4, 7, "Did you mean '1916-07-03'?")]
    [InlineData("date: 1916-07-03", "date: July 1916", "TE0501", 4, 7, "Did you mean '1916-07'?")]
    [InlineData("place: petrograd", "place: petrogard", "TE0301", 5, 8, "no place 'petrogard'; did you mean 'petrograd'?")]
    [InlineData("- {person: sazonov, for: Russia}", "- sazonov", "TE0206", 7, 5, "'signatories' must be a list of entries with keys, '- key: value'")]
    [InlineData("person: sazonov", "person: sazanov", "TE0301", 7, 14, "no person 'sazanov'; did you mean 'sazonov'?")]
    [InlineData("['price-1933, p. 36']", "['price-1934, p. 36']", "TE0304", 8, 12, "did you mean 'price-1933'?")]
    public void A_mistake_in_front_matter_is_reported_at_its_place(string good, string bad, string code, int line, int column, string message)
    {
        _edition.Replace(Index, good, bad);
        BadInput.Expect(_edition, code, $"input/{Index}:{line}:{column}", message);
    }

    [Theory]
    [InlineData("'../sazonov'")]
    [InlineData("a/b")]
    [InlineData("Sazonov")]
    [InlineData("'sazonov '")]
    [InlineData("a--b")]
    [InlineData("сазонов")]
    public void A_bad_id_in_a_register_is_reported(string id)
    {
        _edition.Append(People, $"- id: {id}\n  name: Somebody\n");
        var column = id[0] == '\'' ? 8 : 7;
        BadInput.Expect(_edition, "TE0209", $"input/{People}:8:{column}", "An id is at most 100 lower-case letters");
    }

    /// <summary>Ids of what is no entry are ids of elements too.</summary>
    [Theory]
    [InlineData("themes:\n  - {id: a, title: A}\n  - {id: a, title: B}\n", "TE0210", "input/edition.yml:9:10", "another theme has the id 'a', at line 8")]
    [InlineData("themes:\n  - {id: A b, title: A}\n", "TE0209", "input/edition.yml:8:10", "'A b' is not an id")]
    [InlineData("contents:\n  - {id: a, title: A}\n  - {id: a, title: B}\n", "TE0210", "input/edition.yml:9:10", "another part of the contents has the id 'a', at line 8")]
    [InlineData("contents:\n  - {id: a/b, title: A}\n", "TE0209", "input/edition.yml:8:10", "'a/b' is not an id")]
    [InlineData("licence: {name: A, url: 'javascript:alert(1)'}\n", "TE0308", "input/edition.yml:7:26", "is not a web address")]
    [InlineData("calendars: [julian, japanesse]\n", "TE0211", "input/edition.yml:7:21", "'japanesse' is not a calendar; it can be gregorian, julian, japanese, chinese. Did you mean 'japanese'?")]
    [InlineData("base-url: https://é-.com/\n", "TE0206", "input/edition.yml:7:11", "is not the address of a site")]
    [InlineData("base-url: https://ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé.com/\n", "TE0206", "input/edition.yml:7:11", "is not the address of a site")]
    [InlineData("base-url: https://me:secret@example.org/\n", "TE0206", "input/edition.yml:7:11", "is not the address of a site")]
    [InlineData("repository: here\n", "TE0308", "input/edition.yml:7:13", "'here' is not a web address")]
    public void What_the_edition_says_of_itself_is_checked(string text, string code, string place, string message)
    {
        _edition.Write("registers/events.yml", "- {id: e, date: '1916', title: E}\n");
        _edition.Write("edition.yml", "title: A\nversion: 1\nlanguage: en\nlanguages: [en, fr]\n\n\n" + text);
        BadInput.Expect(_edition, code, place, message);
    }

    [Theory]
    [InlineData("edition.yml", "language: en", "language: English", "input/edition.yml:3:11")]
    [InlineData("edition.yml", "languages: [en, fr]", "languages: [en, French]", "input/edition.yml:4:17")]
    [InlineData(People, "lang: ru", "lang: Russian", "input/" + People + ":5:29")]
    public void What_is_no_language_is_reported_where_it_stands(string file, string right, string wrong, string place)
    {
        _edition.Replace(file, right, wrong);
        BadInput.Expect(_edition, "TE0211", place, "is not a language tag");
    }

    [Fact]
    public void A_document_that_is_listed_twice_is_pointed_out()
    {
        _edition.Append("edition.yml", "contents:\n  - {id: a, title: A, documents: [1916-secret]}\n  - {id: b, title: B, documents: [1916-secret]}\n");
        Assert.Equal("input/edition.yml:9:35: warning TE0607: the document '1916-secret' is listed already, at line 8. Take it out of one of the two places.", Assert.Single(_edition.Problems()).ToString());
    }

    [Theory]
    [InlineData("1933-13", "'1933-13' is not a date. Write it like 1932-08-17")]
    [InlineData("17.08.1932", "'17.08.1932' is not a date.")]
    [InlineData("spring 1933", "")]
    [InlineData("{literal: 17.08.1932}", "")]
    public void Figures_that_are_no_date_of_a_source_are_reported(string issued, string message)
    {
        _edition.Replace("registers/bibliography.yml", "'1933'", issued);
        if (message.Length > 0) BadInput.Expect(_edition, "TE0501", "input/registers/bibliography.yml:7:13", message);
        else Assert.Empty(_edition.Problems());
    }

    [Theory]
    [InlineData("jp", "did you mean 'ja'?")]
    [InlineData("qq", "'qq' is not a language tag. Write it like en")]
    public void A_language_that_there_is_not_is_no_language(string tag, string message)
    {
        _edition.Replace("edition.yml", "languages: [en, fr]", $"languages: [en, {tag}]");
        BadInput.Expect(_edition, "TE0211", "input/edition.yml:4:17", message);
    }

    [Theory]
    [InlineData("b", "TE0210", "a concordance has the id 'b', at line 5")]
    [InlineData("row", "TE0210", "another row has the id 'row', at line 4")]
    [InlineData("Row", "TE0209", "'Row' is not an id")]
    public void Rows_of_concordances_have_ids_of_their_own(string id, string code, string message)
    {
        _edition.Write("registers/concordance.yml", $"- id: a\n  title: A\n  rows:\n    - {{id: row, title: Row}}\n- id: b\n  title: B\n  rows:\n    - {{id: {id}, title: Row}}\n");
        BadInput.Expect(_edition, code, "input/registers/concordance.yml:8:12", message);
    }

    [Theory]
    [InlineData("1916-Secret")]
    [InlineData("a..b")]
    [InlineData("two words")]
    [InlineData("-x")]
    public void A_document_in_a_folder_that_is_no_id_is_reported(string folder)
    {
        _edition.Write($"documents/{folder}/index.md", "---\ntitle: X\nkind: treaty\n---\nX.\n");
        BadInput.Expect(_edition, "TE0209", $"input/documents/{folder}", "Rename the folder");
    }

    [Fact]
    public void Two_entries_with_one_id_are_reported()
    {
        _edition.Append(People, "- id: sazonov\n  name: Another\n");
        BadInput.Expect(_edition, "TE0210", $"input/{People}:8:3", "another person has the id 'sazonov', at line 2");
    }

    [Fact]
    public void Two_texts_in_one_language_are_reported()
    {
        _edition.Write("documents/1916-secret/text.fr-FR.md", "---\nlanguage: fr\nrole: original\n---\nPréambule.\n\n## I {#art-1}\n\nTexte.\n");
        BadInput.Expect(_edition, "TE0211", "input/documents/1916-secret/text.fr-FR.md:2:11", "the file's name says 'fr-FR', the front matter 'fr'");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++) bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        _edition.Write("edition.yml", bomb.ToString());
        BadInput.Expect(_edition, "TE0207", "input/edition.yml:1:5", "Write the value out");
    }

    [Theory]
    [InlineData("[", "]", 34)]
    [InlineData("{a: ", "}", 130)]
    public void Ten_thousand_levels_of_yaml_are_refused(string open, string close, int column)
    {
        _edition.Write("registers/glossary.yml", string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000)) + "\n");
        BadInput.Expect(_edition, "TE0212", $"input/registers/glossary.yml:1:{column}", "nested more than 32 levels");
    }

    [Fact]
    public void Ten_thousand_levels_of_block_lists_are_refused()
    {
        _edition.Write("registers/glossary.yml", string.Concat(Enumerable.Repeat("- ", 10_000)) + "x\n");
        BadInput.Expect(_edition, "TE0212", "input/registers/glossary.yml:1:67", "nested more than 32 levels");
    }

    [Theory]
    [InlineData("title: x\n", "TE0206", "1:1", "a register is a list")]
    [InlineData("- x\n", "TE0206", "1:3", "an entry is keys and values")]
    [InlineData("- id: x\n  term: y\n---\n- id: z\n", "TE0203", "3:1", "second YAML document")]
    public void A_register_of_another_shape_is_reported(string text, string code, string place, string message)
    {
        _edition.Write("registers/glossary.yml", text);
        BadInput.Expect(_edition, code, $"input/registers/glossary.yml:{place}", message);
    }

    [Theory]
    [InlineData("    title: The Russo-Japanese Treaties\n", "", "TE0603", "2:5", "has no title")]
    [InlineData("type: book", "type: bok", "TE0603", "3:11", "did you mean 'book'?")]
    [InlineData("    issued: '1933'\n", "    issued: '1933'\n    URL: javascript:x\n", "TE0308", "8:10", "not a web address")]
    public void A_bad_record_of_the_bibliography_is_reported(string good, string bad, string code, string place, string message)
    {
        _edition.Replace("registers/bibliography.yml", good, bad);
        BadInput.Expect(_edition, code, $"input/registers/bibliography.yml:{place}", message, "TE0304");
    }

    [Theory]
    [InlineData("{lat: 91, lon: 0}")]
    [InlineData("{lat: 59.9}")]
    [InlineData("{lat: -90.1, lon: 0}")]
    public void A_coordinate_out_of_range_is_reported(string coordinates)
    {
        _edition.Append("registers/places.yml", $"  coordinates: {coordinates}\n");
        BadInput.Expect(_edition, "TE0602", "input/registers/places.yml:3:16", "in degrees. Correct them.");
    }

    [Fact]
    public void A_mistake_in_a_block_of_yaml_text_is_found_on_its_own_line()
    {
        _edition.Replace(People, "    Minister.\n", "    Minister of the Tsar,\n    signed with [Motono](person:motono) in 1916.\n");
        BadInput.Expect(_edition, "TE0301", $"input/{People}:8:17", "no person 'motono'");
    }
}
