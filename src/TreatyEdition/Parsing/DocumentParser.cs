using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads the folder of one document: <c>index.md</c>, its text versions and its notes.</summary>
internal static class DocumentParser
{
    /// <param name="found">The files of the folder, read or not.</param>
    /// <param name="damaged">Whether the folder has files that could not be read.</param>
    /// <returns>The document, null where a part of it cannot be read; and the relative paths of the files that were looked at.</returns>
    public static (Document? Document, IReadOnlyCollection<string> Read) Parse(
        string id, IReadOnlyList<SourceFile> found, bool damaged, string root, string language, DiagnosticBag problems)
    {
        using var store = TextStore.Begin();
        var prefix = $"documents/{id}/";
        var read = new List<string>();
        var files = new List<SourceFile>(found.Count);
        foreach (var file in found)
        {
            if (file.Read(problems) is { } now) files.Add(now);
            else
            {
                damaged = true;
                read.Add(file.Relative);
            }
        }

        SourceFile? File(string name)
        {
            var relative = prefix + name;
            read.Add(relative);
            return files.Find(f => f.Relative == relative);
        }

        var texts = files.Where(f => IsText(f.Relative[prefix.Length..])).ToList();
        read.AddRange(texts.Select(f => f.Relative));
        var index = File("index.md");
        var notes = File("notes.md");
        if (!EntryId.IsValid(id))
        {
            problems.Add(Codes.BadId, SourceSpan.Whole($"{root}/{prefix.TrimEnd('/')}"), $"'{id}' is not an id. Rename the folder. {EntryId.Rule}");
            return (null, read);
        }
        if (index is null)
        {
            if (!damaged) problems.Add(Codes.MissingFile, SourceSpan.Whole($"{root}/{prefix}index.md"), "every document needs this file. Create it, with 'title', 'kind' and 'date' between two lines '---', and the headnote below them.");
            return (null, read);
        }
        var versions = texts.Select(f => TextVersionParser.Parse(f, language, problems)).OfType<TextVersion>().ToList();
        damaged |= versions.Count < texts.Count;
        var noteList = notes is null ? [] : ReadNotes(notes, language, problems);
        var document = Assemble(new EntryId(EntryKind.Document, id), index, versions, noteList, language, problems);
        // What the rest says of notes and sections would follow from what is missing.
        return (damaged ? null : document, read);
    }

    private static bool IsText(string name) =>
        name.StartsWith("text.", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal) && name.Length > 8 && !name.Contains('/');

    private static Document? Assemble(
        EntryId id, SourceFile index, List<TextVersion> versions, ImmutableArray<Note> notes, string language, DiagnosticBag problems)
    {
        var markdown = new MarkdownReader(language, problems);
        if (FrontMatter.Split(index, markdown, problems) is not var (map, body, positions)) return null;
        var metadata = DocumentMetadataParser.Read(map);
        var (headnote, own) = markdown.ReadWithNotes(body, positions);
        return new Document(id, metadata, headnote, InOrder(versions, problems), notes.AddRange(own), map.Span);
    }

    private static ImmutableArray<TextVersion> InOrder(List<TextVersion> versions, DiagnosticBag problems)
    {
        if (versions.Count < 2) return [.. versions];
        foreach (var version in versions.GroupBy(v => v.Language, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
            problems.Add(Codes.DuplicateVersion, version.Span, $"there is another text in the language '{version.Language}'. Keep one, or correct 'language'.");
        return [.. versions.DistinctBy(v => v.Language, StringComparer.OrdinalIgnoreCase).OrderBy(v => v.Role).ThenBy(v => v.Language, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Note> ReadNotes(SourceFile file, string language, DiagnosticBag problems)
    {
        var markdown = file.Text;
        var positions = PositionMap.OfLines(file.Path, markdown, 1);
        var (text, notes) = new MarkdownReader(language, problems).ReadWithNotes(markdown, positions);
        foreach (var block in text.Blocks)
            problems.Add(Codes.UnsupportedMarkup, positions.At(block.Offset), "this file holds notes only, '[^id]: text', with further paragraphs indented by four spaces. Indent this, or move it.");
        return notes;
    }
}
