using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Rendering;

/// <summary>The edition that the repository holds, built once.</summary>
public sealed class RealSite
{
    public BuildResult Result { get; } = EditionBuilder.Build(new BuildOptions(Path.Combine(Repository.Root, "input"), Repository.Theme));

    public IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Result.Site!.Find(path)!.Content.Span));

    /// <summary>The words of an element.</summary>
    public string Text(string path, string id) => _pages.GetOrAdd(path, Page).GetElementById(id)!.TextContent.ReplaceLineEndings(" ");

    private readonly ConcurrentDictionary<string, IHtmlDocument> _pages = [];
}

/// <summary>What the contract fixes of the pages, on the real treaty of 1916.</summary>
public class RealEditionTests(RealSite site) : IClassFixture<RealSite>
{
    private readonly IHtmlDocument _treaty = site.Page("documents/1916-secret.html");

    [EditionFact]
    public void The_edition_has_no_error_and_no_warning() => Assert.Equal("", string.Join('\n', site.Result.Problems));

    /// <summary>So that mentions need not be gathered by the page that has them.</summary>
    [EditionFact]
    public void The_passages_of_an_entry_follow_one_another()
    {
        EntryId[] owners = [.. site.Result.Edition!.Units.Select(u => u.Owner)];

        Assert.Equal(owners.Distinct().Count(), owners.Zip(owners.Skip(1)).Count(pair => pair.First != pair.Second) + 1);
    }

    [EditionTheory]
    [InlineData("people")]
    [InlineData("places")]
    [InlineData("organisations")]
    [InlineData("glossary")]
    public void A_register_counts_what_the_page_of_an_entry_lists(string register)
    {
        foreach (var row in site.Page(register + ".html").QuerySelectorAll("section.letter li"))
        {
            var page = site.Page(row.QuerySelector("a")!.GetAttribute("href")!);
            var all = page.QuerySelector("section.mentions > p > a")?.GetAttribute("href")!;
            var listed = (all is null ? page : site.Page(all[3..])).QuerySelectorAll(all is null ? "section.mentions span.context" : "main span.context").Length;
            var events = page.QuerySelectorAll("section.around ul.events > li").Length;
            string?[] counts = [Count(listed, "passage"), Count(events, "event")];

            var expected = string.Join(", ", counts.OfType<string>());
            Assert.Equal(expected.Length == 0 ? "no other passage" : expected, row.QuerySelector(".aside")!.TextContent);
            Assert.Contains(page.QuerySelectorAll("dl.facts > div"), d => d.Children[0].TextContent == "Mentioned" && d.Children[1].TextContent == row.QuerySelector(".aside")!.TextContent);
        }

        static string? Count(int n, string of) => n == 0 ? null : n == 1 ? $"1 {of}" : $"{n} {of}s";
    }

    [EditionFact]
    public void The_overview_of_the_timeline_counts_what_its_sections_list()
    {
        var page = site.Page("timeline.html");
        var stretches = page.QuerySelectorAll("figure.overview a");

        Assert.True(stretches.Length > 2);
        foreach (var stretch in stretches)
        {
            var section = page.GetElementById(stretch.GetAttribute("href")![1..])!.Closest("section")!;
            Assert.EndsWith($" {section.QuerySelectorAll("li[id^=ev-]").Length} events", stretch.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        }
    }

    [EditionFact]
    public void The_comparison_of_stages_reads_as_words_between_spaces()
    {
        var changes = site.Page("stages/1925-convention.html").QuerySelectorAll(".changes p");

        Assert.True(changes.Length > 2);
        foreach (var change in changes)
        {
            Assert.All(change.QuerySelectorAll("ins, del"), c => Assert.Equal(c.TextContent.Trim(), c.TextContent));
            Assert.DoesNotMatch(@"\w<(del|ins)>\w|</(del|ins)>(<ins>)?\w| [.,;]", change.InnerHtml);
        }
    }

    [EditionFact]
    public void Every_quotation_of_a_source_at_hand_is_verified()
    {
        Assert.True(site.Result.Edition!.Quotations.Length > 250);
        Assert.All(site.Result.Edition.Quotations, q => Assert.Equal(TreatyEdition.Linking.QuotationStatus.Verified, q.Status));
    }

    [EditionFact]
    public void The_French_as_printed_is_what_the_source_prints_character_for_character()
    {
        foreach (var element in _treaty.QuerySelectorAll(".cell[lang=fr] :is(ins.corrected, .permalink, sup, .remark, h3)").ToList()) element.Remove();
        var printed = _treaty.QuerySelectorAll(".cell[lang=fr] > p").Select(p => p.TextContent.Trim(' ', '\n'));

        var lines = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "amur.txt")).ReplaceLineEndings("\n").Split('\n');
        var source = lines[21..44].Where(l => l.Trim().Length > 0 && !l.StartsWith("Article ", StringComparison.Ordinal)).Select(l => l.Trim(' '));

