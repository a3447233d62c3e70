using System.Globalization;
using TreatyEdition.Model;
using TreatyEdition.Parsing;

namespace TreatyEdition.Cli.Skeletons;

/// <summary>The words of new entries: what is required, with something that parses in its place, and what most entries have.</summary>
internal static class Skeleton
{
    /// <summary>The kinds of which there are skeletons, as they are called on the command line.</summary>
    public static IReadOnlyDictionary<string, EntryKind> Kinds { get; } = new SortedDictionary<string, EntryKind>(StringComparer.Ordinal)
    {
        ["document"] = EntryKind.Document,
        ["person"] = EntryKind.Person,
        ["place"] = EntryKind.Place,
        ["organisation"] = EntryKind.Organisation,
        ["event"] = EntryKind.Event,
        ["source"] = EntryKind.Source,
        ["page"] = EntryKind.Page,
        ["term"] = EntryKind.Term,
    };

    /// <summary>The files of a new document or page: paths below the input folder, and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(EntryId id, string language) => id.Kind == EntryKind.Page
        ? [($"pages/{id.Value}.md", $"---\ntitle: {Title(id.Value)}\nkind: essay\norder: 100\n---\n{Placeholders.Text}\n")]
        :
        [
            ($"documents/{id.Value}/index.md",
                $"---\ntitle: {Title(id.Value)}\nshort-title: {Title(id.Value)}\nkind: treaty\n# date: 1916-07-03\n# place: id-of-a-place\nparties: []\nsignatories: []\nsources: []\n---\n{Placeholders.Headnote}\n"),
            ($"documents/{id.Value}/text.{language}.md",
                $"---\nlanguage: {language}\nrole: original\ncompleteness: full\n# source: key, p. 1\n---\n{Placeholders.Preamble}\n\n## Article I {{#art-1}}\n\n{Placeholders.Text}\n"),
        ];

    /// <summary>The keys and values of a new entry of a register, without the list's hyphen.</summary>
    public static IReadOnlyList<string> Lines(EntryId id) => id.Kind switch
    {
        EntryKind.Person => [$"id: {id.Value}", $"name: {Name(id.Value)}", $"sort: {Sort(id.Value)}  # to be checked", "variants: []", "auto: false", "# role: minister", .. About, "sources: []"],
        EntryKind.Place => [$"id: {id.Value}", $"name: {Name(id.Value)}", "kind: city", "variants: []", "auto: false", .. About, "sources: []"],
        EntryKind.Organisation => [$"id: {id.Value}", $"name: {Name(id.Value)}", "kind: ministry", "variants: []", "auto: false", .. About, "sources: []"],
        EntryKind.Term => [$"id: {id.Value}", $"term: {id.Value.Replace('-', ' ')}", "variants: []", "auto: false", .. About, "sources: []"],
        EntryKind.Event => [$"id: {id.Value}", $"date: '{DateIn(id.Value)}'  # EDTF, Gregorian; to be checked", $"title: {Title(id.Value)}", "text: >-", "  " + Placeholders.About, "themes: []", "sources: []"],
        EntryKind.Source => [$"id: {id.Value}", "type: book", $"title: {Title(id.Value)}", "# author: [{family: Family, given: Given}]", "# issued: '1916'  # EDTF"],
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    private static readonly string[] About = ["about: >-", "  " + Placeholders.About];

    /// <summary>A first guess: the id's words, in quotation marks, since an id may look like a number; in double ones, since what takes their place may have an apostrophe.</summary>
    private static string Title(string id) => $"\"{Capitalised(id.Replace('-', ' '))}\"";

    /// <summary>As names are written: anna-lindwurm is Anna Lindwurm.</summary>
    private static string Name(string id) => $"\"{string.Join(' ', Words(id))}\"";

    /// <summary>As names are sorted: Lindwurm, Anna, which is wrong where the family's name comes first.</summary>
    private static string Sort(string id) => Words(id) is [.. [_, ..] given, var family] ? $"\"{family}, {string.Join(' ', given)}\"" : Name(id);

    private static string[] Words(string id) => [.. id.Split('-').Select(Capitalised)];

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The date that the ids of events carry, ev-1916-07-03-…; 1900 where it carries none.</summary>
    private static string DateIn(string id)
    {
        var text = id.StartsWith("ev-", StringComparison.Ordinal) ? id[3..] : id;
        if (text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text[..10];
        return text.Length >= 4 && text[..4].All(char.IsAsciiDigit) && (text.Length == 4 || text[4] == '-') ? text[..4] : "1900";
    }
}
