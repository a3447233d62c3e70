using TreatyEdition.Searching.Words;

namespace TreatyEdition.Tests.Searching;

public class WordReadingTests
{
    /// <summary>A text, and its words as term@position:kind.</summary>
    public static readonly (string Text, string Words)[] Cases =
    [
        ("", ""),
        ("  … — !", ""),
        ("The secret treaty", "the@0:word secret@1:word treaty@2:word"),
        ("avant l’échéance", "avant@0:word echeance@1:word"),
        ("L'Europe, d'après qu'il jusqu’à", "europe@0:word apres@1:word il@2:word a@3:word"),
        ("aujourd’hui", "aujourdhui@0:word"),
        ("Russia’s and Japan's", "russia@0:word and@1:word japan@2:word"),
        ("the states' don't O’Brien", "the@0:word states@1:word dont@2:word obrien@3:word"),
        ("'quoted'", "quoted@0:word"),
        ("Ch'ing Solʹskii", "ching@0:word solskii@1:word"),
        ("co-operation", "co@0:word operation@1:word cooperation@0:joined"),
        ("Russo‑Japanese treaty", "russo@0:word japanese@1:word russojapanese@0:joined treaty@2:word"),
        ("1907-1916", "1907@0:word 1916@1:word"),
        ("word- -word", "word@0:word word@1:word"),
        ("co\u00ADoperate", "cooperate@0:word"),
        ("17/30 July", "17@0:word 30@1:word july@2:word"),
        ("条約", "条约@0:pair 约@1:single"),
        ("露", "露@0:single"),
        ("日露協約。", "日露@0:pair 露协@1:pair 协约@2:pair 约@3:single"),
        ("大正5年", "大正@0:pair 正@1:single 5@2:word 年@3:single"),
        ("モトノ・一郎", "モト@0:pair トノ@1:pair ノ@2:single 一郎@3:pair 郎@4:single"),
        ("ﾀﾞﾚ", "ダレ@0:pair レ@1:single"),
        ("𠀀𠀁", "𠀀𠀁@0:pair 𠀁@1:single"),
        ("e\u0301tat ж\u0301", "etat@0:word ж@1:word"),
        ("<img src=x onerror=alert(1)>", "img@0:word src@1:word x@2:word onerror@3:word alert@4:word 1@5:word"),
        ("\u202Eabc\u202C", "abc@0:word"),
    ];

    [Fact]
    public void Every_text_is_cut_as_the_table_says()
    {
        foreach (var (text, words) in Cases) Assert.Equal((text, words), (text, Words(text)));
    }

    [Fact]
    public void The_browser_cuts_every_text_alike()
    {
        var inBrowser = ScriptHost.WithRules().Call<string[][]>("tokens", (object)Cases.Select(c => c.Text).ToArray());
        Assert.Equal(Cases.Select(c => c.Words), inBrowser.Select(words => string.Join(' ', words)));
    }

    [Fact]
    public void A_lone_surrogate_is_no_word()
    {
        Assert.Equal("a@0:word b@1:word", Words("a\uD800b"));
    }

    private static string Words(string text)
    {
        var tokens = new List<WordToken>();
        new WordReader().Read(text, 0, tokens);
        return string.Join(' ', tokens.Select(t =>
            $"{WordFolder.Fold(text.AsSpan(t.Start, t.End - t.Start))}@{t.Position}:{t.Kind.ToString().ToLowerInvariant()}"));
    }
}
