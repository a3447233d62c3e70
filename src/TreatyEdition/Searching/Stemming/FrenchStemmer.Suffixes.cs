using static TreatyEdition.Searching.Stemming.StemBuffer;

namespace TreatyEdition.Searching.Stemming;

/// <summary>The two main steps: derivational suffixes, then endings of verbs.</summary>
internal sealed partial class FrenchStemmer
{
    private static readonly string[] Standard = Suffixes(
        "ance iqUe isme able iste eux ances iqUes ismes ables istes atrice ateur ation atrices ateurs ations logie logies usion ution usions utions "
        + "ence ences ement ements ité ités if ive ifs ives eaux aux oux euse euses issement issements amment emment ment ments");

    private static readonly string[] BeforeEment = Suffixes("iv eus abl iqU ièr Ièr");
    private static readonly string[] BeforeIte = Suffixes("abil ic iv");

    private static readonly string[] VerbsInI = Suffixes(
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait "
        + "issant issante issantes issants isse issent isses issez issiez issions issons it");

    private static readonly string[] Deleted = Suffixes(
        "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez");

    private static readonly string[] DeletedWithE = Suffixes(
        "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions");

    private static readonly string[] Verbs =
        Suffixes($"ions ais aise aises eais {string.Join(' ', Deleted)} {string.Join(' ', DeletedWithE)}");

    private bool StandardSuffix()
    {
        if (_word.Longest(Standard) is not { } suffix) return false;
        var n = suffix.Length;
        switch (suffix)
        {
            case "atrice" or "ateur" or "ation" or "atrices" or "ateurs" or "ations": return CutInRegion2(n) && (Icque() || true);
            case "logie" or "logies": return InRegion2(n) && Put(n, "log");
            case "usion" or "ution" or "usions" or "utions": return InRegion2(n) && Put(n, "u");
            case "ence" or "ences": return InRegion2(n) && Put(n, "ent");
            case "ement" or "ements": return InVerbRegion(n) && Put(n, "") && (AfterEment() || true);
            case "ité" or "ités": return CutInRegion2(n) && (AfterIte() || true);
            case "if" or "ive" or "ifs" or "ives": return CutInRegion2(n) && ((CutIfEnds("at") && Icque()) || true);
            case "eaux": return Put(n, "eau");
            case "aux": return InRegion1(n) && Put(n, "al");
            case "oux": return "bhjlnp".Contains(_word.Back(n + 1)) && Put(n, "ou");
            case "euse" or "euses": return CutInRegion2(n) || (InRegion1(n) && Put(n, "eux"));
            case "issement" or "issements": return InRegion1(n) && n < _word.Length && !Vowels.Contains(_word.Back(n + 1)) && Put(n, "");
            case "amment" or "emment": return InVerbRegion(n) && Put(n, suffix[..1] + "nt") && false;
            case "ment" or "ments": return Vowels.Contains(_word.Back(n + 1)) && InVerbRegion(n + 1) && Put(n, "") && false;
            default: return CutInRegion2(n);
        }
    }

    private bool Put(int length, string replacement)
    {
        _word.Replace(length, replacement);
        return true;
    }

    private bool CutInRegion2(int length) => InRegion2(length) && Put(length, "");

    private bool CutIfEnds(string suffix) => _word.Ends(suffix) && CutInRegion2(suffix.Length);

    private bool Icque() => _word.Ends("ic") && (CutInRegion2(2) || Put(2, "iqU"));

    private bool AfterEment() => _word.Longest(BeforeEment) switch
    {
        "iv" => CutInRegion2(2) && CutIfEnds("at"),
        "eus" => CutInRegion2(3) || (InRegion1(3) && Put(3, "eux")),
        "abl" or "iqU" => CutInRegion2(3),
        "ièr" or "Ièr" => InVerbRegion(3) && Put(3, "i"),
        _ => false,
    };

    private bool AfterIte() => _word.Longest(BeforeIte) switch
    {
        "abil" => CutInRegion2(4) || Put(4, "abl"),
        "ic" => Icque(),
        "iv" => CutInRegion2(2),
        _ => false,
    };

    private bool VerbInI()
    {
        if (_word.Longest(VerbsInI, _verbRegion) is not { } suffix) return false;
        var before = _word.Back(suffix.Length + 1);
        return InVerbRegion(suffix.Length + 1) && before != 'H' && !Vowels.Contains(before) && Put(suffix.Length, "");
    }

    private bool Verb()
    {
        if (_word.Longest(Verbs, _verbRegion) is not { } suffix) return false;
        var n = suffix.Length;
        if (suffix == "ions") return CutInRegion2(n);
        if (suffix is "ais" or "aise" or "aises" && IsNoVerb(_word.Word[..^n])) return false;
        if (DeletedWithE.Contains(suffix) && _word.Back(n + 1) == 'e' && InVerbRegion(n + 1)) n++;
        return Put(n, "");
    }

    /// <summary>palais, balais, …; mauvais; déplais.</summary>
    private static bool IsNoVerb(string stem) =>
        (stem.Length == 3 && stem.EndsWith("al", StringComparison.Ordinal))
        || stem.EndsWith("auv", StringComparison.Ordinal) || stem.EndsWith("épl", StringComparison.Ordinal);
}
