using Microsoft.Playwright;

namespace TreatyEdition.SearchBench;

/// <summary>What a query cost in Chromium.</summary>
internal sealed record QueryCost(string Query, string Count, double Milliseconds, int Requests, long Bytes);

/// <summary>Types queries into the search page in Chromium and counts.</summary>
internal sealed class BrowserRun(IBrowser browser)
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> Launch(IPlaywright playwright, string executable) => await playwright.Chromium.LaunchAsync(
        new BrowserTypeLaunchOptions { ExecutablePath = executable, Headless = true, Args = Flags });

    /// <summary>Opens the page with a query in its address; counts the index files only, until the network is quiet.</summary>
    public async Task<QueryCost> First(string site, string query)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 720 } });
        var page = await context.NewPageAsync();
        var sizes = new List<Task<long>>();
        page.RequestFinished += (_, request) =>
        {
            if (request.Url.Contains("/search/", StringComparison.Ordinal)) sizes.Add(Size(request));
        };
        await page.GotoAsync(site + "search.html", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var time = await Ask(page, query);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.Delay(300);
        var count = await page.Locator("#search-count").InnerTextAsync();
        return new QueryCost(query, count, time, sizes.Count, (await Task.WhenAll(sizes)).Sum());
    }

    /// <summary>Times of queries asked one after the other on one page.</summary>
    public async Task<IReadOnlyList<double>> Times(string site, IEnumerable<string> queries)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(site + "search.html");
        var times = new List<double>();
        foreach (var query in queries) times.Add(await Ask(page, query));
        await page.CloseAsync();
        return times;
    }

    /// <summary>Sets the query and waits, in the page, until the hits are there; milliseconds by the page's clock.</summary>
    private static async Task<double> Ask(IPage page, string query) => await page.EvaluateAsync<double>(
        """
        query => new Promise(resolve => {
          const main = document.querySelector('main');
          const field = document.getElementById('search-query');
          const start = performance.now();
          field.value = query;
          document.getElementById('search-form').requestSubmit();
          const check = () => main.dataset.search === 'done' || main.dataset.search === 'failed' ? resolve(performance.now() - start) : setTimeout(check, 1);
          check();
        })
        """, query);

    private static async Task<long> Size(IRequest request)
    {
        var response = await request.ResponseAsync();
        return response is null ? 0 : (await response.BodyAsync()).Length;
    }
}
