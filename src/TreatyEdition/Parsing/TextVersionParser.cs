using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads a text version, <c>text.&lt;lang&gt;.md</c>, into sections.</summary>
internal static class TextVersionParser
{
    private static readonly (string Word, TextRole Value)[] Roles =
        [("original", TextRole.Original), ("translation", TextRole.Translation), ("draft", TextRole.Draft), ("regest", TextRole.Regest)];

    private static readonly (string Word, Completeness Value)[] Completenesses = [("full", Completeness.Full), ("extracts", Completeness.Extracts)];

    /// <param name="editorsLanguage">BCP 47: of what the editors say of the text, which is in the language of the edition.</param>
    public static TextVersion? Parse(SourceFile file, string editorsLanguage, DiagnosticBag problems)
    {
        var language = StringPool.Get(file.Relative.AsSpan()[(file.Relative.LastIndexOf("/text.", StringComparison.Ordinal) + 6)..^3]);
        if (!LanguageTag.IsValid(language))
        {
            problems.Add(Codes.UnknownValue, SourceSpan.Whole(file.Path), $"'{language}' in the file's name is not a language tag. Name it like text.fr.md or text.zh-Hant.md.");
            return null;
        }
        var editors = new MarkdownReader(editorsLanguage, problems);
        if (FrontMatter.Split(file, editors, problems) is not var (map, body, positions)) return null;
        CheckLanguage(map, language, problems);
        map.RequiredText("role");
        var role = map.Choice("role", Roles) ?? TextRole.Original;
        var completeness = map.Choice("completeness", Completenesses) ?? Completeness.Full;
        var (text, notes) = new MarkdownReader(language, problems, inTextVersion: true).ReadWithNotes(body, positions);
        var version = new TextVersion(
            language, role, completeness, map.Sources("source"), map.Has("witness") ? map.RunningText("witness") : null, map.Text("by"),
            Sections(text, problems), positions, map.Span);
        map.Done();
        foreach (var note in notes)
            problems.Add(Codes.UnsupportedMarkup, note.Span, $"the note '{note.Id}' is defined in a text; notes belong to all texts of a document. Move it to notes.md beside this file.");
        return notes.IsEmpty ? version : null;
    }

    private static void CheckLanguage(MapReader map, string language, DiagnosticBag problems)
    {
        if (map.RequiredText("language") is { Length: > 0 } said && said != language)
            problems.Add(Codes.UnknownValue, map.Raw("language")!.Span, $"the file's name says '{language}', the front matter '{said}'. Make them agree.");
    }

    private static ImmutableArray<Section> Sections(RichText text, DiagnosticBag problems)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var blocks = text.Blocks;
        Heading? heading = null;
        for (var start = 0; ;)
        {
            var end = start;
            while (end < blocks.Length && blocks[end] is not Heading) end++;
            var section = heading is null ? new Section(Model.Section.Preamble, blocks[start..end], 0) : Section(heading, blocks[start..end], text, sections, problems);
            if (sections.Count > 0 || end > start || section.Id != Model.Section.Preamble || section.HasHeading) sections.Add(section);
            if (end == blocks.Length) return sections.DrainToImmutable();
            heading = (Heading)blocks[end];
            start = end + 1;
        }
    }

    private static Section Section(Heading heading, ImmutableArray<Block> blocks, RichText text, ImmutableArray<Section>.Builder before, DiagnosticBag problems)
    {
        if (heading.Level != 2)
            problems.Add(Codes.UnsupportedMarkup, text.At(heading.Offset), "the headings of a text are of level 2, ##, one for each section.");
        if (heading.Anchor is null)
            problems.Add(Codes.MissingSectionId, text.At(heading.Offset), "this section has no id, so it cannot be aligned or cited. Write '## Heading {#art-1}'.");
        else if (ReservedAnchors.Contains(heading.Anchor))
            problems.Add(Codes.DuplicateAnchor, text.At(heading.Offset), $"the id '{heading.Anchor}' is the program's own. Give this section another.");
        var id = heading.Anchor ?? $"section-{before.Count + 1}";
        if (Has(before, id))
            problems.Add(Codes.DuplicateSection, text.At(heading.Offset), $"another section has the id '{id}'. Give this one its own.");
        return new Section(id, blocks, heading.Offset) { Heading = heading.Inlines, HasOwnId = heading.Anchor is not null };
    }

    private static bool Has(ImmutableArray<Section>.Builder sections, string id)
    {
        for (var i = 0; i < sections.Count; i++)
            if (sections[i].Id == id) return true;
        return false;
    }
}
