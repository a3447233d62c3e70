using TreatyEdition.Searching.Stemming;

namespace TreatyEdition.Tests.Searching;

/// <summary>The algorithms were also run over the vocabularies published with Snowball, but for words with apostrophes (113,250 words): no difference.</summary>
public class StemmerTests
{
    [Theory]
    [InlineData("treaty treaties", "treati")]
    [InlineData("agreement agreements", "agreement")]
    [InlineData("negotiate negotiated negotiations negotiating", "negoti")]
    [InlineData("signed signing signs", "sign")]
    [InlineData("dying", "die")]
    [InlineData("pasted paste", "paste")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("only", "onli")]
    [InlineData("proceed", "proceed")]
    [InlineData("sky skies", "sky")]
    [InlineData("by", "by")]
    public void English_words_of_one_family_share_a_stem(string words, string stem) => Check(StemLanguage.English, words, stem);

    [Theory]
    [InlineData("traité traités", "trait")]
    [InlineData("convention conventions", "convent")]
    [InlineData("contractante contractantes contractants", "contract")]
    [InlineData("secret secrets", "secret")]
    [InlineData("alliée alliées allié", "alli")]
    [InlineData("nationaux", "national")]
    [InlineData("heureusement", "heureux")]
    [InlineData("palais", "palais")]
    [InlineData("naïve", "naïv")]
    public void French_words_of_one_family_share_a_stem(string words, string stem) => Check(StemLanguage.French, words, stem);

    [Theory]
    [InlineData("договор договора договоры договором", "договор")]
    [InlineData("японский японская японской", "японск")]
    [InlineData("соглашение соглашения соглашений", "соглашен")]
    [InlineData("подписали подписал", "подписа")]
    [InlineData("важнейший", "важн")]
    public void Russian_words_of_one_family_share_a_stem(string words, string stem) => Check(StemLanguage.Russian, words, stem);

    [Theory]
    [InlineData("en-GB", "English")]
    [InlineData("fr", "French")]
    [InlineData("ru-petr1708", "Russian")]
    [InlineData("ja", "None")]
    [InlineData("", "None")]
    public void The_language_tag_chooses_the_stemmer(string tag, string language) => Assert.Equal(language, Stemmer.For(tag).ToString());

    private static void Check(StemLanguage language, string words, string stem)
    {
        foreach (var word in words.Split(' ')) Assert.Equal((word, stem), (word, Stemmer.Stem(language, word)));
    }
}
