using System.Globalization;
using System.Text;

namespace TreatyEdition.Citing;

/// <summary>A string to sort a bibliography by, compared ordinally, the same on every machine: no culture is asked. Letter by letter
/// (Chicago 16.58): case, accents, spaces and punctuation do not count. In order: the names as they open the entry (else the title
/// without an English article), the title, the year, the id; a shorter list of names precedes a longer one that begins alike. Latin letters come
/// before Cyrillic and Chinese ones; Chinese characters follow their code points.</summary>
internal static class BibliographySortKey
{
    private const char EndOfName = '\u0001';
    private const char EndOfField = '\u0000';

    public static string Of(CslItem item)
    {
        var title = CitationText.Clean(item.Title) ?? CitationText.Clean(item.Genre) ?? "";
        var fields = new StringBuilder();
        var lead = ChicagoLead.Of(item).Names;
        if (lead.Count == 0) Append(fields, Opening(item, title));
        foreach (var name in ChicagoNames.Printable(lead)) AppendName(fields, ChicagoNames.Inverted(name, item));
        fields.Append(EndOfField);
        Append(fields, WithoutArticle(title));
        fields.Append(EndOfField).Append(CultureInfo.InvariantCulture, $"{(item.Issued?.Year ?? 99999) + 10000:D6}");
        return fields.Append(EndOfField).Append(item.Id).ToString();
    }

    private static string Opening(CslItem item, string title) => ChicagoShapes.Of(item) switch
    {
        ChicagoShape.DatedPeriodical or ChicagoShape.Entry => ChicagoTitle.Periodical(item.ContainerTitle, item.Language),
        ChicagoShape.WebPage => CitationText.Clean(item.Publisher),
        _ => null,
    } ?? WithoutArticle(title);

    private static void AppendName(StringBuilder fields, string inverted)
    {
        foreach (var part in inverted.Split(", "))
        {
            Append(fields, part);
            fields.Append(EndOfName);
        }
    }

    private static void Append(StringBuilder fields, string text)
    {
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) fields.Append(Fold(Rune.ToLowerInvariant(rune)));
    }

    /// <summary>Letters that do not decompose.</summary>
    private static string Fold(Rune rune) => rune.Value switch
    {
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ß' => "ss",
        'ł' => "l",
        'đ' => "d",
        _ => rune.ToString(),
    };

    private static string WithoutArticle(string title)
    {
        foreach (var article in (string[])["The ", "A ", "An "])
            if (title.StartsWith(article, StringComparison.Ordinal)) return title[article.Length..];
        return title;
    }
}
