using System.Buffers;
using System.Globalization;
using System.Text;

namespace TreatyEdition.Citing;

/// <summary>A record as BibTeX, UTF-8: special characters of TeX escaped, other characters kept.</summary>
public static class BibTex
{
    private const int UsualLength = 1024;
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}~^&%$#_");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.+");
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Where this thread writes one entry after the other.</summary>
    [ThreadStatic] private static StringBuilder? _entry;

    /// <summary>One entry, a field a line, ended with a line feed. Titles and bodies are braced so that no style changes their capitals.</summary>
    public static string Write(CslItem item) => Entry(item).Append('\n').ToString();

    /// <summary><see cref="Write"/> without the line feed at the end.</summary>
    internal static string WriteAlone(CslItem item) => Entry(item).ToString();

    private static StringBuilder Entry(CslItem item)
    {
        var type = EntryType(item);
        var entry = (_entry ??= new StringBuilder(UsualLength)).Clear();
        entry.Append('@').Append(type).Append('{').Append(Key(item.Id));
        Names(entry, "author", item.Author);
        Names(entry, "editor", item.Editor);
        Names(entry, "translator", item.Translator);
        Title(entry, "title", item.Title);
        Title(entry, "shorttitle", item.TitleShort);
        Title(entry, type == "article" ? "journal" : "booktitle", item.ContainerTitle);
        Title(entry, "series", item.CollectionTitle);
        Value(entry, "edition", item.Edition);
        Value(entry, "volume", item.Volume);
        Value(entry, "number", item.Issue ?? item.Number ?? item.CollectionNumber);
        Value(entry, "pages", CitationText.Pages(item.Page)?.Replace("–", "--", StringComparison.Ordinal));
        Value(entry, Issuer(type), item.Publisher);
        Value(entry, "address", item.PublisherPlace);
        Value(entry, "type", type is "book" or "article" ? null : item.Genre);
        Value(entry, "year", ChicagoDates.Year(item.Issued)?.Replace("–", "--", StringComparison.Ordinal));
        if (item.Issued?.Month is >= 1 and <= 12 and var month) Field(entry, "month").Append(Months[month - 1]);
        Value(entry, "day", item.Issued?.Day?.ToString(CultureInfo.InvariantCulture));
        Value(entry, "howpublished", type == "misc" || type == "unpublished" ? Held(item) : null);
        Address(entry, "doi", item.Doi);
        Value(entry, "isbn", item.Isbn);
        Value(entry, "issn", item.Issn);
        Address(entry, "url", item.Url);
        Value(entry, "urldate", IsoDate(item.Accessed));
        Value(entry, "language", item.Language);
        Value(entry, "note", item.Note);
        return entry.Append("\n}");
    }

    private static StringBuilder Field(StringBuilder entry, string name) => entry.Append(",\n  ").Append(name).Append(" = ");

    private static string EntryType(CslItem item) => item.Type switch
    {
        CslType.ArticleJournal or CslType.ArticleMagazine or CslType.ArticleNewspaper or CslType.Article or CslType.Review or CslType.ReviewBook => "article",
        CslType.Book or CslType.Classic => "book",
        CslType.Chapter or CslType.Entry or CslType.EntryDictionary or CslType.EntryEncyclopedia => "incollection",
        CslType.PaperConference => "inproceedings",
        CslType.Report when item.ContainerTitle is not null => "article",
        CslType.Report => "techreport",
        CslType.Thesis => item.Genre?.StartsWith("Master", StringComparison.OrdinalIgnoreCase) == true ? "mastersthesis" : "phdthesis",
        CslType.Manuscript or CslType.PersonalCommunication => "unpublished",
        CslType.Pamphlet => "booklet",
        _ => "misc",
    };

    private static string Issuer(string type) => type switch { "phdthesis" or "mastersthesis" => "school", "techreport" => "institution", _ => "publisher" };

    private static string? Held(CslItem item)
    {
        string?[] parts = [item.ArchiveLocation ?? item.CallNumber, item.ArchiveCollection, item.Archive, item.ArchivePlace];
        return string.Join(", ", parts.Select(CitationText.Clean).Where(part => part is not null));
    }

    private static void Names(StringBuilder entry, string field, IReadOnlyList<CslName> names)
    {
        var printable = ChicagoNames.Printable(names);
        if (printable.Count == 0) return;
        Field(entry, field).Append('{');
        for (var i = 0; i < printable.Count; i++) entry.Append(i == 0 ? "" : " and ").Append(Name(printable[i]));
        entry.Append('}');
    }

    /// <summary><c>von Family, Jr., Given</c>; bodies in braces of their own, so that no word of theirs is taken for a given name.</summary>
    private static string Name(CslName name)
    {
        if (CitationText.Clean(name.Literal ?? (name.Family is null ? name.Given : null)) is { } whole) return "{" + Escape(whole) + "}";
        var family = CitationText.Clean($"{name.DroppingParticle} {name.NonDroppingParticle} {name.Family}")!;
        string?[] parts = [family, CitationText.Clean(name.Suffix), CitationText.Clean(name.Given)];
        // " and " inside a name would part it in two.
        return string.Join(", ", parts.Where(part => part is not null).Select(part => Escape(part!).Replace(" and ", " {and} ", StringComparison.Ordinal)));
    }

    private static void Title(StringBuilder entry, string field, string? text)
    {
        if (CitationText.Clean(text) is { } clean) Field(entry, field).Append("{{").Append(Escape(clean)).Append("}}");
    }

    private static void Value(StringBuilder entry, string field, string? text)
    {
        if (CitationText.Clean(text) is { } clean) Field(entry, field).Append('{').Append(Escape(clean)).Append('}');
    }

    /// <summary>Addresses are read verbatim by TeX's url packages: only what would break the braces is changed.</summary>
    private static void Address(StringBuilder entry, string field, string? url)
    {
        if (CitationText.Clean(url) is { } clean) Field(entry, field).Append('{').Append(clean
            .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)).Append('}');
    }

    private static string? IsoDate(CslDate? date) => date?.Year is not { } year ? null
        : $"{year:D4}" + (date.Month is { } month ? $"-{month:D2}" + (date.Day is { } day ? $"-{day:D2}" : "") : "");

    /// <summary>Braces are named, not escaped: BibTeX counts <c>\{</c> as a brace.</summary>
    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => @"\" + c,
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }

    /// <summary>ASCII letters, digits and <c>- _ : . +</c>; others become hyphens.</summary>
    private static string Key(string id)
    {
        if (id.Length == 0) return "untitled";
        return id.AsSpan().ContainsAnyExcept(KeyCharacters) ? string.Concat(id.Select(c => KeyCharacters.Contains(c) ? c : '-')) : id;
    }
}
