namespace TreatyEdition.Model;

/// <summary>Language tags of BCP 47: their form, and of languages of two letters whether there are such.</summary>
public static class LanguageTag
{
    /// <summary>ISO 639-1.</summary>
    private static readonly HashSet<string> TwoLetters = new((
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo " +
        "fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb " +
        "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc " +
        "sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' '), StringComparer.Ordinal);

    /// <summary>Codes of countries, and older codes of languages, that are taken for those of languages.</summary>
    private static readonly Dictionary<string, string> Mistaken =
        "jp=ja cn=zh cz=cs dk=da gr=el ua=uk kp=ko by=be al=sq at=de ir=fa il=he gb=en us=en eg=ar rs=sr mx=es iw=he ji=yi in=id mo=ro"
            .Split(' ').ToDictionary(pair => pair[..2], pair => pair[3..], StringComparer.Ordinal);

    /// <summary>Languages that are written from right to left unless a script is named; those of CLDR that a historical document may be in.</summary>
    private static readonly HashSet<string> RightToLeft = new(StringComparer.Ordinal) { "ar", "arc", "ckb", "dv", "fa", "he", "ota", "ps", "sd", "syr", "ug", "ur", "yi" };

    /// <summary>ISO 15924.</summary>
    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase) { "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm" };

    /// <summary>The value of the attribute <c>dir</c> that belongs to a language: <c>ltr</c> or <c>rtl</c>.</summary>
    public static string Direction(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(p => p.Length == 4 && char.IsAsciiLetter(p[0]));
        return (script is null ? RightToLeft.Contains(parts[0]) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }

    /// <summary>The direction of a language within words of another; null where they run the same way.</summary>
    public static string? DirectionWithin(string outer, string tag) => Direction(tag) is var direction && direction != Direction(outer) ? direction : null;

    /// <summary>What an editor is told of a string that is none.</summary>
    public static string Refusal(string value) =>
        $"'{value}' is not a language tag{(Mistaken.TryGetValue(value, out var meant) ? $"; did you mean '{meant}'?" : ".")} Write it like en, fr or zh-Hant.";

    /// <summary>Whether a string has the form of a tag, and of two letters is a language, e.g. <c>fr</c>, <c>zh-Hant</c>, <c>ru-petr1708</c>.</summary>
    public static bool IsValid(string? tag)
    {
        if (tag is not { Length: >= 2 and <= 35 }) return false;
        var parts = tag.Split('-');
        return (parts[0].Length == 3 ? parts[0].All(char.IsAsciiLetterLower) : TwoLetters.Contains(parts[0]))
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
