using System.Globalization;
using TreatyEdition.Searching.Words;

namespace TreatyEdition.Tests.Searching;

public class WordFoldingTests
{
    private const int LastTested = 0x2FFFF;

    /// <summary>A word as written, and its term.</summary>
    public static readonly (string Word, string Term)[] Cases =
    [
        ("Sazonov", "sazonov"), ("échéance", "echeance"), ("Ichirō", "ichiro"), ("Kōshi", "koshi"), ("œuvre", "oeuvre"), ("ŒUVRE", "oeuvre"),
        ("Æra", "aera"), ("Straße", "strasse"), ("ẞ", "ss"), ("Łódź", "lodz"), ("Đông", "dong"), ("İstanbul", "istanbul"), ("ﬁnal", "final"),
        ("Ｐｏｒｔ", "port"), ("ΛΌΓΟΣ", "λογοσ"), ("λόγος", "λογοσ"), ("ёлка", "елка"), ("мѣсто", "место"), ("договоръ", "договор"),
        ("ъ", "ъ"), ("соглашеніе", "соглашение"), ("йод", "йод"), ("ЙОД", "йод"), ("и\u0306од", "йод"),
        ("ж\u0301", "ж"), ("e\u0301tat", "etat"), ("條約", "条约"), ("条約", "条约"), ("条约", "条约"), ("ﾀﾞﾚ", "ダレ"), ("が", "が"), ("か\u3099", "が"), ("㍻", "平成"),
        ("１９１６", "1916"), ("co\u00ADoperation", "cooperation"), ("d’Anethan", "danethan"), ("שָׁלוֹם", "שלום"), ("مُعَاهَدَة", "معاهدة"), ("½", "12"), ("\u0301", ""), ("𝐀𝐁", "ab"),
        ("𐐀", "𐐨"), ("noe\u0308l", "noel"), ("한국", "한국"), ("ǽ", "ae"),
        (new string('a', 60), new string('a', 48)),
    ];

    [Fact]
    public void Every_case_folds_as_the_table_says()
    {
        foreach (var (word, term) in Cases) Assert.Equal((word, term), (word, WordFolder.Fold(word)));
    }

    [Fact]
    public void The_browser_folds_every_case_alike()
    {
        var folded = ScriptHost.WithRules().Call<string[]>("fold", (object)Cases.Select(c => c.Word).ToArray());
        Assert.Equal(Cases.Select(c => c.Term), folded);
        var surfaces = ScriptHost.WithRules().Call<string[]>("surface", (object)Cases.Select(c => c.Word).ToArray());
        Assert.Equal(Cases.Select(c => WordFolder.Surface(c.Word)), surfaces);
    }

    [Fact]
    public void The_browser_folds_every_code_point_alike()
    {
        var host = ScriptHost.WithRules();
        var inBrowser = host.Call<string[]>("foldCodePoints", 0, LastTested);
        var different = new List<string>();
        for (var code = 0; code < LastTested; code++)
        {
            if (!IsAssigned(code)) continue;
            var here = WordFolder.Fold(char.ConvertFromUtf32(code));
            if (here != inBrowser[code]) different.Add($"U+{code:X4}: '{here}' here, '{inBrowser[code]}' there");
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Fact]
    public void The_browser_classes_every_code_point_alike()
    {
        var inBrowser = ScriptHost.WithRules().Call<string[]>("classes", 0, LastTested);
        var different = Enumerable.Range(0, LastTested)
            .Where(IsAssigned)
            .Where(code => !string.Equals(CharClasses.Classify(code).ToString(), inBrowser[code], StringComparison.OrdinalIgnoreCase))
            .Select(code => $"U+{code:X4}: {CharClasses.Classify(code)} here, {inBrowser[code]} there");
        Assert.Empty(different);
    }

    /// <summary>Letters of Unicode 16 with capitals or compatibility forms, which not every machine's tables know yet.</summary>
    private static readonly (int First, int Last)[] NewLetters =
        [(0x1C89, 0x1C8A), (0xA7CB, 0xA7DC), (0x105C0, 0x105FF), (0x10D40, 0x10D8F), (0x16EA0, 0x16EDF), (0x1CC00, 0x1CCFF)];

    private static bool IsAssigned(int code) => !CharClasses.Contains(NewLetters, code)
        && CharUnicodeInfo.GetUnicodeCategory(code)
            is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);

    [Fact]
    public void No_character_stands_in_two_groups_of_variants()
    {
        var characters = HanVariants.Groups.Replace(" ", "", StringComparison.Ordinal);
        Assert.Empty(characters.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
