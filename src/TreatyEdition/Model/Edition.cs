using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Model;

/// <summary>All that the input says, read into types; nothing resolved yet.</summary>
public sealed record Edition
{
    public required EditionMetadata Metadata { get; init; }

    /// <summary>In the order of <see cref="Document.Compare"/>.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];
    public ImmutableArray<Person> People { get; init; } = [];
    public ImmutableArray<Place> Places { get; init; } = [];
    public ImmutableArray<Organisation> Organisations { get; init; } = [];
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>By date, then id.</summary>
    public ImmutableArray<HistoricalEvent> Events { get; init; } = [];
    public ImmutableArray<Discrepancy> Discrepancies { get; init; } = [];
    public ImmutableArray<Concordance> Concordances { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>By their order, then id.</summary>
    public ImmutableArray<EditionPage> Pages { get; init; } = [];

    /// <summary>The texts of the sources at hand, by key; for checking quotations, never for printing.</summary>
    public ImmutableDictionary<string, string> Seeds { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Every address ever released, from <c>permalinks.txt</c>.</summary>
    public ImmutableArray<Located<string>> Permalinks { get; init; } = [];
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    public Unread Unread { get; init; } = Unread.Nothing;

    /// <summary>The register entries that have names: people, places, organisations, terms.</summary>
    public IEnumerable<RegisterEntry> NamedEntries => [.. People, .. Places, .. Organisations, .. Terms];
}

/// <summary>What the input has but could not be read. That was reported; a reference to it is no mistake of its own.</summary>
/// <param name="Registers">Those of which not every entry could be read.</param>
/// <param name="Entries">Documents and pages.</param>
public sealed record Unread(ImmutableHashSet<EntryKind> Registers, ImmutableHashSet<EntryId> Entries)
{
    public static Unread Nothing { get; } = new([], []);

    /// <summary>Whether an entry that is not known may be among what could not be read.</summary>
    public bool MayHold(EntryId id) => Registers.Contains(id.Kind) || Entries.Contains(id);
}

/// <summary>What <c>edition.yml</c> says.</summary>
public sealed record EditionMetadata
{
    public required string Title { get; init; }
    public required string ShortTitle { get; init; }
    public string? Subtitle { get; init; }
    public string? Description { get; init; }
    public required string Version { get; init; }
    public EdtfDate? Released { get; init; }
    public ImmutableArray<Editor> Editors { get; init; } = [];
    public string? Publisher { get; init; }
    public Licence? Licence { get; init; }

    /// <summary>Where the site will stand, with a slash at its end; null where that is not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether there is a feed, which needs an address and a day.</summary>
    public bool HasFeed => BaseUrl is not null && Released?.Earliest is not null;
    public string? Repository { get; init; }

    /// <summary>BCP 47: the language of the interface.</summary>
    public required string Language { get; init; }
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>In which days are shown; the Gregorian is, whether it is among them or not.</summary>
    public ImmutableArray<CalendarId> Calendars { get; init; } = CalendarReadings.All;
    public bool AllowsRawHtml { get; init; }
    public ImmutableArray<EventTheme> Themes { get; init; } = [];
    public ImmutableArray<ContentsGroup> Contents { get; init; } = [];

    /// <summary>False where <c>edition.yml</c> is missing or could not be read.</summary>
    public bool IsRead { get; init; } = true;
    public required SourceSpan Span { get; init; }
}

public sealed record Editor(string Name, string? Role);

public sealed record Licence(string Name, string? Url, string? Note);

/// <summary>A subject under which events are gathered.</summary>
public sealed record EventTheme(string Id, string Title);

/// <summary>A part of the table of contents.</summary>
public sealed record ContentsGroup(
    string Id, string Title, string? Text, ImmutableArray<Located<EntryId>> Documents, ImmutableArray<Located<EntryId>> Pages);

public enum PageKind { Essay, Method, About }

/// <summary>An essay, or a page about the edition.</summary>
public sealed record EditionPage(
    EntryId Id, string Title, string ShortTitle, string? Description, PageKind Kind, int Order, RichText Text, ImmutableArray<Note> Notes, SourceSpan Span);

/// <summary>Where a released address went. Both relative to the site's root; either may have a fragment.</summary>
public sealed record Redirect(string From, string To, SourceSpan Span);
