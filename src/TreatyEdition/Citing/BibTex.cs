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
        foreach (var (name, value) in Fields(item, type))
            if (!string.IsNullOrEmpty(value)) entry.Append(",\n  ").Append(name).Append(" = ").Append(value);
        return entry.Append("\n}\n").ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Fields(CslItem item, string type)
    {
        yield return ("author", Names(item.Author));
        yield return ("editor", Names(item.Editor));
        yield return ("translator", Names(item.Translator));
        yield return ("title", Title(item.Title));
        yield return ("shorttitle", Title(item.TitleShort));
        yield return (type == "article" ? "journal" : "booktitle", Title(item.ContainerTitle));
        yield return ("series", Title(item.CollectionTitle));
        yield return ("edition", Value(item.Edition));
        yield return ("volume", Value(item.Volume));
        yield return ("number", Value(item.Issue ?? item.Number ?? item.CollectionNumber));
        yield return ("pages", Value(CitationText.Pages(item.Page)?.Replace("–", "--", StringComparison.Ordinal)));
        yield return (Issuer(type), Value(item.Publisher));
        yield return ("address", Value(item.PublisherPlace));
        yield return ("type", type is "book" or "article" ? null : Value(item.Genre));
        yield return ("year", Value(ChicagoDates.Year(item.Issued)?.Replace("–", "--", StringComparison.Ordinal)));
        yield return ("month", item.Issued?.Month is >= 1 and <= 12 and var month ? Months[month - 1] : null);
        yield return ("day", Value(item.Issued?.Day?.ToString(CultureInfo.InvariantCulture)));
        yield return ("howpublished", type == "misc" || type == "unpublished" ? Value(Held(item)) : null);
        yield return ("doi", Address(item.Doi));
        yield return ("isbn", Value(item.Isbn));
        yield return ("issn", Value(item.Issn));
        yield return ("url", Address(item.Url));
        yield return ("urldate", Value(IsoDate(item.Accessed)));
        yield return ("language", Value(item.Language));
        yield return ("note", Value(item.Note));
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
