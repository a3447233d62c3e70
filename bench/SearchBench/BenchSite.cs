using System.Text;
using HandlebarsDotNet;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using TreatyEdition.Model;
using TreatyEdition.Searching;
using YamlDotNet.Serialization;

namespace TreatyEdition.SearchBench;

/// <summary>A site with nothing but the search page and the index, on disk and over HTTP.</summary>
internal static class BenchSite
{
    /// <summary>The scripts of the search page, in order.</summary>
    private static readonly string[] Scripts =
    [
        "search-load", "search-text", "search-highlight", "search-box", "search-marks", "search-dates", "search-query", "search-index", "search-words",
        "search-phrases", "search-engine", "search-facets", "search-suggest", "search-hits", "search-messages", "search-choices", "search-recent", "search-page",
    ];

    public static void Write(string folder, string root, IReadOnlyList<SiteFile> files)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in files) Write(Path.Combine(folder, file.Path), file.Content.ToArray());
        foreach (var script in Scripts) Copy(Path.Combine(root, "theme/assets/js", script + ".js"), Path.Combine(folder, "assets/js", script + ".js"));
        Copy(Path.Combine(root, "theme/assets/css/search.css"), Path.Combine(folder, "assets/css/search.css"));
        Write(Path.Combine(folder, "search.html"), Encoding.UTF8.GetBytes(Page(root)));
    }

    /// <summary>Serves a folder on a free port; the address is <c>Urls.First()</c>.</summary>
    public static async Task<WebApplication> Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return app;
    }

    private static string Page(string root)
    {
        var strings = new DeserializerBuilder().Build()
            .Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(root, "theme/strings/search.en.yml")));
        var body = Handlebars.Compile(File.ReadAllText(Path.Combine(root, "theme/partials/search-body.hbs")))(new { strings });
        var scripts = string.Concat(Scripts.Select(s => $"<script src=\"assets/js/{s}.js\" defer></script>\n"));
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:">
            <link rel="stylesheet" href="assets/css/search.css"><script src="search/start.js" defer></script>
            {scripts}</head><body><main data-root="">{body}</main></body></html>
            """.Replace("<script src=\"search/start.js\" defer></script>\n", "", StringComparison.Ordinal)
            .Replace("</head>", "<script src=\"search/start.js\" defer></script></head>", StringComparison.Ordinal);
    }

    private static void Copy(string from, string to) => Write(to, File.ReadAllBytes(from));

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
