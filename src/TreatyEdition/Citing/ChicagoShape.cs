namespace TreatyEdition.Citing;

/// <summary>The patterns of the Chicago Manual of Style (17th ed., chapter 14) to which the types of CSL come down.</summary>
internal enum ChicagoShape { Monograph, Chapter, Journal, DatedPeriodical, Thesis, WebPage, Blog, Entry, Archival, Treaty, Speech, Interview, Document }

/// <summary>How a title is set.</summary>
internal enum TitleForm { Italic, Quoted, Roman }

internal static class ChicagoShapes
{
    public static ChicagoShape Of(CslItem item) => item.Type switch
    {
        CslType.ArticleJournal or CslType.Article or CslType.Review or CslType.ReviewBook or CslType.Report
            when item.ContainerTitle is not null => ChicagoShape.Journal,
        CslType.ArticleMagazine or CslType.ArticleNewspaper when item.ContainerTitle is not null => ChicagoShape.DatedPeriodical,
        CslType.Chapter or CslType.PaperConference when item.ContainerTitle is not null => ChicagoShape.Chapter,
        CslType.Entry or CslType.EntryDictionary or CslType.EntryEncyclopedia when item.ContainerTitle is not null => ChicagoShape.Entry,
        CslType.Manuscript or CslType.PersonalCommunication => ChicagoShape.Archival,
        CslType.Document or CslType.Collection or CslType.Figure or CslType.Graphic when item.Archive is not null => ChicagoShape.Archival,
        CslType.PostWeblog when item.ContainerTitle is not null => ChicagoShape.Blog,
        CslType.Webpage or CslType.Post or CslType.PostWeblog => ChicagoShape.WebPage,
        CslType.Thesis => ChicagoShape.Thesis,
        CslType.Interview => ChicagoShape.Interview,
        CslType.Speech or CslType.PaperConference or CslType.Event => ChicagoShape.Speech,
        CslType.Treaty or CslType.Legislation or CslType.Bill or CslType.Regulation or CslType.LegalCase or CslType.Hearing => ChicagoShape.Treaty,
        CslType.Book or CslType.Classic or CslType.Report or CslType.Pamphlet or CslType.Map or CslType.MotionPicture or CslType.MusicalScore
            or CslType.Periodical or CslType.Software or CslType.Standard or CslType.Dataset or CslType.Collection => ChicagoShape.Monograph,
        _ => ChicagoShape.Document,
    };

    public static TitleForm TitleForm(CslItem item) => Of(item) switch
    {
        ChicagoShape.Monograph => Citing.TitleForm.Italic,
        ChicagoShape.Treaty => Citing.TitleForm.Roman,
        // A letter is described ("George Creel to Colonel House"), not titled.
        ChicagoShape.Archival when item.Type is CslType.PersonalCommunication or CslType.Collection => Citing.TitleForm.Roman,
        _ => Citing.TitleForm.Quoted,
    };
}
