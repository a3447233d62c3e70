using System.Collections.Immutable;

namespace TreatyEdition.Model;

/// <summary>What an entry is: a document or an entry of one of the registers.</summary>
public enum EntryKind { Document, Person, Place, Organisation, Term, Event, Source, Page, Discrepancy, Concordance }

/// <summary>
/// The id of an entry together with its kind, so that the id of a person can never pass for that of a place. A class, as generic
/// code over classes is compiled beforehand and shared, and over a struct of our own is compiled anew in each run.
/// </summary>
/// <param name="Value">Lower-case letters and digits, with single hyphens between them; frozen once released.</param>
public sealed record EntryId(EntryKind Kind, string Value) : IComparable<EntryId>
{
    /// <summary>Entries are looked up far more often than made. That is why the parts cannot be set by <c>with</c>.</summary>
    private readonly int _hash = Value.GetHashCode(StringComparison.Ordinal) * 31 + (int)Kind;

    public EntryKind Kind { get; } = Kind;

    public string Value { get; } = Value;

    public bool Equals(EntryId? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Kind == other.Kind && Value == other.Value);

    public override int GetHashCode() => _hash;

    public int CompareTo(EntryId? other) =>
        other is null ? 1 : Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Value, other.Value);

    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;
    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;
    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;

    public override string ToString() => EntryKinds.Scheme(Kind) + ":" + Value;

    /// <summary>What an id is, for diagnostics.</summary>
    public const string Rule = "An id is at most 100 lower-case letters a to z, digits, and single hyphens between them.";

    /// <summary>Whether a string may be an id: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 100 characters.</summary>
    public static bool IsValid(string? value)
    {
        if (value is not { Length: > 0 and <= 100 } || value[0] == '-' || value[^1] == '-') return false;
        var previous = ' ';
        foreach (var c in value)
        {
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-')) return false;
            if (c == '-' && previous == '-') return false;
            previous = c;
        }
        return true;
    }
}

/// <summary>The schemes by which Markdown refers to entries, and the words for kinds in messages.</summary>
public static class EntryKinds
{
    private static readonly (EntryKind Kind, string Scheme, string Noun, string Register)[] Table =
    [
        (EntryKind.Document, "doc", "document", "input/documents"),
        (EntryKind.Person, "person", "person", "input/registers/people.yml"),
        (EntryKind.Place, "place", "place", "input/registers/places.yml"),
        (EntryKind.Organisation, "org", "organisation", "input/registers/organisations.yml"),
        (EntryKind.Term, "term", "term", "input/registers/glossary.yml"),
        (EntryKind.Event, "event", "event", "input/registers/events.yml"),
        (EntryKind.Source, "source", "source", "input/registers/bibliography.yml"),
        (EntryKind.Page, "page", "page", "input/pages"),
        (EntryKind.Discrepancy, "discrepancy", "discrepancy", "input/registers/discrepancies.yml"),
        (EntryKind.Concordance, "concordance", "concordance", "input/registers/concordance.yml"),
    ];

    public static string Scheme(EntryKind kind) => Table[(int)kind].Scheme;

    public static string Noun(EntryKind kind) => Table[(int)kind].Noun;

    /// <summary>Where entries of this kind are kept, as named in messages.</summary>
    public static string Register(EntryKind kind) => Table[(int)kind].Register;

    public static EntryKind? FromScheme(string scheme)
    {
        foreach (var row in Table)
            if (row.Scheme == scheme) return row.Kind;
        return null;
    }

    /// <summary>Every scheme.</summary>
    public static ImmutableArray<string> Schemes { get; } = [.. Table.Select(row => row.Scheme), "note", "date"];
}
