using System.Net;
using System.Security.Cryptography;
using System.Text;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>The words on a redirect page, in the language of the site.</summary>
public sealed record RedirectWords(string Title, string Text)
{
    public static RedirectWords English { get; } = new("This page has moved", "It now stands at");
}

/// <summary>Makes the page that stands where a moved page stood.</summary>
internal static class RedirectPage
{
    /// <summary>
    /// A refresh loses the fragment, so the script, which runs before it, goes there with it. Without scripts the reader still
    /// comes to the right page.
    /// </summary>
    private const string Source =
        """
        (function () {
          'use strict';
          var list = document.getElementById('moved');
          if (!list) { return; }
          var id = '';
          try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { id = location.hash.slice(1); }
          var links = list.getElementsByTagName('a');
          var target = links[0];
          var kept = true;
          for (var i = 1; i < links.length; i += 1) {
            if (links[i].getAttribute('data-from') === id) { target = links[i]; kept = false; }
          }
          var href = target.getAttribute('href');
          if (kept && id && href.indexOf('#') < 0) { href += location.hash; }
          location.replace(href);
        }());

        """;

    public static SiteFile Script { get; } = MakeScript();

    private static SiteFile MakeScript()
    {
        var bytes = Encoding.UTF8.GetBytes(Source);
        return new SiteFile($"assets/redirect.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.js", bytes);
    }

    /// <param name="moves">Of that page: the page's own, where there is one, and its anchors'.</param>
    public static SiteFile Make(string page, IReadOnlyList<Move> moves, RedirectWords words, EditionMetadata metadata)
    {
        var depth = page.Count(c => c == '/');
        var main = moves.FirstOrDefault(m => m.Id is null) ?? moves[0];
        var href = Encode(Addresses.Relative(depth, To(main)));
        var (title, text) = (Encode(words.Title), Encode(words.Text));
        var others = string.Concat(moves.Where(m => m.Id is not null).Select(m =>
            $"<li>#{Encode(m.Id!)}: <a data-from=\"{Encode(m.Id!)}\" href=\"{Encode(Addresses.Relative(depth, To(m)))}\">{Encode(To(m))}</a></li>\n"));
        var html =
            $"""
            <!doctype html>
            <html lang="{Encode(metadata.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} · {Encode(metadata.ShortTitle)}</title>
            <meta http-equiv="refresh" content="0; url={href}">
            {Canonical(metadata, main)}<script src="{Encode(Addresses.Relative(depth, Script.Path))}" defer></script>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p>{text}</p>
            <ul id="moved" data-transient>
            <li><a href="{href}">{Encode(To(main))}</a></li>
            {others}</ul>
            </main>
            </body>
            </html>

            """;
        return new SiteFile(page, Encoding.UTF8.GetBytes(html));
    }

    private static string Canonical(EditionMetadata metadata, Move move) =>
        metadata.BaseUrl is null ? "" : $"<link rel=\"canonical\" href=\"{Encode(metadata.BaseUrl + move.ToPage)}\">\n";

    private static string To(Move move) => move.ToId is null ? move.ToPage : $"{move.ToPage}#{move.ToId}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
