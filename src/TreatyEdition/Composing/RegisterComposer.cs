using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Composing;

/// <summary>The index page of a register.</summary>
public sealed record RegisterModel : PageModel
{
    public required IReadOnlyList<LetterView> Letters { get; init; }
    public required int Count { get; init; }
    public string? Intro { get; init; }
}

public sealed record LetterView(string Letter, string Anchor, IReadOnlyList<EntryRowView> Entries);

/// <param name="Variants">Other forms, for the filter.</param>
public sealed record EntryRowView(string Name, string Href, string? Detail, string Variants, string MentionsText);

/// <summary>The page of a person, place, organisation or term.</summary>
public sealed record EntryModel : PageModel
{
    public required string KindName { get; init; }
    public required LinkView Register { get; init; }
    public string? Role { get; init; }
    public required IReadOnlyList<FactView> Facts { get; init; }
    public DateView? Dates { get; init; }
    public required IReadOnlyList<VariantView> Variants { get; init; }
    public BlockProse? About { get; init; }
    public required IReadOnlyList<LineProse> Sources { get; init; }
    public required IReadOnlyList<LinkView> Signed { get; init; }
    public required IReadOnlyList<LinkView> Wrote { get; init; }
    public required IReadOnlyList<LinkView> Received { get; init; }
    public required IReadOnlyList<LinkView> PlaceOf { get; init; }
    public required IReadOnlyList<EventView> Events { get; init; }
    public DrawingProse? Timeline { get; init; }
    public required IReadOnlyList<LinkView> Discrepancies { get; init; }
    public required IReadOnlyList<MentionGroupView> Mentions { get; init; }
    public LinkView? AllMentions { get; init; }
    public required string MentionsText { get; init; }
    public required IReadOnlyList<DayView> Days { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
    public required CiteView Cite { get; init; }
}

public sealed record FactView(string Label, string Text);

public sealed record VariantView(string Form, string? Lang, string? LanguageName, string? Attested, string? Note);

/// <summary>Composes the registers of people, places, organisations and terms.</summary>
internal sealed class RegisterComposer(Composer composer)
{
    private readonly ILookup<EntryId, Document> _signed = ByEntry(composer, m => m.Signatories.Select(s => s.Person.Value));
    private readonly ILookup<EntryId, Document> _wrote = ByEntry(composer, m => m.Writers.Select(w => w.Value));
    private readonly ILookup<EntryId, Document> _received = ByEntry(composer, m => m.Recipients.Select(r => r.Value));
    private readonly ILookup<EntryId, Document> _placeOf = ByEntry(composer, m => m.Place is { } place ? [place.Value] : []);

    public IEnumerable<Page> Pages() =>
    [
        .. Register(EntryKind.Person, "people", composer.Edition.People),
        .. Register(EntryKind.Place, "places", composer.Edition.Places),
        .. Register(EntryKind.Organisation, "organisations", composer.Edition.Organisations),
        .. Register(EntryKind.Term, "glossary", composer.Edition.Terms),
    ];

    private IEnumerable<Page> Register<T>(EntryKind kind, string name, ImmutableArray<T> entries) where T : RegisterEntry
    {
        if (entries.IsEmpty) yield break;
        yield return new Page($"{name}.html", "register", () => Index(name, kind, entries));
        foreach (var entry in entries)
            yield return new Page(Addresses.Of(entry.Id), "entry", () => Entry(entry, name));
    }