        Assert.Equal(source, printed);
    }

    [EditionTheory]
    [InlineData("17/30 Juillet 1907", "1907-07-30")]
    [InlineData("21 Juin/4 Juillet 1910", "1910-07-04")]
    [InlineData("25 Juin/8 Juillet 1912", "1912-07-08")]
    [InlineData("1/14 Juillet 1921", "1921-07-14")]
    [InlineData("20 Juin/3 Juillet 1916", "1916-07-03")]
    [InlineData("3ème jour du 7ème mois de la 5ème année de Taisho", "1916-07-03")]
    public void A_date_of_the_French_text_is_linked_to_its_day(string words, string day)
    {
        var time = Assert.Single(_treaty.QuerySelectorAll(".cell[lang=fr] time"), t => t.TextContent.Contains(words, StringComparison.Ordinal));

        Assert.Equal(day, time.GetAttribute("datetime"));
        var year = day[..4];
        Assert.Equal($"../dates/{year}.html#d{day}", time.Closest("a")!.GetAttribute("href"));
        Assert.NotNull(site.Page($"dates/{year}.html").GetElementById($"d{day}"));
    }

    [EditionFact]
    public void The_French_text_has_no_other_dates() => Assert.Equal(6, _treaty.QuerySelectorAll(".cell[lang=fr] time").Length);

    [EditionTheory]
    [InlineData("peurs", "leurs")]
    [InlineData("laguerre", "la guerre")]
    [InlineData("chacune", "aucune")]
    public void An_emendation_keeps_both_readings_and_is_in_the_apparatus(string printed, string corrected)
    {
        var emendation = Assert.Single(_treaty.QuerySelectorAll(".cell .emendation"), e => e.QuerySelector("del.as-printed")?.TextContent == printed);

        Assert.Equal(corrected, emendation.QuerySelector("ins.corrected")!.TextContent);
        var entry = _treaty.GetElementById("app-" + emendation.Id)!;
        Assert.Equal((printed, corrected), (entry.QuerySelector("del.as-printed")!.TextContent, entry.QuerySelector("ins.corrected")!.TextContent));
    }

    [EditionFact]
    public void A_note_used_in_both_languages_is_one_note_with_a_link_back_to_each()
    {
        var notes = _treaty.QuerySelectorAll("[role=doc-endnotes] li[id^=note-]");

        Assert.True(notes.Length >= 20);
        Assert.All(notes, note =>
        {
            var back = note.QuerySelectorAll("[role=doc-backlink]").Select(a => a.GetAttribute("href")).ToArray();
            Assert.Equal(Enumerable.Range(1, back.Length).Select(n => $"#ref-{note.Id![5..]}-{n}"), back);
            Assert.All(back, href => Assert.Equal("#" + note.Id, _treaty.GetElementById(href![1..])!.GetAttribute("href")));
        });
    }

    [EditionTheory]
    [InlineData("art-2")]
    [InlineData("art-2-fr")]
    [InlineData("art-2-en")]
    [InlineData("art-2-fr-p1")]
    public void The_frozen_anchors_are_there(string id) => Assert.NotNull(_treaty.GetElementById(id));

    /// <summary>What a reader with a slow connection still waits for.</summary>
    private const int Heaviest = 100_000;

    [EditionFact]
    public void No_page_weighs_100_000_bytes() =>
        Assert.Empty(site.Result.Site!.Files.Where(f => f.IsHtml && f.Content.Length >= Heaviest).Select(f => $"{f.Path}: {f.Content.Length}"));

    [EditionFact]
    public void What_is_listed_with_a_permanent_address_is_told_one_step_away()
    {
        var edition = site.Result.Edition!.Edition;
        var (timeline, matters) = (site.Page("timeline.html"), site.Page("discrepancies.html"));

        Assert.All(edition.Events, e =>
        {
            var home = timeline.QuerySelector($"#{e.Id.Value} a")!.GetAttribute("href")!.Split('#');
            Assert.Contains(Opening(e.Text), site.Text(home[0], home[1]), StringComparison.Ordinal);
        });
        Assert.All(edition.Discrepancies, d =>
        {
            var home = matters.QuerySelector($"#{d.Id.Value} h3 a")!.GetAttribute("href")!;
            Assert.Contains(Opening(d.Follows), site.Text(home, "main"), StringComparison.Ordinal);
        });
    }

    /// <summary>The first words, which no citation interrupts.</summary>
    private static string Opening(RichText text) => string.Join(' ', PlainText.Of(text).Split(' ').Take(4));

    [EditionFact]
    public void Every_passage_that_cites_a_source_is_linked_from_the_page_of_the_source()
    {
        var dean = site.Page("bibliography/dean-1932.html").QuerySelectorAll(".citations li > a[href]").Select(a => a.GetAttribute("href")![3..]).ToHashSet();
        var citing = site.Result.Edition!.Units.Where(u => u.Part is UnitPart.Text or UnitPart.Headnote or UnitPart.Note && u.Marks.Any(m => m.Target is { Kind: EntryKind.Source, Value: "dean-1932" }));

        Assert.All(citing, unit => Assert.Contains(unit.Address, dean));
    }

    [EditionFact]
    public void Every_seed_stays_unpublished() =>
        Assert.DoesNotContain(site.Result.Site!.Files, f => f.Path.Contains("seeds", StringComparison.Ordinal));

    [EditionFact]
    public void Every_group_of_the_front_page_leads_to_documents_that_lead_back_to_the_contents()
    {
        var home = site.Page("index.html");
        var links = home.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")).ToHashSet();

        Assert.All(site.Result.Edition!.Edition.Documents, d => Assert.Contains($"documents/{d.Id.Value}.html", links));
        Assert.Contains("concordance.html#four-treaties", links.Concat(site.Page("documents.html").QuerySelectorAll("a").Select(a => a.GetAttribute("href"))));
    }
}
