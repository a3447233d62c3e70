namespace TreatyEdition.Calendars.Writing;

internal sealed class JapaneseDates : CjkDateLanguage
{
    public override string BeforeChrist(long year) => "紀元前" + Year(year);

    public override string SomeDayOf(int month, string year) => InYear(Month(month), year) + "のある日";

    public override string SomeMonthOf(string year) => year + "のある月";

    public override string SomeDayOf(string year) => year + "のある日";

    public override string About(string date, EdtfPoint point) => date + "ごろ";

    public override string Since(string date, EdtfPoint point) => date + "から";

    public override string Until(string date, EdtfPoint point) => date + "まで";

    public override string WithWeekday(DayOfWeek weekday, string date) => $"{date}（{"日月火水木金土"[(int)weekday]}曜日）";

    public override string OldStyle(string date) => "ユリウス暦" + date;

    public override string LunarDay(QingDay day) => InEra((day.IsLeap ? "閏" : "") + Day(day.Month, day.Day), day.Reign == QingReign.Guangxu ? "光緒" : "宣統", day.Year);

    protected override string RepublicName => "中華民国";
}
