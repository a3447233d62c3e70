using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Editions;

/// <summary>The program serves any edition: three letters in German and Italian build as well as the one it was made for.</summary>
public sealed partial class ForeignEditionTests
{
    [Fact]
    public void Three_letters_in_German_and_Italian_build_without_a_diagnostic()
    {
        using var edition = new TemporaryEdition("letters-de-it");

        var site = edition.BuildCleanly().Site!;

        Assert.NotNull(site.Find("documents/1871-03-belvento.html"));
        Assert.NotNull(site.Find("people/anna-lindwurm.html"));
        Assert.NotNull(site.Find("dates/1871.html"));
        Assert.NotNull(site.Find("repair.html"));
    }

    [Fact]
    public void The_same_letters_build_with_a_French_interface()
    {
        using var edition = new TemporaryEdition("letters-de-it");
        edition.Replace("edition.yml", "\nlanguage: en\n", "\nlanguage: fr\n");

        var site = edition.BuildCleanly().Site!;

        var page = new HtmlParser().ParseDocument(Text(site, "documents/1871-03-lindwurm.html"));
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Apparat critique", page.QuerySelector("section.apparatus h2")!.TextContent);
        Assert.Contains("3 mars 1871", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_found_in_the_language_in_which_they_are_used()
    {
        using var edition = new TemporaryEdition("letters-de-it");

        var page = new HtmlParser().ParseDocument(Text(edition.BuildCleanly().Site!, "documents/1871-03-lindwurm.html"));

        Assert.Equal("Goldthal", page.QuerySelector("#preamble-de a[href^='../places/']")!.TextContent);
        Assert.Equal("Valdoro", page.QuerySelector("#preamble-en a[href^='../places/']")!.TextContent);
        Assert.Equal("de", page.QuerySelector("#preamble-de")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("[gregorian]", "Friday 3 March 1871")]
    [InlineData("[]", "Friday 3 March 1871")]
    [InlineData("julian", "Friday 3 March 1871", "Friday 19 February 1871 (Old Style)")]
    [InlineData("[japanese, chinese]", "Friday 3 March 1871")]
    [InlineData("", "Friday 3 March 1871", "Friday 19 February 1871 (Old Style)")]
    public void Days_are_shown_in_the_calendars_of_the_edition(string calendars, params string[] readings)
    {
        using var edition = new TemporaryEdition("letters-de-it");
        edition.Replace("edition.yml", "calendars: [gregorian]", "calendars: " + calendars);
        var site = edition.BuildCleanly().Site!;
        IEnumerable<string> On(string page, string where) => new HtmlParser().ParseDocument(Text(site, page))
            .QuerySelectorAll(where + " .readings li").Select(li => li.TextContent.Split(' ', 2)[1]);

        Assert.Equal(readings, On("documents/1871-03-lindwurm.html", "dl.facts"));
        Assert.Equal(readings[1..], On("documents/1871-03-lindwurm.html", "[data-day='1871-03-03']"));
        Assert.Equal(readings, On("dates/1871.html", "#d1871-03-03"));
        Assert.All(site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), f => Assert.DoesNotContain("<ul class=\"readings\"></ul>", Text(site, f.Path), StringComparison.Ordinal));
        var units = string.Concat(site.Files.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal)).Select(f => Text(site, f.Path)));
        Assert.Contains("Friday 3 March 1871", units, StringComparison.Ordinal);
        Assert.Equal(readings.Length > 1, units.Contains("19 February 1871", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_of_two_text_versions_is_one_note_with_one_number()
    {
        using var edition = new TemporaryEdition("letters-de-it");

        var page = new HtmlParser().ParseDocument(Text(edition.BuildCleanly().Site!, "documents/1871-03-lindwurm.html"));

        Assert.Equal(["1", "1"], page.QuerySelectorAll(".text [role=doc-noteref]").Select(a => a.TextContent));
        Assert.Equal(["#ref-instrument-1", "#ref-instrument-2"], page.QuerySelectorAll("#note-instrument [role=doc-backlink]").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("theme")]
    public void Nothing_but_the_input_knows_what_the_first_edition_is_about(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !Built().IsMatch(file) && Sources().IsMatch(file));

        var mentions = files.SelectMany(file => Uncommented(file).Select((line, i) => (Line: line, Place: $"{file}:{i + 1}")))
            .Where(x => Subjects().IsMatch(x.Line))
            .Select(x => $"{x.Place}: {x.Line.Trim()}");

        Assert.Equal("", string.Join('\n', mentions));
    }

    /// <summary>Comments may give examples from it.</summary>
    private static IEnumerable<string> Uncommented(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file), Encoding.UTF8);
        return Comments().Replace(text, comment => new string('\n', comment.Value.Count(c => c == '\n'))).Split('\n');
    }

    /// <summary>Countries, places, people, sources of the first edition; the names of languages and calendars are another matter.</summary>
    [GeneratedRegex(@"\b(Russia|Japan|Manchuria|Mongolia|Korea|Sakhalin|Petrograd|Peking|Portsmouth|Kiakhta|Sazonov|Motono|Izvolsky|Elleman|Pravda|1916-secret|secret treat(y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"(?<![:""'])//[^\n]*|/\*.*?\*/|\{\{!.*?\}\}|(?<=^|\n)\s*#[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"/(bin|obj)/")]
    private static partial Regex Built();

    [GeneratedRegex(@"\.(cs|hbs|yml|css|js|svg)$")]
    private static partial Regex Sources();

    private static string Text(Site site, string path) => Encoding.UTF8.GetString(site.Find(path)!.Content.Span);
}
