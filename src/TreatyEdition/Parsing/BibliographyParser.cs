using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Parsing;

/// <summary>Reads CSL-YAML, as Zotero and pandoc write it.</summary>
internal static class BibliographyParser
{
    /// <returns>The records, and whether every one could be read.</returns>
    public static (ImmutableArray<Source> Works, bool Complete) Parse(SourceFile? file, EditionMetadata metadata, DiagnosticBag problems)
    {
        if (file is null) return ([], true);
        if (!YamlLoader.TryLoad(file.Text, file.Path, 0, problems, out var value)) return ([], false);
        var items = value switch
        {
            YamlMap map => map.Find("references") as YamlList,
            YamlList list => list,
            _ => null,
        };
        if (items is null)
        {
            if (value is not null) problems.Add(Codes.WrongType, value.Span, "a bibliography is 'references:' and a list of records. Begin each with '- id: …'.");
            return ([], value is null);
        }
        var markdown = new MarkdownReader(metadata.Language, problems);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var complete = true;
        foreach (var item in items.Items)
        {
            if (item is not YamlMap map)
            {
                problems.Add(Codes.WrongType, item.Span, "a record is keys and values. Begin it with '- id: …'.");
                complete = false;
                continue;
            }
            var source = Read(new MapReader(map, markdown, problems), problems);
            complete &= EntryId.IsValid(source.Id.Value);
            if (!sources.TryAdd(source.Id.Value, source))
                problems.Add(Codes.DuplicateId, source.Span, $"another source has the id '{source.Id.Value}', at line {sources[source.Id.Value].Span.Line}. Give this one its own.");
        }
        return ([.. sources.Values], complete);
    }

    private static Source Read(MapReader map, DiagnosticBag problems)
    {
        var id = map.Id(EntryKind.Source);
        var type = ReadType(map, problems);
        var custom = map.Map("custom");
        var isSeed = custom?.Flag("seed") ?? false;
        var citedBy = custom?.Texts("cited-by").Select(t => t.Value) ?? [];
        custom?.Done();
        var item = new CslItem(id.Value, type)
        {
            Title = map.Text("title"),
            TitleShort = map.Text("title-short") ?? map.Text("short-title"),
            CitationLabel = map.Text("citation-label"),
            Author = Names(map, "author"),
            Editor = Names(map, "editor"),
            Translator = Names(map, "translator"),
            Compiler = Names(map, "compiler"),
            CollectionEditor = Names(map, "collection-editor"),
            ContainerAuthor = Names(map, "container-author"),
            Contributor = Names(map, "contributor"),
            Director = Names(map, "director"),
            Interviewer = Names(map, "interviewer"),
            OriginalAuthor = Names(map, "original-author"),
            Recipient = Names(map, "recipient"),
            ReviewedAuthor = Names(map, "reviewed-author"),
            Issued = Date(map, "issued", problems),
            Accessed = Date(map, "accessed", problems),
            OriginalDate = Date(map, "original-date", problems),
            EventDate = Date(map, "event-date", problems),
            ContainerTitle = map.Text("container-title"),
            CollectionTitle = map.Text("collection-title"),
            CollectionNumber = map.Text("collection-number"),
            Publisher = map.Text("publisher"),
            PublisherPlace = map.Text("publisher-place"),
            Volume = map.Text("volume"),
            NumberOfVolumes = map.Text("number-of-volumes"),
            Issue = map.Text("issue"),
            Number = map.Text("number"),
            Page = map.Text("page"),
            Edition = map.Text("edition"),
            Version = map.Text("version"),
            Genre = map.Text("genre"),
            Archive = map.Text("archive"),
            ArchiveCollection = map.Text("archive_collection"),
            ArchiveLocation = map.Text("archive_location"),
            ArchivePlace = map.Text("archive-place"),
            CallNumber = map.Text("call-number"),
            EventTitle = map.Text("event-title"),
            EventPlace = map.Text("event-place"),
            Doi = map.Text("DOI"),
            Isbn = map.Text("ISBN"),
            Issn = map.Text("ISSN"),
            Url = map.WebAddress("URL"),
            Language = map.Text("language"),
            Abstract = map.Text("abstract"),
            Keyword = map.Text("keyword"),
            Note = map.Text("note"),
        };
        map.Done();
        if (item.Title is null)
            problems.Add(Codes.BadSource, map.Span, $"the record '{id.Value}' has no title. Add 'title: …', or a descriptive one in square brackets.");
        return new Source(id, item, isSeed, [.. citedBy], map.Span);
    }

    private static CslType ReadType(MapReader map, DiagnosticBag problems)
    {
        var name = map.RequiredText("type");
        if (CslTypes.TryParse(name, out var type) || name.Length == 0) return type;
        var near = DidYouMean.Suggest(name, CslTypes.Names);
        problems.Add(Codes.BadSource, map.Raw("type")!.Span, $"'{name}' is not a type of CSL{(near is null ? "." : $"; did you mean '{near}'?")} Common ones are book, chapter, article-journal, article-newspaper, report, thesis, webpage, manuscript.");
        return CslType.Document;
    }

    private static ImmutableArray<CslName> Names(MapReader map, string key) => [.. map.Maps(key).Select(Name).Where(n => !n.IsEmpty)];

    private static CslName Name(MapReader map)
    {
        var name = new CslName(
            map.Text("family"), map.Text("given"), map.Text("literal"), map.Text("dropping-particle"), map.Text("non-dropping-particle"), map.Text("suffix"));
        map.Done();
        return name;
    }

    private static CslDate? Date(MapReader map, string key, DiagnosticBag problems)
    {
        switch (map.Raw(key))
        {
            case null or YamlScalar { Text: "" }: return null;
            case YamlScalar scalar when CslDate.TryParse(scalar.Text, out var date): return date;
            // "spring 1955" is a date in words; figures that are no date are a slip.
            case YamlScalar scalar:
                if (!scalar.Text.Any(char.IsLetter)) problems.Add(Codes.BadEdtf, scalar.Span, $"'{scalar.Text}' is not a date. Write it like 1932-08-17, 1932-08, 1932 or 1928/1932; or, as it is to be printed, {{literal: …}}.");
                return new CslDate(Literal: scalar.Text);
            case YamlMap parts: return FromParts(new MapReader(parts, new MarkdownReader("en", problems), problems));
            case var other:
                problems.Add(Codes.WrongType, other.Span, $"'{key}' must be a date such as 1932-08-17.");
                return null;
        }
    }

    /// <summary>CSL's own form: <c>date-parts: [[1932, 8, 17]]</c>, or words under <c>literal</c> or <c>raw</c>.</summary>
    private static CslDate? FromParts(MapReader map)
    {
        var circa = map.Text("circa") is "true" or "1";
        var words = map.Text("literal") ?? map.Text("raw");
        var dates = (map.Raw("date-parts") as YamlList)?.Items.OfType<YamlList>().Select(part => PartsToEdtf(part, circa)).ToList() ?? [];
        map.Done();
        if (dates.Count > 0 && CslDate.TryParse(string.Join('/', dates.Take(2)), out var date)) return date;
        return words is null ? null : CslDate.TryParse(words, out var read) ? read : new CslDate(Literal: words);
    }

    private static string PartsToEdtf(YamlList parts, bool circa)
    {
        var texts = parts.Items.OfType<YamlScalar>().Select(s => s.Text).ToList();
        return string.Join('-', texts.Select((t, i) => t.PadLeft(i == 0 ? 4 : 2, '0'))) + (circa ? "~" : "");
    }
}
