using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class DateProblemTests
{
    [Theory]
    [InlineData("en", "the 17/31 July 1907", DateProblemKind.HalvesDiffer, "17 July 1907 (Old Style) is 30 July 1907, not 31 July 1907; 31 July 1907 is 18 July 1907 (Old Style)")]
    [InlineData("en", "the 17/29 July 1907", DateProblemKind.HalvesDiffer, "29 July 1907 is 16 July 1907 (Old Style)")]
    [InlineData("fr", "du 21 Juin/5 Juillet 1910", DateProblemKind.HalvesDiffer, "21 June 1910 (Old Style) is 4 July 1910")]
    [InlineData("en", "on 25 June (7 July) 1912", DateProblemKind.HalvesDiffer, "not 7 July 1912")]
    [InlineData("ru", "20 июня (4 июля) 1916 г.", DateProblemKind.HalvesDiffer, "is 3 July 1916, not 4 July 1916")]
    [InlineData("en", "the 16/29 August 1896", DateProblemKind.HalvesDiffer, "is 28 August 1896")]
    [InlineData("ja", "大正五年七月三日（1916年7月4日）", DateProblemKind.HalvesDiffer, "the second 4 July 1916")]
    [InlineData("ja", "1916年（大正6年）7月3日", DateProblemKind.HalvesDiffer, "the one is 1916, the other 1917")]
    [InlineData("fr", "le 20 Juin/3 Juillet 1916, correspondant au 4ème jour du 7ème mois de la 5ème année de Taisho", DateProblemKind.HalvesDiffer, "3 July 1916 and 4 July 1916")]
    [InlineData("en", "on Tuesday, 3 July 1916", DateProblemKind.WrongWeekday, "3 July 1916 was a Monday, not a Tuesday")]
    [InlineData("en", "on Tuesday, 17 July 1907", DateProblemKind.WrongWeekday, "in the Julian calendar it would be 30 July 1907, a Tuesday; if it is meant so, write (Old Style)")]
    [InlineData("en", "on Monday, 17/30 July 1907", DateProblemKind.WrongWeekday, "a Tuesday in both calendars")]
    [InlineData("ru", "во вторник, 3 июля 1916 г.", DateProblemKind.WrongWeekday, "was a Monday")]
    [InlineData("ja", "1916年7月3日（火）", DateProblemKind.WrongWeekday, "was a Monday")]
    [InlineData("en", "on 30 February 1916", DateProblemKind.NoSuchDay, "no 30 February 1916 in the Gregorian calendar")]
    [InlineData("en", "on 29 February 1900", DateProblemKind.NoSuchDay, "in the Julian there is: it is 13 March 1900")]
    [InlineData("en", "on 5 October 1582", DateProblemKind.NoSuchDay, "do not exist in the Gregorian calendar")]
    [InlineData("en", "on 31 June 1910 (Old Style)", DateProblemKind.NoSuchDay, "in the Julian calendar")]
    [InlineData("zh", "光緒三十三年閏六月初一", DateProblemKind.NoSuchDay, "no leap month 6 day 1")]
    [InlineData("ja", "明治四十六年一月一日", DateProblemKind.EraYearOutOfRange, "Meiji has 45 years, no year 46; counted on it would be 1913, which is Taishō 2")]
    [InlineData("en", "in Meiji 46", DateProblemKind.EraYearOutOfRange, "counted on it would be 1913")]
    [InlineData("ja", "明治四十五年八月一日", DateProblemKind.EraYearOutOfRange, "it belongs to Taishō 1")]
    [InlineData("zh", "宣統四年正月初一", DateProblemKind.EraYearOutOfRange, "Xuantong has 3 years")]
    [InlineData("ja", "明治三年五月四日", DateProblemKind.NoReading, "since 1 January 1873")]
    [InlineData("en", "from 1922 to 1918", DateProblemKind.BackToFront, "ends (1918) before it begins (1922)")]
    public void A_contradiction_is_found_and_both_readings_are_given(string language, string text, DateProblemKind kind, string part)
    {
        var problem = Assert.Single(DateRecogniser.Find(text, language, DateContext.None).SelectMany(match => match.Problems));
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readings_are_data_too()
    {
        var match = Assert.Single(DateRecogniser.Find("17/31 July 1907", "en", DateContext.None));
        var problem = Assert.Single(match.Problems);
        Assert.Equal(new DateOnly(1907, 7, 30), problem.First);
        Assert.Equal(new DateOnly(1907, 7, 31), problem.Second);
        Assert.Equal("1907-07-31", match.Date.ToString());
    }

    [Theory]
    [InlineData("Fait à Petrograd, le 20 Juin/3 Juillet 1916.", "fr", "1916-07-04", true)]
    [InlineData("Fait à Petrograd, le 20 Juin/3 Juillet 1916.", "fr", "1916-07-03", false)]
    [InlineData("Done at Petrograd, the 3rd of July 1916.", "en", "1916-06-20", true)]
    [InlineData("As agreed at Petrograd on 3 July 1916.", "en", "1916-06-20", false)]
    public void A_closing_formula_with_another_day_than_the_documents_is_a_contradiction(string text, string language, string document, bool contradicts)
    {
        var match = Assert.Single(DateRecogniser.Find(text, language, new DateContext(DocumentDate: EdtfDate.Parse(document))));
        Assert.Equal(contradicts, match.Problems.Any(problem => problem.Kind == DateProblemKind.ContradictsDocument));
    }
}
