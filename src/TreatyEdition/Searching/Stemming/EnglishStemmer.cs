using static TreatyEdition.Searching.Stemming.StemBuffer;

namespace TreatyEdition.Searching.Stemming;

/// <summary>Snowball's English stemmer ("Porter 2"), for words without apostrophes.</summary>
internal sealed class EnglishStemmer
{
    private const string Vowels = "aeiouy";
    private const string NotAfterShort = "aeiouywxY";

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly string[] Region1Prefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];
    private static readonly string[] Plurals = Suffixes("sses ied ies s us ss");
    private static readonly string[] Pasts = Suffixes("eed eedly ed edly ing ingly");
    private static readonly string[] Doubles = Suffixes("bb dd ff gg mm nn pp rr tt");
    private static readonly string[] KeptBeforeIng = ["inning", "outing", "canning", "herring", "earring", "evening"];

    private static readonly Dictionary<string, string> Second = Table(
        "tional tion,enci ence,anci ance,abli able,entli ent,izer ize,ization ize,ational ate,ation ate,ator ate,alism al,aliti al,alli al,fulness ful,"
        + "ousli ous,ousness ous,iveness ive,iviti ive,biliti ble,bli ble,ogist og,ogi og,fulli ful,lessli less,li ");

    private static readonly Dictionary<string, string> Third = Table(
        "tional tion,ational ate,alize al,icate ic,iciti ic,ical ic,ful ,ness ,ative ");

    private static readonly string[] SecondSuffixes = Suffixes(string.Join(' ', Second.Keys));
    private static readonly string[] ThirdSuffixes = Suffixes(string.Join(' ', Third.Keys));
    private static readonly string[] FourthSuffixes =
        Suffixes("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

    private readonly StemBuffer _word;
    private readonly int _region1, _region2;

    private EnglishStemmer(string word)
    {
        _word = new StemBuffer(word);
        var prefix = Array.Find(Region1Prefixes, p => word.StartsWith(p, StringComparison.Ordinal));
        var first = prefix?.Length ?? Past(word, Past(word, 0, Vowels, true), Vowels, false);
        var second = Past(word, Past(word, first, Vowels, true), Vowels, false);
        _region1 = first < 0 ? word.Length : first;
        _region2 = second < 0 ? word.Length : second;
    }

    public static string Stem(string word)
    {
        if (Exceptions.TryGetValue(word, out var stem)) return stem;
        if (word.Length < 3) return word;
        var stemmer = new EnglishStemmer(MarkConsonantY(word));
        stemmer.Plural();
        stemmer.PastTense();
        stemmer.FinalY();
        stemmer.Derived();
        stemmer.FinalELetter();
        return stemmer._word.Word.Replace('Y', 'y');
    }

    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal)) return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || Vowels.Contains(letters[i - 1]))) letters[i] = 'Y';
        }
        return new string(letters);
    }

    private void Plural()
    {
        switch (_word.Longest(Plurals))
        {
            case "sses": _word.Replace(2); break;
            case "ied" or "ies": _word.Replace(3, _word.Length >= 5 ? "i" : "ie"); break;
            case "s" when HasVowelBefore(_word.Length - 2): _word.Replace(1); break;
        }
    }

    private bool HasVowelBefore(int end) => Past(_word.Word, 0, Vowels, true) is > 0 and var past && past <= end;

    private void PastTense()
    {
        var suffix = _word.Longest(Pasts);
        if (suffix is null) return;
        var start = _word.Length - suffix.Length;
        if (suffix is "eed" or "eedly")
        {
            if (start >= _region1 && _word.Word[..start] is not ("proc" or "exc" or "succ")) _word.Replace(suffix.Length, "ee");
        }
        else if (suffix == "ing" && start == 2 && _word.Word[1] == 'y' && !Vowels.Contains(_word.Word[0])) _word.Replace(4, "ie");
        else if (!(suffix == "ing" && KeptBeforeIng.Contains(_word.Word)) && HasVowelBefore(start))
        {
            _word.Replace(suffix.Length);
            AfterPastTense();
        }
    }

    private void AfterPastTense()
    {
        if (_word.Ends("at") || _word.Ends("bl") || _word.Ends("iz")) _word.Replace(0, "e");
        else if (_word.Longest(Doubles) is not null)
        {
            if (_word.Length != 3 || _word.Word[0] is not ('a' or 'e' or 'o')) _word.Replace(1);
        }
        else if (_word.Length == _region1 && IsShort(_word.Length)) _word.Replace(0, "e");
    }

    /// <summary>Whether the first <paramref name="end"/> letters end in a short syllable.</summary>
    private bool IsShort(int end)
    {
        var w = _word.Word;
        if (end >= 3 && !NotAfterShort.Contains(w[end - 1]) && Vowels.Contains(w[end - 2]) && !Vowels.Contains(w[end - 3])) return true;
        if (end == 2 && !Vowels.Contains(w[1]) && Vowels.Contains(w[0])) return true;
        return w.AsSpan(0, end).EndsWith("past");
    }

    private void FinalY()
    {
        if (_word.Length > 2 && _word.Back(1) is 'y' or 'Y' && !Vowels.Contains(_word.Back(2))) _word.Replace(1, "i");
    }

    private void Derived()
    {
        Step(SecondSuffixes, Second, s => s switch
        {
            "ogi" => _word.Back(4) == 'l',
            "li" => "cdeghkmnrt".Contains(_word.Back(3)),
            _ => true,
        });
        Step(ThirdSuffixes, Third, s => s != "ative" || _word.Length - 5 >= _region2);
        if (_word.Longest(FourthSuffixes) is { } suffix && _word.Length - suffix.Length >= _region2
            && (suffix != "ion" || _word.Back(4) is 's' or 't')) _word.Replace(suffix.Length);
    }

    private void Step(string[] suffixes, Dictionary<string, string> replacements, Func<string, bool> allowed)
    {
        if (_word.Longest(suffixes) is not { } suffix) return;
        if (_word.Length - suffix.Length >= _region1 && allowed(suffix)) _word.Replace(suffix.Length, replacements[suffix]);
    }

    private void FinalELetter()
    {
        var before = _word.Length - 1;
        if (_word.Ends("e"))
        {
            if (before >= _region2 || (before >= _region1 && !IsShort(before))) _word.Replace(1);
        }
        else if (_word.Ends("ll") && before >= _region2) _word.Replace(1);
    }

    private static Dictionary<string, string> Table(string pairs) =>
        pairs.Split(',').Select(p => p.Split(' ')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
