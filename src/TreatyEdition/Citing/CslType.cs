using System.Collections.Frozen;

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
    /// <summary>CSL joins the words of most types with a hyphen, those of these few with an underscore.</summary>
    private static readonly FrozenSet<CslType> Underscored = FrozenSet.ToFrozenSet(
        [CslType.LegalCase, CslType.MotionPicture, CslType.MusicalScore, CslType.PersonalCommunication]);

    private static readonly FrozenDictionary<CslType, string> ToName =
        Enum.GetValues<CslType>().ToFrozenDictionary(type => type, Spell);

    private static readonly FrozenDictionary<string, CslType> FromName =
        ToName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. FromName.Keys.Order(StringComparer.Ordinal)];

    public static string Name(this CslType type) => ToName[type];

    /// <summary>False when <paramref name="name"/> is no type of CSL 1.0.2; names are case-sensitive.</summary>
    public static bool TryParse(string name, out CslType type) => FromName.TryGetValue(name, out type);

    private static string Spell(CslType type)
    {
        var joint = Underscored.Contains(type) ? "_" : "-";
        var words = type.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? joint + c : c.ToString());
        return string.Concat(words).ToLowerInvariant();
    }
}
