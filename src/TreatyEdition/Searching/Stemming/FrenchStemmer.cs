using System.Text;
using static TreatyEdition.Searching.Stemming.StemBuffer;

namespace TreatyEdition.Searching.Stemming;

/// <summary>Snowball's French stemmer, for words without apostrophes (elided articles are cut before).</summary>
internal sealed partial class FrenchStemmer
{
    private const string Vowels = "aeiouyâàëéêèïîôûù";

    private readonly StemBuffer _word;
    private readonly int _verbRegion, _region1, _region2;

    private FrenchStemmer(string word)
    {
        _word = new StemBuffer(word);
        _verbRegion = VerbRegion(word);
        var first = Past(word, Past(word, 0, Vowels, true), Vowels, false);
        var second = Past(word, Past(word, first, Vowels, true), Vowels, false);
        _region1 = first < 0 ? word.Length : first;
        _region2 = second < 0 ? word.Length : second;
    }

    public static string Stem(string word)
    {
        var stemmer = new FrenchStemmer(MarkConsonants(word));
        if (stemmer.StandardSuffix() || stemmer.VerbInI() || stemmer.Verb()) stemmer.FinalLetter();
        else stemmer.Residual();
        stemmer.UndoubleAndUnaccent();
        return Unmark(stemmer._word.Word);
    }

    /// <summary>Writes u, i and y that act as consonants as capitals, ë as He, ï as Hi.</summary>
    private static string MarkConsonants(string word)
    {
        var w = new StringBuilder(word);
        for (var i = 0; i < w.Length; i++)
        {
            if (IsVowel(w, i) && MarkAfterVowel(w, i + 1)) continue;
            if (w[i] == 'ë') w.Remove(i, 1).Insert(i, "He");
            else if (w[i] == 'ï') w.Remove(i, 1).Insert(i, "Hi");
            else if (w[i] == 'y' && IsVowel(w, i + 1)) w[i] = 'Y';
            else if (w[i] == 'q' && i + 1 < w.Length && w[i + 1] == 'u') w[i + 1] = 'U';
        }
        return w.ToString();
    }

    private static bool MarkAfterVowel(StringBuilder w, int i)
    {
        if (i >= w.Length) return false;
        if (w[i] is 'u' or 'i' && IsVowel(w, i + 1)) w[i] = char.ToUpperInvariant(w[i]);
        else if (w[i] == 'y') w[i] = 'Y';
        else return false;
        return w[i - 1] is not ('ë' or 'ï' or 'y');
    }

    private static bool IsVowel(StringBuilder w, int i) => i < w.Length && Vowels.Contains(w[i]);

    private static string Unmark(string word) => word
        .Replace('I', 'i').Replace('U', 'u').Replace('Y', 'y')
        .Replace("He", "ë", StringComparison.Ordinal).Replace("Hi", "ï", StringComparison.Ordinal).Replace("H", "", StringComparison.Ordinal);

    private static int VerbRegion(string word)
    {
        if (word.Length >= 3 && Vowels.Contains(word[0]) && Vowels.Contains(word[1])) return 3;
        if (word.StartsWith("par", StringComparison.Ordinal) || word.StartsWith("col", StringComparison.Ordinal)
            || word.StartsWith("tap", StringComparison.Ordinal)) return 3;
        if (word.Length >= 3 && word.StartsWith("ni", StringComparison.Ordinal) && Vowels.Contains(word[2])) return 3;
        var end = Past(word, 1, Vowels, true);
        return end < 0 ? word.Length : end;
    }

    private bool InVerbRegion(int length) => _word.Length - length >= _verbRegion;
    private bool InRegion1(int length) => _word.Length - length >= _region1;
    private bool InRegion2(int length) => _word.Length - length >= _region2;

    private void FinalLetter()
    {
        if (_word.Ends("Y")) _word.Replace(1, "i");
        else if (_word.Ends("ç")) _word.Replace(1, "c");
    }

    private static readonly string[] ResidualSuffixes = Suffixes("ion ier ière Ier Ière e");

    private void Residual()
    {
        if (_word.Ends("s") && (_word.Ends("His") || (_word.Length > 1 && !"aiouès".Contains(_word.Back(2))))) _word.Replace(1);
        switch (_word.Longest(ResidualSuffixes, _verbRegion))
        {
            case null: break;
            case "ion": if (InRegion2(3) && InVerbRegion(4) && _word.Back(4) is 's' or 't') _word.Replace(3); break;
            case "e": _word.Replace(1); break;
            case var suffix: _word.Replace(suffix.Length, "i"); break;
        }
    }

    private static readonly string[] Doubled = ["enn", "onn", "ett", "ell", "eill"];

    private void UndoubleAndUnaccent()
    {
        if (_word.Longest(Doubled) is not null) _word.Replace(1);
        var w = _word.Word;
        var i = w.Length - 1;
        while (i >= 0 && !Vowels.Contains(w[i])) i--;
        if (i >= 0 && i < w.Length - 1 && w[i] is 'é' or 'è') _word.Word = string.Concat(w.AsSpan(0, i), "e", w.AsSpan(i + 1));
    }
}
