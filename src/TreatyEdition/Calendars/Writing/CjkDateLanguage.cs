using System.Globalization;

namespace TreatyEdition.Calendars.Writing;

/// <summary>What Japanese and Chinese have in common: the year first, in figures, and nothing between the parts.</summary>
internal abstract class CjkDateLanguage : DateLanguage
{
    public override string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month}月");

    public override string Season(int season) => "春夏秋冬"[season - EdtfPoint.Spring].ToString();

    protected override string DayOfMonth(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日");

    public override string Year(long year) => base.Year(year) + "年";

    public override string InYear(string part, string year) => year + part;

    public override string Decade(long first) => Year(first) + "代";

    public override string Century(long first) => base.Century(first) + "年";

    public override string Uncertain(string date) => date + "（?）";

    public override string AtTime(string date, string time) => date + " " + time;

    public override string Days(int month, int first, int last, string year) => string.Create(CultureInfo.InvariantCulture, $"{InYear(Day(month, first), year)}–{last}日");

    protected override string EraName(JapaneseEra era) => JapaneseEraNames.Of(era).Kanji;

    protected override string InEra(string day, string era, int year) => $"{era}{(year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture))}年{day}";
}
