using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Diagnostics;

/// <summary>What an editor is told of mistakes that are not about files, YAML or Markdown, in whole lines.</summary>
public sealed class EveryCodeTests : IDisposable
{
    private const string Index = "documents/1916-secret/index.md";
    private const string English = "documents/1916-secret/text.en.md";
    private const string French = "documents/1916-secret/text.fr.md";
    private const string Page = "pages/index.md";

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Theory]
    [InlineData(Index, "kind: treaty\n", "kind: treaty\ncounterpart: 1916-secret\n", "input/documents/1916-secret/index.md:4:14: error TE0311: a document cannot be its own counterpart. Give the id of the other.")]
    [InlineData(Page, "What this is.", "What {~~tis~>this~~} is.", "input/pages/index.md:4:6: error TE0404: emendations belong in a text version (text.<language>.md), where they correct a witness. Write plain text here.")]
    [InlineData(English, "## Article I {#art-1}\n\n", "## Article I {#art-1}\n\nTheir munitions.\n\n## Article II {#art-1}\n\n", "input/documents/1916-secret/text.en.md:11:1: error TE0406: another section has the id 'art-1'. Give this one its own.")]
    [InlineData(English, "Preamble.", "Preamble.\n\nMore.", "input/documents/1916-secret/text.en.md:5:1: warning TE0408: the section 'preamble' has 2 paragraphs here and 1 in input/documents/1916-secret/text.fr.md, so they cannot stand side by side. Divide them alike.")]
    [InlineData(Page, "What this is.", "What this is [@price-1933, p. 36; p. 40].", "input/pages/index.md:4:35: error TE0409: no '@' in 'p. 40'; write '@key, locator'.")]
    [InlineData(French, "language: fr", "language: en", "input/documents/1916-secret/text.fr.md:2:11: error TE0211: the file's name says 'fr', the front matter 'en'. Make them agree.")]
    [InlineData(Page, "What this is.", "> What this is.\n", "input/pages/index.md:4:1: warning TE0415: this quotation has no citation. End it with a line '> [@source, p. 1]'.")]
    [InlineData(Page, "What this is.", "On 17/31 July 1907.", "input/pages/index.md:4:4: error TE0502: 17 July 1907 (Old Style) is 30 July 1907, not 31 July 1907; 31 July 1907 is 18 July 1907 (Old Style); correct one half.")]
    [InlineData(Page, "What this is.", "On Tuesday, 17 July 1907.", "input/pages/index.md:4:4: error TE0503: 17 July 1907 was a Wednesday, not a Tuesday; read in the Julian calendar it would be 30 July 1907, a Tuesday; if it is meant so, write (Old Style) after it.")]
    [InlineData(Page, "What this is.", "On [明治四十六年一月一日]{lang=ja}.", "input/pages/index.md:4:5: error TE0504: Meiji has 45 years, no year 46; counted on it would be 1913, which is Taishō 2; correct the year or the era.")]
    [InlineData(Page, "What this is.", "On 29 February 1900.", "input/pages/index.md:4:4: error TE0505: there is no 29 February 1900 in the Gregorian calendar (in the Julian there is: it is 13 March 1900); correct the day or the month.")]
    [InlineData(Page, "What this is.", "From 1922 to 1918.", "input/pages/index.md:4:6: error TE0507: the period ends (1918) before it begins (1922); exchange or correct its ends.")]
    [InlineData(French, "Préambule.", "Fait à Petrograd, le 20 Juin/3 Juillet 1917.", "input/documents/1916-secret/text.fr.md:6:22: warning TE0506: the text says it was done on 3 July 1917, its metadata on 3 July 1916; correct 'date' in index.md, or the text.")]
    [InlineData("registers/events.yml", "themes: [treaty]", "themes: [treatys]", "input/registers/events.yml:5:12: error TE0605: no theme 'treatys'; did you mean 'treaty'? Themes are listed in edition.yml.")]
    public void Says_what_is_wrong_where_and_what_to_do(string file, string words, string others, string expected)
    {
        _edition.Replace(file, words, others);

        Assert.Equal(expected, string.Join('\n', _edition.Problems().Select(p => p.ToString())));
    }

    [Fact]
    public void A_name_that_may_be_of_two_is_left_alone_with_a_warning()
    {
        _edition.Append("registers/people.yml", "- id: li-baotang\n  name: Li Baotang\n  auto: true\n  variants: [{form: Li, lang: en}]\n- id: li-hongzhang\n  name: Li Hongzhang\n  variants: [{form: Li, lang: en}]\n")
            .Replace(Page, "What this is.", "What Li did.");

        Assert.Equal("input/pages/index.md:4:6: warning TE0310: 'Li' may be more than one entry. Say which: [Li](person:…), or set 'auto: false'.", string.Join('\n', _edition.Problems().Select(p => p.ToString())));
    }

    /// <summary>Where capitals make two files; elsewhere there is one.</summary>
    [Fact]
    public void Two_texts_in_one_language_are_told_apart_from_two_files()
    {
        if (!OperatingSystem.IsLinux()) return;
        foreach (var tag in new[] { "zh-Hant", "zh-hant" })
            _edition.Write($"documents/1916-secret/text.{tag}.md", $"---\nlanguage: {tag}\nrole: translation\ncompleteness: extracts\n---\n條約。\n");

        Assert.Equal("input/documents/1916-secret/text.zh-hant.md:2:1: error TE0414: there is another text in the language 'zh-hant'. Keep one, or correct 'language'.", string.Join('\n', _edition.Problems().Select(p => p.ToString())));
    }

    /// <summary>A code that no test names could be reported wrongly, or never.</summary>
    [Fact]
    public void Every_code_is_in_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.All(Codes.All, code => Assert.Contains(code.Id, tests, StringComparison.Ordinal));
    }
}
