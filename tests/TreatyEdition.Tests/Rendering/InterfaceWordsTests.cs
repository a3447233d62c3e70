using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Calendars.Writing;
using TreatyEdition.Model;
using TreatyEdition.Searching;
using TreatyEdition.Tests.Searching;

namespace TreatyEdition.Tests.Rendering;

public sealed class InterfaceWordsTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    private string Page(string address)
    {
        var result = _edition.Build();
        Assert.Empty(result.Problems);
        return Encoding.UTF8.GetString(result.Site!.Find(address)!.Content.Span);
    }

    private void InFrench() => _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: fr\nlanguages: [fr, en]");

    [Fact]
    public void A_position_is_written_as_in_English()
    {
        _edition.Append("registers/places.yml", "  coordinates: {lat: -36.8, lon: -10}\n");
        Assert.Contains("<dd>36.8° S, 10.0° W</dd>", Page("places/petrograd.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_is_written_as_in_French()
    {
        _edition.Append("registers/places.yml", "  coordinates: {lat: 36.8, lon: -10.185}\n");
        InFrench();
        Assert.Contains("<dd>36,8° N\u202f; 10,185° O</dd>", Page("places/petrograd.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "2 n")]
    [InlineData("fr-CA", 0, "one")]
    [InlineData("en", 0, "0 n")]
    [InlineData("en", 1, "one")]
    [InlineData("de", 0, "0 n")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 23, "23 few")]
    [InlineData("ru", 12, "12 many")]
    public void Things_are_counted_as_the_language_counts_them(string language, int count, string expected) =>
        Assert.Equal(expected, new Words(new Dictionary<string, string> { ["x-one"] = "one", ["x-few"] = "{0} few", ["x-many"] = "{0} many", ["x-n"] = "{0} n" }, language).Count("x", count));

    /// <summary>The table was made by other software.</summary>
    [Fact]
    public void The_forms_in_which_languages_count_are_those_of_the_CLDR()
    {
        const string Letters = "012fmn";
        var table = File.ReadLines(Path.Combine(Repository.Root, "tests", "TreatyEdition.Tests", "Rendering", "plural-forms.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).ToArray();
        Assert.InRange(table.Length, 70, 100);
        Assert.All(table, row => Assert.Equal(row[1], string.Concat(Enumerable.Range(0, row[1].Length).Select(n => Letters[(int)PluralRules.Of(row[0], n)]))));
        Assert.All(table, row => Assert.Equal(row[1].Append('n').Distinct().Order(), PluralRules.FormsOf(row[0]).Select(form => Letters[(int)form]).Order()));
    }

    [Fact]
    public void Examples_of_queries_are_in_the_language_of_the_edition()
    {
        InFrench();
        var page = Page("search.html");
        Assert.Contains("<kbd>3 juillet 1916</kbd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("letter -draft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("exact words", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_stand_alone_where_the_edition_is_drawn_from_none_of_them()
    {
        Assert.Contains("<h2 id=\"works\">Works cited</h2>", Page("bibliography.html"), StringComparison.Ordinal);
        _edition.Append("registers/bibliography.yml", "  - id: seed-1\n    type: book\n    title: Seed\n    custom: {seed: true}\n    issued: '1933'\n");
        Directory.CreateDirectory(Path.Combine(_edition.Root, "seeds"));
        File.WriteAllText(Path.Combine(_edition.Root, "seeds", "seed-1.txt"), "Words of the source.");
        Assert.Contains("<h2 id=\"works\">Works that they or the edition cite</h2>", Page("bibliography.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_witness_the_hand_and_the_source_of_a_text_do_not_run_into_one_another()
    {
        _edition.Replace("documents/1916-secret/text.fr.md", "role: original\n", "role: original\nwitness: From a copy\nby: Anon.\n");
        var page = Page("documents/1916-secret.html");
        Assert.Contains("<p class=\"witness\"><span class=\"held\">From a copy</span> By Anon. · ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_says_what_happened_to_a_document_on_a_day_that_is_not_its_own()
    {
        _edition.Replace("documents/1916-secret/index.md", "kind: treaty\n", "kind: treaty\nin-force: 1916-07-03/1921-07-14\ndisclosed:\n  - {date: 1916-07-03, where: In a paper}\n  - {date: 1916-07-03, where: In another}\n");
        const string Link = "<li><a href=\"../documents/1916-secret.html\">Secret convention of 1916</a>";
        var page = Page("dates/1916.html");
        Assert.Contains($"{Link}</li>{Link} <span class=\"aside\">became known</span></li></ul>", page, StringComparison.Ordinal);
        Assert.Contains($"{Link} <span class=\"aside\">in force</span></li></ul>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A day in winter.", true)]
    [InlineData("It was 25 January 1928.", false)]
    public void A_date_that_a_source_claims_is_in_the_calendar_once(string words, bool byItself)
    {
        _edition.Write("registers/discrepancies.yml", $"- id: day\n  title: The day\n  kind: error\n  claims:\n    - text: {words}\n      date: '1928-01-25'\n    - text: {words}\n      date: '1928-01-25'\n");
        var year = Page("dates/1928.html");
        Assert.Contains("id=\"d1928-01-25\"", year, StringComparison.Ordinal);
        Assert.Equal(byItself, year.Contains("<ul class=\"day-documents\"><li><a href=\"../discrepancies/day.html\">The day</a></li></ul>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ja", "1916年7月3日", "7月", "1916年7月")]
    [InlineData("ru", "3 июля 1916", "июль", "июль 1916")]
    [InlineData("zh-Hant", "1916年7月3日", "7月", "1916年7月")]
    public void An_interface_in_each_language_that_dates_are_read_in_writes_them_in_it(string language, string day, string month, string monthOfYear)
    {
        using var theme = new ThemeCopy();
        _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", $"language: {language}\nlanguages: [en, fr]");
        theme.Translate(language);
        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, theme.Root));
        Assert.Empty(result.Problems.Select(p => p.ToString()));
        string Text(string address) => Encoding.UTF8.GetString(result.Site!.Find(address)!.Content.Span);
        Assert.Contains($"<time datetime=\"1916-07-03\">{day}</time>", Text("documents/1916-secret.html"), StringComparison.Ordinal);
        Assert.Contains(month, Text("dates.html"), StringComparison.Ordinal);
        Assert.Contains(month, Text("timeline.html"), StringComparison.Ordinal);
        Assert.Contains($">{monthOfYear}<", Text("dates/1916.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(">3 July 1916<", Text("timeline.html"), StringComparison.Ordinal);
    }

    /// <summary>What <c>docs/theming.md</c> gives as English is English.</summary>
    [Theory]
    [InlineData("1916-07-03")]
    [InlineData("1916-07")]
    [InlineData("1916")]
    [InlineData("1916-21")]
    [InlineData("191X")]
    [InlineData("19XX")]
    [InlineData("-0043")]
    [InlineData("1916-07-XX")]
    [InlineData("1916-XX-XX")]
    [InlineData("1916-XX")]
    [InlineData("1916-07-03~")]
    [InlineData("1916?")]
    [InlineData("1916-07-03/..")]
    [InlineData("../1916-07")]
    [InlineData("1916-07-03/1916-07-07")]
    [InlineData("1916-07/1916-08")]
    [InlineData("1916-07-03T10:30:00Z")]
    public void The_words_for_dates_that_are_documented_write_what_English_writes(string edtf)
    {
        var words = DateWords(ThemeCopy.EnglishDates);
        Assert.IsType<ThemeDates>(words.Dates);
        Assert.Equal(EdtfDate.Parse(edtf).Format("en"), EdtfDate.Parse(edtf).Format(words.Dates));
    }

    [Fact]
    public void Documented_words_give_every_reading_of_a_day()
    {
        var words = DateWords(ThemeCopy.EnglishDates);
        var day = new DateOnly(1916, 7, 3);
        Assert.Equal(CalendarReadings.Of(day, "en", CalendarReadings.All), CalendarReadings.Of(day, words.Dates, CalendarReadings.All));
        Assert.Equal("Guangxu 33, month 6, day 21", CalendarReadings.Of(new DateOnly(1907, 7, 30), words.Dates, [CalendarId.Qing])[1].Text);
        Assert.Equal("Xuantong 3, leap month 6, day 1", CalendarReadings.Of(new DateOnly(1911, 7, 26), words.Dates, [CalendarId.Qing])[1].Text);
    }

    private static Words DateWords(string yaml) =>
        new(yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(" #")[0].Split(": ", 2)).ToDictionary(l => l[0], l => l[1].Trim().Trim('\'')), "de");

    private const string GermanDates = """
        date-months: Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
        date-weekdays: Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag
        date-seasons: Frühling, Sommer, Herbst, Winter
        date-day: '{0}. {1}'
        date-in-year: '{0} {1}'
        date-days: '{0}.–{1}. {2}'
        date-with-weekday: '{0}, {1}'
        date-decade: '{0}er Jahre'
        date-before-christ: '{0} v. Chr.'
        date-some-day-of-month: 'an einem Tag im {0} {1}'
        date-some-month: 'in einem Monat des Jahres {0}'
        date-some-day: 'an einem Tag des Jahres {0}'
        date-about: 'um {0}'
        date-since: 'seit {0}'
        date-until: 'bis {0}'
        date-old-style: '{0} (alten Stils)'
        date-lunar-day: '{0} {1}, {2}. Monat, {3}. Tag'
        date-lunar-leap-day: '{0} {1}, {2}. Schaltmonat, {3}. Tag'

        """;

    [Fact]
    public void A_theme_says_how_another_language_writes_dates()
    {
        using var theme = new ThemeCopy();
        _edition.Replace("edition.yml", "language: en\nlanguages: [en, fr]", "language: de\nlanguages: [en, fr]");
        theme.Translate("de");
        theme.WriteDates("de", GermanDates);

        var result = EditionBuilder.Build(new BuildOptions(_edition.Input, theme.Root));

        Assert.Empty(result.Problems.Select(p => p.ToString()));
        string Text(string address) => Encoding.UTF8.GetString(result.Site!.Find(address)!.Content.Span);
        Assert.Contains("<time datetime=\"1916-07-03\">3. Juli 1916</time>", Text("documents/1916-secret.html"), StringComparison.Ordinal);
        Assert.Contains("Montag, 20. Juni 1916 (alten Stils)", Text("dates/1916.html"), StringComparison.Ordinal);
        Assert.Contains(">Juli 1916<", Text("dates/1916.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("July", Text("timeline.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_can_be_typed_as_the_theme_writes_them()
    {
        var host = ScriptHost.With([], new SearchOptions { Dates = DateWords(GermanDates).Dates });
        Assert.Equal(["1916-07-03 1916-07-16", "1916-10-20", "1916-07-03", "1916-03"], host.Call<string[]>("dates", (object)new[] { "3. Juli 1916", "20. Oktober 1916 n.s.", "Montag, 3. Juli 1916", "März 1916" }));
    }

    /// <summary>Names stand in a pattern there, in which a sign would mean something and nothing would be found everywhere.</summary>
    [Fact]
    public void Names_of_months_may_have_any_signs()
    {
        var dates = DateWords(GermanDates.Replace("Juli,", "Jul(i+[.,", StringComparison.Ordinal).Replace("März,", "--,", StringComparison.Ordinal)).Dates;
        var host = ScriptHost.With([], new SearchOptions { Dates = dates });
        Assert.Equal(["1916-07", "1916-10", ""], host.Call<string[]>("dates", (object)new[] { "Juli 1916", "Oktober 1916", "treaty 1916" }));
    }

    /// <summary>As Korean has its years, and Polish its months.</summary>
    [Fact]
    public void Months_after_a_day_and_years_may_have_words_of_their_own()
    {
        var words = DateWords(GermanDates + "date-months-of: a, b, c, d, e, f, g, h, i, j, k, l\ndate-year: '{0}년'");
        Assert.Equal("3. g 1916년", EdtfDate.Parse("1916-07-03").Format(words.Dates));
        Assert.Equal("Juli 1916년", EdtfDate.Parse("1916-07").Format(words.Dates));
        Assert.Equal("1916년", EdtfDate.Parse("1916").Format(words.Dates));
        Assert.Equal("um 1910er Jahre", EdtfDate.Parse("191X~").Format(words.Dates));
    }

    /// <summary>A title in braces is no place.</summary>
    [Fact]
    public void What_is_filled_in_is_not_read_as_a_place()
    {
        var words = new Words(new Dictionary<string, string> { ["x"] = "{1} of {0}" }, "en");
        Assert.Equal("{0} {9 of {1}", words.Format("x", "{1}", "{0} {9"));
        Assert.Empty(words.Unfilled);
    }

    [Theory]
    [InlineData(39, 40)]
    [InlineData(40, 60)]
    [InlineData(60, 100)]
    [InlineData(999, 1000)]
    [InlineData(1000, 0)]
    public void A_section_of_any_length_has_rows_that_the_style_sheet_knows(int paragraphs, int rows)
    {
        var more = string.Concat(Enumerable.Repeat("\n\nWords.", paragraphs - 1));
        _edition.Append("documents/1916-secret/text.en.md", more).Append("documents/1916-secret/text.fr.md", more);
        var page = Page("documents/1916-secret.html");
        Assert.Contains($"<div class=\"cells rows-{rows}\">", page, StringComparison.Ordinal);
        var style = File.ReadAllText(Path.Combine(Repository.Theme, "assets", "css", "document.css"));
        Assert.Contains(rows == 0 ? "\n  .rows-0.cells " : $"\n  .rows-{rows} {{ --rows: {rows}; }}\n", style, StringComparison.Ordinal);
    }

    [Fact]
    public void What_happened_on_the_date_of_a_document_is_not_what_followed()
    {
        _edition.Append("registers/events.yml", """
            - id: ev-1916-06
              date: '1916-06'
              title: A month before
              text: Talks.
              themes: [treaty]
              documents: [1916-secret]
            - id: ev-1917
              date: '1917'
              title: A year after
              text: Talk.
              themes: [treaty]
              documents: [1916-secret]

            """).Replace("registers/events.yml", "  people: [sazonov]\n", "  documents: [1916-secret]\n");
        var page = Page("documents/1916-secret.html");
        Assert.Matches("(?s)<h3>What led to it</h3>.*A month before.*<h3>On that date</h3>.*Signature.*<h3>What followed</h3>.*A year after", page);
    }

    [Theory]
    [InlineData("telegram", "Telegram", true)]
    [InlineData("minutes", "Minutes", false)]
    [InlineData("other", "Document", false)]
    public void A_document_is_called_by_its_kind(string kind, string name, bool isCorrespondence)
    {
        _edition.Replace("documents/1916-secret/index.md", "kind: treaty", "kind: " + kind);
        Assert.Contains($"<p class=\"kind\">{name}", Page("documents/1916-secret.html"), StringComparison.Ordinal);
        Assert.Matches($"\"kind\": ?\"{kind}\"", Page("data/edition.json"));
        Assert.Equal(isCorrespondence, Page("data/tei/1916-secret.xml").Contains("<correspDesc", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_before_the_first_year_is_listed_first_and_said_not_to_be_drawn()
    {
        _edition.Append("registers/events.yml", "- id: ev-bc\n  date: '-0043'\n  title: Long ago\n  text: It was.\n");
        Assert.Matches("(?s)<h2 id=\"outside\">Outside the drawing</h2>.*Long ago.*<h2 id=\"decade-1910\">", Page("timeline.html"));
    }

    [Fact]
    public void An_event_that_is_drawn_in_several_periods_is_counted_where_it_begins()
    {
        var later = string.Concat(Enumerable.Range(0, 50).Select(i => $"- id: ev-{i}\n  date: '{1950 + i}'\n  title: Event {i}\n  text: It was.\n"));
        _edition.Append("registers/events.yml", "- id: ev-long\n  date: '1910/1990'\n  title: Long\n  text: It lasted.\n" + later);
        var page = Page("timeline.html");
        var periods = System.Text.RegularExpressions.Regex.Matches(page, "<a href=\"(timeline/[0-9]+.html)\">[^<]*</a> <span class=\"aside\">([0-9]+) events?<").Select(m => (Address: m.Groups[1].Value, Count: int.Parse(m.Groups[2].Value, null))).ToArray();
        Assert.Equal(52, periods.Sum(p => p.Count));
        Assert.All(periods.Skip(1), p => Assert.Contains($"<span class=\"aside\">{p.Count} event{(p.Count == 1 ? "" : "s")}, and 1 that began before</span>", Page(p.Address), StringComparison.Ordinal));
        Assert.True(periods.Length > 1);
    }

    [Theory]
    [InlineData("1916-08", false)]
    [InlineData("1917-08", true)]
    public void A_single_year_has_no_overview(string second, bool expected)
    {
        _edition.Append("registers/events.yml", $"- id: ev-second\n  date: '{second}'\n  title: Second\n  text: Another.\n  themes: [treaty]\n");
        var page = Page("timeline.html");
        Assert.Equal(expected, page.Contains("<figure class=\"overview\">", StringComparison.Ordinal));
        Assert.Contains("<section class=\"timeline-drawings\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_apparatus_says_which_text_a_reading_is_of_where_there_are_several()
    {
        Assert.DoesNotContain("<small>", Page("documents/1916-secret.html"), StringComparison.Ordinal);
        _edition.Replace("documents/1916-secret/text.en.md", "Preamble.", "Pre{~~ambel~>amble~~}.")
            .Write("documents/1916-secret/text.ar.md", "---\nlanguage: ar\nrole: translation\n---\n{~~مقدم~>مقدمة~~}\n\n## فصل {#art-1}\n\nذخائر{++هم++}[^munitions].\n");
        var page = Page("documents/1916-secret.html");
        Assert.Contains("Preamble</a> <small>English</small> <bdi><del class=\"as-printed\" lang=\"en\">ambel</del></bdi>", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\" dir=\"rtl\">فصل</a> <small>Arabic</small> <ins class=\"corrected\" lang=\"ar\" dir=\"rtl\">هم</ins>", page, StringComparison.Ordinal);
        Assert.Contains("Preamble</a> <small>Arabic</small> <bdi><del class=\"as-printed\" lang=\"ar\" dir=\"rtl\">مقدم</del></bdi>", page, StringComparison.Ordinal);
    }
}
