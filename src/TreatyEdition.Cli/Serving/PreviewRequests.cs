using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TreatyEdition.Cli.Reporting;

namespace TreatyEdition.Cli.Serving;

/// <summary>Answers the browser, from memory only: no address can lead to a file outside the site.</summary>
internal sealed class PreviewRequests(PreviewState state, string prefix, CancellationToken stopping)
{
    public Task Answer(HttpContext context)
    {
        // A page elsewhere can have a name point to 127.0.0.1 and read what is served there; it cannot choose the Host header.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1")) return Refuse(context, StatusCodes.Status403Forbidden);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        }
        return context.Request.Path.Value switch
        {
            PreviewPages.ClientPath => Send(context, StatusCodes.Status200OK, "client.js", PreviewPages.Client),
            PreviewPages.EventsPath => SendEvents(context),
            var path => SendPage(context, path ?? "/"),
        };
    }

    private Task SendPage(HttpContext context, string path)
    {
        var preview = state.Current;
        if (preview.Version.Length == 0) return Send(context, StatusCodes.Status503ServiceUnavailable, "errors.html", PreviewPages.NoSite(preview));
        if (preview.Find(path) is { Path: not "404.html" } file)
            return Send(context, StatusCodes.Status200OK, file.Path, file.IsHtml ? PreviewPages.WithClient(file.Content.Span, preview.Version) : file.Content);
        var missing = preview.Find("404.html") is { } page ? PreviewPages.AtRoot(page.Content.Span, preview.BaseUrl) : "<!doctype html><html lang=\"en\"><title>Not found</title><body><h1>Not found</h1></body></html>"u8.ToArray();
        return Send(context, StatusCodes.Status404NotFound, "404.html", PreviewPages.WithClient(missing, preview.Version));
    }

    private static Task Send(HttpContext context, int status, string path, ReadOnlyMemory<byte> content)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span))[..16]}\"";
        var response = context.Response;
        Prepare(response);
        response.Headers.ETag = tag;
        if (status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.Contains(tag)) return Refuse(context, StatusCodes.Status304NotModified);
        response.StatusCode = status;
        response.ContentType = PreviewPages.ContentType(path);
        response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    /// <summary>Tells the page of every build, the last one first, until it goes away.</summary>
    private async Task SendEvents(HttpContext context)
    {
        var response = context.Response;
        Prepare(response);
        response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            while (true)
            {
                var (preview, next) = state.Watch();
                await response.WriteAsync(Event(preview), end.Token);
                await response.Body.FlushAsync(end.Token);
                await next.WaitAsync(end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The page was left, or the server is stopping.
        }
    }

    private string Event(Preview preview)
    {
        var problems = DiagnosticWriter.Json(preview.Problems, prefix).ReplaceLineEndings(" ");
        return $"event: build\ndata: {{\"site\": \"{preview.Version}\", \"problems\": {problems}}}\n\n";
    }

    private static void Prepare(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
