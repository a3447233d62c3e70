using System.Net;
using System.Text;
using TreatyEdition.Cli;
using TreatyEdition.Diagnostics;
using TreatyEdition.Tests.Checking;

namespace TreatyEdition.Tests.Cli;

public sealed class ServeTests : IAsyncLifetime, IDisposable
{
    private readonly EditionFixture _edition = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _out = new();
    private readonly HttpClient _browser = new() { Timeout = TimeSpan.FromSeconds(20) };
    /// <summary>What <see cref="_out"/> is written through, by the server's threads; reading it takes the same lock.</summary>
    private TextWriter _shared = TextWriter.Null;

    private string Printed()
    {
        lock (_shared) return _out.ToString();
    }

    private Task<int> _serving = Task.FromResult(0);

    public async Task InitializeAsync()
    {
        _edition.Append("edition.yml", "base-url: https://example.org/e/\n");
        await Start();
    }

    private async Task Start()
    {
        _shared = TextWriter.Synchronized(_out);
        var terminal = new Terminal(_shared, _shared, false, false, false, _edition.Root, EditionBuilder.Build, _stop.Token);
        _serving = Task.Run(() => Application.Run(["serve", "--port", "0", "--theme", Repository.Theme], terminal));
        for (var i = 0; i < 400 && !Printed().Contains("Serving at", StringComparison.Ordinal); i++) await Task.Delay(25);
        var line = Printed().Split('\n').First(l => l.StartsWith("Serving at", StringComparison.Ordinal));
        _browser.BaseAddress = new Uri(line.Split(' ')[2]);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.Equal(0, await _serving);
    }

    public void Dispose()
    {
        _edition.Dispose();
        _stop.Dispose();
        _out.Dispose();
        _browser.Dispose();
    }

    /// <summary>The data of the events, one after another.</summary>
    private async Task<StreamReader> Events()
    {
        var reader = new StreamReader(await _browser.GetStreamAsync(new Uri("_serve/events", UriKind.Relative)), Encoding.UTF8);
        await Next(reader);
        return reader;
    }

    private static string Stylesheet(string page) => System.Text.RegularExpressions.Regex.Match(page, "assets/css/[^\"]+").Value;

    /// <summary>The next event with these words; a site is told of when its pages can be seen, and again when all of it is made.</summary>
    private static async Task<string> Next(StreamReader events, string words)
    {
        while (await Next(events) is { Length: > 0 } data)
            if (data.Contains(words, StringComparison.Ordinal)) return data;
        return "";
    }

    private static async Task<string> Next(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line[6..];
        return "";
    }

