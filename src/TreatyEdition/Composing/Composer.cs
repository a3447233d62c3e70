using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>What all composers share: the edition, the words of the interface, and small view models made of both.</summary>
internal sealed class Composer
{
    public Composer(LinkedEdition linked, Words words, ShellView shell, DateIndex dates)
    {
        (Linked, Words, Shell, Dates) = (linked, words, shell, dates);
        for (int first = 0, end = 0; first < linked.Units.Length; first = end)
        {
            while (end < linked.Units.Length && linked.Units[end].Owner == linked.Units[first].Owner) end++;
            _units.Add(linked.Units[first].Owner, first..end);
        }
        _eventById = linked.Edition.Events.ToDictionary(e => e.Id);
        _discrepancies = linked.Edition.Discrepancies
            .SelectMany(d => d.Links.Select(l => l.Value).Distinct(), (d, id) => (d.Id, Touched: id)).ToLookup(x => x.Touched, x => x.Id);
        _events = linked.Edition.Events.SelectMany(e => e.Links.Select(l => l.Value).Distinct(), (e, id) => (e, id)).ToLookup(x => x.id, x => x.e);
        _works = linked.Edition.Sources.Select(s => s.Item).OrderBy(ChicagoStyle.SortKey, StringComparer.Ordinal).ThenBy(i => i.Id, StringComparer.Ordinal)
            .Select((item, order) => new Work(item, order)).ToDictionary(w => w.Item.Id, StringComparer.Ordinal);
        AsCited = CiteComposer.Any(linked.Edition.Metadata, words);
        MetaOfAny = CiteComposer.MetaOfAny(linked.Edition.Metadata);
        _chapters = new Lazy<TimelineChapters>(() => new TimelineChapters(this));
        _days = new DayViews(words, linked.Edition.Metadata.Calendars);
    }

    public LinkedEdition Linked { get; }

    public Edition Edition => Linked.Edition;

    public Words Words { get; }

    public ShellView Shell { get; }

    public DateIndex Dates { get; }

    /// <summary>A page of the edition as a work to cite, but for what is the page's own.</summary>
    public CslItem AsCited { get; }

    /// <inheritdoc cref="CiteComposer.MetaOfAny"/>
    public IReadOnlyList<MetaView> MetaOfAny { get; }

    public string Language => Words.Language;

    /// <summary>Sorts names as readers of the interface's language expect; the same on every machine, whatever its locale data.</summary>
    public static readonly StringComparer ByName = new FoldedComparer();

    /// <summary>What every page has, for the page at an address.</summary>
    public PageFrame FrameOf(string address) => new(
        Shell, Addresses.Up(Page.DepthOf(address)), address, Language, Navigation(address), Words.Texts);

    /// <summary>From pages below a folder, none of which it leads to, it is always the same.</summary>
    private LinkView[] Navigation(string address) => Page.DepthOf(address) == 1 ? _navigationBelow ??= NavigationFrom(address, 1) : NavigationFrom(address, Page.DepthOf(address));

    private LinkView[]? _navigationBelow;

    private LinkView[] NavigationFrom(string address, int depth)
    {
        List<(string Key, string Address, bool Shown)> items =
        [
            ("nav-documents", "documents.html", true),
            ("nav-people", "people.html", Edition.People.Length > 0),
            ("nav-places", "places.html", Edition.Places.Length > 0),
            ("nav-organisations", "organisations.html", Edition.Organisations.Length > 0),
            ("nav-glossary", "glossary.html", Edition.Terms.Length > 0),
            ("nav-timeline", "timeline.html", Edition.Events.Length > 0),
            ("nav-dates", "dates.html", true),
            ("nav-bibliography", "bibliography.html", Edition.Sources.Length > 0),
        ];
        return [.. items.Where(i => i.Shown).Select(i =>
            new LinkView(Words[i.Key], Addresses.Relative(depth, i.Address)) { Current = i.Address == address })];
    }

    public string HeadTitle(string title) => title == Edition.Metadata.Title ? title : $"{title} – {Edition.Metadata.ShortTitle}";

    public ProseStyle Style(string address, EntryId? page = null, bool anchors = true, bool permalinks = false) =>
        new(Page.DepthOf(address), page, Language, Words) { HasAnchors = anchors, HasPermalinks = permalinks };

    public static BlockProse? Blocks(RichText text, ProseStyle style) => text.IsEmpty ? null : new BlockProse(text.Blocks, text.Language, style);

    /// <summary>A short text on one line: its paragraphs' words, one after the other.</summary>
    public static LineProse? Line(RichText text, ProseStyle style)
    {
        var inlines = text.Blocks.OfType<Paragraph>().SelectMany((p, i) => i == 0 ? p.Inlines : p.Inlines.Insert(0, new TextRun(" ", 0))).ToImmutableArray();
        return inlines.IsEmpty ? null : new LineProse(inlines, text.Language, style);
    }

