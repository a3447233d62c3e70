using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>Composes the page of a document.</summary>
internal sealed class DocumentComposer(Composer composer)
{
    private readonly ImmutableHashSet<EntryId> _staged = [.. composer.Edition.Documents.Select(d => d.Metadata.StageOf?.Document.Value).OfType<EntryId>()];

    private const int LongestDescription = 200;

    public IEnumerable<Page> Pages()
    {
        var documents = composer.Edition.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            var (document, previous, next) = (documents[i], i > 0 ? documents[i - 1] : null, i + 1 < documents.Length ? documents[i + 1] : null);
            yield return new Page(Addresses.Of(document.Id), "document", () => Compose(document, previous, next));
        }
    }

    private DocumentModel Compose(Document document, Document? previous, Document? next)
    {
        var address = Addresses.Of(document.Id);
        var metadata = document.Metadata;
        var style = composer.Style(address, document.Id, permalinks: true);
        var plain = composer.Style(address, document.Id);
        var units = composer.UnitsOf(document.Id);
        var apparatus = ApparatusOf(document);
        var events = EventsComposer.Around(document, composer, address);
        var (mentions, allMentions) = composer.MentionsOf(document.Id, address);
        return new DocumentModel
        {
            Frame = composer.FrameOf(address),
            Title = metadata.Title,
            HeadTitle = composer.HeadTitle(metadata.ShortTitle),
            Kind = "document",
            Description = Description(document),
            KindName = composer.KindName(metadata.Kind),
            ShortTitle = metadata.ShortTitle,
            Date = composer.Date(metadata.Date, address),
            Place = metadata.Place is { } place ? composer.Link(place.Value, address) : null,
            Parties = metadata.Parties.IsEmpty ? null : string.Join(", ", metadata.Parties),
            Signatories = [.. metadata.Signatories.Select(s => composer.Link(s.Person.Value, address) with { Note = s.For })],
            Writers = Links(metadata.Writers, address),
            Recipients = Links(metadata.Recipients, address),
            Secrecy = metadata.Secrecy is { } secrecy ? composer.Words["secrecy-" + secrecy.ToString().ToLowerInvariant()] : null,
            IsSecret = metadata.Secrecy == Model.Secrecy.Secret,
            InForce = composer.Date(metadata.InForce, address),
            Counterpart = metadata.Counterpart is { } twin ? composer.Link(twin.Value, address) : null,
            Completes = Links(metadata.Completes, address),
            CompletedBy = Links(metadata.CompletedBy, address),
            Sources = composer.Sources(metadata.Sources, plain),
            Disclosed = [.. metadata.Disclosed.Select((d, i) => new DisclosureView(Disclosure.Anchor(i), composer.Date(d.Date, address), Composer.Line(d.Where, plain), composer.Sources(d.Sources, plain)))],
            StageOf = metadata.StageOf is { } stage ? new StageView(composer.Link(stage.Document.Value, address, stage.Section), stage.By, Composer.Href(StagesComposer.AddressOf(stage.Document.Value), address)) : null,
            Stages = _staged.Contains(document.Id) ? new LinkView(composer.Words["stages"], Composer.Href(StagesComposer.AddressOf(document.Id), address)) : null,
            Headnote = Composer.Blocks(document.Headnote, style),
            Versions = [.. document.Versions.Select((v, i) => Version(v, i + 1, plain))],
            HasEmendations = apparatus.Any(a => a.Kind != "remark"),
            Sections = Sections(document, style),
            Apparatus = apparatus,
            Notes = Notes(composer.Linked.Notes.GetValueOrDefault(document.Id, []), plain, composer),
            Days = composer.Days(units, address),
            Cited = composer.SourcesOf(units, SourcesOf(document), address),
            Mentions = mentions,
            AllMentions = allMentions,
            Discrepancies = composer.DiscrepanciesOf(document.Id, address),
            Before = events.Before,
            Same = events.Same,
            After = events.After,
            Timeline = events.Drawing,
            Previous = previous is null ? null : composer.Link(previous.Id, address),
            Next = next is null ? null : composer.Link(next.Id, address),
            Cite = CiteComposer.Cite(metadata.Title, address, composer),
            Meta = CiteComposer.Meta(metadata.Title, address, composer, document.Versions.FirstOrDefault()?.Language),
            JsonLd = CiteComposer.JsonLd(document, address, composer),
            TeiHref = Composer.Href($"data/tei/{document.Id.Value}.xml", address),
        };
    }

    private static List<SourceReference> SourcesOf(Document document)
    {
        List<SourceReference> sources = [.. document.Metadata.Sources];
        foreach (var version in document.Versions) sources.AddRange(version.Sources);
        return sources;
    }

    private static string? Description(Document document)
    {
        var text = PlainText.Letters(document.Headnote.Blocks.AsSpan());
        if (text.IsEmpty) return null;
        if (text.Length <= LongestDescription) return text.ToString();
        var end = text[..(LongestDescription + 1)].LastIndexOf(' ');
        return string.Concat(text[..(end > 0 ? end : LongestDescription)], " …");
    }

    private LinkView[] Links(ImmutableArray<Located<EntryId>> ids, string address)
    {
        if (ids.IsEmpty) return [];
        var links = new LinkView[ids.Length];
        for (var i = 0; i < links.Length; i++) links[i] = composer.Link(ids[i].Value, address);
        return links;
    }

    private VersionView Version(TextVersion version, int index, ProseStyle style) => new(
        index, version.Language, composer.LanguageName(version.Language), composer.Words["role-" + version.Role.ToString().ToLowerInvariant()],
        version.Completeness == Completeness.Extracts ? composer.Words["completeness-extracts"] : null,
        version.Witness is { } witness ? Composer.Line(witness, style) : null, version.By, composer.Sources(version.Sources, style), version.Role == TextRole.Regest);

    private IReadOnlyList<SectionView> Sections(Document document, ProseStyle style)
    {
        var headings = new ProseStyle[document.Versions.Length];
        for (var v = 0; v < headings.Length; v++) headings[v] = style with { Language = document.Versions[v].Language };
        return [.. document.SectionIds.Select(id => Section(document, id, style, headings))];
    }

    /// <param name="headings">The style of the heading in each version.</param>
    private SectionView Section(Document document, string id, ProseStyle style, ProseStyle[] headings)
    {
        var cells = new List<CellView>(document.Versions.Length);
        var rows = 1;
        string? label = null;
        for (var v = 0; v < document.Versions.Length; v++)
        {
            var version = document.Versions[v];
            if (SectionOf(version, id) is not { } section) continue;
            rows = Math.Max(rows, section.Blocks.Length + (section.HasHeading ? 1 : 0));
            if (section.HasHeading) label ??= section.Title;
            cells.Add(new CellView(
                $"{id}-{version.Language}", v + 1, version.Language, composer.DirectionOf(version.Language),
                section.HasHeading ? new LineProse(section.Heading, version.Language, headings[v]) : null,
                section.Blocks.IsEmpty ? null : new BlockProse(section.Blocks, version.Language, style)));
        }
        return new SectionView(id, label ?? composer.Words["preamble"], RowsFor(rows), cells);
    }

    /// <summary>What is said of a section’s rows: style sheets have a rule for each of few numbers.</summary>
    private static int RowsFor(int rows) => rows <= 40 ? rows : Array.Find([60, 100, 200, 400, 1000], step => rows <= step);

    private static Section? SectionOf(TextVersion version, string id)
    {
        foreach (var section in version.Sections)
            if (section.Id == id) return section;
        return null;
    }

    private IReadOnlyList<ApparatusView> ApparatusOf(Document document)
    {
        var entries = new List<ApparatusView>();
        foreach (var version in document.Versions)
            foreach (var section in version.Sections)
                foreach (var (mark, lemma, _) in ApparatusReader.Of(section)) entries.Add(Entry(mark, lemma, version, section));
        if (entries.Count == 0) return [];
        var ofOne = entries.DistinctBy(e => e.Lang).Count() < 2;
        return [.. entries.OrderBy(e => e.Number).Select(e => ofOne ? e with { Language = null } : e)];
    }

    private ApparatusView Entry(Inline inline, string lemma, TextVersion version, Section section)
    {
        var label = section.HasHeading ? section.Title : composer.Words["preamble"];
        var labelLanguage = section.HasHeading ? version.Language : null;
        var (tag, language, direction) = (version.Language, composer.LanguageName(version.Language), composer.DirectionOf(version.Language));
        return inline switch
        {
            Emendation e => new ApparatusView(e.Number, Apparatus.Anchor(e.Number, tag), label, labelLanguage, tag, language, direction,
                e.Kind.ToString().ToLowerInvariant(), composer.Words["emendation-" + e.Kind.ToString().ToLowerInvariant()], e.AsPrinted.Trim(), e.Corrected.Trim(), e.Remark),
            Remark r => new ApparatusView(r.Number, Apparatus.Anchor(r.Number, tag), label, labelLanguage, tag, language, direction, "remark", composer.Words["emendation-remark"], "", "", r.Text) { Lemma = lemma },
            _ => throw new ArgumentOutOfRangeException(nameof(inline)),
        };
    }

    internal static IReadOnlyList<NoteView> Notes(ImmutableArray<LinkedNote> notes, ProseStyle style, Composer composer)
    {
        var views = new NoteView[notes.Length];
        for (var i = 0; i < views.Length; i++)
        {
            var (note, number, _) = notes[i];
            var references = notes[i].References;
            var backlinks = new BacklinkView[references.Length];
            for (var r = 0; r < backlinks.Length; r++)
            {
                backlinks[r] = backlinks.Length == 1
                    ? new BacklinkView("#" + references[r], "", composer.BackLabel(number))
                    : new BacklinkView("#" + references[r], Letter(r), composer.Words.Format("back-to-reference", number, Letter(r)));
            }
            views[i] = new NoteView(number, note.Id, new BlockProse(note.Text.Blocks, note.Text.Language, style), backlinks);
        }
        return views;
    }

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);
}
