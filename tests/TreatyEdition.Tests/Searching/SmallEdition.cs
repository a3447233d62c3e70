using TreatyEdition.Searching;

namespace TreatyEdition.Tests.Searching;

/// <summary>A few units of every kind, with the French text of 1916 as its source prints it.</summary>
internal static class SmallEdition
{
    private static readonly SearchGroup Treaty = new("1916-secret", "Secret convention of 1916");

    public static IReadOnlyList<SearchUnit> Units { get; } =
    [
        new()
        {
            Address = "documents/1916-secret.html", Kind = SearchKind.Document, Language = "en", Group = Treaty, Title = Treaty.Title,
            Names = ["Secret Convention between Russia and Japan of 20 June/3 July 1916"], Text = "Signed at Petrograd by Sazonov and Motono.",
            FromYear = 1916, Days = [new("1916-07-03")],
            Mentions = [new("person:sazonov", 23, 7), new("person:motono", 35, 6)],
        },
        Paragraph("art-1-fr-p1", "fr", "Article I",
            "Les deux Hautes Parties Contractantes, reconnaissant que leurs intérêts vitaux exigent que la Chine ne tombe sous la domination politique d’aucune tierce Puissance hostile à la Russie ou au Japon."),
        Paragraph("art-5-fr-p2", "fr", "Article V", "Dans le cas où chacune des Hautes Parties Contractantes n’aurait notifié douze mois avant l’échéance de ce terme son intention.") with
        {
            OtherReadings = ["peurs"],
        },
        Paragraph("art-1-en-p1", "en", "Article I",
            "The two High Contracting Parties recognise that China should not fall under the domination of any third Power; co-operation and treaties."),
        Paragraph("art-1-ja-p1", "ja", "第一条", "両締約国ハ日露協約ニ基キ秘密条約ヲ締結ス"),
        Paragraph("art-1-ru-p1", "ru", "Статья I", "Договоръ между Россіей и Японіей заключёнъ; обѣ стороны подписали соглашенія."),
        new() { Address = "documents/1916-secret.html#note-munitions", Kind = SearchKind.Note, Language = "en", Group = Treaty, Text = "Russia sought munitions; Sazonov asked for rifles.", Mentions = [new("person:sazonov", 24, 7)] },
        new() { Address = "timeline.html#ev-1", Kind = SearchKind.Event, Language = "en", Title = "The fourth treaty", Text = "Signed on 3 July 1916.", FromYear = 1916, Days = [new("1916-07-03", 10, 11)] },
        new() { Address = "timeline.html#ev-2", Kind = SearchKind.Event, Language = "en", Title = "Pravda prints the treaty", Text = "Pravda, No. 207.", FromYear = 1917, Days = [new("1917-12-19")] },
        new() { Address = "people/sazonov.html", Kind = SearchKind.Person, Language = "en", Title = "Sergei Sazonov", Names = ["Sazonov, Sergei", "Sazonoff", "Сазонов", "沙查諾夫"], Text = "Russian Foreign Minister.", Entity = "person:sazonov" },
        new() { Address = "people/motono.html", Kind = SearchKind.Person, Language = "en", Title = "Motono Ichirō", Names = ["Motono", "本野一郎"], Text = "Japanese ambassador.", Entity = "person:motono" },
        new() { Address = "introduction.html#p1", Kind = SearchKind.Essay, Language = "en", Group = new("introduction", "Introduction"), Text = "On the treaty and Sazonov. The treaties are four; secret diplomacy." },
        new() { Address = "dates/1916.html#d1916-07-03", Kind = SearchKind.Day, Language = "en", Title = "3 July 1916", FromYear = 1916, Days = [new("1916-07-03")] },
    ];

    private static SearchUnit Paragraph(string anchor, string language, string heading, string text) => new()
    {
        Address = "documents/1916-secret.html#" + anchor,
        Kind = SearchKind.Text,
        Language = language,
        Group = Treaty,
        Heading = heading,
        Text = text,
        FromYear = 1916,
    };
}
