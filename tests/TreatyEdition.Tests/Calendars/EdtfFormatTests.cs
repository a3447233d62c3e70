using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class EdtfFormatTests
{
    [Theory]
    [InlineData("1916-07-03", "3 July 1916", "3 juillet 1916")]
    [InlineData("1921-07-01", "1 July 1921", "1er juillet 1921")]
    [InlineData("1914-09~", "about September 1914", "vers septembre 1914")]
    [InlineData("1916-07-03~", "about 3 July 1916", "vers le 3 juillet 1916")]
    [InlineData("1916?", "1916 (?)", "1916 (?)")]
    [InlineData("1916%", "about 1916 (?)", "vers 1916 (?)")]
    [InlineData("1858/1860", "1858–1860", "1858–1860")]
    [InlineData("1916-07-03/1916-07-07", "3–7 July 1916", "3–7 juillet 1916")]
    [InlineData("1916-07-03/1916-08-07", "3 July – 7 August 1916", "3 juillet – 7 août 1916")]
    [InlineData("1914-07/1914-08", "July–August 1914", "juillet–août 1914")]
    [InlineData("1923-09/1924-05", "September 1923 – May 1924", "septembre 1923 – mai 1924")]
    [InlineData("1912-21", "spring 1912", "printemps 1912")]
    [InlineData("191X", "1910s", "années 1910")]
    [InlineData("19XX", "1900–1999", "1900–1999")]
    [InlineData("1916-07-XX", "a day in July 1916", "un jour de juillet 1916")]
    [InlineData("1916-04-XX", "a day in April 1916", "un jour d’avril 1916")]
    [InlineData("1916-XX", "a month of 1916", "un mois de 1916")]
    [InlineData("1916-XX-XX", "a day in 1916", "un jour de 1916")]
    [InlineData("1916-07-03/..", "from 3 July 1916", "à partir du 3 juillet 1916")]
    [InlineData("1916-10/..", "from October 1916", "à partir d’octobre 1916")]
    [InlineData("../1916-07-03", "until 3 July 1916", "jusqu’au 3 juillet 1916")]
    [InlineData("../1916", "until 1916", "jusqu’en 1916")]
    [InlineData("1916/", "1916–?", "1916–?")]
    [InlineData("-0043", "44 BC", "44 av. J.-C.")]
    public void A_date_is_written_for_readers_in_both_languages(string edtf, string english, string french)
    {
        Assert.Equal(english, EdtfDate.Parse(edtf).Format("en"));
        Assert.Equal(french, EdtfDate.Parse(edtf).Format("fr"));
    }
}
