namespace TreatyEdition.Browser.Tests;

/// <summary>The list of events, the pages of its periods, and the way between them.</summary>
[Collection(nameof(BuiltSite))]
public sealed class TimelineTests(SiteFixture site)
{
    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task The_list_is_filtered_and_the_address_keeps_the_filter(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        var shown = page.Locator(".event-index > li:visible");
        await reader.OpenAsync("timeline.html");
        var all = await shown.CountAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Theme" }).SelectOptionAsync("railway");
        var railways = await shown.CountAsync();
        Assert.InRange(railways, 1, all - 1);
        await Expect(page.Locator(".timeline-count")).ToHaveTextAsync($"{railways} of {all} events");
        await reader.IsAtAsync("timeline.html#theme=railway");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Years" }).SelectOptionAsync("1904");
        await Expect(page.Locator("section.decade:visible")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(page.Locator("section.decade:visible")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(shown).ToHaveCountAsync(all);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Person" }).SelectOptionAsync("motono-ichiro");
        await Expect(page.Locator("#ev-1916-07-03-fourth-secret-treaty")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Place" }).SelectOptionAsync("peking");
        Assert.True(await shown.CountAsync() < all);
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task An_event_of_the_list_is_told_and_drawn_on_the_page_of_its_period(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("timeline.html#ev-1916-07-03-fourth-secret-treaty");
        await page.Locator("#ev-1916-07-03-fourth-secret-treaty > a").First.ClickAsync();
        await reader.IsAtAsync("timeline/1904.html#ev-1916-07-03-fourth-secret-treaty");
        var told = page.Locator("#ev-1916-07-03-fourth-secret-treaty");
        await Expect(told).ToBeInViewportAsync();
        await Expect(told.Locator(".permalink")).ToHaveAttributeAsync("href", "../timeline.html#ev-1916-07-03-fourth-secret-treaty");
        var mark = page.Locator("a.mark[href='#ev-1916-07-03-fourth-secret-treaty']");
        await Expect(mark).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Theme" }).SelectOptionAsync("railway");
        await Expect(mark).ToHaveClassAsync("mark out");
        await Expect(told).ToBeHiddenAsync();
        var steps = page.GetByRole(AriaRole.Slider);
        await steps.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".event:target")).ToBeInViewportAsync();
    });

    [BrowserFact]
    public Task Nothing_moves_when_the_filter_comes() => site.ReadAsync(Origin.Http, SiteFixture.Phone(), async reader =>
    {
        List<string> moved = [];
        foreach (var address in (string[])["timeline.html", "timeline/1904.html"])
        {
            await reader.OpenAsync(address);
            var room = await reader.Page.EvaluateAsync<double[]>("() => { const r = document.querySelector('.timeline-room'), style = getComputedStyle(r); return [r.offsetHeight, parseFloat(style.minHeight)]; }");
            if (Math.Abs(room[0] - room[1]) > 2) moved.Add($"{address}: {room[0]} px in the room of {room[1]}");
        }
        Nothing.In(moved);
    });
}