    public LinkView Link(EntryId id, string from, string? fragment = null)
    {
        var depth = Page.DepthOf(from);
        if (fragment is not null) return new(Linked.Catalogue[id].ShortName, Addresses.Relative(depth, id, fragment));
        return depth == 1 ? _links.GetOrAdd(id, static (id, composer) => composer.MakeLink(id, 1), this) : MakeLink(id, depth);
    }

    public LinkView FullLink(EntryId id, string from)
    {
        var link = Link(id, from);
        return Linked.Catalogue[id].Name is var name && name == link.Text ? link : link with { Text = name };
    }

    private LinkView MakeLink(EntryId id, int depth) => new(Linked.Catalogue[id].ShortName, Addresses.Relative(depth, HomeOf(id)));

    /// <summary>Those of the pages below a folder, which are most; each entry is linked from many.</summary>
    private readonly ConcurrentDictionary<EntryId, LinkView> _links = [];

    /// <summary>Where an entry is told: for an event or a disagreement, whose address is its place in a list, the page that the list leads to.</summary>
    public string HomeOf(EntryId id) => id.Kind switch
    {
        EntryKind.Event => Chapters.AddressOf(id),
        EntryKind.Discrepancy => MatterComposer.AddressOf(id),
        _ => Addresses.Of(id),
    };

    /// <summary>The way to where a passage is read.</summary>
    public string HrefOf(TextUnit unit, string from) => unit.Part is UnitPart.Event or UnitPart.Discrepancy
        ? Href(HomeOf(unit.Owner), from)
        : Addresses.Relative(Page.DepthOf(from), unit.Owner, unit.Anchor);

    public TimelineChapters Chapters => _chapters.Value;

    private readonly Lazy<TimelineChapters> _chapters;

    public static string Href(string address, string from) => Addresses.Relative(Page.DepthOf(from), address);

    public DateView? Date(EdtfDate? date, string from) => date is null ? null : new DateView(
        date.Format(Words.Dates), DateTimes.Of(date),
        Addresses.OfDate(date) is { } address ? Href(address, from) : null,
        date.IsApproximate || date.IsUncertain,
        date.Day is { } day ? Readings(day) : []);

    /// <summary>A day in every calendar.</summary>
    public IReadOnlyList<ReadingView> Readings(DateOnly day) => _days.Readings(day);

    private readonly DayViews _days;

    /// <summary>The days that a page's text mentions, each once, in order.</summary>
    public IReadOnlyList<DayView> Days(ReadOnlySpan<TextUnit> units, string from)
    {
        var days = new List<int>();
        foreach (var unit in units)
            foreach (var mark in unit.Marks)
                if (mark.Date?.Day is { } day) days.Add(day.DayNumber);
        days.Sort();
        var views = new List<DayView>(days.Count);
        var depth = Page.DepthOf(from);
        for (var i = 0; i < days.Count; i++)
        {
            if (i > 0 && days[i] == days[i - 1]) continue;
            var day = DateOnly.FromDayNumber(days[i]);
            var view = _days.Below(day);
            views.Add(depth == 1 ? view : view with { Href = Addresses.Relative(depth, Addresses.OfDay(day)) });
        }
        return views;
    }

    /// <summary>A reference to a source, as a short citation that leads to the bibliography.</summary>
    public IReadOnlyList<LineProse> Sources(ImmutableArray<SourceReference> references, ProseStyle style)
    {
        if (references.IsEmpty) return [];
        var lines = new List<LineProse>(references.Length);
        foreach (var reference in references)
            if (_works.TryGetValue(reference.Key, out var work))
                lines.Add(new LineProse([new SourceCitation([new CitedSource(work.Item, null, reference.Locator, First: false)], 0) { InParentheses = false }], Language, style));
        return lines;
    }

    /// <summary>The passages of an entry's page.</summary>
    public ReadOnlySpan<TextUnit> UnitsOf(EntryId id) => _units.TryGetValue(id, out var range) ? Linked.Units.AsSpan()[range] : [];

    /// <summary>Where those of an entry stand, one after the other.</summary>
    private readonly Dictionary<EntryId, Range> _units = [];

    public HistoricalEvent Event(EntryId id) => _eventById[id];

    private readonly Dictionary<EntryId, HistoricalEvent> _eventById;

    /// <summary>The discrepancies that touch an entry.</summary>
    public IReadOnlyList<LinkView> DiscrepanciesOf(EntryId id, string from) => [.. _discrepancies[id].Select(d => Link(d, from))];

    private readonly ILookup<EntryId, EntryId> _discrepancies;

    /// <summary>The events that touch an entry, by date.</summary>
    public IEnumerable<HistoricalEvent> EventsOf(EntryId id) => _events[id];

