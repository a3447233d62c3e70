using System.Collections.Immutable;
using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads <c>edition.yml</c>.</summary>
internal static class EditionMetadataParser
{
    /// <param name="file">Null where there is none, or where it could not be read, as <paramref name="isThere"/> says; that has been reported.</param>
    public static EditionMetadata Parse(SourceFile? file, bool isThere, string root, DiagnosticBag problems)
    {
        if (file is null)
        {
            if (!isThere) problems.Add(Codes.MissingFile, SourceSpan.Whole($"{root}/edition.yml"), "every edition needs this file. Create it with 'title: …', 'version: …' and 'language: en'.");
            return Nothing(SourceSpan.Whole($"{root}/edition.yml"));
        }
        if (!YamlLoader.TryLoad(file.Text, file.Path, 0, problems, out var value)) return Nothing(new SourceSpan(file.Path, 1, 1));
        if (value is not YamlMap map)
        {
            problems.Add(Codes.WrongType, new SourceSpan(file.Path, 1, 1), "this file must be keys and values, such as 'title: …'.");
            return Nothing(new SourceSpan(file.Path, 1, 1));
        }
        return Read(new MapReader(map, new MarkdownReader("en", problems), problems), problems);
    }

    private static readonly (string Word, CalendarId[] Value)[] Calendars =
    [
        ("gregorian", [CalendarId.Gregorian]), ("julian", [CalendarId.Julian]), ("japanese", [CalendarId.Japanese]), ("chinese", [CalendarId.Republic, CalendarId.Qing]),
    ];

    private static EditionMetadata Nothing(SourceSpan span) => new() { Title = "", ShortTitle = "", Version = "", Language = "en", IsRead = false, Span = span };

    private static EditionMetadata Read(MapReader map, DiagnosticBag problems)
    {
        var title = map.RequiredText("title");
        map.RequiredText("language");
        Dictionary<string, SourceSpan> themes = [], groups = [];
        var metadata = new EditionMetadata
        {
            Title = title,
            ShortTitle = map.Text("short-title") ?? title,
            Subtitle = map.Text("subtitle"),
            Description = map.Text("description"),
            Version = map.RequiredText("version"),
            Released = map.Date("released"),
            Editors = [.. map.Maps("editors").Select(Editor)],
            Publisher = map.Text("publisher"),
            Licence = map.Map("licence") is { } licence ? Licence(licence) : null,
            BaseUrl = BaseUrl(map, problems),
            Repository = map.WebAddress("repository"),
            Language = map.Language("language") ?? "en",
            Languages = map.Languages("languages"),
            Calendars = [.. map.Choices("calendars", "calendar", Calendars)?.SelectMany(c => c) ?? CalendarReadings.All],
            AllowsRawHtml = map.Flag("raw-html"),
            Themes = [.. map.Maps("themes").Select(m => Theme(m, themes))],
            Contents = [.. map.Maps("contents").Select(m => Group(m, groups))],
            Span = map.Span,
        };
        if (metadata.AllowsRawHtml)
            problems.Add(Codes.UnknownValue, map.Raw("raw-html")!.Span, "raw HTML is never let through by this version. Write 'raw-html: false', or remove the key.");
        map.Done();
        return metadata;
    }

    private static string? BaseUrl(MapReader map, DiagnosticBag problems)
    {
        if (map.Text("base-url") is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            && AsciiHost(uri) is { } host)
        {
            // Site maps and feeds want the name of the host in ASCII.
            var address = new UriBuilder(uri) { Host = host }.Uri.AbsoluteUri;
            return address.EndsWith('/') ? address : address + "/";
        }
        problems.Add(Codes.WrongType, map.Raw("base-url")!.Span, $"'{text}' is not the address of a site. Write it like https://name.github.io/edition/.");
        return null;
    }

    /// <returns>Null where the name of the host cannot be written in ASCII.</returns>
    private static string? AsciiHost(Uri uri)
    {
        try
        {
            return Ascii.IsValid(uri.IdnHost) ? uri.IdnHost : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static Editor Editor(MapReader map)
    {
        var editor = new Editor(map.RequiredText("name"), map.Text("role"));
        map.Done();
        return editor;
    }

    private static Licence Licence(MapReader map)
    {
        var licence = new Licence(map.RequiredText("name"), map.WebAddress("url"), map.Text("note"));
        map.Done();
        return licence;
    }

    private static EventTheme Theme(MapReader map, Dictionary<string, SourceSpan> taken)
    {
        var theme = new EventTheme(map.LocalId(taken, "theme"), map.RequiredText("title"));
        map.Done();
        return theme;
    }

    private static ContentsGroup Group(MapReader map, Dictionary<string, SourceSpan> taken)
    {
        var group = new ContentsGroup(
            map.LocalId(taken, "part of the contents"), map.RequiredText("title"), map.Text("text"),
            map.References("documents", EntryKind.Document), map.References("pages", EntryKind.Page));
        map.Done();
        return group;
    }
}
