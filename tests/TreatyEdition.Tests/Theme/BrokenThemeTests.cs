using System.Text;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Theme;

/// <summary>What whoever writes templates is told when one is wrong.</summary>
public sealed class BrokenThemeTests : IDisposable
{
    private readonly EditionFixture _edition = new();
    private readonly ThemeCopy _copy = new();
    private readonly string _theme;

    public BrokenThemeTests() => _theme = _copy.Root;

    public void Dispose()
    {
        _edition.Dispose();
        _copy.Dispose();
    }

    private void Change(string path, Func<string, string> change)
    {
        var file = Path.Combine(_theme, path);
        var text = File.ReadAllText(file);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(file, changed);
    }

    private Diagnostic OnlyError()
    {
        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));
        Assert.Null(result.Site);
        return Assert.Single(result.Problems, p => p.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("templates/document.hbs", "{{kindName}}", "{{kindNmae}}", "TE0702", "the template uses 'kindNmae', which does not exist. Did you mean 'kindName'? docs/theming.md lists what each template gets.")]
    [InlineData("partials/foot.hbs", "{{shell.version}}", "{{shell.verzion}}", "TE0702", "Did you mean 'version'?")]
    [InlineData("templates/document.hbs", "{{strings.date}}", "{{strings.daate}}", "TE0702", "Did you mean 'date'?")]
    [InlineData("partials/notes.hbs", "{{strings.notes}}", "{{strings.notez}}", "TE0702", "Did you mean 'notes'?")]
    [InlineData("templates/document.hbs", "{{#if headnote}}<li>", "{{#if headnote}<li>", "TE0701", "the tag that begins here has no end. Write }} behind it.")]
    [InlineData("templates/document.hbs", "{{#if headnote}}<li>", "{{#if headnote}}{{else}}{{else}}<li>", "TE0701", "has an else already. Remove one.")]
    [InlineData("partials/foot.hbs", "{{else}}", "{{else}}{{else}}", "TE0701", "the block 'if' of line ")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{> notez}}", "TE0702", "the theme has no partial 'notez'. Did you mean 'notes'?")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{> nowhere}}", "TE0702", "the theme has no partial 'nowhere'. Create partials/nowhere.hbs, or correct the name.")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{#each notes}}{{> notes}}", "TE0701", "the block 'each' is not closed. Write {{/each}} where it ends.")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{> notes}}{{/each}}", "TE0701", "no block is open here that {{/each}} could close. Remove it, or write {{#each …}} before.")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{#if notes}}{{/each}}", "TE0701", "where the block 'if' of line")]
    [InlineData("templates/document.hbs", "{{> notes}}", "{{else}}{{> notes}}", "TE0701", "no block is open here that could have an else. Remove it.")]
    [InlineData("templates/document.hbs", "{{kindName}}", "{{{kindName}}}", "TE0701", "this would set text without escaping it. Write two braces; prose is set as it is with two as well.")]
    [InlineData("templates/document.hbs", "{{@root.strings.by}}", "{{strings.by}}", "TE0702", "'strings' belongs to the page, and within {{#each …}} of line ")]
    [InlineData("partials/notes.hbs", "{{strings.notes}}", "{{strings.nowhere-at-all}}", "TE0702", "the words of the interface have no 'nowhere-at-all'. Correct it, or add it to strings/en.yml.")]
    [InlineData("partials/foot.hbs", "{{shell.version}}", "{{&shell.version}}", "TE0701", "this would set text without escaping it.")]
    public void A_wrong_template_gets_one_error_with_file_and_line(string path, string right, string wrong, string code, string message)
    {
        Change(path, text => text.Replace(right, wrong, StringComparison.Ordinal));

        var error = OnlyError();

        Assert.Equal(code, error.Code.Id);
        Assert.EndsWith("/" + path, error.Span.File, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        var line = File.ReadAllLines(Path.Combine(_theme, path)).ToList().FindIndex(l => l.Contains(wrong, StringComparison.Ordinal)) + 1;
        Assert.Equal(line, error.Span.Line);
        Assert.True(error.Span.Column > 0);
    }

    [Theory]
    [InlineData("url(../fonts/text.woff2)", "url(../fonts/text.c39567c1c2.woff2)")]
    [InlineData("url( \"../fonts/text.woff2#one\" )", "url( \"../fonts/text.c39567c1c2.woff2#one\" )")]
    [InlineData("url('../fonts/./../img/my%20paper.svg')", "url('../img/my%20paper.c39567c1c2.svg')")]
    [InlineData("url(\"../img/my paper.svg\")", "url(\"../img/my%20paper.c39567c1c2.svg\")")]
    [InlineData("url(#clip), url(data:image/svg+xml,%3Csvg/%3E)", "url(#clip), url(data:image/svg+xml,%3Csvg/%3E)")]
    [InlineData("'}' \"{\\\"}\" /* } */", "'}' \"{\\\"}\" /* } */")]
    [InlineData("/* url(nowhere.png) */ url('')", "/* url(nowhere.png) */ url('')")]
    public void A_style_sheet_names_files_of_the_theme_as_they_lie_there(string written, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_theme, "assets", "fonts"));
        File.WriteAllText(Path.Combine(_theme, "assets", "fonts", "text.woff2"), "A font.");
        File.WriteAllText(Path.Combine(_theme, "assets", "img", "my paper.svg"), "A font.");
        File.WriteAllText(Path.Combine(_theme, "assets", "css", "zz.css"), $".x {{ src: {written} }}\n");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        Assert.Empty(result.Problems);
        var sheet = Encoding.UTF8.GetString(Assert.Single(result.Site!.Files, f => f.Path.EndsWith(".css", StringComparison.Ordinal)).Content.Span);
        Assert.EndsWith($".x {{ src: {expected} }}\n", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b { background: url(../img/icom.svg) }", "TE0801", "2:21", "did you mean 'img/icon.svg'?")]
    [InlineData("b { background: url(../../../secret.svg) }", "TE0801", "2:21", "names no file of the theme's assets")]
    [InlineData("b { background: url(/img/icon.svg) }", "TE0801", "2:21", "by its way from this style sheet")]
    [InlineData("@import 'base.css';", "TE0801", "2:10", "style sheets and scripts themselves are joined")]
    [InlineData("@import \"https://example.org/a.css\";", "TE0808", "2:10", "would be asked of another host")]
    [InlineData("b { color: red", "TE0710", "2:3", "the block that begins here is not closed. Write } where it ends.")]
    [InlineData("@media print { b { color: red }", "TE0710", "2:14", "the block that begins here is not closed.")]
    [InlineData("b { } }", "TE0710", "2:7", "no block is open here that this brace could close. Remove it.")]
    [InlineData("b { } /* } {", "TE0710", "2:7", "the comment that begins here has no end. Write */ behind it.")]
    [InlineData("b { background: URL(//example.org/a.png) }", "TE0808", "2:21", "would be asked of another host")]
    public void A_style_sheet_that_names_something_else_is_told_so_in_its_own_file(string written, string code, string place, string message)
    {
        File.WriteAllText(Path.Combine(_theme, "assets", "css", "zz.css"), $"a {{ }}\n{written}\n");

        var error = OnlyError();

        Assert.Equal((code, $"{Path.GetRelativePath(Path.GetDirectoryName(_edition.Input)!, _theme).Replace('\\', '/')}/assets/css/zz.css:{place}"), (error.Code.Id, error.Span.ToString()));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_names_a_file_of_the_theme_by_where_it_lies()
    {
        File.WriteAllText(Path.Combine(_theme, "assets", "img", "seal.svg"), "A font.");
        Change("partials/foot.hbs", text => text + "<img src=\"{{root}}{{shell.files.[img/seal.svg]}}\" alt=\"\">");

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        Assert.Empty(result.Problems);
        Assert.Contains("<img src=\"../assets/img/seal.c39567c1c2.svg\" alt=\"\">", Encoding.UTF8.GetString(result.Site!.Find("documents/1916-secret.html")!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_names_no_file_of_the_theme_gets_an_error()
    {
        Change("partials/foot.hbs", text => text + "<img src=\"{{root}}{{shell.files.[img/seal.svg]}}\" alt=\"\">");

        var error = OnlyError();

        Assert.Equal("TE0702", error.Code.Id);
        Assert.Contains("img/seal.svg", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("partials/foot.hbs", error.Span.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/css/late.css")]
    [InlineData("card/Late.ttf")]
    public void A_file_of_the_theme_that_cannot_be_read_is_named(string path)
    {
        File.CreateSymbolicLink(Path.Combine(_theme, path), Path.Combine(_theme, "nowhere"));

        var error = OnlyError();

        Assert.Equal("TE0108", error.Code.Id);
        Assert.EndsWith("/" + path, error.Span.File, StringComparison.Ordinal);
    }

    /// <summary>A hundred lines hide the one that matters.</summary>
    [Fact]
    public void A_slip_that_is_on_every_page_is_told_three_times_and_counted()
    {
        Change("partials/foot.hbs", text => text.Replace("</footer>", "</div></footer>", StringComparison.Ordinal));

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        var pages = EditionBuilder.Build(new BuildOptions(_edition.Input, Repository.Theme)).Site!.Files.Count(f => f.IsHtml);
        var errors = result.Problems.Where(p => p.Code.Id == "TE0811").ToArray();
        Assert.Equal(3, errors.Length);
        Assert.Equal(3, errors.Select(p => p.Span.File).Distinct().Count());
        Assert.EndsWith($"The same stands in {pages - 3} more places.", errors[2].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("more places", errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_theme_is_doubted()
    {
        Directory.Delete(_theme, recursive: true);
        Directory.CreateDirectory(_theme);

        Assert.Contains(EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems, p => p.Message.EndsWith("is it the right folder? Name another with --theme.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_font_that_is_cut_off_is_said_to_be()
    {
        var font = Directory.EnumerateFiles(Path.Combine(_theme, "card"), "*.ttf").First();
        File.WriteAllBytes(font, File.ReadAllBytes(font)[..5000]);
        _edition.Append("edition.yml", "base-url: https://example.org/e/\n");

        var error = OnlyError();

        Assert.Equal("TE0706", error.Code.Id);
        Assert.Contains("it is cut off or damaged", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{>cite}}")]
    [InlineData("{{~> cite ~}}")]
    [InlineData("{{> 'cite'}}")]
    [InlineData("{{#> cite}}none{{/cite}}")]
    [InlineData("{{> cite\n}}")]
    public void A_partial_that_is_indented_is_escaped_and_stands_where_it_is_called(string call)
    {
        Change("templates/document.hbs", text => text.Replace("\n{{> cite}}", $"\n{call}", StringComparison.Ordinal));
        _edition.Replace("documents/1916-secret/index.md", "Secret convention of 1916", "A <b>bold</b> convention");
        var flush = Pages();
        Change("templates/document.hbs", text => text.Replace($"\n{call}", $"\n \t{call}", StringComparison.Ordinal));

        Assert.Equal(flush, Pages());
        Assert.Contains(flush, page => page.Contains("&lt;b&gt;bold", StringComparison.Ordinal));
        Assert.DoesNotContain(flush, page => page.Contains("<b>bold", StringComparison.Ordinal));

        List<string> Pages() =>
            [.. EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Site!.Files.Where(f => f.Path.StartsWith("documents/", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Content.Span))];
    }

    [Fact]
    public void A_template_that_is_missing_is_named()
    {
        File.Delete(Path.Combine(_theme, "templates", "document.hbs"));

        Assert.Equal("TE0703", OnlyError().Code.Id);
    }

    [Fact]
    public void A_word_that_is_missing_is_named()
    {
        Change("strings/en.yml", text => text.Replace("kind-treaty: Treaty\n", "", StringComparison.Ordinal));

        var error = OnlyError();

        Assert.Equal("TE0704", error.Code.Id);
        Assert.Contains("'kind-treaty'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_words_is_told_which_files_to_translate()
    {
        _edition.Replace("edition.yml", "language: en", "language: de");

        var error = OnlyError();

        Assert.EndsWith("/strings/de.yml", error.Span.ToString(), StringComparison.Ordinal);
        Assert.Contains("Translate en.yml, search.en.yml, timeline.en.yml, or set 'language' in edition.yml to one of en, fr.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_a_translation_lacks_is_missed_in_the_file_where_it_belongs()
    {
        foreach (var name in new[] { "", "search.", "timeline." })
            File.Copy(Path.Combine(_theme, "strings", name + "en.yml"), Path.Combine(_theme, "strings", name + "de.yml"));
        Change("strings/search.de.yml", text => text.Replace("search-title: Search\n", "", StringComparison.Ordinal));
        _edition.Replace("edition.yml", "language: en", "language: de");

        var errors = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems;

        Assert.Contains(errors, e => e.Span.ToString().EndsWith("/strings/search.de.yml", StringComparison.Ordinal) && e.Message == "the key 'search-title' is missing here. Translate it.");
    }

    [Fact]
    public void A_key_that_is_misspelt_in_a_translation_is_found()
    {
        Change("strings/fr.yml", text => text.Replace("skip-to-text:", "skip-to-texte:", StringComparison.Ordinal));
        _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: fr\nlanguages: [fr, en]");

        var error = OnlyError();

        Assert.Equal("the key 'skip-to-text' is missing here; 'skip-to-texte', which the English does not have, may be meant for it. Correct it.", error.Message);
        Assert.True(error.Span.Line > 0);
    }

    /// <summary>Its 66 keys are not missing.</summary>
    [Fact]
    public void A_translation_that_cannot_be_read_gets_one_error()
    {
        Change("strings/search.fr.yml", text => text + "x: [1, 2\n");
        _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: fr\nlanguages: [fr, en]");

        Assert.Equal("TE0203", OnlyError().Code.Id);
    }

    [Fact]
    public void A_translation_that_was_hardly_begun_is_told_once_for_each_file()
    {
        foreach (var name in new[] { "", "search.", "timeline." }) File.WriteAllText(Path.Combine(_theme, "strings", name + "de.yml"), "documents: Dokumente\n");
        _edition.Replace("edition.yml", "language: en", "language: de");

        var errors = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems.Where(p => p.Severity == Severity.Error).ToArray();

        var lost = Assert.Single(errors, e => e.Span.File.EndsWith("/strings/de.yml", StringComparison.Ordinal));
        Assert.Matches("^[12][0-9][0-9] keys are missing here, the first of them '[a-z-]+' and '[a-z-]+'. Begin with a copy of the English file, and translate its texts.$", lost.Message);
    }

    [Theory]
    [InlineData("ru", "few", "many")]
    [InlineData("ar", "zero", "two", "few", "many")]
    [InlineData("it")]
    public void A_translation_has_a_text_for_each_form_in_which_the_language_counts(string language, params string[] more)
    {
        _edition.Replace("edition.yml", "language: en", "language: " + language);
        string[] English(string name) => File.ReadAllLines(Path.Combine(_theme, "strings", name + "en.yml"));
        void Translate(string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(_theme, "strings", name + language + ".yml"), lines);
        foreach (var name in new[] { "", "search.", "timeline." }) Translate(name, English(name));

        var problems = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems;

        Assert.Equal(more.Select(form => $"the key 'mentions-{form}' is missing here. Translate it.").Order(), problems.Select(p => p.Message).Where(m => m.Contains("'mentions-", StringComparison.Ordinal)).Order());
        Assert.Equal(more.Length, problems.Count(p => p.Span.File.EndsWith($"/search.{language}.yml", StringComparison.Ordinal) && p.Message.Contains("'search-hits-", StringComparison.Ordinal)));

        foreach (var name in new[] { "", "search.", "timeline." })
        {
            var counted = English(name).Where(line => line.Contains("-one: ", StringComparison.Ordinal));
            Translate(name, English(name).Concat(counted.SelectMany(line => more.Select(form => line.Replace("-one: '", $"-{form}: '{form} ", StringComparison.Ordinal).Replace("-one: C", $"-{form}: {form} c", StringComparison.Ordinal)))));
        }
        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        Assert.Empty(result.Problems.Where(p => p.Code.Id != "TE0709").Select(p => p.ToString()));
        var page = Encoding.UTF8.GetString(result.Site!.Find("search.html")!.Content.Span);
        Assert.All(more, form => Assert.Contains($"data-hits-{form}=\"{form} {{count}} passage found\"", page, StringComparison.Ordinal));
    }

    /// <summary>A slip in a place for a value ended the program with an exception, or lost the value in silence.</summary>
    [Theory]
    [InlineData("en", "version-n: version {0}", "version-n: version {0} {3}", "en.yml", "'version-n' has a place for which there is no value: version {0} {3}")]
    [InlineData("en", "version-n: version {0}", "version-n: version {0", "en.yml:8:12", "'version-n' has a brace that is no place for a value. A place is a number or word in braces, such as {0}; write parentheses if none is meant.")]
    [InlineData("fr", "version-n: version {0}", "version-n: version {1}", "fr.yml:8:12", "'version-n' has {1}, for which there is no value. The English is: version {0}")]
    [InlineData("fr", "version-n: version {0}", "version-n: version", "fr.yml:8:12", "'version-n' has no {0}, so that its value would be lost. The English is: version {0}")]
    public void A_place_for_a_value_that_is_wrong_in_a_text_is_told(string language, string from, string to, string where, string message)
    {
        Change($"strings/{language}.yml", text => text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : throw new InvalidOperationException(text));
        if (language == "fr") _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: fr\nlanguages: [fr, en]");

        var error = OnlyError();

        Assert.Equal(("TE0708", message), (error.Code.Id, error.Message));
        Assert.EndsWith("/strings/" + where, error.Span.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0} {1}'                              # day, month", "{0} {2}'", "TE0708", "'date-day' has {2}, for which there is no value; there are {0}, {1}.")]
    [InlineData("'{0} {1}'                              # day, month", "'{0}'", "TE0708", "'date-day' has no {1}, so that its value would be lost.")]
    [InlineData("January, February", "January February", "TE0206", "'date-months' has 11 names and must have 12, with commas between them.")]
    [InlineData("date-about: 'about {0}'                          # date\n", "", "TE0704", "the key 'date-about' is missing here: dates need all the words that docs/theming.md lists under “Words and dates”.")]
    public void Words_for_dates_that_are_wrong_are_told(string from, string to, string code, string message)
    {
        Assert.Contains(from, ThemeCopy.EnglishDates, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_theme, "strings", "dates.en.yml"), ThemeCopy.EnglishDates.Replace(from, to, StringComparison.Ordinal));

        var error = OnlyError();

        Assert.Equal((code, message), (error.Code.Id, error.Message));
        Assert.Contains("/strings/dates.en.yml", error.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_in_a_language_that_the_program_does_not_know_are_told_to_be_English()
    {
        using var theme = new ThemeCopy();
        theme.Translate("de");
        File.Delete(theme.PathOf("strings/dates.de.yml"));
        _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: de\nlanguages: [en, fr]");

        var warning = Assert.Single(EditionBuilder.Build(new BuildOptions(_edition.Input, theme.Root)).Problems);

        Assert.Equal(("TE0709", Severity.Warning), (warning.Code.Id, warning.Severity));
        Assert.EndsWith("/strings/dates.de.yml", warning.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_does_not_count_needs_one_text()
    {
        _edition.Replace("edition.yml", "language: en", "language: ja");
        foreach (var name in new[] { "", "search.", "timeline." })
            File.WriteAllLines(
                Path.Combine(_theme, "strings", name + "ja.yml"),
                File.ReadAllLines(Path.Combine(_theme, "strings", name + "en.yml")).Where(line => !line.Contains("-one: ", StringComparison.Ordinal)));

        Assert.Empty(EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems.Select(p => p.ToString()));
    }

    /// <summary>They were printed as C# calls them.</summary>
    [Theory]
    [InlineData("{{shell}}", "a value in braces is no text but a ShellView. Name one of its members; docs/theming.md lists them.")]
    [InlineData("{{isRightToLeft}}", "a value in braces is yes or no. Ask about it with {{#if}}.")]
    public void A_value_that_is_no_text_is_not_printed(string tag, string message)
    {
        Change("templates/search.hbs", text => text + tag);

        var error = OnlyError();

        Assert.Equal(("TE0702", message), (error.Code.Id, error.Message));
        Assert.EndsWith("/templates/search.hbs", error.Span.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_the_byte_order_does_not_get_into_what_is_joined()
    {
        foreach (var file in new[] { "assets/css/tokens.css", "assets/js/notes.js" }) File.WriteAllText(Path.Combine(_theme, file), File.ReadAllText(Path.Combine(_theme, file)), new UTF8Encoding(true));

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme));

        Assert.Empty(result.Problems);
        Assert.All(result.Site!.Files.Where(f => f.Path.StartsWith("assets/", StringComparison.Ordinal)), f => Assert.Equal(-1, f.Content.Span.IndexOf(Encoding.UTF8.Preamble)));
    }

    [Fact]
    public void A_script_that_no_page_gets_is_told()
    {
        File.WriteAllText(Path.Combine(_theme, "assets", "js", "mine.js"), "'use strict';");
        Assert.Equal(("TE0711", "no bundle names the script 'mine.js', so that no page gets it. Add it to one, or remove it."), OnlyWarning());

        File.Delete(Path.Combine(_theme, "theme.yml"));
        var (code, message) = OnlyWarning();
        Assert.Equal("TE0711", code);
        Assert.StartsWith("there is no theme.yml, so that no page gets any of the scripts in assets/js", message, StringComparison.Ordinal);

        (string, string) OnlyWarning()
        {
            var warning = Assert.Single(EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems);
            Assert.Equal(Severity.Warning, warning.Severity);
            return (warning.Code.Id, warning.Message);
        }
    }

    [Fact]
    public void Scripts_for_a_kind_of_page_that_there_is_not_are_an_error()
    {
        Change("theme.yml", text => text.Replace("  timeline:", "  timelime:", StringComparison.Ordinal));

        var error = OnlyError();

        Assert.Equal("there are no pages of the kind 'timelime'. Did you mean 'timeline'?", error.Message);
        Assert.True(error.Span.Line > 0);
    }

    [Fact]
    public void An_image_without_a_text_alternative_is_an_error()
    {
        Change("partials/foot.hbs", text => text + "<img src=\"{{root}}{{shell.files.[img/icon.svg]}}\">");
        var errors = EditionBuilder.Build(new BuildOptions(_edition.Input, _theme)).Problems;
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.Equal("TE0813", e.Code.Id));
    }

    [Fact]
    public void A_script_that_the_theme_does_not_have_is_named_with_its_line()
    {
        Change("theme.yml", text => text.Replace("- notes.js", "- notez.js", StringComparison.Ordinal));

        var error = OnlyError();

        Assert.Equal("TE0705", error.Code.Id);
        Assert.Contains("Did you mean 'notes.js'?", error.Message, StringComparison.Ordinal);
        Assert.True(error.Span.Line > 1);
    }
}
