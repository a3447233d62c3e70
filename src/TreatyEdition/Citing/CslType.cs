namespace TreatyEdition.Citing;

/// <summary>What kind of thing a bibliographic record describes: all types of CSL 1.0.2.</summary>
public enum CslType
{
    Article, ArticleJournal, ArticleMagazine, ArticleNewspaper, Bill, Book, Broadcast, Chapter, Classic, Collection,
    Dataset, Document, Entry, EntryDictionary, EntryEncyclopedia, Event, Figure, Graphic, Hearing, Interview,
    LegalCase, Legislation, Manuscript, Map, MotionPicture, MusicalScore, Pamphlet, PaperConference, Patent, Performance,
    Periodical, PersonalCommunication, Post, PostWeblog, Regulation, Report, Review, ReviewBook, Software, Song,
    Speech, Standard, Thesis, Treaty, Webpage,
}

/// <summary>The names of the types as CSL files write them, e.g. <c>article-journal</c>, <c>legal_case</c>.</summary>
public static class CslTypes
{
    /// <summary>In the order of the types.</summary>
    private static readonly string[] ToName = Array.ConvertAll(Enum.GetValues<CslType>(), Spell);

    private static readonly Dictionary<string, CslType> FromName = Enum.GetValues<CslType>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. FromName.Keys.Order(StringComparer.Ordinal)];

    public static string Name(this CslType type) => ToName[(int)type];

    /// <summary>False when <paramref name="name"/> is no type of CSL 1.0.2; names are case-sensitive.</summary>
    public static bool TryParse(string name, out CslType type) => FromName.TryGetValue(name, out type);

    private static string Spell(CslType type)
    {
        // CSL joins the words of most types with a hyphen, those of a few with an underscore.
        var joint = type is CslType.LegalCase or CslType.MotionPicture or CslType.MusicalScore or CslType.PersonalCommunication ? "_" : "-";
        var words = type.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? joint + c : c.ToString());
        return string.Concat(words).ToLowerInvariant();
    }
}
