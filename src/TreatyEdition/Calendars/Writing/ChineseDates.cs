namespace TreatyEdition.Calendars.Writing;

/// <param name="traditional">Whether the characters are traditional or simplified.</param>
internal sealed class ChineseDates(bool traditional) : CjkDateLanguage
{
    public override string BeforeChrist(long year) => "公元前" + Year(year);

    public override string SomeDayOf(int month, string year) => InYear(Month(month), year) + "某日";

    public override string SomeMonthOf(string year) => year + "某月";

    public override string SomeDayOf(string year) => year + "某日";

    public override string About(string date, EdtfPoint point) => (traditional ? "約" : "约") + date;

    public override string Since(string date, EdtfPoint point) => date + "起";

    public override string Until(string date, EdtfPoint point) => "至" + date;

    public override string WithWeekday(DayOfWeek weekday, string date) => $"{date}（星期{"日一二三四五六"[(int)weekday]}）";

    public override string OldStyle(string date) => (traditional ? "儒略曆" : "儒略历") + date;

    public override string LunarDay(QingDay day) => InEra(
        (day.IsLeap ? traditional ? "閏" : "闰" : "") + Day(day.Month, day.Day),
        (day.Reign, traditional) switch { (QingReign.Guangxu, true) => "光緒", (QingReign.Guangxu, _) => "光绪", (_, true) => "宣統", _ => "宣统" },
        day.Year);

    protected override string RepublicName => traditional ? "民國" : "民国";
}
