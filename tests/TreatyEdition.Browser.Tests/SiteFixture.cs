using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using TreatyEdition.Tests;

namespace TreatyEdition.Browser.Tests;

/// <summary>Where a reader has the edition from.</summary>
public enum Origin
{
    /// <summary>A server, below a base path.</summary>
    Http,

    /// <summary>A folder on disk.</summary>
    File,

    /// <summary>The address at which it is published, which only 404.html names; answered from the folder.</summary>
    Published,
}

/// <summary>The real edition, built once into a temporary folder and served; and the browser that reads it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private const string BasePath = "/secret-treaties";

    /// <summary>How long anything is waited for, in milliseconds: a loaded machine is slow, and what passes is not slowed by it.</summary>
    private const int Patience = 30_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("treaty-edition-").FullName;
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri _http = new("http://127.0.0.1/");
    private Uri _published = new("https://example.org/");

    public async Task InitializeAsync()
    {
        if (Chromium.WhySkipped is not null) return;
        Build();
        await ServeAsync();
        SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("Chromium is not installed, and CI is set."),
            Args = Chromium.Flags,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The address of the edition's root, with a slash at its end.</summary>
    public Uri Root(Origin origin) => origin switch
    {
        Origin.Http => _http,
        Origin.File => new Uri(_folder + "/"),
        _ => _published,
    };

    /// <summary>Reads in a browser of its own, and asks at the end that nothing went wrong in it.</summary>
    public async Task ReadAsync(Origin origin, BrowserNewContextOptions options, Func<Reader, Task> read)
    {
        await using var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        if (origin == Origin.Published)
            await context.RouteAsync(_published.AbsoluteUri + "**", route => route.FulfillAsync(new() { Path = Path.Combine(_folder, _published.MakeRelativeUri(new Uri(route.Request.Url)).ToString()) }));
        var page = await context.NewPageAsync();
        var reader = new Reader(page, Root(origin));
        await read(reader);
        Nothing.In(reader.Troubles);
    }

    /// <summary>On a screen of 1440 by 900, with a mouse.</summary>
    public Task ReadAsync(Origin origin, Func<Reader, Task> read) => ReadAsync(origin, Desk(), read);

    public static BrowserNewContextOptions Desk() => new() { ViewportSize = new() { Width = 1440, Height = 900 } };

    public static BrowserNewContextOptions Phone() => new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
        DeviceScaleFactor = 2,
        ReducedMotion = ReducedMotion.Reduce,
    };

    private void Build()
    {
        var result = EditionBuilder.Build(new(Path.Combine(Repository.Root, "input"), Repository.Theme));
        var site = result.Site ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
        if (result.Edition?.Edition.Metadata.BaseUrl is { } published) _published = new Uri(published);
        foreach (var file in site.Files)
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
    }

    private async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(_folder), RequestPath = BasePath });
        await _server.StartAsync();
        _http = new Uri(_server.Urls.Single() + BasePath + "/");
    }
}

/// <summary>All tests share the one site and browser, and run one after the other.</summary>
[CollectionDefinition(nameof(BuiltSite))]
public sealed class BuiltSite : ICollectionFixture<SiteFixture>;
