namespace TreatyEdition.Citing;

/// <summary>One record of a bibliography: the fields of CSL 1.0.2 that an edition needs, named as there. Null and empty lists mean
/// that the record is silent. Texts are plain: no markup, white space of any kind.</summary>
/// <param name="Id">The citation key, unique in the bibliography.</param>
public sealed record CslItem(string Id, CslType Type)
{
    public string? Title { get; init; }
    public string? TitleShort { get; init; }

    /// <summary>A siglum: how the work is called wherever it is cited often.</summary>
    public string? CitationLabel { get; init; }

    public IReadOnlyList<CslName> Author { get; init; } = [];
    public IReadOnlyList<CslName> Editor { get; init; } = [];
    public IReadOnlyList<CslName> Translator { get; init; } = [];
    public IReadOnlyList<CslName> Compiler { get; init; } = [];
    public IReadOnlyList<CslName> CollectionEditor { get; init; } = [];
    public IReadOnlyList<CslName> ContainerAuthor { get; init; } = [];
    public IReadOnlyList<CslName> Contributor { get; init; } = [];
    public IReadOnlyList<CslName> Director { get; init; } = [];
    public IReadOnlyList<CslName> Interviewer { get; init; } = [];
    public IReadOnlyList<CslName> OriginalAuthor { get; init; } = [];
    public IReadOnlyList<CslName> Recipient { get; init; } = [];
    public IReadOnlyList<CslName> ReviewedAuthor { get; init; } = [];

    public CslDate? Issued { get; init; }
    public CslDate? Accessed { get; init; }
    public CslDate? OriginalDate { get; init; }
    public CslDate? EventDate { get; init; }

    public string? ContainerTitle { get; init; }
    public string? CollectionTitle { get; init; }
    public string? CollectionNumber { get; init; }
    public string? Publisher { get; init; }
    public string? PublisherPlace { get; init; }
    public string? Volume { get; init; }
    public string? NumberOfVolumes { get; init; }
    public string? Issue { get; init; }
    public string? Number { get; init; }
    public string? Page { get; init; }
    public string? Edition { get; init; }
    public string? Version { get; init; }

    /// <summary>What the thing is, in words: <c>PhD diss.</c>, <c>telegram</c>, <c>working paper</c>.</summary>
    public string? Genre { get; init; }

    public string? Archive { get; init; }
    public string? ArchiveCollection { get; init; }
    public string? ArchiveLocation { get; init; }
    public string? ArchivePlace { get; init; }
    public string? CallNumber { get; init; }
    public string? EventTitle { get; init; }
    public string? EventPlace { get; init; }

    public string? Doi { get; init; }
    public string? Isbn { get; init; }
    public string? Issn { get; init; }
    public string? Url { get; init; }

    /// <summary>BCP 47; with <c>ja</c>, <c>zh</c> or <c>ko</c> family names stand before given names.</summary>
    public string? Language { get; init; }

    public string? Abstract { get; init; }
    public string? Keyword { get; init; }
    public string? Note { get; init; }

    /// <summary>The edition's own marks, e.g. <c>seed: true</c>.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>();
}