    private RegisterModel Index<T>(string name, EntryKind kind, ImmutableArray<T> entries) where T : RegisterEntry
    {
        var address = $"{name}.html";
        var title = composer.Words["nav-" + name];
        return new RegisterModel
        {
            Frame = composer.FrameOf(address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "register",
            Count = entries.Length,
            Intro = composer.Words.Of("register-intro", EntryKinds.Noun(kind)),
            Description = composer.Words.Of("register-intro", EntryKinds.Noun(kind)),
            Letters = [.. entries.OrderBy(e => e.SortName, Composer.ByName).GroupBy(e => LetterOf(e.SortName))
                .Select(g => new LetterView(g.Key, $"letter-{g.Key.ToLowerInvariant()}", [.. g.Select(e => Row(e, address))]))],
        };
    }

    private static string LetterOf(string name)
    {
        foreach (var c in name.Normalize(System.Text.NormalizationForm.FormD))
            if (char.IsLetter(c)) return char.IsAsciiLetter(c) ? char.ToUpperInvariant(c).ToString() : "0";
        return "0";
    }

    private EntryRowView Row(RegisterEntry entry, string address)
    {
        return new EntryRowView(
            entry.SortName, Composer.Href(Addresses.Of(entry.Id), address), Detail(entry), string.Join(" · ", entry.Variants.Select(v => v.Form).Append(entry.Name).Distinct()),
            composer.CountText(entry.Id));
    }

    private static string? Detail(RegisterEntry entry) => entry switch
    {
        Person p => p.Role,
        Place p => p.ModernName is { } modern && modern != p.Name ? string.Join(", ", new[] { p.PlaceKind, modern }.OfType<string>()) : p.PlaceKind,
        Organisation o => o.OrganisationKind,
        _ => null,
    };

    private EntryModel Entry(RegisterEntry entry, string register)
    {
        var address = Addresses.Of(entry.Id);
        var style = composer.Style(address, entry.Id);
        var events = composer.EventsOf(entry.Id).ToImmutableArray();
        var units = composer.UnitsOf(entry.Id);
        var (mentions, allMentions) = composer.MentionsOf(entry.Id, address);
        return new EntryModel
        {
            Frame = composer.FrameOf(address),
            Title = entry.Name,
            HeadTitle = composer.HeadTitle(entry.Name),
            Kind = "entry",
            Description = (entry as Person)?.Role,
            KindName = composer.KindName(entry.Id.Kind),
            Register = new LinkView(composer.Words["nav-" + register], $"../{register}.html"),
            Role = (entry as Person)?.Role,
            Facts = Facts(entry),
            Dates = composer.Date((entry as Person)?.Dates ?? (entry as Organisation)?.Dates, address),
            Variants = [.. entry.Variants.Select(Variant)],
            About = Composer.Blocks(entry.About, style),
            Sources = composer.Sources(entry.Sources, style),
            Signed = Links(_signed[entry.Id], address),
            Wrote = Links(_wrote[entry.Id], address),
            Received = Links(_received[entry.Id], address),
            PlaceOf = Links(_placeOf[entry.Id], address),
            Events = [.. events.Select(e => EventsComposer.View(e, composer, address))],
            Timeline = TimelineDrawing.Small(events, composer, address),
            Discrepancies = composer.DiscrepanciesOf(entry.Id, address),
            Mentions = mentions,
            AllMentions = allMentions,
            MentionsText = composer.CountText(entry.Id),
            Days = composer.Days(units, address),
            Cited = composer.SourcesOf(units, entry.Sources, address),
            Cite = CiteComposer.Cite(entry.Name, address, composer),
            Meta = CiteComposer.Meta(entry.Name, address, composer, null),
        };
    }

    /// <summary>The documents that concern each entry, in their order; gathered once, since every entry asks.</summary>
    private static ILookup<EntryId, Document> ByEntry(Composer composer, Func<DocumentMetadata, IEnumerable<EntryId>> entries) => composer.Edition.Documents
        .SelectMany(d => entries(d.Metadata).Distinct(), (document, id) => (document, id)).ToLookup(x => x.id, x => x.document);

    private IReadOnlyList<LinkView> Links(IEnumerable<Document> documents, string address) =>
        [.. documents.Select(d => composer.Link(d.Id, address) with { Note = d.Metadata.Date?.Format(composer.Words.Dates) })];

    private IReadOnlyList<FactView> Facts(RegisterEntry entry)
    {
        var facts = new List<FactView>();
        void Add(string key, string? text)
        {
            if (text is { Length: > 0 }) facts.Add(new FactView(composer.Words[key], text));
        }
        switch (entry)
        {
            case Person p: Add("affiliation", p.Affiliation); break;
            case Organisation o: Add("organisation-kind", o.OrganisationKind); break;
            case Place p:
                Add("place-kind", p.PlaceKind);
                Add("modern-name", p.ModernName);
                if (p.Coordinates is { } c) Add("coordinates", Coordinates(c));
                Add("certainty", p.Certainty is { } certainty ? composer.Words["certainty-" + certainty] : null);
                break;
        }
        return facts;
    }

    private string Coordinates(Coordinates c)
    {
        var words = composer.Words;
        return words.Format("coordinate-pair", Degrees(c.Latitude), words[c.Latitude < 0 ? "south" : "north"], Degrees(c.Longitude), words[c.Longitude < 0 ? "west" : "east"]);

        string Degrees(double value) => Math.Abs(value).ToString("0.0##", CultureInfo.InvariantCulture).Replace(".", words["decimal-sign"], StringComparison.Ordinal);
    }

    private VariantView Variant(NameForm form) => new(
        form.Form, form.Language == composer.Language ? null : form.Language, form.Language is { } tag ? composer.LanguageName(tag) : null,
        form.AttestedIn.IsEmpty ? null : string.Join(composer.Words["semicolon"], form.AttestedIn.Select(key => composer.Linked.Catalogue.Find(new EntryId(EntryKind.Source, key))?.ShortName ?? key)), form.Note);
}
