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

    /// <summary>A build whose one page says what pages/index.md says, and which fails when that has the word ERROR.</summary>
    private static BuildResult Build(BuildOptions options, IProgress<string>? progress)
    {
        var text = File.ReadAllText(Path.Combine(options.Input, "pages", "index.md"));
        Diagnostic[] problems = text.Contains("ERROR", StringComparison.Ordinal) ? [new(Codes.RawHtml, new SourceSpan("input/pages/index.md", 4, 1), "no <b> here")] : [];
        var site = Pages.Site(
            ("index.html", Pages.Good($"<p>{text.Replace('\n', ' ')}</p>")), ("documents/a.html", Pages.Good("")), ("assets/a.css", "p {}"),
            ("404.html", Pages.Good("<p><a href=\"https://example.org/e/index.html\">home</a></p>")));
        return EditionBuilder.Build(options with { Theme = Repository.Theme }) with { Site = problems.Length == 0 ? site : null, Problems = problems };
    }

    public async Task InitializeAsync()
    {
        _edition.Append("edition.yml", "base-url: https://example.org/e/\n");
        await Start();
    }

    private async Task Start()
    {
        _shared = TextWriter.Synchronized(_out);
        var terminal = new Terminal(_shared, _shared, false, false, false, _edition.Root, Build, _stop.Token);
        _serving = Task.Run(() => Application.Run(["serve", "--port", "0"], terminal));
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
        Assert.Equal("p {}", await _browser.GetStringAsync(new Uri("assets/a.css", UriKind.Relative)));
        Assert.Contains("EventSource", await _browser.GetStringAsync(new Uri("_serve/client.js", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_head_sends_no_body()
    {
        var address = new Uri("assets/a.css", UriKind.Relative);
        var tag = (await _browser.GetAsync(address)).Headers.ETag;
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(tag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _browser.SendAsync(again)).StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var answer = await _browser.SendAsync(head);
        Assert.Equal((4, ""), ((int)answer.Content.Headers.ContentLength!, await answer.Content.ReadAsStringAsync()));
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
        Assert.Contains("<a href=\"/index.html\">home</a>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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
        Assert.Contains("-2\", \"problems\": [", await Next(events), StringComparison.Ordinal);
        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        // As editors save: another file, then put in its place by a new name.
        var temporary = _edition.PathOf("pages/index.md~");
        File.WriteAllText(temporary, _edition.Read("pages/index.md").Replace("Something new.", "ERROR", StringComparison.Ordinal));
        File.Move(temporary, _edition.PathOf("pages/index.md"), overwrite: true);
        var told = await Next(events);
        Assert.Contains("-2\", \"problems\": [", told, StringComparison.Ordinal);
        Assert.Contains("\"code\": \"TE0401\"", told, StringComparison.Ordinal);
        Assert.Contains("Something new.", await _browser.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        _edition.Replace("pages/index.md", "ERROR", "Good again.");
        Assert.Contains("-3\"", await Next(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_ends_with_3()
    {
        var (status, _, error) = await Task.Run(() => EditionFixture.RunWith(Build, _edition.Root, "serve", "--port", $"{_browser.BaseAddress!.Port}"));

        Assert.Equal(3, status);
        Assert.Equal($"Port {_browser.BaseAddress!.Port} is in use or not allowed. Choose another with --port, or --port 0 for any that is free.", error.Trim());
    }

    [Fact]
    public async Task When_the_first_build_fails_the_errors_are_the_page()
    {
        using var other = new ServeTests();
        other._edition.Replace("pages/index.md", "What this is.", "ERROR");
        await other.Start();

        var answer = await other._browser.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("input/pages/index.md:4:1: error TE0401: no &lt;b&gt; here", page, StringComparison.Ordinal);
        Assert.Contains("/_serve/client.js", page, StringComparison.Ordinal);
        await other.DisposeAsync();
    }
}
