using static TreatyEdition.Searching.Stemming.StemBuffer;

namespace TreatyEdition.Searching.Stemming;

/// <summary>Snowball's Russian stemmer.</summary>
internal sealed class RussianStemmer
{
    private const string Vowels = "аеиоуыэюя";

    private static readonly string[] GerundsAfterA = Suffixes("в вши вшись");
    private static readonly string[] Gerunds = Suffixes("в вши вшись ив ивши ившись ыв ывши ывшись");
    private static readonly string[] Adjectives = Suffixes(
        "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly string[] ParticiplesAfterA = Suffixes("ем нн вш ющ щ");
    private static readonly string[] Participles = Suffixes("ем нн вш ющ щ ивш ывш ующ");
    private static readonly string[] Reflexives = Suffixes("ся сь");
    private static readonly string[] VerbsAfterA = Suffixes("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
    private static readonly string[] Verbs = Suffixes(
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно "
        + "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
    private static readonly string[] Nouns = Suffixes(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
    private static readonly string[] Derivations = Suffixes("ост ость");
    private static readonly string[] Superlatives = Suffixes("ейш ейше");

    private readonly StemBuffer _word;
    private readonly int _limit, _region2;

    private RussianStemmer(string word)
    {
        _word = new StemBuffer(word);
        var limit = Past(word, 0, Vowels, true);
        var afterFirst = Past(word, limit, Vowels, false);
        var second = Past(word, Past(word, afterFirst, Vowels, true), Vowels, false);
        _limit = limit < 0 ? word.Length : limit;
        _region2 = second < 0 ? word.Length : second;
    }

    public static string Stem(string word)
    {
        var stemmer = new RussianStemmer(word.Replace('ё', 'е'));
        stemmer.Inflection();
        if (stemmer.Longest(["и"]) is not null) stemmer._word.Replace(1);
        if (stemmer.Longest(Derivations) is { } suffix && stemmer._word.Length - suffix.Length >= stemmer._region2)
        {
            stemmer._word.Replace(suffix.Length);
        }
        stemmer.Tidy();
        return stemmer._word.Word;
    }

    private string? Longest(string[] suffixes) => _word.Longest(suffixes, _limit);

    private void Inflection()
    {
        if (Cut(Gerunds, GerundsAfterA)) return;
        Cut(Reflexives);
        if (Cut(Adjectives)) Cut(Participles, ParticiplesAfterA);
        else if (!Cut(Verbs, VerbsAfterA)) Cut(Nouns);
    }

    /// <summary>Cuts the longest suffix; those of <paramref name="afterA"/> only where а or я stands before.</summary>
    private bool Cut(string[] suffixes, string[]? afterA = null)
    {
        if (Longest(suffixes) is not { } suffix) return false;
        if (afterA is not null && afterA.Contains(suffix)
            && !(_word.Length - suffix.Length > _limit && _word.Back(suffix.Length + 1) is 'а' or 'я')) return false;
        _word.Replace(suffix.Length);
        return true;
    }

    private void Tidy()
    {
        if (Longest(Superlatives) is { } superlative)
        {
            _word.Replace(superlative.Length);
            Undouble();
        }
        else if (Longest(["ь"]) is not null) _word.Replace(1);
        else Undouble();
    }

    private void Undouble()
    {
        if (_word.Ends("нн") && _word.Length - 2 >= _limit) _word.Replace(1);
    }
}
