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

    /// <summary>One entry, a field a line, ended with a line feed. Titles and bodies are braced so that no style changes their capitals.</summary>
    public static string Write(CslItem item)
    {
        var type = EntryType(item);
        var entry = new StringBuilder(UsualLength).Append('@').Append(type).Append('{').Append(Key(item.Id));
        Field("author", Names(item.Author));
        Field("editor", Names(item.Editor));
        Field("translator", Names(item.Translator));
        Field("title", Title(item.Title));
        Field("shorttitle", Title(item.TitleShort));
        Field(type == "article" ? "journal" : "booktitle", Title(item.ContainerTitle));
        Field("series", Title(item.CollectionTitle));
        Field("edition", Value(item.Edition));
        Field("volume", Value(item.Volume));
        Field("number", Value(item.Issue ?? item.Number ?? item.CollectionNumber));
        Field("pages", Value(CitationText.Pages(item.Page)?.Replace("–", "--", StringComparison.Ordinal)));
        Field(Issuer(type), Value(item.Publisher));
        Field("address", Value(item.PublisherPlace));
        Field("type", type is "book" or "article" ? null : Value(item.Genre));
        Field("year", Value(ChicagoDates.Year(item.Issued)?.Replace("–", "--", StringComparison.Ordinal)));
        Field("month", item.Issued?.Month is >= 1 and <= 12 and var month ? Months[month - 1] : null);
        Field("day", Value(item.Issued?.Day?.ToString(CultureInfo.InvariantCulture)));
        Field("howpublished", type == "misc" || type == "unpublished" ? Value(Held(item)) : null);
        Field("doi", Address(item.Doi));
        Field("isbn", Value(item.Isbn));
        Field("issn", Value(item.Issn));
        Field("url", Address(item.Url));
        Field("urldate", Value(IsoDate(item.Accessed)));
        Field("language", Value(item.Language));
        Field("note", Value(item.Note));
        return entry.Append("\n}\n").ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) entry.Append(",\n  ").Append(name).Append(" = ").Append(value);
        }
    }

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

    private static string? Names(IReadOnlyList<CslName> names) => names.All(name => name.IsEmpty) ? null
        : "{" + string.Join(" and ", ChicagoNames.Printable(names).Select(Name)) + "}";

    /// <summary><c>von Family, Jr., Given</c>; bodies in braces of their own, so that no word of theirs is taken for a given name.</summary>
    private static string Name(CslName name)
    {
        if (CitationText.Clean(name.Literal ?? (name.Family is null ? name.Given : null)) is { } whole) return "{" + Escape(whole) + "}";
        var family = CitationText.Clean($"{name.DroppingParticle} {name.NonDroppingParticle} {name.Family}")!;
        string?[] parts = [family, CitationText.Clean(name.Suffix), CitationText.Clean(name.Given)];
        // " and " inside a name would part it in two.
        return string.Join(", ", parts.Where(part => part is not null).Select(part => Escape(part!).Replace(" and ", " {and} ", StringComparison.Ordinal)));
    }

    private static string? Title(string? text) => CitationText.Clean(text) is { } clean ? "{{" + Escape(clean) + "}}" : null;

    private static string? Value(string? text) => CitationText.Clean(text) is { } clean ? "{" + Escape(clean) + "}" : null;

    /// <summary>Addresses are read verbatim by TeX's url packages: only what would break the braces is changed.</summary>
    private static string? Address(string? url) => CitationText.Clean(url) is not { } clean ? null : "{" + clean
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal) + "}";

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
