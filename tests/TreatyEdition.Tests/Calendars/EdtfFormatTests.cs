using TreatyEdition.Calendars;

namespace TreatyEdition.Tests.Calendars;

public sealed class EdtfFormatTests
{
    [Theory]
    [InlineData("zh-hant", "約")]
    [InlineData("zh-TW", "約")]
    [InlineData("zh-Hans-HK", "约")]
    [InlineData("zh", "约")]
    public void Chinese_is_written_in_the_script_that_is_named(string language, string about) => Assert.Equal(about + "1916年", EdtfDate.Parse("1916~").Format(language));

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

    [Theory]
    [InlineData("1916-07-03", "3 июля 1916", "1916年7月3日", "1916年7月3日")]
    [InlineData("1914-09~", "около сентября 1914", "1914年9月ごろ", "約1914年9月")]
    [InlineData("1916-07-03~", "около 3 июля 1916", "1916年7月3日ごろ", "約1916年7月3日")]
    [InlineData("1916?", "1916 (?)", "1916年（?）", "1916年（?）")]
    [InlineData("1858/1860", "1858–1860", "1858年–1860年", "1858年–1860年")]
    [InlineData("1916-07-03/1916-07-07", "3–7 июля 1916", "1916年7月3日–7日", "1916年7月3日–7日")]
    [InlineData("1916-07-03/1916-08-07", "3 июля – 7 августа 1916", "1916年7月3日–8月7日", "1916年7月3日–8月7日")]
    [InlineData("1914-07/1914-08", "июль–август 1914", "1914年7月–8月", "1914年7月–8月")]
    [InlineData("1923-09/1924-05", "сентябрь 1923 – май 1924", "1923年9月–1924年5月", "1923年9月–1924年5月")]
    [InlineData("1912-21", "весна 1912", "1912年春", "1912年春")]
    [InlineData("1912-22/1912-23", "лето–осень 1912", "1912年夏–秋", "1912年夏–秋")]
    [InlineData("191X", "1910-е годы", "1910年代", "1910年代")]
    [InlineData("191X~", "около 1910-х годов", "1910年代ごろ", "約1910年代")]
    [InlineData("19XX", "1900–1999", "1900–1999年", "1900–1999年")]
    [InlineData("1916-07-XX", "один из дней июля 1916", "1916年7月のある日", "1916年7月某日")]
    [InlineData("1916-07-XX/..", "с одного из дней июля 1916", "1916年7月のある日から", "1916年7月某日起")]
    [InlineData("1916-XX", "один из месяцев 1916", "1916年のある月", "1916年某月")]
    [InlineData("1916-XX-XX", "один из дней 1916", "1916年のある日", "1916年某日")]
    [InlineData("1916-08~/..", "с около августа 1916", "1916年8月ごろから", "約1916年8月起")]
    [InlineData("../1916-03~", "до около марта 1916", "1916年3月ごろまで", "至約1916年3月")]
    [InlineData("1916-10/..", "с октября 1916", "1916年10月から", "1916年10月起")]
    [InlineData("../1916-21", "до весны 1916", "1916年春まで", "至1916年春")]
    [InlineData("1916/", "1916–?", "1916年–?", "1916年–?")]
    [InlineData("-0043", "44 до н. э.", "紀元前44年", "公元前44年")]
    public void A_date_is_written_in_the_other_languages_that_are_read(string edtf, string russian, string japanese, string chinese)
    {
        Assert.Equal(russian, EdtfDate.Parse(edtf).Format("ru"));
        Assert.Equal(japanese, EdtfDate.Parse(edtf).Format("ja-JP"));
        Assert.Equal(chinese, EdtfDate.Parse(edtf).Format("zh-Hant"));
    }
}
