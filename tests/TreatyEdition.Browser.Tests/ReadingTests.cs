using System.Text.RegularExpressions;

namespace TreatyEdition.Browser.Tests;

/// <summary>The choice of version and reading, the register's filter, citing, printing.</summary>
[Collection(nameof(BuiltSite))]
public sealed class ReadingTests(SiteFixture site)
{
    private const string Treaty = "documents/1916-secret.html";

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task The_choice_is_kept_for_the_visit(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        await reader.OpenAsync(Treaty);
        await reader.Page.GetByLabel("French", new() { Exact = true }).CheckAsync();
        await reader.OpenAsync("people.html");
        await reader.OpenAsync(Treaty);
        await Expect(reader.Page.Locator("#art-1-en")).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task An_address_shows_the_passage_that_the_choice_hides() => site.ReadAsync(Origin.Http, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync(Treaty);
        await page.GetByLabel("French", new() { Exact = true }).CheckAsync();
        await reader.OpenAsync("index.html");
        await reader.OpenAsync(Treaty + "#art-2-en-p1");
        await Expect(page.Locator("#art-2-en-p1")).ToBeInViewportAsync();
        await reader.OpenAsync("index.html");
        await reader.OpenAsync(Treaty + "#em-fr-3");
        await Expect(page.Locator("#em-fr-3")).ToBeInViewportAsync();
        await Expect(page.GetByLabel("French", new() { Exact = true })).ToBeCheckedAsync();
    });

    [BrowserTheory]
    [InlineData(2, 840, 1)]
    [InlineData(2, 860, 2)]
    [InlineData(3, 1000, 1)]
    [InlineData(3, 1100, 3)]
    [InlineData(4, 1100, 1)]
    [InlineData(4, 1440, 4)]
    [InlineData(5, 1440, 1)]
    public Task Texts_stand_side_by_side_where_each_has_room(int texts, int width, int columns) => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.Page.SetViewportSizeAsync(width, 900);
        await reader.OpenAsync(Treaty);
        var lefts = await reader.Page.EvaluateAsync<int[]>("""
            texts => {
              for (let n = 3; n <= texts; n++)
                for (const cell of document.querySelectorAll('.cell[data-version="2"]')) {
                  const another = cell.cloneNode(true);
                  another.dataset.version = n;
                  cell.parentNode.append(another);
                }
              return [...document.querySelectorAll('#art-1 .cell')].map(cell => Math.round(cell.getBoundingClientRect().left));
            }
            """, texts);
        Assert.Equal((texts, columns), (lefts.Length, lefts.Distinct().Count()));
    });

    [BrowserTheory]
    [InlineData(60, 100)]
    [InlineData(999, 1000)]
    [InlineData(1200, 0)]
    public Task Paragraphs_do_not_overlap_in_sections_of_any_length(int paragraphs, int rows) => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync(Treaty);
        var overlapping = await reader.Page.EvaluateAsync<int>("""
            ([paragraphs, rows]) => {
              document.querySelector('#art-1 .cells').className = `cells rows-${rows}`;
              return [...document.querySelectorAll('#art-1 .cell')].reduce((sum, cell) => {
                for (let n = cell.children.length; n <= paragraphs; n++) cell.append(cell.children[1].cloneNode(true));
                const boxes = [...cell.children].map(c => c.getBoundingClientRect());
                return sum + boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1].bottom - 1).length;
              }, 0);
            }
            """, new[] { paragraphs, rows });
        Assert.Equal(0, overlapping);
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task A_register_is_filtered_by_any_form_of_a_name(Origin origin) => site.ReadAsync(origin, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("people.html");
        var filter = page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter" });
        var shown = page.Locator("li[data-forms]:visible");
        var all = await shown.CountAsync();
        await filter.FillAsync("MOTÔNO");
        await Expect(shown).ToHaveCountAsync(1);
        await Expect(page.Locator("section.letter:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator("p.filter output")).ToHaveTextAsync($"1 of {all}");
        await reader.IsAtAsync("people.html#filter=MOT%C3%94NO");
        await page.ReloadAsync();
        await Expect(shown).ToHaveCountAsync(1);
        await filter.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(shown).ToHaveCountAsync(all);
        await page.Locator("nav.letters a").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("people.html#letter-"));
        await filter.FillAsync("zzzz");
        await Expect(page.Locator("p.filter output")).Not.ToBeEmptyAsync();
        await Expect(shown).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [InlineData(Origin.Http)]
    [InlineData(Origin.File)]
    public Task A_paragraph_is_cited_with_one_press(Origin origin) => site.ReadAsync(origin, Copying(origin), async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync(Treaty);
        await page.Locator("#art-2-fr-p1").HoverAsync();
        await page.Locator("#art-2-fr-p1 > .permalink").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Address of this passage copied");
        if (origin == Origin.Http) Assert.Matches("^https://.*/documents/1916-secret.html#art-2-fr-p1$", await ClipboardAsync(page, origin));
        await reader.IsAtAsync(Treaty + "#art-2-fr-p1");
        await reader.SeesPopoverOfAsync(page.Locator("#art-2-fr-p1 > .permalink"));
        await reader.Popover.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        var citation = await ClipboardAsync(page, origin);
        Assert.Contains("Article II, French, ¶\u00a01. https:", citation, StringComparison.Ordinal);
        Assert.EndsWith("#art-2-fr-p1.", citation, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_passage_is_cited_by_keyboard() => site.ReadAsync(Origin.Http, Copying(Origin.Http), async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync(Treaty + "#cite");
        var passage = page.GetByLabel("Passage to cite");
        await passage.FocusAsync();
        await passage.SelectOptionAsync("art-4-en");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.EndsWith("#art-4-en", await ClipboardAsync(page, Origin.Http), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy BibTeX" }).PressAsync("Enter");
        await Expect(page.Locator("dd[data-copy] code")).ToContainTextAsync("1916-secret.html#art-4-en");
        await Expect(page.Locator("dd[data-copy] code")).ToContainTextAsync("note = {Article IV, English},");
        await passage.SelectOptionAsync("");
        await Expect(page.Locator("dd[data-copy] code")).Not.ToContainTextAsync("#art");
        await Expect(page.Locator("dd[data-copy] code")).Not.ToContainTextAsync("note = ");
    });

    [BrowserFact]
    public Task It_prints_with_its_notes_and_days_and_without_what_only_works_on_a_screen() => site.ReadAsync(Origin.File, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("documents/1907-secret.html");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll('li.endnote')].every(n => n.offsetHeight > 0 && getComputedStyle(n).position === 'static')
            """));
        await Expect(page.Locator(".days")).ToBeVisibleAsync();
        await Expect(page.Locator(".passage")).ToBeHiddenAsync();
        await Expect(page.Locator("button.copy").First).ToBeHiddenAsync();
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
    });

    /// <summary>On disk no permission to read can be given: there the copy is pasted, which closes the popover.</summary>
    private static BrowserNewContextOptions Copying(Origin origin) => new()
    {
        ViewportSize = new() { Width = 1440, Height = 900 },
        Permissions = origin == Origin.Http ? ["clipboard-read", "clipboard-write"] : [],
    };

    private static async Task<string> ClipboardAsync(IPage page, Origin origin)
    {
        if (origin == Origin.Http) return await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await page.EvaluateAsync("() => { const a = document.createElement('textarea'); a.id = 'pasted'; document.querySelector('main').prepend(a); a.focus(); }");
        await page.Keyboard.PressAsync("Control+V");
        var text = await page.Locator("#pasted").InputValueAsync();
        await page.EvaluateAsync("() => document.getElementById('pasted').remove()");
        return text;
    }
}
