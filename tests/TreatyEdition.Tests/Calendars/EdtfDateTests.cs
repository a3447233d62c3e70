using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

/// <summary>The examples are those of the EDTF specification, levels 0 and 1 (https://www.loc.gov/standards/datetime/).</summary>
public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("1985-04-12")]
    [InlineData("1985-04")]
    [InlineData("1985")]
    [InlineData("1985-04-12T23:20:30")]
    [InlineData("1985-04-12T23:20:30Z")]
    [InlineData("1985-04-12T23:20:30-04")]
    [InlineData("1985-04-12T23:20:30+04:30")]
    [InlineData("1964/2008")]
    [InlineData("2004-06/2006-08")]
    [InlineData("2004-02-01/2005-02-08")]
    [InlineData("2004-02-01/2005-02")]
    [InlineData("2004-02-01/2005")]
    [InlineData("2005/2006-02")]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("2001-21")]
    [InlineData("2001-22")]
    [InlineData("2001-23")]
    [InlineData("2001-24")]
    [InlineData("1984?")]
    [InlineData("2004-06~")]
    [InlineData("2004-06-11%")]
    [InlineData("201X")]
    [InlineData("20XX")]
    [InlineData("2004-XX")]
    [InlineData("1985-04-XX")]
    [InlineData("1985-XX-XX")]
    [InlineData("1985-04-12/..")]
    [InlineData("1985-04/..")]
    [InlineData("1985/..")]
    [InlineData("../1985-04-12")]
    [InlineData("../1985-04")]
    [InlineData("../1985")]
    [InlineData("1985-04-12/")]
    [InlineData("1985-04/")]
    [InlineData("1985/")]
    [InlineData("/1985-04-12")]
    [InlineData("/1985-04")]
    [InlineData("/1985")]
    [InlineData("1984~/2004-06")]
    [InlineData("1984/2004-06~")]
    [InlineData("1984?/2004%")]
    [InlineData("1984-06-02?/2004-08-08~")]
    [InlineData("-1985")]
    [InlineData("0000")]
    public void Every_example_of_the_specification_is_read_and_written_back(string text)
    {
        Assert.True(EdtfDate.TryParse(text, out var date, out var error), error);
        Assert.Equal(text, date.ToString());
        Assert.Equal(date, EdtfDate.Parse(date.ToString()));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("1916-02-30", "no day 30 in February 1916, which has 29 days")]
    [InlineData("1900-02-29", "which has 28 days")]
    [InlineData("1916-13-01", "months are 01 to 12")]
    [InlineData("1916-25", "21 spring")]
    [InlineData("1916-7-3", "1916-07-03")]
    [InlineData("3 July 1916", "has a space")]
    [InlineData("07/1916", "not EDTF")]
    [InlineData("1916/1907", "ends before it begins; write 1907/1916")]
    [InlineData("1916/1907/1910", "more than one '/'")]
    [InlineData("../..", "neither a beginning nor an end")]
    [InlineData("/", "neither a beginning nor an end")]
    [InlineData("1582-10-05", "do not exist in the Gregorian calendar")]
    [InlineData("1916?-07", "at the end of a date")]
    [InlineData("[1916,1917]", "level 2")]
    [InlineData("Y1916", "write 1916")]
    [InlineData("Y", "no plain number")]
    [InlineData("191", "not EDTF")]
    [InlineData("1XXX", "not EDTF")]
    [InlineData("191X-07", "hides digits")]
    [InlineData("1916-XX-03", "1916-XX-XX")]
    [InlineData("1916-22-03", "day of a season")]
    [InlineData("1917-12-19T25:00:00", "time of day that is not EDTF")]
    [InlineData("1917-12T10:00:00", "no day")]
    [InlineData("1917-12-19T10:00:00/1918", "time of day in an interval")]
    [InlineData("-0000", "1 BC is 0000")]
    [InlineData("１９１６", "not EDTF")]
    public void Bad_input_is_refused_with_what_is_wrong_and_what_to_write(string text, string part)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var error));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_refused_and_a_flood_of_text_too()
    {
        Assert.False(EdtfDate.TryParse(null, out _, out _));
        Assert.False(EdtfDate.TryParse(new string('1', 100_000), out _, out var error));
        Assert.True(error.Length < 300);
    }

    [Theory]
    [InlineData("1916-07-03", "1916-07-03", "1916-07-03")]
    [InlineData("1916-02", "1916-02-01", "1916-02-29")]
    [InlineData("1916", "1916-01-01", "1916-12-31")]
    [InlineData("191X", "1910-01-01", "1919-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("1916-07-XX", "1916-07-01", "1916-07-31")]
    [InlineData("1916-XX", "1916-01-01", "1916-12-31")]
    [InlineData("1912-21", "1912-03-01", "1912-05-31")]
    [InlineData("1911-24", "1911-12-01", "1912-02-29")]
    [InlineData("1904/1905", "1904-01-01", "1905-12-31")]
    [InlineData("1917~/..", "1917-01-01", null)]
    [InlineData("/1917", null, "1917-12-31")]
    [InlineData("Y17000", null, null)]
    [InlineData("-0044", null, null)]
    public void The_first_and_last_day_are_those_the_date_can_mean(string text, string? first, string? last)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(first, date.Earliest?.ToString("yyyy-MM-dd", null));
        Assert.Equal(last, date.Latest?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void Dates_sort_by_their_first_then_by_their_last_day()
    {
        string[] ordered = ["../1900", "Y-170000002", "-0044", "1858/1860", "1916", "1916-01", "1916-06", "1916-06-30", "1916-22", "1916-07-03", "1916-07-03~", "1917/..", "1917", "Y170000002"];
        var sorted = ordered.Reverse().Select(EdtfDate.Parse).Order().Select(date => date.ToString()).ToList();
        sorted.Remove("1917/..");
        Assert.Equal(["../1900", "Y-170000002", "-0044", "1858/1860", "1916-01", "1916", "1916-06", "1916-22", "1916-06-30", "1916-07-03", "1916-07-03~", "1917", "Y170000002"], sorted);
        Assert.True(EdtfDate.Parse("1917") < EdtfDate.Parse("1917/.."));
    }

    [Theory]
    [InlineData("1916", "1916-07-03", true)]
    [InlineData("1916-07", "1916-07-03", true)]
    [InlineData("1916-07-03", "1916-07", false)]
    [InlineData("1907/1916", "1912-07-08", true)]
    [InlineData("1907/..", "1945", true)]
    [InlineData("1907/", "1945", false)]
    [InlineData("1907/1916", "1900/1910", false)]
    public void A_date_contains_what_lies_within_it(string outer, string inner, bool expected) =>
        Assert.Equal(expected, EdtfDate.Parse(outer).Contains(EdtfDate.Parse(inner)));

    [Fact]
    public void Qualifiers_and_precision_can_be_asked_for()
    {
        Assert.True(EdtfDate.Parse("1916%").IsUncertain && EdtfDate.Parse("1916%").IsApproximate);
        Assert.False(EdtfDate.Parse("1916~").IsUncertain);
        Assert.True(EdtfDate.Parse("1904/1905?").IsUncertain);
        Assert.Equal(EdtfPrecision.Day, EdtfDate.Parse("1916-07-03?").Precision);
        Assert.Equal(EdtfPrecision.Season, EdtfDate.Parse("1916-22").Precision);
        Assert.Equal(EdtfPrecision.Decade, EdtfDate.Parse("191X").Precision);
        Assert.Equal(EdtfPrecision.Interval, EdtfDate.Parse("1904/1905").Precision);
        Assert.Equal("1905", EdtfDate.Parse("1904/1905").End!.ToString());
    }
}
