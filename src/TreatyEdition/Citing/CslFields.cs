namespace TreatyEdition.Citing;

/// <summary>The fields of a record under the names CSL gives them, in a fixed order; for writers and readers of CSL.</summary>
public static class CslFields
{
    public static IEnumerable<(string Field, string? Text)> Texts(CslItem item) =>
    [
        ("title", item.Title), ("title-short", item.TitleShort), ("citation-label", item.CitationLabel),
        ("container-title", item.ContainerTitle), ("collection-title", item.CollectionTitle), ("collection-number", item.CollectionNumber),
        ("publisher", item.Publisher), ("publisher-place", item.PublisherPlace),
        ("volume", item.Volume), ("number-of-volumes", item.NumberOfVolumes), ("issue", item.Issue), ("number", item.Number),
        ("page", item.Page), ("edition", item.Edition), ("version", item.Version), ("genre", item.Genre),
        ("archive", item.Archive), ("archive_collection", item.ArchiveCollection), ("archive_location", item.ArchiveLocation),
        ("archive-place", item.ArchivePlace), ("call-number", item.CallNumber),
        ("event-title", item.EventTitle), ("event-place", item.EventPlace),
        ("DOI", item.Doi), ("ISBN", item.Isbn), ("ISSN", item.Issn), ("URL", item.Url),
        ("language", item.Language), ("abstract", item.Abstract), ("keyword", item.Keyword), ("note", item.Note),
    ];

    public static IEnumerable<(string Field, IReadOnlyList<CslName> Names)> Names(CslItem item) =>
    [
        ("author", item.Author), ("editor", item.Editor), ("translator", item.Translator), ("compiler", item.Compiler),
        ("collection-editor", item.CollectionEditor), ("container-author", item.ContainerAuthor), ("contributor", item.Contributor),
        ("director", item.Director), ("interviewer", item.Interviewer), ("original-author", item.OriginalAuthor),
        ("recipient", item.Recipient), ("reviewed-author", item.ReviewedAuthor),
    ];

    public static IEnumerable<(string Field, CslDate? Date)> Dates(CslItem item) =>
        [("issued", item.Issued), ("accessed", item.Accessed), ("original-date", item.OriginalDate), ("event-date", item.EventDate)];
}
