using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TreatyEdition.Browser.Tests;

/// <summary>Someone who reads the edition in one window, and notices whatever goes wrong in it.</summary>
public sealed class Reader
{
    private readonly ConcurrentQueue<string> _troubles = [];

    public Reader(IPage page, Uri root)
    {
        Page = page;
        Root = root;
        // A refused script or style is a message on the console too.
        page.Console += (_, message) => _troubles.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => _troubles.Enqueue($"script error: {error}");
        page.RequestFailed += (_, request) => _troubles.Enqueue($"failed: {request.Url} ({request.Failure})");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) _troubles.Enqueue($"{response.Status}: {response.Url}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal)) _troubles.Enqueue($"request outside the edition: {request.Url}");
        };
    }

    public IPage Page { get; }

    public Uri Root { get; }

    /// <summary>Messages on the console, failed requests, requests outside the edition.</summary>
    public IEnumerable<string> Troubles => _troubles;

    public ILocator Popover => Page.Locator(".popover");

    /// <param name="address">Relative to the edition's root.</param>
    public Task OpenAsync(string address) => Page.GotoAsync(Root.AbsoluteUri + address);

    /// <summary>Waits until the window is at an address of the edition, and the page has loaded.</summary>
    /// <remarks>
    /// Not with <c>WaitForURLAsync</c>: it looks where the window is and then listens, and on a loaded machine misses what comes in between.
    /// </remarks>
    public async Task IsAtAsync(string address)
    {
        // As a string it would be decoded, and never equal to an address with a percent sign.
        await Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(Root.AbsoluteUri + address)}$"));
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>The popover is there, whole in the window, and leaves its reference to be seen.</summary>
    public async Task SeesPopoverOfAsync(ILocator reference)
    {
        await Expect(Popover).ToBeVisibleAsync();
        // What moves the reference, such as notes that find their place late, the popover follows. Asked for by the clock: a loaded machine may draw no frame for long.
        var wrong = "";
        for (var left = 150; left > 0 && wrong is not null; left--)
        {
            wrong = await reference.EvaluateAsync<string?>("""
                reference => {
                  const popover = document.querySelector('.popover');
                  if (!popover) return 'it is gone';
                  if (popover.previousElementSibling !== reference) return `it belongs to ${popover.previousElementSibling?.outerHTML}`;
                  const box = popover.getBoundingClientRect(), lines = [...reference.getClientRects()];
                  const apart = r => r.right <= box.left || r.left >= box.right || r.bottom <= box.top || r.top >= box.bottom;
                  const whole = box.left >= 0 && box.right <= document.documentElement.clientWidth && box.top >= 0 && box.bottom <= innerHeight;
                  return whole && lines.every(apart) ? null : `it is at ${JSON.stringify(box)} in ${innerWidth} × ${innerHeight}, the reference at ${JSON.stringify(lines)}`;
                }
                """);
            if (wrong is not null) await Task.Delay(100);
        }
        Assert.True(wrong is null, $"The popover is not seen beside its reference: {wrong}");
    }

    /// <summary>How much wider the page is than the window, in CSS pixels.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Presses Tab until an element has the focus.</summary>
    public async Task TabToAsync(ILocator target, int atMost = 400)
    {
        for (var i = 0; i < atMost; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not lead to {target}.");
    }
}
