using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads a page of <c>pages/</c>.</summary>
internal static class PageParser
{
    /// <summary>Addresses that the program makes itself; a page of that name would stand in their way.</summary>
    private static readonly string[] Taken =
        ["documents", "people", "places", "organisations", "glossary", "timeline", "dates", "bibliography", "search", "404", "data", "assets", "concordance"];

    public static EditionPage? Parse(SourceFile file, string language, DiagnosticBag problems)
    {
        var id = Path.GetFileNameWithoutExtension(file.Relative);
        if (!EntryId.IsValid(id) || Taken.Contains(id))
        {
            problems.Add(Codes.BadId, SourceSpan.Whole(file.Path), Taken.Contains(id)
                ? $"'{id}.html' is made by the program. Give this page another name."
                : $"'{id}' is not an id. Rename the file. {EntryId.Rule}");
            return null;
        }
        using var store = TextStore.Begin();
        var markdown = new MarkdownReader(language, problems, isPage: true);
        if (FrontMatter.Split(file, markdown, problems) is not var (map, body, positions)) return null;
        var title = map.RequiredText("title");
        var (text, notes) = markdown.ReadWithNotes(body, positions);
        var page = new EditionPage(
            new EntryId(EntryKind.Page, id), title, map.Text("short-title") ?? title, map.Text("description"),
            map.Choice("kind", ("essay", PageKind.Essay), ("method", PageKind.Method), ("about", PageKind.About)) ?? PageKind.Essay,
            (int)(map.Number("order") ?? 100), text, notes, map.Span);
        map.Done();
        return page;
    }
}