    [Fact]
    public async Task Pages_are_served_from_memory_with_the_client_and_never_cached()
    {
        var answer = await _browser.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("What this is.", page, StringComparison.Ordinal);
        Assert.Matches("<script src=\"/_serve/client.js\" data-site=\"[0-9a-f]{8}-1\" defer></script></body>", page);
        Assert.Contains("content=\"default-src 'none'; connect-src 'self'; script-src 'self'", page, StringComparison.Ordinal);
        Assert.Contains("@layer", await _browser.GetStringAsync(new Uri(Stylesheet(page), UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("EventSource", await _browser.GetStringAsync(new Uri("_serve/client.js", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_head_sends_no_body()
    {
        var address = new Uri(Stylesheet(await _browser.GetStringAsync(new Uri("/", UriKind.Relative))), UriKind.Relative);
        var tag = (await _browser.GetAsync(address)).Headers.ETag;
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(tag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _browser.SendAsync(again)).StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var answer = await _browser.SendAsync(head);
        Assert.Equal((true, ""), (answer.Content.Headers.ContentLength > 10_000, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _browser.PostAsync(address, null)).StatusCode);
    }

    [Theory]
    [InlineData("/none.html")]
    [InlineData("/..%2f..%2finput/edition.yml")]
    [InlineData("/%2e%2e/input/edition.yml")]
    [InlineData("/input/edition.yml")]
    [InlineData("//etc/passwd")]
    public async Task An_address_outside_the_site_gets_the_404_page(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_browser.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        var answer = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(" href=\"/index.html\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Another_hosts_name_is_refused(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = host } };
        Assert.Equal(status, (await _browser.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_saved_file_is_built_and_told_of_and_an_error_leaves_the_last_good_page_up()
    {
        using var events = await Events();

        _edition.Replace("pages/index.md", "What this is.", "Something new.");
        Assert.Contains("-2\", \"problems\": []", await Next(events), StringComparison.Ordinal);
        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        // As editors save: another file, then put in its place by a new name.
        var temporary = _edition.PathOf("pages/index.md~");
        File.WriteAllText(temporary, _edition.Read("pages/index.md").Replace("Something new.", "<b>bold</b>", StringComparison.Ordinal));
        File.Move(temporary, _edition.PathOf("pages/index.md"), overwrite: true);
        var told = await Next(events, "TE0401");
        Assert.Contains("-2\", \"problems\": [", told, StringComparison.Ordinal);
        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        _edition.Replace("pages/index.md", "<b>bold</b>", "Good again.");
        Assert.DoesNotContain("-2\"", await Next(events, "\"problems\": []"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_save_leaves_the_page_of_the_save_before_up_even_if_that_was_not_checked_yet()
    {
        using var events = await Events();

        _edition.Replace("pages/index.md", "What this is.", "Something new.");
        await Next(events, "-2\"");
        _edition.Replace("pages/index.md", "Something new.", "<b>bold</b>");
        await Next(events, "TE0401");
        await Task.Delay(300);

        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_whole_site_shows_to_be_wrong_brings_the_last_good_page_back()
    {
        using var events = await Events();

        // The page can be made; that a released address is gone is seen when all pages are there.
        _edition.Write("permalinks.txt", "gone.html\n");
        _edition.Replace("pages/index.md", "What this is.", "Something new.");
        var told = await Next(events, "TE0901");

        Assert.DoesNotContain("-1\"", told, StringComparison.Ordinal);
        Assert.Contains("What this is.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_texts_of_the_sources_are_followed_and_a_link_that_leads_out_is_not()
    {
        using var events = await Events();
        _edition.Append("pages/index.md", "\n> Words of the book.\n> [@price-1933, p. 2]\n");
        await Next(events, "-2\"");

        Directory.CreateDirectory(Path.Combine(_edition.Root, "seeds"));
        File.WriteAllText(Path.Combine(_edition.Root, "seeds", "price-1933.txt"), "Other words.");
        Assert.Contains("TE0604", await Next(events, "TE0604"));
        if (OperatingSystem.IsWindows()) return;

        Directory.CreateSymbolicLink(_edition.PathOf("out"), Path.GetPathRoot(_edition.Root)!);
        Assert.Contains("TE0105", await Next(events, "TE0105"));
        Assert.False(_serving.IsCompleted);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_said_in_the_page_which_stays_up_until_it_is_back()
    {
        using var events = await Events();

        Directory.Move(_edition.Input, _edition.Input + "-away");
        var told = await Next(events, "TE0108");
        Assert.Contains("\"input\"", told, StringComparison.Ordinal);
        Assert.Contains("There is no folder", told, StringComparison.Ordinal);
        Assert.Contains("What this is.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        Directory.Move(_edition.Input + "-away", _edition.Input);
        await Next(events, "\"problems\": []");
        _edition.Replace("pages/index.md", "What this is.", "Something new.");
        await Next(events, "\"problems\": []");
        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/a.json", "application/json; charset=utf-8")]
    [InlineData("assets/img/icon.svg", "image/svg+xml")]
    [InlineData("assets/fonts/text.woff2", "font/woff2")]
    [InlineData("assets/fonts/text.ttf", "application/x-font-ttf")]
    [InlineData("assets/img/seal.webp", "image/webp")]
    [InlineData("search/shard.none-such", "application/octet-stream")]
    public void Files_are_sent_as_what_they_are(string path, string type) => Assert.Equal(type, TreatyEdition.Cli.Serving.PreviewPages.ContentType(path));

    [Fact]
    public async Task A_port_that_is_in_use_ends_with_3()
    {
        var (status, _, error) = await Task.Run(() => _edition.Run("serve", "--theme", Repository.Theme, "--port", $"{_browser.BaseAddress!.Port}"));

        Assert.Equal(3, status);
        Assert.Equal($"Port {_browser.BaseAddress!.Port} is in use or not allowed. Choose another with --port, or --port 0 for any that is free.", error.Trim());
    }

    [Fact]
    public async Task When_the_first_build_fails_the_errors_are_the_page()
    {
        using var other = new ServeTests();
        other._edition.Replace("pages/index.md", "What this is.", "<b>bold</b>");
        await other.Start();

        var answer = await other._browser.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("input/pages/index.md:4:1: error TE0401: ", page, StringComparison.Ordinal);
        Assert.Contains("/_serve/client.js", page, StringComparison.Ordinal);

        // Still no good site: a page could be shown for a moment, but the whole has an error.
        using var events = await other.Events();
        other._edition.Write("permalinks.txt", "gone.html\n");
        other._edition.Replace("pages/index.md", "<b>bold</b>", "What this is.");
        Assert.Contains("\"site\": \"\"", await Next(events, "TE0901"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await other._browser.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        await other.DisposeAsync();
    }
}
