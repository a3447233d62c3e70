using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;

namespace TreatyEdition.Cli.Serving;

/// <summary>Makes a site's pages ready for the preview, on the fly: what is added here is never in a built site.</summary>
internal static class PreviewPages
{
    public const string ClientPath = "/_serve/client.js";
    public const string EventsPath = "/_serve/events";

    public static byte[] Client { get; } = ReadClient();

    /// <summary>The page with the script that shows diagnostics and reloads, and a policy that lets it hear of builds.</summary>
    public static byte[] WithClient(ReadOnlySpan<byte> page, string version)
    {
        var html = Encoding.UTF8.GetString(page);
        const string Policy = "default-src 'none'";
        var policy = html.IndexOf(Policy, StringComparison.Ordinal);
        const string Connect = "; connect-src 'self'";
        if (policy >= 0 && !html.AsSpan(policy + Policy.Length).StartsWith(Connect, StringComparison.Ordinal)) html = html.Insert(policy + Policy.Length, Connect);
        var script = $"<script src=\"{ClientPath}\" data-site=\"{version}\" defer></script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? html + script : html.Insert(end, script));
    }

    /// <summary>404.html names the place where the site will stand; here it stands at the root.</summary>
    public static byte[] AtRoot(ReadOnlySpan<byte> page, string? baseUrl)
    {
        var html = Encoding.UTF8.GetString(page);
        if (baseUrl is null) return page.ToArray();
        html = html.Replace($"\"{baseUrl}", "\"/", StringComparison.Ordinal);
        var path = new Uri(baseUrl).AbsolutePath;
        return Encoding.UTF8.GetBytes(path == "/" ? html : html.Replace($"\"{path}", "\"/", StringComparison.Ordinal));
    }

    /// <summary>What is shown until there is a site.</summary>
    public static byte[] NoSite(Preview preview)
    {
        var list = string.Concat(preview.Problems.Select(p => $"<li>{WebUtility.HtmlEncode(p.ToString())}</li>\n"));
        return WithClient(Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
            <title>The edition has errors</title>
            </head>
            <body>
            <h1>The edition has errors</h1>
            <p>There is no good site to show yet. Correct these; the page then reloads by itself.</p>
            <ol>
            {list}</ol>
            </body>
            </html>

            """), preview.Version);
    }

    public static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" or ".geojson" or ".jsonld" => "application/json; charset=utf-8",
        ".xml" => path.EndsWith("feed.xml", StringComparison.Ordinal) ? "application/atom+xml; charset=utf-8" : "application/xml; charset=utf-8",
        ".bib" or ".ris" or ".txt" or ".yml" => "text/plain; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        _ => Others.TryGetContentType(path, out var type) ? type : "application/octet-stream",
    };

    private static readonly FileExtensionContentTypeProvider Others = new();

    private static byte[] ReadClient()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("client.js")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
