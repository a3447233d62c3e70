namespace TreatyEdition.Tests.Parsing;

public sealed class BadMarkdownTests : IDisposable
{
    private const string French = "documents/1916-secret/text.fr.md";
    private const string English = "documents/1916-secret/text.en.md";
    private const string Notes = "documents/1916-secret/notes.md";

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData("see [Sazanov](person:sazanov).", "TE0301", 5, "no person 'sazanov'; did you mean 'sazonov'?")]
    [InlineData("see [here](place:petrogrod).", "TE0301", 5, "no place 'petrogrod'; did you mean 'petrograd'?")]
    [InlineData("see [it](doc:1916-secrt).", "TE0301", 5, "no document '1916-secrt'; did you mean '1916-secret'?")]
    [InlineData("see [it](doc:1916-secret#art-2).", "TE0302", 5, "has no section 'art-2'; did you mean 'art-1'?")]
    [InlineData("see [it](peson:sazonov).", "TE0303", 5, "did you mean 'person:'?")]
    [InlineData("see [@price-1934, p. 2].", "TE0304", 7, "no source 'price-1934'; did you mean 'price-1933'?")]
    [InlineData("see[^munition].", "TE0305", 4, "did you mean 'munitions'?")]
    [InlineData("see [it](note:munition).", "TE0305", 5, "did you mean 'munitions'?")]
    [InlineData("the {~~peurs~>leurs", "TE0402", 5, "Close it with '~~}'")]
    [InlineData("the {~~peurs leurs~~}", "TE0402", 5, "no '~>' between")]
    [InlineData("the {~~a{++b++}~>c~~}", "TE0403", 5, "cannot stand inside another")]
    [InlineData("a <b>word</b>", "TE0401", 3, "raw HTML (<b>) is not allowed")]
    [InlineData("a </b> word", "TE0401", 3, "raw HTML (</b>)")]
    [InlineData("<div>\nx\n</div>", "TE0401", 1, "raw HTML is not allowed")]
    [InlineData("<script>alert(1)</script>", "TE0401", 1, "raw HTML is not allowed")]
    [InlineData("a <!-- remark --> b", "TE0401", 3, "raw HTML")]
    [InlineData("a [x](javascript:alert(1))", "TE0308", 3, "may not begin with 'javascript:'")]
    [InlineData("a [x](JavaScript:alert(1))", "TE0308", 3, "may not begin with 'javascript:'")]
    [InlineData("a [x](data:text/html,x)", "TE0308", 3, "may not begin with 'data:'")]
    [InlineData("a <javascript:alert(1)>", "TE0308", 3, "may not begin with 'javascript:'")]
    [InlineData("a [x](other.md)", "TE0308", 3, "neither a web address nor a reference")]
    [InlineData("a [](https://example.org)", "TE0309", 3, "no text")]
    [InlineData("a ![x](https://example.org/x.png)", "TE0411", 3, "images are not part")]
    [InlineData("a [x](person:sazonov \"his title\")", "TE0412", 3, "'his title', is shown nowhere")]
    [InlineData("[Signed]: Sazonov\n\nPreamble.", "TE0412", 1, "no link names it, so it would not be printed. Write '\\[Signed]: …'")]
    [InlineData("a [x][y]\n\n[y]: https://example.org", "", 0, "")]
    [InlineData("\\[Signed]: Sazonov", "", 0, "")]
    [InlineData("a [x]{.loud}", "TE0410", 3, "'.loud' is not allowed")]
    [InlineData("a [x]{lang=jp}", "TE0211", 3, "'jp' is not a language tag; did you mean 'ja'?")]
    [InlineData("a [x](date:1916-7-3)", "TE0501", 3, "'1916-7-3' is not a date in EDTF")]
    [InlineData("a [x](date:1916-13)", "TE0501", 3, "not a date in EDTF")]
    [InlineData("a [x][^y z] [^] [^", "", 0, "")]
    public void A_mistake_in_a_text_is_reported_at_its_place(string bad, string code, int column, string message)
    {
        _edition.Replace(English, "Preamble.", bad);
        if (code.Length == 0) Assert.DoesNotContain(_edition.Problems(), p => p.Severity == TreatyEdition.Diagnostics.Severity.Error);
        else BadInput.Expect(_edition, code, $"input/{English}:5:{column}", message);
    }

    [Theory]
    [InlineData("a [Sazonov] (person:sazonov).", 3, "Write it without spaces: [words](person:sazonov).")]
    [InlineData("a [Sazonov](person: sazonov).", 3, "Write it without spaces: [words](person:sazonov).")]
    [InlineData("a [Sazonov](person :sazonov).", 3, "Write it without spaces: [words](person:sazonov).")]
    [InlineData("a [Article] (doc:1916-secret#art-1).", 3, "[words](doc:1916-secret).")]
    [InlineData("a (@price-1933, p. 2).", 4, "Write [@price-1933, p. 1].")]
    [InlineData("a [price-1933, p. 2].", 3, "Write [@price-1933, p. 1].")]
    [InlineData("a [ price-1933].", 3, "Write [@price-1933, p. 1].")]
    [InlineData("a [@price-1933, p. 2.", 3, "Write [@price-1933, p. 1].")]
    [InlineData("munitions[munitions].", 10, "Write [^munitions].")]
    [InlineData("munitions[^ munitions].", 10, "Write [^munitions].")]
    [InlineData("munitions[^munitions ].", 10, "Write [^munitions].")]
    [InlineData("the {~peurs~>leurs~} x", 5, "Write it with its signs doubled: {~~as printed~>corrected~~}.")]
    [InlineData("the {+a+} {-b-}", 5, "{++supplied++}")]
    [InlineData("the {-a-}", 5, "{--taken out--}")]
    [InlineData("the {>a<} x", 5, "{>>a remark<<}")]
    [InlineData("*a [Sazonov] (person:sazonov)*", 4, "[words](person:sazonov)")]
    [InlineData("##Article II", 1, "Write a space behind the #.")]
    [InlineData("[a [b](date:1916) c](person:sazonov)", 20, "Close the first link before the second begins.")]
    [InlineData("[**[a](date:1916)**](https://example.org)", 20, "Close the first link before the second begins.")]
    public void Markup_that_was_mistyped_is_warned_of(string text, int column, string message)
    {
        _edition.Replace(English, "Preamble.", text);
        var warning = Assert.Single(_edition.Problems(), p => p.Code.Id == "TE0417");
        Assert.Equal($"input/{English}:5:{column}", warning.Span.ToString());
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_edition.Problems(), p => p.Severity == TreatyEdition.Diagnostics.Severity.Error);
    }

    /// <summary>They were told of in the finished page, where no editor looks.</summary>
    [Theory]
    [InlineData("a [see[^munitions] here](person:sazonov).", 7, "the reference to a note cannot stand within the words of a link.")]
    [InlineData("a [*see [@price-1933, p. 2]*](person:sazonov).", 9, "a citation cannot stand within the words of a link.")]
    [InlineData("a [see <https://example.org/>](person:sazonov).", 8, "an address cannot stand within the words of a link.")]
    public void A_link_within_a_link_is_told_where_it_is_written(string text, int column, string message)
    {
        _edition.Replace(English, "Preamble.", text);
        var error = Assert.Single(_edition.Problems(), p => p.Severity == TreatyEdition.Diagnostics.Severity.Error);
        Assert.Equal(("TE0419", $"input/{English}:5:{column}"), (error.Code.Id, error.Span.ToString()));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    /// <summary>A link has an end: what comes behind it may be a note again.</summary>
    [Fact]
    public void A_note_behind_a_link_is_a_note()
    {
        _edition.Replace(English, "Preamble.", "a [see](person:sazonov)[^munitions] [b](date:1916) [@price-1933, p. 2].");
        Assert.DoesNotContain(_edition.Problems(), p => p.Severity == TreatyEdition.Diagnostics.Severity.Error);
    }

    [Theory]
    [InlineData("the [sic] word, peurs[sic] [1916]")]
    [InlineData("the [1916] (note: all of it), [words] (person: unknown man)")]
    [InlineData("the [munitions] of war")]
    [InlineData("a {-} {+1} {~} x@y [price-1934, p. 2] price-1933 [price-1933x]")]
    [InlineData("as code `[words] (person:x)`, `{~a~>b~}`, `(@price-1933)`")]
    [InlineData("#1916 and ## there")]
    [InlineData("[words](person:sazonov), [@price-1933, p. 2], x[^munitions], {~~a~>b~~}")]
    public void What_only_looks_like_markup_is_text(string text)
    {
        _edition.Replace(English, "Preamble.", text);
        Assert.Empty(_edition.Problems());
    }

    [Theory]
    [InlineData("doc:1916-secret#art-1-fr-p2", "document '1916-secret' has no 'art-1-fr-p2'. 'art-1-fr' has 1 paragraphs.")]
    [InlineData("doc:1916-secret#art-1-de", "has no section 'art-1-de'")]
    [InlineData("doc:1916-secret#art-1-en-p0", "has no section 'art-1-en-p0'")]
    [InlineData("doc:1916-secret#note-munition", "has no section 'note-munition'")]
    [InlineData("doc:1916-secret#headnote-p2", "'headnote' has 1 paragraphs.")]
    [InlineData("doc:1916-secret#art-1-fr-p1", "")]
    [InlineData("doc:1916-secret#art-1-fr", "")]
    [InlineData("doc:1916-secret#note-munitions", "")]
    [InlineData("doc:1916-secret#headnote", "")]
    [InlineData("doc:1916-secret#headnote-p1", "")]
    public void A_link_to_a_part_of_a_document_is_checked_where_it_is_written(string target, string message)
    {
        _edition.Append("pages/index.md", $"\nSee [it]({target}).\n");
        if (message.Length > 0) BadInput.Expect(_edition, "TE0302", "input/pages/index.md:6:5", message);
        else Assert.Empty(_edition.Build().Problems);
    }

    [Fact]
    public void A_source_without_a_comma_behind_it_is_told_so()
    {
        _edition.Replace("documents/1916-secret/index.md", "['price-1933, p. 36']", "['price-1933 p. 36']");
        BadInput.Expect(_edition, "TE0304", "input/documents/1916-secret/index.md:8:12", "a comma is missing after the source. Write 'price-1933, p. 36'.");
    }

    [Theory]
    [InlineData("1916. Signed.", "'text' is printed as running text, and a numbered list cannot stand there")]
    [InlineData("- Signed.", "a list cannot stand there")]
    [InlineData("'> Signed.'", "a quotation in a block cannot stand there")]
    [InlineData("'## Signed'", "a heading cannot stand there")]
    [InlineData("'| a | b |\\n|---|---|\\n| c | d |'", "this cannot stand there")]
    [InlineData("1916\\. Signed.", "")]
    public void What_would_be_lost_from_running_text_is_reported(string text, string message)
    {
        var yaml = text[0] == '\'' ? $"\"{text[1..^1]}\"" : text;
        _edition.Replace("registers/events.yml", "text: Signed.", text[0] == '-' ? $"text: '{yaml}'" : $"text: {yaml}");
        if (message.Length == 0) Assert.Empty(_edition.Problems());
        else BadInput.Expect(_edition, "TE0412", $"input/registers/events.yml:4:{(yaml == text && text[0] != '-' ? 9 : 10)}", message);
    }

    [Fact]
    public void A_note_defined_in_a_text_is_not_lost()
    {
        _edition.Append(English, "\n[^said]: Words of a note.\n").Replace(English, "Preamble.", "Preamble[^said].");
        BadInput.Expect(_edition, "TE0412", $"input/{English}:11:1", "Move it to notes.md beside this file.");
    }

    [Fact]
    public void A_note_defined_in_a_register_is_not_lost()
    {
        _edition.Replace("registers/people.yml", "    Minister.", "    Minister.\n\n\n    [^said]: Words of a note.");
        BadInput.Expect(_edition, "TE0412", "input/registers/people.yml:10:5", "where no notes are printed");
    }

    [Theory]
    [InlineData("[^munitions]: Of every kind.\n\n[^unused]: Never.\n", "TE0306", "3:1", "'unused' is never used")]
    [InlineData("[^munitions]: Of every kind.\n\n[^munitions]: Again.\n", "TE0307", "3:1", "defined twice, first at line 1")]
    [InlineData("[^munitions]: Of every kind.\n[^munitions]: Again.\n", "TE0307", "2:1", "defined twice, first at line 1")]
    [InlineData("[^munitions]: Of every kind.\n\nA paragraph.\n", "TE0412", "3:1", "this file holds notes only")]
    [InlineData("[^munitions]:\n", "TE0412", "1:1", "says nothing")]
    [InlineData("[^munitions]: One[^two].\n\n[^two]: Two [x](person:y).\n", "TE0301", "3:13", "no person 'y'")]
    [InlineData("[^munitions]: One\n    two [x](person:y).\n\n    Three.\n", "TE0301", "2:9", "no person 'y'")]
    public void A_mistake_in_the_notes_is_reported(string notes, string code, string place, string message)
    {
        _edition.Write(Notes, notes);
        BadInput.Expect(_edition, code, $"input/{Notes}:{place}", message);
    }

    [Fact]
    public void A_note_defined_in_two_files_is_reported_with_both()
    {
        _edition.Append("documents/1916-secret/index.md", "\nOf[^munitions] war.\n\n[^munitions]: Of no kind.\n");
        BadInput.Expect(_edition, "TE0307", "input/documents/1916-secret/index.md:14:1", $"defined twice, first at line 1 of input/{Notes}.");
    }

    [Fact]
    public void A_note_that_is_used_and_not_defined_anywhere_is_reported_at_every_use()
    {
        _edition.Write(Notes, "[^other]: Of every kind.\n");
        var places = _edition.Problems().Where(p => p.Code.Id == "TE0305").Select(p => p.Span.ToString());
        Assert.Equal([$"input/{English}:9:16", $"input/{French}:10:33"], places);
    }

    [Fact]
    public void A_section_in_one_language_and_not_in_the_other_is_reported()
    {
        _edition.Append(French, "\n## Article II {#art-2}\n\nTexte.\n");
        BadInput.Expect(_edition, "TE0407", $"input/{French}:12:1", "the section 'art-2' is not in input/documents/1916-secret/text.en.md");
    }

    [Fact]
    public void Two_headings_of_a_page_with_one_id_are_reported_at_the_second()
    {
        _edition.Append("pages/index.md", "\n## Sources {#sources}\n\nText.\n\n## More {#sources}\n");
        BadInput.Expect(_edition, "TE0413", "input/pages/index.md:10:1", "another heading of this page has the id 'sources'");
    }

    [Theory]
    [InlineData("main")]
    [InlineData("note-munitions")]
    [InlineData("page-notes")]
    public void A_heading_with_an_id_of_the_programs_own_is_reported(string id)
    {
        _edition.Append("pages/index.md", $"\n## A {{#{id}}}\n");
        BadInput.Expect(_edition, "TE0413", "input/pages/index.md:6:1", $"the id '{id}' is the program's own");
    }

    [Fact]
    public void A_heading_whose_words_make_such_an_id_gets_another()
    {
        _edition.Append("pages/index.md", "\n## Main\n\n## Intro\n\nText.\n");
        var result = _edition.Build();
        Assert.Empty(result.Problems);
        Assert.Contains("id=\"section-intro-p1\"", System.Text.Encoding.UTF8.GetString(result.Site!.Find("index.html")!.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages/index.md", "\n### A\n", "6:1", "the first heading is of level 3. Write ##.")]
    [InlineData("pages/index.md", "\n## A\n\n#### B\n", "8:1", "this heading is of level 4 and the one before of level 2. Write ###")]
    [InlineData("pages/index.md", "\n## A\n\n- #### B\n", "8:3", "cannot stand in a quotation, a list or a note")]
    [InlineData("documents/1916-secret/notes.md", "\n    ## A\n", "3:5", "cannot stand in a quotation, a list or a note")]
    [InlineData("documents/1916-secret/index.md", "\n### A\n", "12:1", "the first heading is of level 3")]
    public void A_heading_where_none_can_stand_is_reported(string file, string text, string place, string message)
    {
        _edition.Append(file, text);
        BadInput.Expect(_edition, "TE0416", $"input/{file}:{place}", message);
    }

    [Fact]
    public void An_id_that_no_page_would_have_is_reported()
    {
        _edition.Append("documents/1916-secret/index.md", "\n## A {#sources}\n");
        BadInput.Expect(_edition, "TE0410", "input/documents/1916-secret/index.md:12:1", "'#sources' would lead nowhere");
    }

    [Fact]
    public void A_section_without_an_id_is_reported()
    {
        _edition.Replace(English, "## Article I {#art-1}", "## Article I");
        BadInput.Expect(_edition, "TE0405", $"input/{English}:7:1", "Write '## Heading {#art-1}'");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **a ")]
    [InlineData("[a](")]
    [InlineData("{++")]
    public void Ten_thousand_levels_of_nesting_end_in_diagnostics(string open)
    {
        _edition.Replace(English, "Preamble.", string.Concat(Enumerable.Repeat(open, 10_000)) + "x");

        var (status, _, error) = _edition.Run("check");

        Assert.InRange(status, 0, 1);
        Assert.DoesNotContain("fault", error, StringComparison.Ordinal);
        if (open is ">" or "> " or "- ") Assert.Contains("TE0212", error, StringComparison.Ordinal);
    }
}