    private readonly ILookup<EntryId, HistoricalEvent> _events;

    /// <summary>In how many passages of other pages an entry is mentioned and how many events touch it, as its page lists them.</summary>
    public string CountText(EntryId id)
    {
        var (passages, events) = (MentionsElsewhere(id).Length, EventsOf(id).Count());
        var (inPassages, inEvents) = (Words.Count("mentions", passages), Words.Count("timeline-events", events));
        return (passages, events) switch
        {
            (0, 0) => Words["mentions-nowhere"],
            (_, 0) => inPassages,
            (0, _) => inEvents,
            _ => Words.Format("mentions-and-events", inPassages, inEvents),
        };
    }

    private readonly Dictionary<string, Work> _works;

    /// <summary>A source, its place in the bibliography, and how it is cited there: most pages cite the same few.</summary>
    private sealed class Work(CslItem item, int order)
    {
        private readonly Lazy<IReadOnlyList<CitationRun>> _citation = new(() => ChicagoStyle.Bibliography(item));

        public CslItem Item => item;

        public int Order => order;

        public IReadOnlyList<CitationRun> Citation => _citation.Value;
    }

    /// <summary>The sources that passages cite, in full, in the order of the bibliography.</summary>
    public IReadOnlyList<CitedView> SourcesOf(ReadOnlySpan<TextUnit> units, IEnumerable<SourceReference> references, string from)
    {
        var works = new List<Work>();
        void Add(string key)
        {
            if (_works.TryGetValue(key, out var work)) works.Add(work);
        }
        foreach (var unit in units)
            foreach (var mark in unit.Marks)
                if (mark.Kind == MarkKind.Source) Add(mark.Target!.Value);
        foreach (var reference in references) Add(reference.Key);
        works.Sort(static (one, other) => one.Order.CompareTo(other.Order));
        var style = Style(from);
        var views = new List<CitedView>();
        for (var i = 0; i < works.Count; i++)
            if (i == 0 || works[i] != works[i - 1])
                views.Add(new CitedView(new CitationProse(works[i].Citation, style), Href(Addresses.Of(new EntryId(EntryKind.Source, works[i].Item.Id)), from)));
        return views;
    }

    /// <summary>Mentions, grouped by the page that has them.</summary>
    /// <param name="mentions">In the order of the edition, so that those of a page follow one another.</param>
    public IReadOnlyList<MentionGroupView> Mentions(ReadOnlySpan<Mention> mentions, string from)
    {
        var groups = new List<MentionGroupView>();
        for (int first = 0, end = 0; first < mentions.Length; first = end)
        {
            var owner = mentions[first].Unit.Owner;
            while (end < mentions.Length && mentions[end].Unit.Owner == owner) end++;
            var passages = new ContextView[end - first];
            for (var i = 0; i < passages.Length; i++) passages[i] = Context(mentions[first + i], from);
            groups.Add(new MentionGroupView(KindName(owner.Kind), FullLink(owner, from), passages));
        }
        return groups;
    }

    /// <summary>The passages that mention an entry, each once, but for its own page's, and for those of the events that a document, person, place, organisation or term lists.</summary>
    public Mention[] MentionsElsewhere(EntryId id) => id.Kind == EntryKind.Document
        ? GatherMentions(id)
        : _mentions.GetOrAdd(id, static (id, composer) => composer.GatherMentions(id), this);

    /// <summary>Of the entries of registers, which count them, list them and lead to a page of them.</summary>
    private readonly ConcurrentDictionary<EntryId, Mention[]> _mentions = [];

    private Mention[] GatherMentions(EntryId id)
    {
        var mentions = new List<Mention>();
        var listed = id.Kind is EntryKind.Page or EntryKind.Discrepancy ? null : _events[id];
        foreach (var mention in Linked.MentionsOf(id))
        {
            var owner = mention.Unit.Owner;
            if (owner != id && (listed is null || owner.Kind != EntryKind.Event || !listed.Contains(_eventById[owner]))) mentions.Add(mention);
        }
        EachOnce(mentions, []);
        return [.. mentions];
    }

