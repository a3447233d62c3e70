namespace TreatyEdition.Browser.Tests;

/// <summary>Notes and dates beside their references, by the rules of WCAG 1.4.13.</summary>
[Collection(nameof(BuiltSite))]
public sealed class PopoverTests(SiteFixture site)
{
    private const string Treaty = "documents/1916-secret.html";

    [BrowserFact]
    public Task It_stays_while_the_pointer_is_on_it_and_goes_when_it_has_left() => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync(Treaty);
        await reader.Page.Locator("#ref-order-1").HoverAsync();
        await Expect(reader.Popover).ToBeVisibleAsync();
        await reader.Popover.HoverAsync(new() { Position = new() { X = 20, Y = 20 } });
        await reader.Page.WaitForTimeoutAsync(600);
        await Expect(reader.Popover).ToBeVisibleAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Expect(reader.Popover).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Escape_closes_it_while_the_pointer_stays() => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync(Treaty);
        await reader.Page.Locator("#ref-order-1").HoverAsync();
        await Expect(reader.Popover).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Popover).ToHaveCountAsync(0);
        await reader.Page.WaitForTimeoutAsync(300);
        await Expect(reader.Popover).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [InlineData(390, 844)]
    [InlineData(320, 256)]
    [InlineData(1440, 900)]
    public Task Every_reference_has_one_that_keeps_within_the_window_and_off_the_reference(int width, int height) =>
        site.ReadAsync(Origin.Http, new() { ViewportSize = new() { Width = width, Height = height } }, async reader =>
        {
            await reader.OpenAsync(Treaty);
            var misplaced = await reader.Page.EvaluateAsync<string[]>("""
                async () => {
                  const wrong = [];
                  for (const reference of document.querySelectorAll('section.text a[role="doc-noteref"], section.text a.date')) {
                    reference.scrollIntoView({ block: 'center', behavior: 'instant' });
                    reference.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
                    reference.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                    const popover = document.querySelector('.popover');
                    if (!popover && reference.matches('.date') && reference.firstElementChild.dateTime.length < 10) continue; // a month has no popover
                    if (!popover) { wrong.push(`none: ${reference.id || reference.textContent}`); continue; }
                    const box = popover.getBoundingClientRect();
                    const within = box.left >= 0 && box.right <= document.documentElement.clientWidth && box.top >= 0 && box.bottom <= innerHeight;
                    const apart = [...reference.getClientRects()].every(r => r.right <= box.left || r.left >= box.right || r.bottom <= box.top || r.top >= box.bottom);
                    if (!within || !apart || box.height < 40) wrong.push(`${within} ${apart} ${box.height}: ${reference.id || reference.textContent}`);
                  }
                  return wrong;
                }
                """);
            Nothing.In(misplaced);
        });

    [BrowserFact]
    public Task It_holds_no_id_and_no_way_back_of_the_note_it_copies() => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync(Treaty);
        await reader.Page.Locator("#ref-order-1").HoverAsync();
        await Expect(reader.Popover).ToContainTextAsync("alternat");
        Assert.Equal(0, await reader.Popover.Locator("[id], [role='doc-backlink']").CountAsync());
    });

    [BrowserTheory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public Task On_a_wide_screen_the_notes_of_prose_stand_beside_it_and_no_two_overlap(string direction) => site.ReadAsync(Origin.Http, async reader =>
    {
        await reader.OpenAsync("documents/1907-secret.html");
        await reader.Page.EvaluateAsync("direction => { document.documentElement.dir = direction; window.dispatchEvent(new Event('load')); }", direction);
        var notes = reader.Page.Locator("li.endnote.beside");
        await reader.Page.WaitForFunctionAsync("""
            direction => {
              const boxes = [...document.querySelectorAll('li.endnote.beside')].map(e => e.getBoundingClientRect()).sort((a, b) => a.top - b.top);
              const prose = document.querySelector('.headnote').getBoundingClientRect();
              return boxes.length > 0 && boxes.every((b, i) => (direction === 'rtl' ? b.right < prose.left && b.left >= 0 : b.left > prose.right)
                && b.right <= document.documentElement.clientWidth && (i === 0 || b.top >= boxes[i - 1].bottom));
            }
            """, direction);
        await reader.Page.SetViewportSizeAsync(820, 900);
        await Expect(notes).ToHaveCountAsync(0);
    });
}
