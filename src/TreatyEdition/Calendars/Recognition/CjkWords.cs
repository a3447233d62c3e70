using System.Buffers;

namespace TreatyEdition.Calendars.Recognition;

/// <summary>The signs and words of dates in Chinese and Japanese.</summary>
internal static class CjkWords
{
    /// <summary>A text without any of these has no Chinese or Japanese date.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("年月昭");

    /// <summary>A date can only begin with one of these.</summary>
    public static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿卅正元閏闰臘腊冬明大昭平令光宣民中西公俄露ユ儒同");

    /// <summary>Longest first, so that 中華民國 is not read as 民國.</summary>
    public static readonly IReadOnlyList<(string Word, EraKind Era)> Eras =
    [
        ("中華民國", EraKind.Republic), ("中华民国", EraKind.Republic), ("中華民国", EraKind.Republic),
        ("民國", EraKind.Republic), ("民国", EraKind.Republic),
        ("明治", EraKind.Meiji), ("大正", EraKind.Taisho), ("昭和", EraKind.Showa), ("平成", EraKind.Heisei), ("令和", EraKind.Reiwa),
        ("光緒", EraKind.Guangxu), ("光绪", EraKind.Guangxu), ("宣統", EraKind.Xuantong), ("宣统", EraKind.Xuantong),
    ];

    /// <summary>One sign for an era, in 昭16、12、7 only.</summary>
    public static readonly IReadOnlyList<(string Word, EraKind Era)> ShortEras =
        [("明", EraKind.Meiji), ("大", EraKind.Taisho), ("昭", EraKind.Showa), ("平", EraKind.Heisei)];

    public static readonly IReadOnlyList<string> GregorianPrefixes = ["西暦", "西曆", "西历", "西元", "公元", "公暦", "公曆", "公历"];

    public static readonly IReadOnlyList<string> JulianPrefixes = ["露暦", "露曆", "俄曆", "俄历", "俄暦", "ユリウス暦", "儒略曆", "儒略历"];

    public static readonly IReadOnlyList<string> SameYear = ["同年"];

    public static readonly IReadOnlyList<string> To = ["から", "より", "至", "到", "〜", "～", "—", "–", "－", "-", "ー", "~"];

    /// <summary>Behind 年 these make a span of time of it: 十年間, 1930年代.</summary>
    public const string AfterSpan = "間间代來来以餘余半度";

    /// <summary>Sunday first.</summary>
    public const string JapaneseWeekdays = "日月火水木金土";

    public const string ChineseWeekdays = "日一二三四五六";

    public static readonly IReadOnlyList<string> WeekBefore = ["星期", "禮拜", "礼拜", "週", "周"];

    public const string Open = "（(〔［[";

    public const string Close = "）)〕］]";
}