    /// <summary>Leaves of each passage one mention for each part of an entry, or place in a source, that it points to.</summary>
    /// <param name="places">What it is done with, to be used again.</param>
    public static void EachOnce(List<Mention> mentions, HashSet<Place> places)
    {
        if (mentions.Count < 2) return;
        places.Clear();
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
            if (places.Add(new Place(mentions[i].Unit.Owner, mentions[i].Unit.Anchor, mentions[i].Mark.Detail))) mentions[kept++] = mentions[i];
        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    public readonly record struct Place(EntryId Owner, string? Anchor, string? Detail);

    /// <summary>Where an entry is mentioned, for its own page: the passages, or, where they are many, a link to the page that gives them.</summary>
    public (IReadOnlyList<MentionGroupView> Groups, LinkView? All) MentionsOf(EntryId id, string from)
    {
        var mentions = MentionsElsewhere(id);
        if (mentions.Length <= MentionsComposer.MostOnAnEntry) return (Mentions(mentions, from), null);
        var pages = mentions.Select(m => m.Unit.Owner).Distinct().Count();
        return ([], new LinkView(Words.Format("mentions-all", mentions.Length, pages), Href(MentionsComposer.AddressOf(id), from)));
    }

    public ContextView Context(Mention mention, string from)
    {
        var (before, words, after) = mention.Context();
        return new ContextView(
            PartName(mention.Unit), HrefOf(mention.Unit, from), before, words, after,
            mention.Unit.Language == Language ? null : mention.Unit.Language, mention.Mark.Kind == MarkKind.Source ? mention.Mark.Detail : null);
    }

    /// <summary>What part of its page a passage is, in a word or two.</summary>
    public string PartName(TextUnit unit) => unit.Part switch
    {
        UnitPart.Disclosure => Words["disclosed"],
        UnitPart.Witness => Words["witness"],
        UnitPart.Headnote => Words["headnote"],
        UnitPart.Note => _noteNames.GetOrAdd(Linked.NumberOf(unit)!.Value, static (number, words) => words.Format("note-id", number), Words),
        UnitPart.Text or UnitPart.Heading or UnitPart.Page when unit.Heading is { Length: > 0 } heading => heading,
        UnitPart.Text => Words["preamble"],
        UnitPart.Concordance => unit.Heading ?? Words["concordance"],
        UnitPart.Event or UnitPart.Discrepancy => unit.Heading ?? "",
        UnitPart.About => Words["entry"],
        _ => Words["introduction"],
    };

    /// <summary>Of the link back from a note to its only reference.</summary>
    public string BackLabel(int note) => _backLabels.GetOrAdd(note, static (number, words) => words.Format("back-to-reference", number, "1"), Words);

    // By the numbers of notes, which begin anew on every page.
    private readonly ConcurrentDictionary<int, string> _noteNames = [], _backLabels = [];

    public string KindName(EntryKind kind) => _kindNames[(int)kind] ??= Words["kind-" + EntryKinds.Noun(kind)];

    private readonly string?[] _kindNames = new string?[Enum.GetValues<EntryKind>().Length];

    public string KindName(DocumentKind kind) => Words["kind-" + kind.ToString().ToLowerInvariant()];

    /// <summary>The name of a language in the interface's own.</summary>
    public string LanguageName(string tag) => Known(tag).Name;

    /// <summary>The direction of a language where it is not the interface's own.</summary>
    public string? DirectionOf(string tag) => Known(tag).Direction;

    private KnownLanguage Known(string tag) => _languages.GetOrAdd(tag, static (tag, composer) => composer.ReadLanguage(tag), this);

    private readonly ConcurrentDictionary<string, KnownLanguage> _languages = new(StringComparer.Ordinal);

    private sealed record KnownLanguage(string Name, string? Direction);

    private KnownLanguage ReadLanguage(string tag)
    {
        var primary = tag.Split('-')[0];
        var isNamed = Words.Texts.TryGetValue("language-" + tag, out var name) || Words.Texts.TryGetValue("language-" + primary, out name);
        return new KnownLanguage(isNamed ? name! : tag, LanguageTag.DirectionWithin(Language, tag));
    }

    private sealed class FoldedComparer : StringComparer
    {
        public override int Compare(string? x, string? y)
        {
            var folded = string.CompareOrdinal(Fold(x ?? ""), Fold(y ?? ""));
            return folded != 0 ? folded : string.CompareOrdinal(x, y);
        }

        public override bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public override int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);

        private static string Fold(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)
            .Where(c => char.IsLetterOrDigit(c) || c == ' '));
    }
}

/// <param name="Datetime">As HTML writes it, Gregorian.</param>
/// <param name="Readings">The day in every calendar; empty for what is not a day.</param>
public sealed record DateView(string Text, string Datetime, string? Href, bool Vague, IReadOnlyList<ReadingView> Readings);

/// <summary>A day in one calendar.</summary>
public sealed record ReadingView(string Calendar, string Text, string? Native, string? NativeLang);

public sealed record CitedView(CitationProse Citation, string Href);

/// <summary>The passages of one page that mention something.</summary>
public sealed record MentionGroupView(string Kind, LinkView Owner, IReadOnlyList<ContextView> Passages)
{
    public int Count => Passages.Count;
}

/// <summary>A passage with the words that mention something.</summary>
/// <param name="Lang">BCP 47, where the passage is not in the page's language.</param>
/// <param name="Locator">Where in a source, for a citation.</param>
public sealed record ContextView(string Part, string Href, string Before, string Words, string After, string? Lang, string? Locator);
