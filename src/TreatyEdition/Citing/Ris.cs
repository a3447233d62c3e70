using System.Globalization;
using System.Text;

namespace TreatyEdition.Citing;

/// <summary>A record in the RIS format, as Zotero, EndNote and Mendeley read it: UTF-8, a field a line, lines ended with CR LF.</summary>
public static class Ris
{
    public static string Write(CslItem item)
    {
        var record = new StringBuilder();
        Field(record, "TY", TypeOf(item));
        Field(record, "ID", item.Id);
        WriteNames(record, item);
        WriteTitles(record, item);
        WritePublication(record, item);
        WriteWhere(record, item);
        return record.Append("ER  - \r\n").ToString();
    }

    private static void WriteNames(StringBuilder record, CslItem item)
    {
        Names(record, "AU", item.Author);
        Names(record, "A2", item.Editor);
        Names(record, "A3", item.CollectionEditor);
        Names(record, "A4", item.Translator);
    }

    private static void WriteTitles(StringBuilder record, CslItem item)
    {
        Field(record, "TI", item.Title);
        Field(record, "ST", item.TitleShort);
        Field(record, "T2", item.ContainerTitle);
        Field(record, item.ContainerTitle is null ? "T2" : "T3", item.CollectionTitle);
    }

    private static void WritePublication(StringBuilder record, CslItem item)
    {
        Field(record, "PY", item.Issued?.Year?.ToString(CultureInfo.InvariantCulture));
        Field(record, "DA", Date(item.Issued));
        Field(record, "PB", item.Publisher);
        Field(record, "CY", item.PublisherPlace);
        Field(record, "ET", item.Edition ?? item.Version);
        Field(record, "VL", item.Volume);
        Field(record, "IS", item.Issue ?? item.Number ?? item.CollectionNumber);
        var pages = CitationText.Pages(item.Page)?.Split('–', 2);
        Field(record, "SP", pages?[0]);
        Field(record, "EP", pages?.Length > 1 ? pages[1] : null);
        Field(record, "M3", item.Genre);
    }

    private static void WriteWhere(StringBuilder record, CslItem item)
    {
        Field(record, "SN", item.Isbn ?? item.Issn);
        Field(record, "DO", item.Doi);
        Field(record, "UR", item.Url);
        Field(record, "Y2", Date(item.Accessed));
        Field(record, "DB", item.ArchiveCollection is null ? item.Archive : $"{item.ArchiveCollection}, {item.Archive}");
        Field(record, "AN", item.ArchiveLocation);
        Field(record, "CN", item.CallNumber);
        Field(record, "LA", item.Language);
        Field(record, "AB", item.Abstract);
        Field(record, "N1", item.Note);
    }

    private static string TypeOf(CslItem item) => item.Type switch
    {
        CslType.Article or CslType.ArticleJournal or CslType.Review or CslType.ReviewBook => "JOUR",
        CslType.ArticleMagazine => "MGZN",
        CslType.ArticleNewspaper => "NEWS",
        CslType.Bill => "BILL",
        CslType.Book or CslType.Classic or CslType.Collection => "BOOK",
        CslType.Chapter => "CHAP",
        CslType.Dataset => "DATA",
        CslType.EntryDictionary => "DICT",
        CslType.Entry or CslType.EntryEncyclopedia => "ENCYC",
        CslType.Hearing => "HEAR",
        CslType.LegalCase => "CASE",
        CslType.Legislation or CslType.Regulation => "STAT",
        CslType.Manuscript => "MANSCPT",
        CslType.Map => "MAP",
        CslType.Pamphlet => "PAMP",
        CslType.PaperConference => "CPAPER",
        CslType.Patent => "PAT",
        CslType.PersonalCommunication => "PCOMM",
        CslType.PostWeblog => "BLOG",
        CslType.Webpage or CslType.Post => "ELEC",
        CslType.Report => "RPRT",
        CslType.Software => "COMP",
        CslType.Standard => "STAND",
        CslType.Thesis => "THES",
        _ => "GEN",
    };

    private static void Names(StringBuilder record, string tag, IReadOnlyList<CslName> names)
    {
        foreach (var name in ChicagoNames.Printable(names)) Field(record, tag, Name(name));
    }

    private static string? Name(CslName name)
    {
        if (CitationText.Clean(name.Literal) is { } literal) return literal;
        string?[] parts = [$"{name.NonDroppingParticle} {name.Family}", $"{name.Given} {name.DroppingParticle}", name.Suffix];
        return string.Join(", ", parts.Select(CitationText.Clean).Where(part => part is not null));
    }

    /// <summary><c>YYYY/MM/DD/words</c>, what is not known left empty.</summary>
    private static string? Date(CslDate? date)
    {
        if (date is null) return null;
        if (date.Year is not { } year) return CitationText.Clean(date.Literal) is { } words ? "///" + words : null;
        var season = date.Season is null && !date.Circa ? "" : ChicagoDates.Full(date);
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}/{date.Month:D2}/{date.Day:D2}/{season}");
    }

    private static void Field(StringBuilder record, string tag, string? value)
    {
        if (CitationText.Clean(value) is { } clean) record.Append(tag).Append("  - ").Append(clean).Append("\r\n");
    }
}
