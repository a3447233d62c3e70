using System.Text.RegularExpressions;

namespace TreatyEdition.Browser.Tests;

/// <summary>From the front page to the treaty of 1916, a note and back, a day, a person, and back.</summary>
[Collection(nameof(BuiltSite))]
public sealed class JourneyTests(SiteFixture site)
{
    private const string Treaty = "documents/1916-secret.html";

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task By_mouse(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("index.html");
        await page.Locator($"main a[href='{Treaty}']").First.ClickAsync();
        await reader.IsAtAsync(Treaty);

        await page.GetByLabel("English", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#art-1-fr")).ToBeHiddenAsync();
        await Expect(page.Locator("#art-1-en")).ToBeVisibleAsync();
        await page.GetByLabel("both", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#em-fr-3 del")).ToBeHiddenAsync();
        await page.GetByLabel("as printed", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#em-fr-3 del")).ToBeVisibleAsync();
        await Expect(page.Locator("#em-fr-3 ins")).ToBeHiddenAsync();

        await page.Locator("#ref-order-2").ClickAsync();
        await reader.IsAtAsync(Treaty + "#note-order");
        await Expect(reader.Popover).ToHaveCountAsync(0);
        await page.Locator("#note-order a[href='#ref-order-2']").ClickAsync();
        await reader.IsAtAsync(Treaty + "#ref-order-2");
        await Expect(page.Locator("#ref-order-2")).ToBeInViewportAsync();

        var date = page.Locator("#preamble-en a.date").First;
        await date.HoverAsync();
        await reader.SeesPopoverOfAsync(date);
        await Expect(reader.Popover).ToContainTextAsync("17 July 1907 (Old Style)");
        await reader.Popover.Locator(".popover-more a").ClickAsync();
        await reader.IsAtAsync("dates/1907.html#d1907-07-30");

        await page.GoBackAsync();
        await page.Locator("#headnote-p1 a[href='../people/sazonov.html']").First.ClickAsync();
        await reader.IsAtAsync("people/sazonov.html");
        await page.GoBackAsync();
        await Expect(page.GetByLabel("as printed", new() { Exact = true })).ToBeCheckedAsync();
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task By_keyboard_alone(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("index.html");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await reader.TabToAsync(page.Locator($"main a[href='{Treaty}']").First);
        await page.Keyboard.PressAsync("Enter");
        await reader.IsAtAsync(Treaty);

        await reader.TabToAsync(page.Locator("#show-all"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#art-1-en")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowLeft");

        var reference = page.Locator("#ref-order-1");
        await reader.TabToAsync(reference);
        await reader.SeesPopoverOfAsync(reference);
        await page.Keyboard.PressAsync("Tab");
        await Expect(reader.Popover.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(reader.Popover).ToHaveCountAsync(0);
        await Expect(reference).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await reader.IsAtAsync(Treaty + "#note-order");

        var back = page.Locator("#note-order a[role='doc-backlink']").First;
        await reader.TabToAsync(back);
        await page.Keyboard.PressAsync("Enter");
        await reader.IsAtAsync(Treaty + "#ref-order-1");
        await Expect(reference).ToBeFocusedAsync();
        await Expect(reader.Popover).ToHaveCountAsync(0);

        var date = page.Locator("#preamble-fr a.date").First;
        await reader.TabToAsync(date);
        await reader.SeesPopoverOfAsync(date);
        await page.Keyboard.PressAsync("Enter");
        await reader.IsAtAsync("dates/1907.html#d1907-07-30");
        await page.GoBackAsync();
        await reader.TabToAsync(page.Locator("dl.facts a[href='../people/sazonov.html']"));
        await page.Keyboard.PressAsync("Enter");
        await reader.IsAtAsync("people/sazonov.html");
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task By_touch_on_a_phone(Origin origin) => site.ReadAsync(origin, SiteFixture.Phone(), async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("index.html");
        await page.Locator($".contents a[href='{Treaty}']").First.TapAsync();
        await reader.IsAtAsync(Treaty);
        await page.GetByText("English", new() { Exact = true }).First.TapAsync();
        await Expect(page.Locator("#art-1-fr")).ToBeHiddenAsync();

        var reference = page.Locator("#ref-order-2");
        await reference.TapAsync();
        await reader.SeesPopoverOfAsync(reference);
        Assert.EndsWith(Treaty, page.Url, StringComparison.Ordinal);
        await page.Touchscreen.TapAsync(2, 400);
        await Expect(reader.Popover).ToHaveCountAsync(0);
        await reference.TapAsync();
        await reader.Popover.Locator(".popover-more a").TapAsync();
        await reader.IsAtAsync(Treaty + "#note-order");

        var date = page.Locator("#preamble-en a.date").Nth(1);
        await date.TapAsync();
        await reader.SeesPopoverOfAsync(date);
        await date.TapAsync();
        await reader.IsAtAsync("dates/1910.html#d1910-07-04");
    });

    [BrowserFact]
    public Task Without_scripts() => site.ReadAsync(Origin.File, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 820, Height = 1100 } }, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("index.html");
        await page.Locator($"main a[href='{Treaty}']").First.ClickAsync();
        await page.GetByLabel("English", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#art-1-fr")).ToBeHiddenAsync();
        await page.GetByLabel("as printed", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("both", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#em-fr-3 ins")).ToBeHiddenAsync();
        await page.Locator("#ref-order-2").ClickAsync();
        await reader.IsAtAsync(Treaty + "#note-order");
        await Expect(page.Locator("#note-order")).ToBeInViewportAsync();
        await page.Locator("#note-order a[href='#ref-order-2']").ClickAsync();
        await page.Locator("#preamble-en a.date").First.ClickAsync();
        await reader.IsAtAsync("dates/1907.html#d1907-07-30");
        await reader.OpenAsync("people.html");
        await Expect(page.Locator("p.filter")).ToBeHiddenAsync();
        await page.Locator("a[href='people/motono-ichiro.html']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Motono");
    });

    /// <summary>
    /// Not even for a reader who minds no motion: when the focus moves on while the page still glides to an anchor, Chromium can lose it out of the window.
    /// </summary>
    [BrowserFact]
    public Task Nothing_moves_by_itself_and_a_jump_arrives_at_once() => site.ReadAsync(Origin.Http, new() { ReducedMotion = ReducedMotion.NoPreference }, async reader =>
    {
        await reader.OpenAsync(Treaty);
        var reference = reader.Page.Locator("#ref-order-1");
        await reference.HoverAsync();
        await reader.SeesPopoverOfAsync(reference);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.True(await reader.Page.EvaluateAsync<bool>("""
            () => {
              location.hash = '#note-order';
              const { top, bottom } = document.getElementById('note-order').getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }
            """));
    });

    [BrowserFact]
    public Task A_page_that_is_not_there_leads_on() => site.ReadAsync(Origin.Published, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("404.html");
        await page.Locator("main li a").First.ClickAsync();
        await reader.IsAtAsync("documents.html");
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task Searching_by_a_variant_of_a_name(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("search.html#q=sazonoff");
        await Expect(page.Locator("main")).ToHaveAttributeAsync("data-search", "done");
        var hits = page.Locator("#search-results > li");
        Assert.True(await hits.CountAsync() > 0);
        await Expect(page.Locator("#search-count")).Not.ToBeEmptyAsync();
        await hits.First.Locator("a[href]").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("sazon"));
        await page.GoBackAsync();
        await Expect(page.Locator("main")).ToHaveAttributeAsync("data-search", "done");
    });

    [BrowserTheory]
    [InlineData("3 July 1916", null)]
    [InlineData("July 3, 1916", "July 3, 1916 is read as 3 July 1916.")]
    [InlineData("20 June 1916", "20 June 1916 by the Julian calendar is 3 July 1916.")]
    public Task A_day_is_named_as_the_edition_names_it_and_not_at_all_where_it_was_typed_so(string typed, string? expected) => site.ReadAsync(Origin.Http, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("search.html");
        await page.Locator("#search-query").FillAsync(typed);
        await Expect(page.Locator("#search-results > li").First).ToBeVisibleAsync();
        if (expected is null) await Expect(page.Locator("#search-reading")).ToBeHiddenAsync();
        else await Expect(page.Locator("#search-reading")).ToContainTextAsync(expected);
    });

    [BrowserFact]
    public Task A_choice_among_the_facets_keeps_the_focus() => site.ReadAsync(Origin.Http, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("search.html#q=treaty");
        await Expect(page.Locator("main")).ToHaveAttributeAsync("data-search", "done");
        foreach (var choice in new[] { "kind:event", "from" })
        {
            var field = page.Locator($"#search-facets [data-choice='{choice}']");
            await field.FocusAsync();
            if (choice == "from") await page.Keyboard.TypeAsync("1916");
            await page.Keyboard.PressAsync(choice == "from" ? "Tab" : "Space");
            await Expect(page).ToHaveURLAsync(new Regex(choice == "from" ? "years%3A1916" : "kind%3Aevent"));
            await Expect(page.Locator("main")).ToHaveAttributeAsync("data-search", "done");
            await Expect(choice == "from" ? page.Locator("#search-facets [data-choice='to']") : field).ToBeFocusedAsync();
        }
        await Expect(page.Locator("[data-choice='kind:event']")).ToBeCheckedAsync();
    });

    [BrowserFact]
    public Task The_key_for_the_search_can_be_turned_off() => site.ReadAsync(Origin.Http, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("introduction.html");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#search-box-query")).ToBeFocusedAsync();
        await reader.OpenAsync("search.html");
        await page.Locator(".search-help summary").ClickAsync();
        await page.GetByLabel("The key / leads to the search").UncheckAsync();
        await reader.OpenAsync("introduction.html");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
    });

    [BrowserTheory]
    [InlineData("-manchuria", "Nothing to look for yet")]
    [InlineData("kind:foo", "There is nothing with kind:foo.")]
    [InlineData("31 February 1916", "31 February 1916 is a day in no calendar.")]
    [InlineData("yoshisawa portsmuth", "yoshizawa portsmouth")]
    [InlineData("laguerre", "Found by: laguerre")]
    [InlineData("Sasonow", "Found by: Sasonow")]
    public Task What_was_typed_is_answered(string typed, string expected) => site.ReadAsync(Origin.File, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("search.html");
        await page.Locator("#search-query").FillAsync(typed);
        await Expect(page.Locator("#search")).ToContainTextAsync(expected);
    });
}
