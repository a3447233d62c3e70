using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace TreatyEdition.Browser.Tests;

/// <summary>One page of every kind, for every reader.</summary>
[Collection(nameof(BuiltSite))]
public sealed class AccessTests(SiteFixture site)
{
    private static readonly AxeRunOptions Everything = new()
    {
        Rules = new() { ["target-size"] = new() { Enabled = true }, ["color-contrast"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    [BrowserTheory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public Task Axe_finds_nothing_in_light_or_dark(string address) => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync(address);
        Nothing.In(Found(await reader.Page.RunAxe(Everything)));
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Nothing.In(Found(await reader.Page.RunAxe(Contrast)));
    });

    [BrowserFact]
    public Task Axe_finds_nothing_while_a_note_is_open_on_a_phone() => site.ReadAsync(Origin.Http, SiteFixture.Phone(), async reader =>
    {
        await reader.OpenAsync("documents/1916-secret.html");
        await reader.Page.Locator("#ref-order-1").TapAsync();
        await Expect(reader.Popover).ToBeVisibleAsync();
        Nothing.In(Found(await reader.Page.RunAxe(Everything)));
    });

    [BrowserFact]
    public Task At_400_percent_nothing_but_tables_and_drawings_scrolls_sideways() =>
        site.ReadAsync(Origin.Http, new() { ViewportSize = new() { Width = 320, Height = 256 } }, async reader =>
        {
            List<string> wide = [];
            foreach (var address in Kinds.Pages)
            {
                await reader.OpenAsync(address);
                foreach (var direction in (string[])["ltr", "rtl"])
                {
                    await reader.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);
                    if (await reader.OverflowAsync() is > 0 and var pixels) wide.Add($"{address}, {direction}: {pixels} px: {await WidestAsync(reader.Page)}");
                }
            }
            Nothing.In(wide);
        });

    /// <summary>Compounds of forty letters, addresses as the words of a link: in every title, name, fact and paragraph.</summary>
    [BrowserFact]
    public Task A_word_that_is_wider_than_the_window_does_not_widen_the_page() =>
        site.ReadAsync(Origin.Http, new() { ViewportSize = new() { Width = 320, Height = 256 } }, async reader =>
        {
            List<string> wide = [];
            foreach (var address in Kinds.Pages)
            {
                await reader.OpenAsync(address);
                await reader.Page.EvaluateAsync("""
                    () => {
                      for (const e of document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, dt, a, figcaption, span), .site-title a, .site-footer a'))
                        if (!e.closest('svg, .table, .permalink, sup') && e.firstChild?.nodeType === 3) e.firstChild.data = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft ' + e.firstChild.data;
                    }
                    """);
                if (await reader.OverflowAsync() is > 0 and var pixels) wide.Add($"{address}: {pixels} px: {await WidestAsync(reader.Page)}");
            }
            Nothing.In(wide);
        });

    [BrowserFact]
    public Task Nothing_to_press_is_smaller_than_24_pixels() => site.ReadAsync(Origin.Http, SiteFixture.Phone(), async reader =>
    {
        List<string> small = [];
        foreach (var address in Kinds.Pages)
        {
            await reader.OpenAsync(address);
            // A box is pressed by its label too; links within sentences are exempt, and axe measures the others.
            small.AddRange(await reader.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('button, select, summary, input, nav a')].filter(e => e.checkVisibility()).map(e => {
                  const box = (/radio|checkbox/.test(e.type) && e.closest('label') || e).getBoundingClientRect();
                  return box.width >= 24 && box.height >= 24 ? null : `${location.pathname}: ${e.outerHTML.slice(0, 80)} ${box.width}×${box.height}`;
                }).filter(Boolean).slice(0, 3)
                """));
        }
        Nothing.In(small);
    });

    /// <summary>The reader's own colours take the place of the theme's: what was said by a background must be said otherwise.</summary>
    [BrowserFact]
    public Task With_forced_colours_nothing_is_lost() =>
        site.ReadAsync(Origin.Http, new() { ViewportSize = new() { Width = 1440, Height = 900 }, ForcedColors = ForcedColors.Active }, async reader =>
        {
            const string Background = "e => getComputedStyle(e).backgroundColor";
            await reader.OpenAsync("dates.html");
            var canvas = await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
            foreach (var month in new[] { ".months .level-0", ".months .level-1", ".months .level-5" })
                Assert.NotEqual(canvas, await reader.Page.Locator(month).First.EvaluateAsync<string>(Background));

            await reader.OpenAsync("timeline/1924.html");
            Assert.NotEqual(
                await reader.Page.Locator("button[aria-pressed=false]").First.EvaluateAsync<string>(Background),
                await reader.Page.Locator("button[aria-pressed=true]").First.EvaluateAsync<string>(Background));

            await reader.OpenAsync("documents/1916-secret.html#note-order");
            Assert.Equal("solid", await reader.Page.Locator("#note-order").EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        });

    [BrowserFact]
    public Task Letters_of_other_scripts_stand_in_parts_marked_with_their_language() => site.ReadAsync(Origin.Http, async reader =>
    {
        List<string> unmarked = [];
        foreach (var address in Kinds.Pages)
        {
            await reader.OpenAsync(address);
            unmarked.AddRange(await reader.Page.EvaluateAsync<string[]>("""
                () => {
                  // Names and titles in references to sources stand as the bibliography has them; names are exempt (WCAG 3.1.2).
                  const reference = '.citation, .references, .source, .cite';
                  const found = new Set(), walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                  const scripts = [[/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u, /^(ja|zh)/], [/\p{sc=Cyrillic}/u, /^(ru|mn)/]];
                  for (let node = walker.nextNode(); node; node = walker.nextNode())
                    if (!node.parentElement.closest(reference)) for (const [letters, languages] of scripts)
                      if (letters.test(node.data) && !languages.test(node.parentElement.closest('[lang]').lang)) found.add(`${location.pathname}: ${node.data.trim().slice(0, 60)}`);
                  return [...found].slice(0, 4);
                }
                """));
        }
        Nothing.In(unmarked);
    });

    [BrowserFact]
    public Task The_focus_goes_through_a_page_in_its_order_and_is_always_seen() => site.ReadAsync(Origin.Http, new() { ReducedMotion = ReducedMotion.Reduce }, async reader =>
    {
        var page = reader.Page;
        await reader.OpenAsync("people/motono-ichiro.html");
        for (var i = 0; i < 60; i++)
        {
            await page.EvaluateAsync("() => { window.last = document.activeElement; }");
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                  if (e === document.body) return 'end';
                  const after = last === document.body || last.compareDocumentPosition(e) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
                  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
                  return after && inside && style.outlineStyle !== 'none' && !e.closest('[aria-hidden="true"]') ? '' : `${e.outerHTML.slice(0, 120)} ${!!after} ${inside} ${style.outlineStyle}`;
                }
                """);
            if (seen == "end") return;
            if (seen.Length > 0) Assert.Fail(seen);
        }
    });

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const width = document.documentElement.clientWidth, hidden = e => e.closest('.table, pre, .visually-hidden, [hidden]');
          const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(e => !hidden(e) && e.getBoundingClientRect().right > width + 1);
          return wide.slice(0, 2).map(e => `${e.outerHTML.slice(0, 100)}`).join(' | ');
        }
        """);

    private static IEnumerable<string> Found(AxeResult result) => result.Violations.Select(v =>
        $"{v.Id} ({v.Nodes.Length}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html.Length > 160 ? n.Html[..160] : n.Html))}");
}
