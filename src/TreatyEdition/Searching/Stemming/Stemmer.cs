namespace TreatyEdition.Searching.Stemming;

/// <summary>The languages whose words are reduced to stems; <see cref="None"/> for all others.</summary>
internal enum StemLanguage : byte { None, English, French, Russian }

/// <summary>Snowball's stemmers (https://snowballstem.org, algorithms of 2026) for English, French and Russian.</summary>
internal static class Stemmer
{
    public const int Languages = 4;

    /// <summary>The stemmer for a BCP 47 tag, by its primary subtag.</summary>
    public static StemLanguage For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language : language[..dash]) switch
        {
            "en" => StemLanguage.English,
            "fr" => StemLanguage.French,
            "ru" => StemLanguage.Russian,
            _ => StemLanguage.None,
        };
    }

    /// <summary>The stem of a lower-case word without apostrophes, accents kept.</summary>
    public static string Stem(StemLanguage language, string word) => language switch
    {
        StemLanguage.English => EnglishStemmer.Stem(word),
        StemLanguage.French => FrenchStemmer.Stem(word),
        StemLanguage.Russian => RussianStemmer.Stem(word),
        _ => word,
    };
}
